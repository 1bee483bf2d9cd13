package dev.carport.engine.apps;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.engine.http.Errand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an app reports while it transmits, on its way to the host: one outcome per change at most, nothing after the call is
 * over, and a failure of the host (a full disk) stops the app instead of being taken for its own.
 */
final class ReportedProgress implements Progress {
    private static final int MOST_REMEMBERED = 64 * 1024;

    private final Progress host;
    private final Errand errand;
    private final Map<String, Change> expected = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Object gate = new Object();
    private boolean closed;
    private int faults;
    private @Nullable HostFailure hostFailure;

    ReportedProgress(Progress host, Errand errand, List<Change> changes) {
        this.host = host;
        this.errand = errand;
        changes.forEach(change -> expected.put(change.reference(), change));
    }

    @Override
    public void identified(Change change, String remoteId) {
        report(change, known -> host.identified(known, remoteId));
    }

    @Override
    public void confirmed(Change change, String part, String remembered) {
        if (!change.parts().containsKey(part)) {
            throw new IllegalArgumentException("Not a declared part: " + part);
        }
        if (remembered.length() > MOST_REMEMBERED) {
            throw new IllegalArgumentException("Remembered values have at most " + MOST_REMEMBERED + " characters");
        }
        report(change, known -> host.confirmed(known, part, remembered));
    }

    @Override
    public void outcome(Change change, Outcome outcome) {
        if (outcome == null) {
            throw new IllegalArgumentException("An outcome is not null");
        }
        report(change, known -> settle(known, outcome));
    }

    private void settle(Change change, Outcome outcome) {
        if (outcomes.putIfAbsent(change.reference(), outcome) == null) {
            host.outcome(change, outcome);
        } else {
            faults++;
        }
    }

    /** A report, on its way to the host. */
    private interface Report {
        void to(Change change);
    }

    // one at a time: an app may report from several threads, and closing must not overtake a report under way
    private void report(Change change, Report report) {
        synchronized (gate) {
            errand.touch();
            if (closed) {
                throw new IllegalStateException("The call is over; nothing can be reported for it any more");
            }
            if (hostFailure != null) {
                throw hostFailure;
            }
            Change known = expected.get(change.reference());
            if (known == null) {
                faults++;
                throw new IllegalArgumentException("Not a change of this call: " + change.reference());
            }
            try {
                report.to(known);
            } catch (RuntimeException ofTheHost) {
                hostFailure = new HostFailure(ofTheHost);
                errand.revoke();
                throw hostFailure;
            }
        }
    }

    /**
     * Ends the call: open changes get the outcome that what is known allows.
     *
     * @param failure how the call failed; null when the app came back by itself
     * @return changes that had no outcome
     */
    List<Change> close(@Nullable AppFailure failure) {
        synchronized (gate) {
            closed = true;
            if (hostFailure != null) {
                throw hostFailure.unwrap();
            }
            List<Change> open = new ArrayList<>();
            for (Change change : expected.values()) {
                if (!outcomes.containsKey(change.reference())) {
                    open.add(change);
                    settle(change, outcomeOf(failure));
                }
            }
            if (failure == null) {
                faults += open.size();
            }
            return open;
        }
    }

    /**
     * Ends the call after a failure of which {@link #mayHaveChanged} is false, and leaves open changes open: they may be handed to the app
     * once more.
     *
     * @return changes that had no outcome, in the order given
     */
    List<Change> leaveOpen() {
        synchronized (gate) {
            closed = true;
            if (hostFailure != null) {
                throw hostFailure.unwrap();
            }
            return expected.values().stream()
                    .filter(change -> !outcomes.containsKey(change.reference()))
                    .toList();
        }
    }

    /** Whether a request left that may have changed something. */
    boolean mayHaveChanged(@Nullable AppFailure failure) {
        return errand.mayHaveChanged() || failure != null && failure.mayHaveChanged();
    }

    /** References of the changes for which nothing left that could have changed anything. */
    Set<String> untouched(@Nullable AppFailure failure) {
        return mayHaveChanged(failure) ? Set.of() : Set.copyOf(expected.keySet());
    }

    private Outcome outcomeOf(@Nullable AppFailure failure) {
        String reason = failure == null ? "The app gave no outcome" : String.valueOf(failure.getMessage());
        if (mayHaveChanged(failure)) {
            return Outcome.inDoubt(reason);
        }
        if (failure == null || failure.kind() == AppFailure.Kind.APP_DEFECT) {
            return Outcome.refused(
                    List.of(Finding.error("", StandardCodes.APP_DEFECT).withDetail(reason)));
        }
        return failure.retryAfter()
                .map(after -> Outcome.retryAfter(after, reason))
                .orElseGet(() -> Outcome.retry(reason));
    }

    /** Outcomes so far, by reference. */
    Map<String, Outcome> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** Faults of the app: second outcomes, missing ones, foreign changes. */
    int faults() {
        synchronized (gate) {
            return faults;
        }
    }
}
