package dev.carport.apps.autoscout24.mapping;

/** Services the platform can show as included in the price and that our vehicle tells. */
enum IncludedService {
    /** General and emission inspection done new for the buyer (Germany). */
    NEW_INSPECTION
}
