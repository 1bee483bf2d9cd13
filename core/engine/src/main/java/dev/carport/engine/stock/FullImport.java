package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import java.util.List;

/** What became of a whole stock that was sent. */
public sealed interface FullImport {
    /**
     * Taken over.
     *
     * @param items one per vehicle sent, in their order
     * @param removed numbers of vehicles that were not in it and left the stock
     */
    record Done(List<StockItem> items, List<String> removed) implements FullImport {
        public Done {
            items = List.copyOf(items);
            removed = List.copyOf(removed);
        }
    }

    /**
     * Nothing was changed: it would remove so much that a person has to confirm it first, or parts of it are wrong.
     *
     * @param items one per vehicle sent, in their order; those that would have been stored have no put
     * @param findings why as a whole
     */
    record Held(List<StockItem> items, List<Finding> findings) implements FullImport {
        public Held {
            items = List.copyOf(items);
            findings = List.copyOf(findings);
        }
    }
}
