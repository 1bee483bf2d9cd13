package dev.carport.engine.plan;

import dev.carport.api.finding.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan a person looks at before going online.
 *
 * @param id of the plan
 * @param exportId the export
 * @param revision the export's revision it was made for
 * @param at when it was made
 * @param counts vehicles by action; actions without any are missing
 * @param fees what it would cost
 * @param digest equal for plans that would do the same; activation compares it with a plan made anew
 * @param openPairs listings of the first match that wait for a decision
 */
public record StoredPlan(
        String id,
        String exportId,
        long revision,
        Instant at,
        Map<Action, Integer> counts,
        List<Fee> fees,
        String digest,
        int openPairs) {
    public StoredPlan {
        counts = Map.copyOf(counts);
        fees = List.copyOf(fees);
    }

    /** Vehicles that shall be online, see {@link Action#here()}; once online the ledger gives the same number. */
    public int here() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().here())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Listings at the platform once the plan is carried out, when there are so many now. */
    public int there(int now) {
        return now + counts.getOrDefault(Action.CREATE, 0) - counts.getOrDefault(Action.WITHDRAW, 0);
    }

    /**
     * A sum of one kind of fee.
     *
     * @param kind key of the app's fee kind
     * @param rhythm {@code ONCE}, {@code PER_DAY}, {@code PER_MONTH}
     * @param count how many listings cause it
     * @param each amount in euro from the dealer's fee table; null when the dealer has not entered one
     */
    public record Fee(
            String kind, String rhythm, int count, @Nullable BigDecimal each) {
        /** The product; null when the amount is not known. */
        public @Nullable BigDecimal sum() {
            return each == null ? null : each.multiply(BigDecimal.valueOf(count));
        }
    }

    /**
     * One line.
     *
     * @param vehicleId the vehicle, or {@code remote-<id>}
     * @param number stock number, or the platform's id
     * @param title make, model and variant
     * @param action what would be done
     * @param findings reasons, errors, warnings
     * @param parts names of the parts that differ
     */
    public record Item(
            String vehicleId, String number, String title, Action action, List<Finding> findings, List<String> parts) {
        public Item {
            findings = List.copyOf(findings);
            parts = List.copyOf(parts);
        }

        /** The same with another action, and why. */
        public Item as(Action other, Finding reason) {
            List<Finding> all = new ArrayList<>();
            all.add(reason);
            all.addAll(findings);
            return new Item(vehicleId, number, title, other, all, parts);
        }
    }
}
