package dev.carport.api.vehicle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and how the buyer gets the vehicle. At most one of the first three is given.
 *
 * <p>Every component is null when it is not known.
 *
 * @param immediately true when it can be taken along at once
 * @param from first day it can be delivered
 * @param days time between order and delivery
 * @param text remark on the delivery for buyers
 * @param nationwideDelivery true when the dealer delivers anywhere in the country
 * @param exportOnly true when the vehicle is sold abroad only
 */
public record Availability(
        @Nullable Boolean immediately,
        @Nullable LocalDate from,
        @Unit("days") @Range(min = 1, max = 999) @Nullable Integer days,
        @Text(max = 500, lines = true) @Nullable String text,
        @Nullable Boolean nationwideDelivery,
        @Nullable Boolean exportOnly)
        implements Topic {

    /** Nothing is known. */
    public static final Availability NONE = new Availability(null, null, null, null, null, null);
}
