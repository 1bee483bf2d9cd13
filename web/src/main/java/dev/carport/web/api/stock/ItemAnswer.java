package dev.carport.web.api.stock;

import dev.carport.engine.stock.StockItem;
import dev.carport.engine.stock.VehiclePut;
import dev.carport.web.api.FindingView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many vehicles.
 *
 * @param index place in what was sent, from 0
 * @param line line of NDJSON, from 1; null for a JSON array
 * @param number null when it could not be read
 * @param status {@code created}, {@code changed}, {@code unchanged}, {@code refused}, or {@code held} for a vehicle of a whole
 *     stock that was held back
 * @param findings errors when refused, else warnings
 */
public record ItemAnswer(
        int index, @Nullable Integer line, @Nullable String number, String status, List<FindingView> findings) {

    /** The word for what was stored. */
    static String status(VehiclePut put) {
        return switch (put.effect()) {
            case CREATED, RETURNED -> "created";
            case CHANGED -> "changed";
            case UNCHANGED -> "unchanged";
        };
    }

    /** The word for an item of a whole stock that was not taken over. */
    static String heldStatus(StockItem item) {
        return item.findings().stream().anyMatch(finding -> finding.blocks()) ? "refused" : "held";
    }
}
