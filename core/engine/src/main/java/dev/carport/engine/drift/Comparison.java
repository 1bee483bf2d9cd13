package dev.carport.engine.drift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the comparison of an account is.
 *
 * @param accountId the account
 * @param nextAt when the platform is looked at next
 * @param recheck whether that look is to confirm what the one before has found
 * @param beganAt when the last look began; null while there was none
 * @param endedAt when it ended; null while there was none
 * @param result how it ended; null while there was none
 * @param detail words for support about a look that did not come to its end; null for none
 * @param requests requests it cost
 * @param listings listings the platform named
 * @param same listings that are as the ledger has them
 */
public record Comparison(
        String accountId,
        Instant nextAt,
        boolean recheck,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Result result,
        @Nullable String detail,
        int requests,
        int listings,
        int same) {
    /** How a look ended. */
    public enum Result {
        /** The whole list was read. */
        DONE,
        /** The list is longer than the budget of requests allows: nothing is said about listings that were not named. */
        BUDGET_SPENT,
        /** The list lacks so much that it is more likely wrong than true: nothing is said about listings that were not named. */
        IMPLAUSIBLE,
        /** The platform did not give the list to its end. */
        FAILED
    }

    /** An account that was never looked at. */
    static Comparison fresh(String accountId, Instant nextAt) {
        return new Comparison(accountId, nextAt, false, null, null, null, null, 0, 0, 0);
    }

    /** The same with another time for the next look. */
    Comparison next(Instant at, boolean toConfirm) {
        return new Comparison(accountId, at, toConfirm, beganAt, endedAt, result, detail, requests, listings, same);
    }

    /** After a look. */
    Comparison ended(Instant began, Instant end, Result how, @Nullable String why, int cost, int named, int equal) {
        return new Comparison(accountId, nextAt, recheck, began, end, how, why, cost, named, equal);
    }
}
