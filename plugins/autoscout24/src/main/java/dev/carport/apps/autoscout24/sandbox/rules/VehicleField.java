package dev.carport.apps.autoscout24.sandbox.rules;

import static dev.carport.apps.autoscout24.sandbox.rules.VehicleField.Kind.DECIMAL;
import static dev.carport.apps.autoscout24.sandbox.rules.VehicleField.Kind.FLAG;
import static dev.carport.apps.autoscout24.sandbox.rules.VehicleField.Kind.INTEGER;
import static dev.carport.apps.autoscout24.sandbox.rules.VehicleField.Kind.INTEGERS;
import static dev.carport.apps.autoscout24.sandbox.rules.VehicleField.Kind.TEXT;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scalar or list attribute of a vehicle with the constraints of the field tables (section "Create Vehicle").
 *
 * @param path dotted path inside the vehicle
 * @param names the parts of the path
 * @param kind JSON type
 * @param carOnly whether the attribute exists for vehicle type C only
 * @param mandatory always, or for cars only; conditions on other fields are rules of their own
 * @param range allowed numbers, both ends included; null for any
 * @param aboveZero whether the number has to be greater than 0
 * @param maxLength longest text in characters; 0 for any
 * @param exactLength the only allowed length; 0 for any
 * @param reference reference type that lists the allowed values; null for free values
 */
