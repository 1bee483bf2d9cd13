package dev.carport.engine.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Notes the moment from which the platform may see a request: after connecting and the TLS handshake, before the first byte. */
final class Sending extends HttpRequestExecutor {
    private static final String MARK = "carport.sending";

    /** Set once the first byte may leave. */
    static final class Mark {
        private final Runnable before;
        private volatile boolean begun;

        Mark(Runnable before) {
            this.before = before;
        }

        boolean begun() {
            return begun;
        }

        private void begin() {
            if (!begun) {
                before.run();
                begun = true;
            }
        }
    }

    static void put(HttpContext context, Mark mark) {
        context.setAttribute(MARK, mark);
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback information,
            HttpContext context)
            throws IOException, HttpException {
        if (context.getAttribute(MARK) instanceof Mark mark) {
            mark.begin();
        }
        return super.execute(request, connection, information, context);
    }
}
