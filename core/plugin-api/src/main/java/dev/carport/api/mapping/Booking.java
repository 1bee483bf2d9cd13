package dev.carport.api.mapping;

/**
 * A paid extra that a person has ordered for the listing.
 *
 * @param kind key of the {@link dev.carport.api.app.BookingKind}
 * @param text that goes with it; empty when there is none
 */
public record Booking(String kind, String text) {}
