package dev.carport.web.http;

import dev.carport.web.page.Shell.Toast;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of the pages. None is readable by a script, none travels with a foreign site's request, and over HTTPS
 * none is ever sent in the clear.
 */
final class Cookies {

    static final String SESSION = "carport-session";
    static final String VISITOR = "carport-visitor";
    static final String LANGUAGE = "carport-language";
    static final String THEME = "carport-theme";
    private static final String TOAST = "carport-toast";
    private static final int TOAST_LONGEST = 500;
    private static final Duration YEAR = Duration.ofDays(365);

    private Cookies() {}

    /** A cookie until the browser is closed. */
    static void set(Context ctx, String name, String value) {
        put(ctx, name, value, -1);
    }

    /** A cookie that this browser remembers for a year. */
    static void remember(Context ctx, String name, String value) {
        put(ctx, name, value, Math.toIntExact(YEAR.toSeconds()));
    }

    static void drop(Context ctx, String name) {
        put(ctx, name, "", 0);
    }

    /** Keeps what was just done for the next page. */
    static void toast(Context ctx, Toast toast) {
        String text = toast.icon()
                + '\n'
                + toast.text().substring(0, Math.min(TOAST_LONGEST, toast.text().length()));
        put(
                ctx,
                TOAST,
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                60);
    }

    /** Takes what was just done, so that it is said once. */
    static Optional<Toast> takeToast(Context ctx) {
        @Nullable String value = ctx.cookie(TOAST);
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        drop(ctx, TOAST);
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n", 2);
            return parts.length == 2 && parts[0].matches("[a-z]{1,12}")
                    ? Optional.of(new Toast(parts[0], parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static void put(Context ctx, String name, String value, int maxAge) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setSecure(SecurityHeaders.byHttps(ctx));
        cookie.setMaxAge(maxAge);
        ctx.cookie(cookie);
    }
}
