package dev.carport.api.vehicle;

/** Heading under which features are shown together, in the order of display. */
public enum FeatureGroup implements Term {
    /** Safety. */
    SAFETY,
    /** Assistance. */
    ASSISTANCE,
    /** Light and sight. */
    LIGHT,
    /** Climate and heating. */
    CLIMATE,
    /** Seats and interior. */
    SEATS,
    /** Comfort. */
    COMFORT,
    /** Media and communication. */
    MEDIA,
    /** Exterior and wheels. */
    EXTERIOR,
    /** Engine and chassis. */
    ENGINE,
    /** Motorcycle. */
    MOTORCYCLE,
    /** Motorhome and caravan. */
    LIVING,
    /** Commercial vehicle. */
    COMMERCIAL
}
