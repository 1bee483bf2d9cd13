package dev.carport.engine.operations;

import dev.carport.api.finding.Finding;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.ListingState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an export stands.
 *
 * @param health what people see as its state
 * @param counts vehicles by state; states without any are missing
 * @param here vehicles that shall be online, in the sense of {@link dev.carport.engine.plan.Action#here()}
 * @param there listings the platform is known to hold
 * @param lastSuccess when the platform last confirmed something; empty for never
 * @param locks what the guard holds back, at most one of each kind
 * @param findings what is wrong with the settings in force, so that nothing is sent, or why the receiver refused the last delivery;
 *     empty while it does not run
 */
public record ExportView(
        Export export,
        Account account,
        Health health,
        Map<ListingState, Integer> counts,
        int here,
        int there,
        Optional<Instant> lastSuccess,
        List<Lock> locks,
        List<Finding> findings) {
    public ExportView {
        locks = List.copyOf(locks);
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
    }

    /** What people see as an export's state. */
    public enum Health {
        /** Settings are being made. */
        DRAFT,
        /** Runs. */
        ACTIVE,
        /** Paused by a person. */
        PAUSED,
        /** Somebody has to sign in. */
        SIGN_IN_NEEDED,
        /** The platform refuses the account. */
        ACCOUNT_BLOCKED,
        /** Some withdrawals or new listings wait for a person. */
        PARTLY_LOCKED,
        /** Its settings do not fit the present version of its app: a person must look at them. */
        SETTINGS_NEEDED,
        /** Its app is not usable. */
        APP_NOT_LOADED,
        /** Being switched off. */
        LEAVING,
        /** Switched off. */
        OFF
    }

    /** What the guard holds back of one kind. */
    public Optional<Lock> lock(Operation operation) {
        return locks.stream().filter(lock -> lock.operation() == operation).findFirst();
    }

    /** Vehicles of these states together. */
    public int count(ListingState... states) {
        int sum = 0;
        for (ListingState state : states) {
            sum += counts.getOrDefault(state, 0);
        }
        return sum;
    }

    /** Waiting for something of ours or the platform's. */
    public int waiting() {
        return count(ListingState.WAITING, ListingState.IN_REVIEW, ListingState.IN_DOUBT);
    }

    /** Refused by our check or by the platform. */
    public int failed() {
        return count(ListingState.REFUSED);
    }
}
