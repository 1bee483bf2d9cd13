package dev.carport.apps.autoscout24.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request that reached the platform.
 *
 * @param number 1 for the first request; numbers follow the order of arrival
 * @param at when it arrived
 * @param method for example {@code PUT}
 * @param path without query, still percent-encoded
 * @param query raw query; null when there was none
 * @param customerNumber the dealer of the token; null when there was no good token
 * @param vehicleId the vehicle in the path or the one just created; null when there is none
 * @param vehicleReference what the client calls that vehicle; null when it is not known
 * @param bodyBytes size of the body
 * @param status HTTP status of the answer; 0 when the socket was closed without one, or as long as there is none
 * @param errors message codes (warnings included) or OAuth errors in the answer
 * @param faults names of the faults that hit the request
 * @param finished whether the platform is done with it
 */
public record LoggedRequest(
        long number,
        Instant at,
        String method,
        String path,
        @Nullable String query,
        @Nullable String customerNumber,
        @Nullable String vehicleId,
        @Nullable String vehicleReference,
        int bodyBytes,
        int status,
        List<String> errors,
        List<String> faults,
        boolean finished) {

    /** Method, path and status in one line, for example {@code GET /makes 200}. */
    public String line() {
        return method + " " + path + " " + status;
    }
}
