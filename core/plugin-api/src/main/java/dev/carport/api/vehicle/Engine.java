package dev.carport.api.vehicle;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Engine, gearbox and drive.
 *
 * <p>Every component but lists, sets, maps and nested records is null when it is not known.
 *
 * @param power power; of a hybrid the power of the whole system
 * @param displacement displacement
 * @param cylinders number of cylinders
 * @param fuel what the engine runs on; of a hybrid the fuel beside the electricity
 * @param hybrid kind of hybrid; null when the vehicle is none or it is not known
 * @param fuelGrade grade the consumption values were measured with
 * @param additionalFuels further fuels the engine can run on
 * @param transmission kind of gearbox
 * @param gears number of forward gears
 * @param drive driven axle
 * @param finalDrive how the power gets to the rear wheel of a motorcycle
 * @param wheelFormula wheels and driven wheels of a commercial vehicle, such as 6x2
 * @param torque greatest torque
 * @param topSpeed top speed
 * @param acceleration time from standstill to 100 km/h
 * @param tankVolume volume of the fuel tank
 * @param particleFilter true when a diesel has a particle filter
 */
public record Engine(
        @Nullable Power power,
        @Nullable Displacement displacement,
        @Range(min = 1, max = 99) @Nullable Integer cylinders,
        @Nullable FuelType fuel,
        @Nullable HybridKind hybrid,
        @Nullable FuelGrade fuelGrade,
        Set<FuelGrade> additionalFuels,
        @Nullable Transmission transmission,
        @Range(min = 1, max = 99) @Nullable Integer gears,
        @Nullable Drive drive,
        @Nullable FinalDrive finalDrive,

        @Text(max = 10, pattern = "[0-9]{1,2}x[0-9]{1,2}(/[0-9])?") @Nullable String wheelFormula,

        @Unit("Nm") @Range(min = 1, max = 99_999) @Nullable Integer torque,
        @Unit("km/h") @Range(min = 1, max = 999) @Nullable Integer topSpeed,

        @Unit("s") @Range(min = 1, max = 999, decimals = 1) @Nullable BigDecimal acceleration,

        @Unit("l") @Range(min = 1, max = 9999) @Nullable Integer tankVolume,
        @Nullable Boolean particleFilter)
        implements Topic {

    /** Nothing is known. */
    public static final Engine NONE = new Engine(
            null, null, null, null, null, null, Set.of(), null, null, null, null, null, null, null, null, null, null);

    /** Copies collections; a missing collection or nested record becomes the empty one. */
    public Engine {
        additionalFuels = Copies.set(additionalFuels);
    }
}
