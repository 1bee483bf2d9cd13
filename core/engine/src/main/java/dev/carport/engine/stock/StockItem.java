package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one vehicle that was sent.
 *
 * @param number its stock number; null when it could not be read
 * @param put what was stored; null when it was refused
 * @param findings errors when refused, else warnings
 */
public record StockItem(@Nullable String number, @Nullable VehiclePut put, List<Finding> findings) {
    public StockItem {
        findings = List.copyOf(findings);
    }

    /** True when nothing was stored. */
    public boolean refused() {
        return put == null;
    }
}
