package dev.carport.api.vehicle;

/**
 * Displacement of a combustion engine in cubic centimetres.
 *
 * @param cubicCentimetres the number
 */
public record Displacement(
        @Unit("ccm") @Range(min = Displacement.MIN, max = Displacement.MAX)
        int cubicCentimetres) implements Quantity {

    static final int MIN = 1;
    static final int MAX = 99_999;

    /** Refuses what cannot be. */
    public Displacement {
        Numbers.check("Displacement", cubicCentimetres, MIN, MAX);
    }

    @Override
    public Number number() {
        return cubicCentimetres;
    }
}
