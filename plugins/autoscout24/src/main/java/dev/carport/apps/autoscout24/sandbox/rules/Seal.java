package dev.carport.apps.autoscout24.sandbox.rules;

import org.jspecify.annotations.Nullable;

/**
 * A used-car seal of {@code GET /seals}.
 *
 * @param id the platform's id, may be negative
 * @param name its name; null for one seal that only the samples know
 * @param country the only country it may be used in; null for that same seal
 */
public record Seal(int id, @Nullable String name, @Nullable String country) {}
