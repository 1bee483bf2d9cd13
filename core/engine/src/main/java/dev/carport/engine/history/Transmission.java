package dev.carport.engine.history;

import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with the platform about one listing.
 *
 * @param id ordered by time
 * @param at when it ended
 * @param number the vehicle's stock number, or the platform's id for a listing without vehicle
 * @param intent what was to be done
 * @param result how it ended
 * @param parts names of the parts that were sent
 * @param millis how long it took
 * @param findings what the platform or our check had to say
 * @param detail words for support; null when none
 */
public record Transmission(
        String id,
        Instant at,
        String exportId,
        String accountId,
        String vehicleId,
        String number,
        Change.Intent intent,
        Result result,
        List<String> parts,
        long millis,
        List<Finding> findings,
        @Nullable String detail) {
    public Transmission {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    /** How an exchange ended. */
    public enum Result {
        /** The platform confirmed it. */
        CONFIRMED,
        /** The platform took it and decides later. */
        ACCEPTED,
        /** The platform refused the content. */
        REFUSED,
        /** It is repeated later. */
        RETRY,
        /** It is not known whether the platform acted. */
        IN_DOUBT,
        /** The account cannot be used. */
        ACCOUNT
    }
}
