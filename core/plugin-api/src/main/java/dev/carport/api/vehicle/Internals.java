package dev.carport.api.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * What concerns the dealer and not the buyer. Apps send these only where a setting says so.
 *
 * <p>Every component is null when it is not known.
 *
 * @param owner company that owns the vehicle
 * @param supplier who delivered the vehicle
 * @param parkingPlace where on the site the vehicle stands
 * @param contact salesperson in charge
 * @param notes notes for colleagues; never public
 */
public record Internals(
        @Text(max = 100) @Nullable String owner,
        @Text(max = 100) @Nullable String supplier,
        @Text(max = 60) @Nullable String parkingPlace,
        @Text(max = 100) @Nullable String contact,
        @Text(max = 5000, lines = true) @Nullable String notes)
        implements Topic {

    /** Nothing is known. */
    public static final Internals NONE = new Internals(null, null, null, null, null);
}
