package dev.carport.api.vehicle;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The living part of a motorhome or caravan.
 *
 * <p>Every component but lists, sets, maps and nested records is null when it is not known.
 *
 * @param sleepingPlaces number of sleeping places
 * @param seatsWithBelt number of seats with a three-point belt
 * @param standingHeight height inside
 * @param heating what the heating of the living part runs on
 * @param freshWater volume of the fresh water tank
 * @param wasteWater volume of the waste water tank
 */
public record Living(
        @Range(min = 1, max = 20) @Nullable Integer sleepingPlaces,
        @Range(min = 1, max = 50) @Nullable Integer seatsWithBelt,
        @Nullable Length standingHeight,
        Set<Heating> heating,
        @Unit("l") @Range(min = 1, max = 9999) @Nullable Integer freshWater,
        @Unit("l") @Range(min = 1, max = 9999) @Nullable Integer wasteWater)
        implements Topic {

    /** Nothing is known. */
    public static final Living NONE = new Living(null, null, null, Set.of(), null, null);

    /** Copies collections; a missing collection or nested record becomes the empty one. */
    public Living {
        heating = Copies.set(heating);
    }
}
