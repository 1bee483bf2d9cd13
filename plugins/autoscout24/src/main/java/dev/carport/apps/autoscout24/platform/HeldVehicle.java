package dev.carport.apps.autoscout24.platform;

import org.jspecify.annotations.Nullable;

/**
 * A vehicle as the platform's list has it, as far as we recognise it by.
 *
 * @param crossReference the technical key of whoever made it; null when there is none
 * @param offerReference the number buyers see
 * @param make the make's id
 */
record HeldVehicle(
        String id,
        @Nullable String crossReference,
        @Nullable String offerReference,
        @Nullable String vin,
        @Nullable String make,
        @Nullable String version) {}
