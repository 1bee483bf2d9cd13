package dev.carport.api.vehicle;

/**
 * A distance a vehicle has covered or may cover, in whole kilometres.
 *
 * @param kilometres the number
 */
public record Mileage(
        @Unit("km") @Range(min = Mileage.MIN, max = Mileage.MAX)
        int kilometres) implements Quantity {

    static final int MIN = 0;
    static final int MAX = 9_999_999;

    /** Refuses what cannot be. */
    public Mileage {
        Numbers.check("Mileage", kilometres, MIN, MAX);
    }

    @Override
    public Number number() {
        return kilometres;
    }
}
