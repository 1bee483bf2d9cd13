package dev.carport.engine.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of an app and what came of it, without secrets.
 *
 * @param account the account's id
 * @param at when it was asked for
 * @param method HTTP method
 * @param host host and, when unusual, port
 * @param path path and query; values of telling parameters masked
 * @param status HTTP status; 0 when no answer came
 * @param end how it ended
 * @param duration time from sending to the end, waiting for the rate left out
 * @param requestBytes size of the body sent
 * @param answerBytes size of the body received
 * @param request beginning of the request's body when it is text; empty when there is none or it is secret
 * @param answer beginning of the answer's body, likewise
 * @param failure why no answer came; null when one did
 * @param references of the listings the app was working on; empty when it was about none
 */
public record Exchange(
        String account,
        Instant at,
        String method,
        String host,
        String path,
        int status,
        End end,
        Duration duration,
        long requestBytes,
        long answerBytes,
        String request,
        String answer,
        @Nullable String failure,
        List<String> references) {
    public Exchange {
        references = List.copyOf(references);
    }

    /** What kind of exchange this is, for whoever keeps some of each. */
    public Kind kind() {
        return kind(end == End.ANSWERED && status < 400, references);
    }

    static Kind kind(boolean good, List<String> references) {
        if (!good) {
            return Kind.FAILURE;
        }
        return references.isEmpty() ? Kind.OTHER : Kind.LISTING;
    }

    /** Kinds that are not of equal interest to somebody who looks back. */
    public enum Kind {
        /** About listings, and the platform answered without an error. */
        LISTING,
        /** About anything else, such as lists of values, likewise. */
        OTHER,
        /** No answer, or one with an error. */
        FAILURE
    }

    /** How an exchange ended. */
    public enum End {
        /** With an answer, whatever its status. */
        ANSWERED,
        /** The platform cannot have seen the request. */
        NOT_SENT,
        /** The platform may have seen it, and no whole answer came. */
        NO_ANSWER
    }
}
