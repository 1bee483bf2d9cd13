package dev.carport.api.platform;

import org.jspecify.annotations.Nullable;

/**
 * What to check.
 *
 * @param customerNumber as typed by the dealer; null when the app has no such setting or it is still empty: then only the connection
 *     is checked
 */
public record CheckRequest(@Nullable String customerNumber) {}
