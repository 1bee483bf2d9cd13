package dev.carport.api.vehicle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What only trucks, trailers, buses and machines have.
 *
 * <p>Every component is null when it is not known.
 *
 * @param axles number of axles
 * @param cab kind of cab
 * @param hydraulics kind of hydraulic installation
 * @param loadLength length of the loading space
 * @param loadWidth width of the loading space
 * @param loadHeight height of the loading space
 * @param loadVolume volume of the loading space
 * @param palletSpaces number of places for Euro pallets
 * @param liftingCapacity greatest load a fork-lift or crane can lift
 * @param liftingHeight greatest height a load can be lifted to
 * @param installationHeight height of the mast when down
 * @param operatingWeight mass of a machine ready for work
 */
public record Commercial(
        @Range(min = 1, max = 20) @Nullable Integer axles,
        @Nullable DrivingCab cab,
        @Nullable Hydraulics hydraulics,
        @Nullable Length loadLength,
        @Nullable Length loadWidth,
        @Nullable Length loadHeight,

        @Unit("m³") @Range(min = 1, max = 9999, decimals = 2) @Nullable BigDecimal loadVolume,

        @Range(min = 1, max = 99) @Nullable Integer palletSpaces,
        @Nullable Mass liftingCapacity,
        @Nullable Length liftingHeight,
        @Nullable Length installationHeight,
        @Nullable Mass operatingWeight)
        implements Topic {

    /** Nothing is known. */
    public static final Commercial NONE =
            new Commercial(null, null, null, null, null, null, null, null, null, null, null, null);
}
