package dev.carport.web.http;

import io.javalin.http.Context;

/** The one place that knows the headers of htmx. */
public final class Htmx {

    private Htmx() {}

    /** Whether htmx made this request, and not to restore a page from the history. */
    public static boolean asked(Context ctx) {
        return "true".equals(ctx.header("HX-Request")) && !"true".equals(ctx.header("HX-History-Restore-Request"));
    }

    /**
     * Leads the browser to another page. A plain form gets a redirect; htmx is told to load the page as a whole, since it
     * would otherwise follow the redirect and swap the page into a part of this one.
     */
    static void redirect(Context ctx, String to) {
        if (asked(ctx)) {
            ctx.header("HX-Redirect", to).status(204);
        } else {
            ctx.redirect(to, io.javalin.http.HttpStatus.SEE_OTHER);
        }
        ctx.header("Vary", "HX-Request");
    }
}
