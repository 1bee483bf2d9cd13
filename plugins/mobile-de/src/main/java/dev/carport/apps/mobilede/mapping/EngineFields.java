package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.BATTERY_CAPACITY;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_CYLINDERS;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_DISPLACEMENT;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_DRIVE;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_GEARS;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_HYBRID;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_TANK_VOLUME;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_TRANSMISSION;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_KERB_WEIGHT;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_NOSE_WEIGHT;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_TRAILER_LOAD_BRAKED;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_TRAILER_LOAD_UNBRAKED;

import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Displacement;
import dev.carport.api.vehicle.EnergyAmount;
import dev.carport.api.vehicle.Engine;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.vehicle.Mass;
import dev.carport.api.vehicle.Power;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Engine, gearbox, drive, battery and weights. */
final class EngineFields {
    private EngineFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        ad.field("fuel")
                .compute(List.of(ENGINE_FUEL, ENGINE_HYBRID), EngineFields::fuel)
                .translate(Lists.FUELS)
                .settings("mildHybridAsHybrid")
                .requiredIf(EnergyFields.MISSING, Duty::applies);
        ad.field("hybridPlugin").compute(List.of(ENGINE_HYBRID), scope -> Duty.plugIn(scope) ? true : null);
        ad.field("power").from(ENGINE_POWER).as(Power::kilowatts).range(0, 999);
        ad.field("cubicCapacity")
                .from(ENGINE_DISPLACEMENT)
                .as(Displacement::cubicCentimetres)
                .onlyIf(scope -> !Duty.electric(scope));
        ad.field("cylinder").from(ENGINE_CYLINDERS).leftOutUnless(1, 24).onlyIf(scope -> !Duty.electric(scope));
        ad.field("gearbox").from(ENGINE_TRANSMISSION).translateIfKnown(Lists.GEARBOXES);
        ad.field("numberOfGears").from(ENGINE_GEARS);
        ad.field("driveType").from(ENGINE_DRIVE).translateIfKnown(Lists.DRIVES);
        ad.field("fuelTankVolume").from(ENGINE_TANK_VOLUME).onlyIf(scope -> !Duty.electric(scope));
        ad.field("weight").from(MEASURES_KERB_WEIGHT).as(Mass::kilograms);
        ad.field("trailerLoadBraked")
                .from(MEASURES_TRAILER_LOAD_BRAKED)
                .as(Mass::kilograms)
                .leftOutUnless(1, 9999);
        ad.field("trailerLoadUnbraked")
                .from(MEASURES_TRAILER_LOAD_UNBRAKED)
                .as(Mass::kilograms)
                .leftOutUnless(1, 9999);
        ad.field("maxNoseWeight").from(MEASURES_NOSE_WEIGHT).as(Mass::kilograms).leftOutUnless(1, 999);
        ad.field("batteryCapacity")
                .from(BATTERY_CAPACITY)
                .as(EnergyAmount::kilowattHours)
                .onlyIf(Duty::electrified);
    }

    /** Fuel and hybrid in one word, as the platform has it; a plug-in hybrid is a hybrid with a flag. */
    private static @Nullable String fuel(Scope<MobileDeSettings> scope) {
        Engine engine = scope.vehicle().engine();
        if (engine.fuel() == null) {
            return null;
        }
        boolean hybrid = engine.hybrid() == HybridKind.FULL
                || engine.hybrid() == HybridKind.PLUG_IN
                || engine.hybrid() == HybridKind.MILD && scope.settings().mildHybridAsHybrid();
        if (!hybrid || engine.fuel() == FuelType.ELECTRIC || engine.fuel() == FuelType.HYDROGEN) {
            return engine.fuel().name();
        }
        return engine.fuel() == FuelType.DIESEL ? "HYBRID_DIESEL" : "HYBRID";
    }
}
