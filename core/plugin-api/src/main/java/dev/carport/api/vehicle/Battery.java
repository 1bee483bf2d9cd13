package dev.carport.api.vehicle;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Battery and charging of an electric or plug-in hybrid vehicle.
 *
 * <p>Every component but lists, sets, maps and nested records is null when it is not known.
 *
 * @param capacity gross capacity
 * @param usableCapacity usable (net) capacity
 * @param ownership whether the battery is part of the sale
 * @param monthlyRent rent per month when the battery is rented
 * @param health remaining capacity in percent of the new battery
 * @param certificateUrl address of a certificate on the state of health
 * @param chargingTime time of a full charge at a wall box
 * @param fastChargingTime time of a charge from 10 to 80 percent at a fast charger
 * @param chargingPower greatest charging power with alternating current
 * @param fastChargingPower greatest charging power with direct current
 * @param plugs charging sockets of the vehicle
 */
public record Battery(
        @Nullable EnergyAmount capacity,
        @Nullable EnergyAmount usableCapacity,
        @Nullable BatteryOwnership ownership,
        @Nullable Money monthlyRent,
        @Nullable Percent health,

        @Text(max = 1000, pattern = Text.WEB_ADDRESS) @Nullable String certificateUrl,

        @Unit("min") @Range(min = 1, max = 9999) @Nullable Integer chargingTime,
        @Unit("min") @Range(min = 1, max = 9999) @Nullable Integer fastChargingTime,

        @Unit("kW") @Range(min = 1, max = 999, decimals = 1) @Nullable BigDecimal chargingPower,

        @Unit("kW") @Range(min = 1, max = 9999, decimals = 1) @Nullable BigDecimal fastChargingPower,

        Set<ChargingPlug> plugs)
        implements Topic {

    /** Nothing is known. */
    public static final Battery NONE =
            new Battery(null, null, null, null, null, null, null, null, null, null, Set.of());

    /** Copies collections; a missing collection or nested record becomes the empty one. */
    public Battery {
        plugs = Copies.set(plugs);
    }
}
