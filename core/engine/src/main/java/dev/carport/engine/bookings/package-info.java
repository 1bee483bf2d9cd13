/**
 * Paid extras that people have ordered for single listings: {@link dev.carport.engine.bookings.BookingStore}. Ordered by
 * {@code operations.BookingService}, read where planning reads decisions.
 */
@NullMarked
package dev.carport.engine.bookings;

import org.jspecify.annotations.NullMarked;
