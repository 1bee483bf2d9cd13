package dev.carport.web.api.stock;

import org.jspecify.annotations.Nullable;

/**
 * A location as it is sent; what it means stands at {@link dev.carport.engine.location.Location}.
 *
 * @param country {@code DE} when it is missing
 * @param language {@code de} when it is missing
 */
public record LocationInput(
        String name,
        @Nullable String street,
        @Nullable String zip,
        @Nullable String city,
        @Nullable String country,
        @Nullable String language,
        @Nullable String email) {}
