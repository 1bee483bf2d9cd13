package dev.carport.web.http;

import io.javalin.http.Context;
import io.javalin.http.Header;

/**
 * The headers every answer carries. The content policy allows our own files only and no inline script or style; a page
 * is never stored by a cache between us and the person, and never shown inside another page.
 */
final class SecurityHeaders {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String BY_HTTPS = "carport-by-https";

    private SecurityHeaders() {}

    /** Whether the browser came by HTTPS, which may have ended at a proxy. */
    static boolean byHttps(Context ctx) {
        return ctx.scheme().equals("https") || Boolean.TRUE.equals(ctx.attribute(BY_HTTPS));
    }

    static void set(Context ctx, boolean byHttps) {
        ctx.attribute(BY_HTTPS, byHttps);
        ctx.header(Header.CONTENT_SECURITY_POLICY, POLICY)
                .header(Header.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .header(Header.X_FRAME_OPTIONS, "DENY")
                .header(Header.REFERRER_POLICY, "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
                .header(Header.CACHE_CONTROL, "no-store");
        if (byHttps(ctx)) {
            ctx.header(Header.STRICT_TRANSPORT_SECURITY, "max-age=31536000");
        }
    }
}
