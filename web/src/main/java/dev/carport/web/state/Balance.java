package dev.carport.web.state;

import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportView;
import dev.carport.web.text.Texts;
import dev.carport.web.ui.Equal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is here and what is there, and in words why the two differ. */
public final class Balance {

    private Balance() {}

    /** The two sides and how they stand to each other. */
    public static Equal of(ExportView view) {
        boolean waiting = view.waiting() > 0;
        boolean same = view.here() == view.there() && !waiting;
        Equal.Sign sign = same ? Equal.Sign.SAME : waiting ? Equal.Sign.SOON : Equal.Sign.OFF;
        return new Equal(view.here(), view.there(), sign);
    }

    /** What stands between the two sides, most telling first; empty when nothing does. */
    public static Optional<String> reasons(ExportView view, Texts texts) {
        List<String> reasons = new ArrayList<>();
        add(reasons, texts, "balance.locked", view.count(ListingState.LOCKED));
        add(reasons, texts, "balance.refused", view.count(ListingState.REFUSED));
        add(reasons, texts, "balance.waiting", view.count(ListingState.WAITING));
        add(reasons, texts, "balance.review", view.count(ListingState.IN_REVIEW));
        add(reasons, texts, "balance.doubt", view.count(ListingState.IN_DOUBT));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", reasons));
    }

    private static void add(List<String> reasons, Texts texts, String key, int count) {
        if (count > 0) {
            reasons.add(texts.text(key, count));
        }
    }
}
