package dev.carport.engine.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to a platform and its answer, without secrets and cut to a few thousand characters.
 *
 * @param id ours; rises with the time
 * @param at when it was sent
 * @param accountId the account
 * @param vehicleIds the vehicles the app was working on; empty for requests about the account
 * @param method HTTP method
 * @param address host and path
 * @param status HTTP status; 0 when no answer came
 * @param duration from sending to the end
 * @param requestBytes size of the whole body sent
 * @param answerBytes size of the whole body received
 * @param request beginning of the body sent; empty when there was none, or it is secret
 * @param answer beginning of the body received, likewise
 * @param failure why no answer came; null when one did
 */
public record RecordedExchange(
        String id,
        Instant at,
        String accountId,
        List<String> vehicleIds,
        String method,
        String address,
        int status,
        Duration duration,
        long requestBytes,
        long answerBytes,
        String request,
        String answer,
        @Nullable String failure) {
    public RecordedExchange {
        vehicleIds = List.copyOf(vehicleIds);
    }
}
