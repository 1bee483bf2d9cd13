package dev.carport.api.vehicle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Warranty that comes with the vehicle.
 *
 * <p>Every component is null when it is not known.
 *
 * @param included true when a warranty is included in the price
 * @param months length of the warranty
 * @param mileageLimit mileage at which the warranty ends
 * @param until last day of the manufacturer's warranty
 * @param text what the warranty covers, in the dealer's words
 */
public record Warranty(
        @Nullable Boolean included,
        @Unit("months") @Range(min = 1, max = 999) @Nullable Integer months,
        @Nullable Mileage mileageLimit,
        @Nullable LocalDate until,
        @Text(max = 2000, lines = true) @Nullable String text)
        implements Topic {

    /** Nothing is known. */
    public static final Warranty NONE = new Warranty(null, null, null, null, null);
}
