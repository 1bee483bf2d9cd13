package dev.carport.web.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;

/** What is left of a request that was refused before it was read. */
public final class Leftovers {

    /** As much is read away after a refusal, so that the sender gets to read why instead of a broken connection. */
    private static final long SWALLOWED = 256L << 20;

    private Leftovers() {}

    /** Reads away what is left, unless the sender waits to hear whether it is welcome. */
    public static void swallow(Context ctx) {
        if (ctx.header(Header.EXPECT) != null) {
            return;
        }
        try {
            InputStream rest = ctx.bodyInputStream();
            byte[] buffer = new byte[1 << 16];
            long left = SWALLOWED;
            while (left > 0) {
                int read = rest.read(buffer);
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException gone) {
            // nobody is left to answer
        }
    }
}
