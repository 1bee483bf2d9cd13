package dev.carport.engine.sets;

import dev.carport.api.finding.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the deliveries of an export stand.
 *
 * @param run number of the last delivery begun; 0 before the first
 * @param underWay true from the beginning of a delivery until its end is written down
 * @param whole true when the set must be delivered though perhaps no listing is staged: settings of the file have changed, or it is not
 *     known what the last delivery has left there
 * @param demanded true when a person wants it delivered now
 * @param changedAt when the first thing changed that is not delivered yet; null when nothing is to be delivered
 * @param retryAt when a delivery that failed is repeated; null when none is
 * @param attempts failed deliveries in a row
 * @param triedAt end of the last delivery, however it ended; null before the first
 * @param deliveredAt end of the last one that arrived; null before the first
 * @param shape digest of what makes a file another one with the same listings: settings, version of the app
 * @param findings why the receiver refused the last one; empty when it did not
 */
public record SetState(
        String exportId,
        long run,
        boolean underWay,
        boolean whole,
        boolean demanded,
        @Nullable Instant changedAt,
        @Nullable Instant retryAt,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable Instant deliveredAt,
        String shape,
        List<Finding> findings) {
    public SetState {
        findings = List.copyOf(findings);
    }

    /** True when the receiver may hold something else than the ledger says, so that one more delivery must set it right. */
    public boolean owed() {
        return underWay || whole && changedAt != null;
    }
}