record VehicleField(
        String path,
        List<String> names,
        Kind kind,
        boolean carOnly,
        Mandatory mandatory,
        @Nullable Range range,
        boolean aboveZero,
        int maxLength,
        int exactLength,
        @Nullable String reference) {

    enum Kind {
        FLAG,
        INTEGER,
        DECIMAL,
        TEXT,
        INTEGERS
    }

    enum Mandatory {
        NO,
        YES,
        FOR_CARS
    }

    record Range(long from, long to) {}

    static final String CONSUMPTION = "emission.fuel.consumption.";

    /** In the order in which the platform lists them when a vehicle is read; prices are apart. */
    static final List<VehicleField> BEFORE_PRICES = List.of(
            of("accident", FLAG).always(),
            of("alloyWheelSize", INTEGER).cars().range(10, 26),
            of("availability.availabilityType", INTEGER).always().from("Availability"),
            of("availability.deliveryDate", TEXT),
            of("availability.deliveryDays", INTEGER),
            of("bodyColor", INTEGER).always().greaterThanZero().from("BodyColor"),
            of("bodyColorName", TEXT).max(30),
            of("cabOrRental", FLAG).cars().always(),
            of("countryVersion", TEXT).cars().from("Country"),
            of("cylinderCapacity", INTEGER).range(1, 99_999),
            of("cylinders", INTEGER).range(1, 99),
            of("description", TEXT).max(4000),
            of("doors", INTEGER).cars().range(1, 9),
            of("driveType", TEXT).cars().from("DriveType"),
            of("emission.co2", INTEGER).cars().range(0, 9_999_999),
            of("emission.efficiencyClass", INTEGER).cars().greaterThanZero().from("EfficiencyClass"),
            of("emission.emissionsSticker", INTEGER).cars().greaterThanZero().from("EmissionsSticker"),
            of("emission.fuel.additionalSupportedFuelTypes", INTEGERS).cars().from("FuelType"),
            of(CONSUMPTION + "electricConsumptionCombined", DECIMAL).cars(),
            of(CONSUMPTION + "fuelConsumptionCombined", DECIMAL).cars(),
            of(CONSUMPTION + "fuelConsumptionHighway", DECIMAL).cars(),
            of(CONSUMPTION + "fuelConsumptionUrban", DECIMAL).cars(),
            of("emission.fuel.primaryFuelType", INTEGER)
                    .cars()
                    .greaterThanZero()
                    .from("FuelType"),
            of("emission.particleFilter", FLAG).always(),
            of("emission.pollutionClass", INTEGER).greaterThanZero().from("PollutionClass"),
            of("emptyWeight", INTEGER).range(1, 99_999),
            of("equipment", INTEGERS).from("Equipment"),
            of("firstRegistration", TEXT),
            of("fuelCategory", TEXT).always().from("FuelCategory"),
            of("gears", INTEGER).range(1, 9),
            of("hsn", TEXT).exactly(4),
            of("identifier.crossReference", TEXT).max(50),
            of("identifier.offerReference", TEXT).max(50),
            of("includedServices", INTEGERS).from("IncludedService"),
            of("interiorColor", INTEGER).cars().greaterThanZero().from("InteriorColor"),
            of("maintenance.fullServiceHistory", FLAG),
            of("maintenance.lastCamBeltService", TEXT).cars(),
            of("maintenance.lastTechnicalService", TEXT),
            of("maintenance.nextInspection", TEXT),
            of("make", INTEGER).always().greaterThanZero(),
            of("metallic", FLAG).always(),
            of("mileage", INTEGER).range(0, 9_999_999),
            of("carpassMileageUrl", TEXT).max(1000),
            of("model", INTEGER).always().greaterThanZero(),
            of("modelVersion", TEXT).max(50),
            of("nonSmoking", FLAG).cars().always(),
            of("licencePlateNumber", TEXT).max(10),
            of("powerKw", INTEGER).always().range(0, 9999),
            of("previousOwners", INTEGER).range(0, 99));

    /** The attributes listed after the prices. */
    static final List<VehicleField> AFTER_PRICES = List.of(
            of("seals", INTEGERS),
            of("seats", INTEGER).cars().range(1, 99),
            of("transmission", TEXT).from("Transmission"),
            of("tsn", TEXT).exactly(3),
            of("upholstery", TEXT).cars().from("Upholstery"),
            of("vehicleBody", INTEGER).always().greaterThanZero().from("VehicleBody"),
            of("vehicleOfferType", TEXT).always().from("VehicleOfferType"),
            of("vehicleType", TEXT),
            of("vin", TEXT).exactly(17),
            of("warrantyMonths", INTEGER).range(1, 99));

    static final List<VehicleField> ALL = java.util.stream.Stream.concat(BEFORE_PRICES.stream(), AFTER_PRICES.stream())
            .toList();

    private static VehicleField of(String path, Kind kind) {
        return new VehicleField(path, List.of(path.split("\\.")), kind, false, Mandatory.NO, null, false, 0, 0, null);
    }

    private VehicleField cars() {
        return new VehicleField(
                path, names, kind, true, mandatory, range, aboveZero, maxLength, exactLength, reference);
    }

    private VehicleField always() {
        var when = carOnly ? Mandatory.FOR_CARS : Mandatory.YES;
        return new VehicleField(path, names, kind, carOnly, when, range, aboveZero, maxLength, exactLength, reference);
    }

    private VehicleField range(long from, long to) {
        return new VehicleField(
                path,
                names,
                kind,
                carOnly,
                mandatory,
                new Range(from, to),
                aboveZero,
                maxLength,
                exactLength,
                reference);
    }

    private VehicleField greaterThanZero() {
        return new VehicleField(path, names, kind, carOnly, mandatory, range, true, maxLength, exactLength, reference);
    }

    private VehicleField max(int characters) {
        return new VehicleField(
                path, names, kind, carOnly, mandatory, range, aboveZero, characters, exactLength, reference);
    }

    private VehicleField exactly(int characters) {
        return new VehicleField(
                path, names, kind, carOnly, mandatory, range, aboveZero, maxLength, characters, reference);
    }

    private VehicleField from(String referenceType) {
        return new VehicleField(
                path, names, kind, carOnly, mandatory, range, aboveZero, maxLength, exactLength, referenceType);
    }

    boolean isConsumption() {
        return path.startsWith(CONSUMPTION);
    }

    /** The object the attribute lives in, for example {@code emission}; null at the top. */
    @Nullable String parent() {
        return names.size() == 1 ? null : names.getFirst();
    }
}
