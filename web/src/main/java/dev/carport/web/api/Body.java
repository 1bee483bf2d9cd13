package dev.carport.web.api;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Bodies of requests, read as they come and never beyond a limit. */
final class Body {

    private static final int MEBIBYTE = 1 << 20;

    private Body() {}

    /**
     * The body, refused as too large once more than so many bytes have come.
     *
     * @throws Problem at once when the sender says beforehand that it is larger
     */
    static InputStream open(Context ctx, long limit) {
        if (ctx.req().getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        return new Limited(ctx.bodyInputStream(), limit);
    }

    static String mediaType(Context ctx) {
        String type = ctx.contentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(413, "too-large", limit / MEBIBYTE);
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long seen;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? -1 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return count(super.read(bytes, offset, length));
        }

        private int count(int read) {
            seen += Math.max(read, 0);
            if (seen > limit) {
                throw tooLarge(limit);
            }
            return read;
        }
    }
}
