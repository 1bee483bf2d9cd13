package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.BODY;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_EXTERIOR;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_EXTERIOR_NAME;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_INTERIOR;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_METALLIC;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_UPHOLSTERY;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_CYLINDERS;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_DISPLACEMENT;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_DRIVE;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_GEARS;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_HYBRID;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_TRANSMISSION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_COUNTRY_VERSION;
import static dev.carport.api.vehicle.VehicleFields.KIND;
import static dev.carport.api.vehicle.VehicleFields.MAKE;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_DOORS;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_KERB_WEIGHT;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_SEATS;
import static dev.carport.api.vehicle.VehicleFields.MODEL;
import static dev.carport.api.vehicle.VehicleFields.TRIM_LINE;
import static dev.carport.api.vehicle.VehicleFields.VARIANT;

import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Displacement;
import dev.carport.api.vehicle.Mass;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the vehicle is: make, model, body, colours, engine. */
final class ModelFields {
    private ModelFields() {}

    static void declare(PartBuilder<As24Settings> data) {
        data.field("vehicleType")
                .compute(List.of(KIND), scope -> Kinds.car(scope) ? "C" : "B")
                .required();
        makeAndModel(data);
        body(data);
        colours(data);
        engine(data);
        measures(data);
    }

    private static void makeAndModel(PartBuilder<As24Settings> data) {
        data.field("make").from(MAKE).translate(Lists.MAKES).as(Numbers::id).required();
        Kinds.each(
                Lists.CAR_MODELS,
                Lists.BIKE_MODELS,
                (list, kind) -> data.field("model")
                        .from(MODEL)
                        .translate(list, ModelFields::makeId)
                        .as(Numbers::id)
                        .onlyIf(scope -> kind.test(scope) && canSayModel(scope))
                        .required());
        TextRules.clean(
                data.field("modelVersion")
                        .compute(List.of(VARIANT, TRIM_LINE), ModelFields::version)
                        .shortenedTo(50),
                VARIANT);
    }

    private static @Nullable String makeId(Scope<As24Settings> scope) {
        String make = scope.vehicle().make();
        return make == null
                ? null
                : scope.references().find(Lists.MAKES, make, null).orElse(null);
    }

    /** Without the make's id a model cannot be found, and saying so of both would send the dealer to the wrong field. */
    private static boolean canSayModel(Scope<As24Settings> scope) {
        return scope.vehicle().model() == null || makeId(scope) != null;
    }

    private static @Nullable String version(Scope<As24Settings> scope) {
        Vehicle vehicle = scope.vehicle();
        return vehicle.variant() != null ? vehicle.variant() : vehicle.trimLine();
    }

    private static void body(PartBuilder<As24Settings> data) {
        Kinds.each(
                Lists.CAR_BODIES,
                Lists.BIKE_BODIES,
                (list, kind) -> data.field("vehicleBody")
                        .from(BODY)
                        .translate(list)
                        .as(Numbers::id)
                        .onlyIf(kind)
                        .required());
        data.field("countryVersion")
                .from(HISTORY_COUNTRY_VERSION)
                .translateIfKnown(Lists.COUNTRIES)
                .onlyIf(Kinds::car);
    }

    private static void colours(PartBuilder<As24Settings> data) {
        data.field("bodyColor")
                .from(COLOURS_EXTERIOR)
                .translate(Lists.COLOURS)
                .as(Numbers::id)
                .required();
        TextRules.clean(data.field("bodyColorName").from(COLOURS_EXTERIOR_NAME).shortenedTo(30), COLOURS_EXTERIOR_NAME);
        data.field("metallic").from(COLOURS_METALLIC).orElse(false).required();
        data.field("interiorColor")
                .from(COLOURS_INTERIOR)
                .translateIfKnown(Lists.INTERIOR_COLOURS)
                .as(Numbers::id)
                .onlyIf(Kinds::car);
        data.field("upholstery")
                .from(COLOURS_UPHOLSTERY)
                .translateIfKnown(Lists.UPHOLSTERY)
                .onlyIf(Kinds::car);
    }

    private static void engine(PartBuilder<As24Settings> data) {
        Kinds.each(
                Lists.CAR_FUELS,
                Lists.BIKE_FUELS,
                (list, kind) -> data.field("fuelCategory")
                        .compute(
                                List.of(ENGINE_FUEL, ENGINE_HYBRID),
                                scope -> EnergySource.of(scope.vehicle().engine()))
                        .translate(list)
                        .onlyIf(kind)
                        .required());
        data.field("powerKw").from(ENGINE_POWER).as(Power::kilowatts).required().range(0, 9999);
        data.field("cylinderCapacity")
                .from(ENGINE_DISPLACEMENT)
                .as(Displacement::cubicCentimetres)
                .range(1, 99_999);
        data.field("cylinders").from(ENGINE_CYLINDERS).range(1, 99);
        data.field("gears").from(ENGINE_GEARS).leftOutUnless(1, 9);
        data.field("transmission").from(ENGINE_TRANSMISSION).translateIfKnown(Lists.TRANSMISSIONS);
        data.field("driveType")
                .from(ENGINE_DRIVE)
                .translateIfKnown(Lists.DRIVES)
                .onlyIf(Kinds::car);
    }

    private static void measures(PartBuilder<As24Settings> data) {
        data.field("doors").from(MEASURES_DOORS).range(1, 9).onlyIf(Kinds::car);
        data.field("seats").from(MEASURES_SEATS).leftOutUnless(1, 99).onlyIf(Kinds::car);
        data.field("emptyWeight").from(MEASURES_KERB_WEIGHT).as(Mass::kilograms).leftOutUnless(1, 99_999);
    }
}
