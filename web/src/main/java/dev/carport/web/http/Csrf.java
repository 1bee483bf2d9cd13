package dev.carport.web.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that another site's page sends with a person's cookies. Two independent signs must agree: the browser
 * says the request comes from our own pages ({@code Sec-Fetch-Site}, or {@code Origin} where that is missing), and the
 * request carries the secret that only our own pages know.
 */
final class Csrf {

    static final String FIELD = "_csrf";
    private static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Csrf() {}

    static boolean changesNothing(Context ctx) {
        return SAFE.contains(ctx.method().name());
    }

    /** Whether the browser's own word rules out a foreign page. A client without these headers is no browser page. */
    static boolean comesFromUs(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = ctx.header(Header.ORIGIN);
        return origin == null || sameHost(origin, ctx.header(Header.HOST));
    }

    /** Whether the request carries the expected secret, in the header or as a form field. */
    static boolean carries(Context ctx, @Nullable String expected) {
        String sent = ctx.header(HEADER);
        if (sent == null && (ctx.isFormUrlencoded() || ctx.isMultipartFormData())) {
            sent = ctx.formParam(FIELD);
        }
        return sent != null
                && expected != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
