package dev.carport.apps.autoscout24.sandbox.rules;

/**
 * A model of {@code GET /makes/{makeId}/models}.
 *
 * @param id the platform's id, unique over all makes
 * @param make id of its make
 * @param name the name shown to buyers
 * @param vehicleType {@code B} or {@code C}
 */
public record Model(int id, int make, String name, String vehicleType) {}
