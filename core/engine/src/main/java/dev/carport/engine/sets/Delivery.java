package dev.carport.engine.sets;

import dev.carport.api.finding.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a set.
 *
 * @param run counting up per export from 1
 * @param at when it ended
 * @param millis how long it took
 * @param listings in the set
 * @param bytes of the files that arrived
 * @param file name of the last file; empty when none arrived
 * @param findings why it was refused
 * @param detail words for support; null when none
 */
public record Delivery(
        String exportId,
        long run,
        Instant at,
        long millis,
        Result result,
        int listings,
        long bytes,
        String file,
        List<Finding> findings,
        @Nullable String detail) {
    public Delivery {
        findings = List.copyOf(findings);
    }

    /** How it ended. */
    public enum Result {
        /** It arrived as a whole. */
        DELIVERED,
        /** The receiver does not take it. */
        REFUSED,
        /** It is repeated later. */
        RETRY,
        /** The account cannot be used. */
        ACCOUNT
    }
}
