package dev.carport.web.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;

/** What is left of a request that was refused before it was read. */
public final class Leftovers {

    /** As much is read away after a refusal, so that the sender gets to read why instead of a broken connection. */
    private static final long SWALLOWED = 256L << 20;

    private static final long FROM_STRANGERS = 1L << 20;

    private Leftovers() {}

    /** Reads away what is left, unless the sender waits to hear whether it is welcome. */
    public static void swallow(Context ctx) {
        swallow(ctx, SWALLOWED);
    }

    /** The same for a sender that is not let in: a little only, and whoever sends on finds the connection closed. */
    public static void swallowLittle(Context ctx) {
        if (!swallow(ctx, FROM_STRANGERS)) {
            ctx.header("Connection", "close");
        }
    }

    private static boolean swallow(Context ctx, long most) {
        if (ctx.header(Header.EXPECT) != null) {
            return true;
        }
        try {
            InputStream rest = ctx.bodyInputStream();
            byte[] buffer = new byte[1 << 16];
            long left = most;
            while (left > 0) {
                int read = rest.read(buffer);
                if (read < 0) {
                    return true;
                }
                left -= read;
            }
            return false;
        } catch (IOException gone) {
            // nobody is left to answer
            return true;
        }
    }
}
