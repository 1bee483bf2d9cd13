package dev.carport.engine.demo;

import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Equipment that goes with the price of a model. */
final class DemoEquipment {

    private static final Set<Feature> EVERY_CAR = EnumSet.of(
            Feature.ABS,
            Feature.ESP,
            Feature.TRACTION_CONTROL,
            Feature.DRIVER_AIRBAG,
            Feature.PASSENGER_AIRBAG,
            Feature.SIDE_AIRBAGS,
            Feature.HEAD_AIRBAGS,
            Feature.ISOFIX,
            Feature.IMMOBILISER,
            Feature.CENTRAL_LOCKING,
            Feature.TYRE_PRESSURE_MONITORING,
            Feature.POWER_STEERING,
            Feature.ELECTRIC_WINDOWS,
            Feature.ELECTRIC_MIRRORS,
            Feature.RADIO,
            Feature.USB,
            Feature.BLUETOOTH,
            Feature.ON_BOARD_COMPUTER,
            Feature.START_STOP,
            Feature.DAYTIME_RUNNING_LIGHTS);

    /** From what many cars have to what few have. */
    private static final List<Feature> MORE = List.of(
            Feature.AUTOMATIC_CLIMATE_CONTROL,
            Feature.CRUISE_CONTROL,
            Feature.ALLOY_WHEELS,
            Feature.PARKING_SENSORS_REAR,
            Feature.SEAT_HEATING,
            Feature.LIGHT_SENSOR,
            Feature.RAIN_SENSOR,
            Feature.MULTIFUNCTION_STEERING_WHEEL,
            Feature.DAB_RADIO,
            Feature.APPLE_CARPLAY,
            Feature.ANDROID_AUTO,
            Feature.EMERGENCY_BRAKE_ASSIST,
            Feature.LANE_DEPARTURE_WARNING,
            Feature.PARKING_SENSORS_FRONT,
            Feature.LED_HEADLIGHTS,
            Feature.LEATHER_STEERING_WHEEL,
            Feature.NAVIGATION,
            Feature.REAR_VIEW_CAMERA,
            Feature.KEYLESS_ENTRY,
            Feature.BLIND_SPOT_MONITOR,
            Feature.ADAPTIVE_CRUISE_CONTROL,
            Feature.HEATED_STEERING_WHEEL,
            Feature.DIGITAL_COCKPIT,
            Feature.AMBIENT_LIGHTING,
            Feature.ELECTRIC_TAILGATE,
            Feature.WIRELESS_CHARGING,
            Feature.PANORAMIC_ROOF,
            Feature.SOUND_SYSTEM,
            Feature.HEAD_UP_DISPLAY,
            Feature.MEMORY_SEATS,
            Feature.SEAT_VENTILATION,
            Feature.NIGHT_VISION);

    private static final List<String> EXTRAS = List.of(
            "Anhängerkupplung schwenkbar",
            "Winterpaket: Sitz- und Lenkradheizung",
            "Assistenzpaket mit Totwinkel-Warner",
            "Businesspaket mit Navigation",
            "Panorama-Glasdach",
            "Lichtpaket LED",
            "Komfortzugang",
            "Soundsystem mit 10 Lautsprechern",
            "Ganzjahresreifen",
            "Gepäcknetz und Ladekantenschutz",
            "Rückfahrkamera",
            "Standheizung mit Fernbedienung");

    private static final List<String> STANDARD = List.of(
            "Klimaautomatik",
            "Multifunktionslenkrad in Leder",
            "Elektrische Fensterheber vorn und hinten",
            "Außenspiegel elektrisch einstell- und beheizbar",
            "Rücksitzbank geteilt umklappbar",
            "Reifendruckkontrolle",
            "Tagfahrlicht LED",
            "Berganfahrassistent",
            "Zentralverriegelung mit Funkfernbedienung");

    private DemoEquipment() {}

    static void write(Vehicle.Builder builder, DemoModel model, DemoVehicleMaker.Age age, Random random) {
        var features = switch (model.kind()) {
            case CAR -> model.isClassic() ? EnumSet.of(Feature.RADIO) : car(model, age, random);
            case MOTORCYCLE -> motorcycle(model, random);
            case MOTORHOME, CARAVAN -> living(random);
            default -> commercial(model);
        };
        builder.with(VehicleFields.EQUIPMENT_FEATURES, features)
                .with(VehicleFields.EQUIPMENT_STANDARD, some(STANDARD, model.kind() == VehicleKind.CAR ? 6 : 3, random))
                .with(VehicleFields.EQUIPMENT_OPTIONAL, some(EXTRAS, random.nextInt(6), random));
        if (features.contains(Feature.ALLOY_WHEELS)) {
            builder.with(VehicleFields.EQUIPMENT_WHEEL_SIZE, Math.clamp(14 + model.listPrice() / 12_000, 15, 21));
        }
    }

    private static Set<Feature> car(DemoModel model, DemoVehicleMaker.Age age, Random random) {
        var features = EnumSet.copyOf(EVERY_CAR);
        int rich = Math.clamp(6 + model.listPrice() / 3500 - age.months() / 24, 5, MORE.size());
        for (var feature : MORE.subList(0, rich)) {
            if (random.nextInt(8) > 0) {
                features.add(feature);
            }
        }
        if (model.isElectric() && random.nextBoolean()) {
            features.add(Feature.HEAT_PUMP);
        }
        features.add(random.nextInt(3) == 0 ? Feature.ALL_SEASON_TYRES : Feature.SUMMER_TYRES);
        if (random.nextInt(4) == 0) {
            features.add(Feature.TRAILER_HITCH_SWIVELLING);
        }
        return features;
    }

    private static Set<Feature> motorcycle(DemoModel model, Random random) {
        var features = EnumSet.of(Feature.ABS, Feature.ELECTRIC_STARTER, Feature.ROAD_APPROVED);
        for (var feature :
                Arrays.asList(Feature.HEATED_GRIPS, Feature.WINDSHIELD, Feature.TOP_CASE, Feature.SIDE_CASES)) {
            if (random.nextBoolean()) {
                features.add(feature);
            }
        }
        if (model.listPrice() > 12_000) {
            features.add(Feature.CRUISE_CONTROL);
        }
        return features;
    }

    private static Set<Feature> living(Random random) {
        var features = EnumSet.of(
                Feature.KITCHEN,
                Feature.REFRIGERATOR,
                Feature.TOILET,
                Feature.SHOWER,
                Feature.FIXED_BED,
                Feature.AWNING);
        if (random.nextBoolean()) {
            features.add(Feature.SOLAR_PANEL);
        }
        return features;
    }

    private static Set<Feature> commercial(DemoModel model) {
        return switch (model.kind()) {
            case VAN ->
                EnumSet.of(
                        Feature.ABS,
                        Feature.ESP,
                        Feature.AIR_CONDITIONING,
                        Feature.CARGO_BARRIER,
                        Feature.SLIDING_DOOR);
            case TRUCK -> EnumSet.of(Feature.ABS, Feature.RETARDER, Feature.TAIL_LIFT, Feature.CENTRAL_LUBRICATION);
            case AGRICULTURAL -> EnumSet.of(Feature.CABIN, Feature.FRONT_LINKAGE, Feature.FRONT_HYDRAULICS);
            default -> EnumSet.noneOf(Feature.class);
        };
    }

    private static List<String> some(List<String> all, int count, Random random) {
        var rest = new ArrayList<>(all);
        var chosen = new ArrayList<String>();
        for (int i = 0; i < count && !rest.isEmpty(); i++) {
            chosen.add(rest.remove(random.nextInt(rest.size())));
        }
        return chosen;
    }
}
