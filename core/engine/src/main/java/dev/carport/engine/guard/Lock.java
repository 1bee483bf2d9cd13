package dev.carport.engine.guard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the guard holds back for an export.
 *
 * @param operation of what kind
 * @param since when it locked
 * @param waiting how many are held
 * @param present listings present when it locked
 * @param limit how many may pass within a day
 * @param eachCents what one would cost, in euro cents; null when that is not known or nothing
 * @param mostCents what all may cost within a day; null for no limit
 */
public record Lock(
        String exportId,
        Operation operation,
        Instant since,
        int waiting,
        int present,
        int limit,
        @Nullable Long eachCents,
        @Nullable Long mostCents) {
    /** A lock of withdrawals. */
    public static Lock ofWithdrawals(String exportId, Instant since, int waiting, int present, int limit) {
        return new Lock(exportId, Operation.WITHDRAW, since, waiting, present, limit, null, null);
    }

    /** The same holding so many. */
    public Lock holding(int left) {
        return new Lock(exportId, operation, since, left, present, limit, eachCents, mostCents);
    }

    /** What all that is held would cost; null when that is not known. */
    public @Nullable Long sumCents() {
        return eachCents == null ? null : eachCents * waiting;
    }
}
