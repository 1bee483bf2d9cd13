package dev.carport.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that reached the platform.
 *
 * @param number 1 for the first request; numbers follow the order of arrival
 * @param at when it arrived
 * @param path without query, still percent-encoded
 * @param query raw query; null when there was none
 * @param notes what the platform noted about it, such as the account
 * @param batch how many things it carried; null where the platform does not count
 * @param bodyBytes size of the body
 * @param status HTTP status of the answer; 0 when the connection was closed without one, or as long as there is none
 * @param errors error codes in the answer
 * @param faults names of the faults that hit the request
 * @param finished whether the platform is done with it
 */
public record LoggedRequest(
        long number,
        Instant at,
        String method,
        String path,
        @Nullable String query,
        Map<String, String> notes,
        @Nullable Integer batch,
        int bodyBytes,
        int status,
        List<String> errors,
        List<String> faults,
        boolean finished) {
    /** Method, path, batch and status in one line, for example {@code GET /makes 200} or {@code POST /cars [1000] 200}. */
    public String line() {
        return method + " " + path + (batch == null ? "" : " [" + batch + "]") + " " + status;
    }
}
