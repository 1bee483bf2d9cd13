package dev.carport.apps.autoscout24.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a fault does to a request. */
public sealed interface FaultEffect {

    /** A short name for the request log, for example {@code close}. */
    String name();

    /**
     * Answers with an HTTP status. 500 carries the documented envelope with message 50000, any other status a short text.
     *
     * @param retryAfter value of {@code Retry-After} in whole seconds; null leaves the header out
     */
    record Status(int status, @Nullable Duration retryAfter) implements FaultEffect {
        @Override
        public String name() {
            return "status-" + status;
        }
    }

    /** Answers with an envelope that carries a message code of one's choice, documented or not. */
    record Code(int code, int status, String text) implements FaultEffect {
        @Override
        public String name() {
            return "code-" + code;
        }
    }

    /** Answers with an HTML page, as proxies do. */
    record Html(int status) implements FaultEffect {
        @Override
        public String name() {
            return "html";
        }
    }

    /** Closes the connection without an answer. */
    record Close() implements FaultEffect {
        @Override
        public String name() {
            return "close";
        }
    }

    /**
     * Keeps the request waiting, then goes on as usual.
     *
     * @param longest how long, in real time; null waits until the fault is removed
     */
    record Hang(@Nullable Duration longest) implements FaultEffect {
        @Override
        public String name() {
            return "hang";
        }
    }

    /** Ends access tokens; refresh tokens stay good. A null customer number means all dealers. */
    record ExpireTokens(@Nullable String customerNumber) implements FaultEffect {
        @Override
        public String name() {
            return "expire-tokens";
        }
    }

    /** Takes all tokens back, so that the dealer has to sign in again. A null customer number means all dealers. */
    record RevokeTokens(@Nullable String customerNumber) implements FaultEffect {
        @Override
        public String name() {
            return "revoke-tokens";
        }
    }
}
