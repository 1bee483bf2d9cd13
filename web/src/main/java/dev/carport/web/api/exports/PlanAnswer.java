package dev.carport.web.api.exports;

import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.web.api.FindingView;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What activation would do.
 *
 * @param revision of the export it was made for; a later change makes it stale
 * @param counts vehicles by action
 * @param fees what it would cost, by kind of fee
 * @param openMatches listings of the first match that wait for a decision
 * @param items a part of the lines
 * @param next offset of the following part; missing on the last one
 */
public record PlanAnswer(
        String planId,
        long revision,
        Instant at,
        Map<String, Integer> counts,
        List<FeeAnswer> fees,
        int openMatches,
        List<ItemAnswer> items,
        @Nullable Integer next) {

    /**
     * A sum of one kind of fee.
     *
     * @param each euro from the dealer's fee table; missing when nobody has entered it
     * @param sum the product; missing when the amount is not known
     */
    public record FeeAnswer(
            String kind,
            String rhythm,
            int count,
            @Nullable BigDecimal each,
            @Nullable BigDecimal sum) {
        static FeeAnswer of(StoredPlan.Fee fee) {
            return new FeeAnswer(
                    fee.kind(),
                    fee.rhythm().toLowerCase(Locale.ROOT).replace('_', '-'),
                    fee.count(),
                    fee.each(),
                    fee.sum());
        }
    }

    /**
     * One line.
     *
     * @param number stock number, or the platform's id for a listing without vehicle
     * @param action {@code adopt}, {@code create}, {@code update}, {@code withdraw}, {@code look-up}, {@code hold}, {@code skip}
     *     or {@code keep}
     * @param reasons why, and what is wrong or advisable
     * @param parts names of the parts that differ
     */
    public record ItemAnswer(
            String number, String title, String action, List<FindingView> reasons, List<String> parts) {
        static ItemAnswer of(StoredPlan.Item item, FindingWords words) {
            return new ItemAnswer(
                    item.number(), item.title(), Words.of(item.action()), words.views(item.findings()), item.parts());
        }
    }

    static PlanAnswer of(StoredPlan plan, List<StoredPlan.Item> items, @Nullable Integer next, FindingWords words) {
        return new PlanAnswer(
                plan.id(),
                plan.revision(),
                plan.at(),
                Words.counts(Action.class, plan.counts()),
                plan.fees().stream().map(FeeAnswer::of).toList(),
                plan.openPairs(),
                items.stream().map(item -> ItemAnswer.of(item, words)).toList(),
                next);
    }
}
