package dev.carport.engine.bookings;

import dev.carport.api.mapping.Booking;
import java.time.Instant;

/**
 * A paid extra as somebody has ordered it.
 *
 * @param exportId the export whose listing has it
 * @param vehicleId the vehicle of the listing
 * @param booking kind and text
 * @param by who ordered it, for people to read
 * @param at when
 */
public record OrderedExtra(String exportId, String vehicleId, Booking booking, String by, Instant at) {}
