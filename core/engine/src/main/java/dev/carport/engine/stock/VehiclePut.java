package dev.carport.engine.stock;

/**
 * What became of a {@link VehicleInput}.
 *
 * @param id of the vehicle
 * @param number the dealer's number
 * @param version the version it has now
 * @param effect what was done
 */
public record VehiclePut(String id, String number, long version, Effect effect) {

    /** What putting a vehicle did. */
    public enum Effect {
        /** The vehicle is new. */
        CREATED,
        /** It was there and differs. */
        CHANGED,
        /** It had been deleted and is back under its old id. */
        RETURNED,
        /** It was there just so; nothing was written. */
        UNCHANGED
    }

    /** Whether anything was written. */
    public boolean changed() {
        return effect != Effect.UNCHANGED;
    }
}
