package dev.carport.apps.autoscout24.mapping;

import static java.util.Map.entry;

import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Colour;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Drive;
import dev.carport.api.vehicle.EfficiencyClass;
import dev.carport.api.vehicle.EmissionClass;
import dev.carport.api.vehicle.EmissionSticker;
import dev.carport.api.vehicle.FuelGrade;
import dev.carport.api.vehicle.InteriorColour;
import dev.carport.api.vehicle.Transmission;
import dev.carport.api.vehicle.Upholstery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * From our words, and words dealers use for makes, to the English names of the platform's lists. Names, not ids: the ids
 * come from the platform each time its lists are loaded. A name that is missing there shows up as an unmapped value.
 */
public final class Aliases {
    private static final Map<String, String> MAKES = Map.ofEntries(
            entry("VW", "Volkswagen"),
            entry("VW Nutzfahrzeuge", "Volkswagen"),
            entry("Volkswagen Nutzfahrzeuge", "Volkswagen"),
            entry("Mercedes", "Mercedes-Benz"),
            entry("MB", "Mercedes-Benz"),
            entry("Mercedes-AMG", "Mercedes-Benz"),
            entry("Alfa", "Alfa Romeo"),
            entry("Chevy", "Chevrolet"),
            entry("DS", "DS Automobiles"),
            entry("Rover MG", "MG"),
            entry("Land-Rover", "Land Rover"),
            entry("Range Rover", "Land Rover"));

    private static final Map<Colour, String> COLOURS = names(
            Colour.class,
            Map.of(
                    Colour.BLACK, "Black",
                    Colour.GREY, "Grey",
                    Colour.SILVER, "Silver",
                    Colour.WHITE, "White",
                    Colour.BLUE, "Blue",
                    Colour.RED, "Red",
                    Colour.GREEN, "Green",
                    Colour.YELLOW, "Yellow",
                    Colour.ORANGE, "Orange",
                    Colour.BROWN, "Brown"),
            Map.of(
                    Colour.BEIGE, "Beige",
                    Colour.BRONZE, "Bronze",
                    Colour.GOLD, "Gold",
                    Colour.VIOLET, "Violet"));

    private static final Map<InteriorColour, String> INTERIOR_COLOURS = names(
            InteriorColour.class,
            Map.of(
                    InteriorColour.BLACK, "Black",
                    InteriorColour.GREY, "Grey",
                    InteriorColour.WHITE, "White",
                    InteriorColour.BEIGE, "Beige",
                    InteriorColour.BROWN, "Brown",
                    InteriorColour.RED, "Red",
                    InteriorColour.BLUE, "Blue",
                    InteriorColour.GREEN, "Green",
                    InteriorColour.YELLOW, "Yellow",
                    InteriorColour.ORANGE, "Orange"),
            Map.of(InteriorColour.OTHER, "Other"));

    /** The platform knows no imitation leather; the whole of it is not leather, so "Other". */
    private static final Map<Upholstery, String> UPHOLSTERY = Map.of(
            Upholstery.FULL_LEATHER, "Full leather",
            Upholstery.PART_LEATHER, "Part leather",
            Upholstery.FABRIC, "Cloth",
            Upholstery.VELOUR, "Velour",
            Upholstery.ALCANTARA, "Alcantara",
            Upholstery.IMITATION_LEATHER, "Other",
            Upholstery.OTHER, "Other");

    private static final Map<BodyType, String> CAR_BODIES = Map.of(
            BodyType.SMALL_CAR, "Compact",
            BodyType.SALOON, "Saloon",
            BodyType.ESTATE, "Estate",
            BodyType.COUPE, "Coupé",
            BodyType.CONVERTIBLE, "Convertible",
            BodyType.SUV, "SUV/Off-road/Pick-up",
            BodyType.PICKUP, "SUV/Off-road/Pick-up",
            BodyType.MINIVAN, "Van/Minibus",
            BodyType.TRANSPORTER, "Transporter",
            BodyType.OTHER_CAR, "Other");

    private static final Map<BodyType, String> BIKE_BODIES = Map.ofEntries(
            entry(BodyType.NAKED_BIKE, "Roadster/Naked"),
            entry(BodyType.STREETFIGHTER, "Roadster/Naked"),
            entry(BodyType.SPORTS_BIKE, "Sport"),
            entry(BodyType.SPORTS_TOURER, "Sport touring"),
            entry(BodyType.TOURER, "Touring"),
            entry(BodyType.CHOPPER, "Custom/Chopper"),
            entry(BodyType.ENDURO, "Enduro"),
            entry(BodyType.MOTOCROSS, "Motocross"),
            entry(BodyType.SUPERMOTO, "Supermoto"),
            entry(BodyType.RALLY_BIKE, "Rally"),
            entry(BodyType.TRIAL_BIKE, "Trials"),
            entry(BodyType.RACING_BIKE, "Competition"),
            entry(BodyType.STREET_BIKE, "Road"),
            entry(BodyType.CLASSIC_BIKE, "Classic"),
            entry(BodyType.SIDECAR, "Sidecar"),
            entry(BodyType.SCOOTER, "Scooter"),
            entry(BodyType.MOPED, "Moped"),
            entry(BodyType.POCKET_BIKE, "Pocket bike"),
            entry(BodyType.TRIKE, "Trike"),
            entry(BodyType.QUAD, "Quad/ATV"),
            entry(BodyType.OTHER_MOTORCYCLE, "Other"));

    private static final Map<EnergySource, String> FUELS = Map.ofEntries(
            entry(EnergySource.PETROL, "Gasoline"),
            entry(EnergySource.DIESEL, "Diesel"),
            entry(EnergySource.ELECTRIC, "Electric"),
            entry(EnergySource.PETROL_HYBRID, "Electric/Gasoline"),
            entry(EnergySource.DIESEL_HYBRID, "Electric/Diesel"),
            entry(EnergySource.LPG, "LPG"),
            entry(EnergySource.CNG, "CNG"),
            entry(EnergySource.HYDROGEN, "Hydrogen"),
            entry(EnergySource.ETHANOL, "Ethanol"),
            entry(EnergySource.TWO_STROKE, "Two-stroke mixture"),
            entry(EnergySource.OTHER, "Others"));

    private static final Map<FuelGrade, String> FUEL_GRADES = Map.ofEntries(
            entry(FuelGrade.PETROL_91, "Gasoline 91"),
            entry(FuelGrade.PETROL_91_E10, "Gasoline E10 91"),
            entry(FuelGrade.SUPER_95, "Super 95"),
            entry(FuelGrade.SUPER_95_E10, "Super E10 95"),
            entry(FuelGrade.SUPER_PLUS_98, "Super Plus 98"),
            entry(FuelGrade.SUPER_PLUS_98_E10, "Super Plus E10 98"),
            entry(FuelGrade.DIESEL, "Diesel"),
            entry(FuelGrade.BIODIESEL, "Biodiesel"),
            entry(FuelGrade.VEGETABLE_OIL, "Vegetable oil"),
            entry(FuelGrade.LPG, "LPG (autogas)"),
            entry(FuelGrade.NATURAL_GAS_H, "Natural gas H"),
            entry(FuelGrade.NATURAL_GAS_L, "Natural gas L"),
            entry(FuelGrade.BIOGAS, "Biogas"),
            entry(FuelGrade.ETHANOL, "Ethanol"),
            entry(FuelGrade.HYDROGEN, "Hydrogen"),
            entry(FuelGrade.ELECTRICITY, "Electricity"));

    private static final Map<Transmission, String> TRANSMISSIONS = Map.of(
            Transmission.MANUAL, "Manual",
            Transmission.SEMI_AUTOMATIC, "Semi-automatic",
            Transmission.AUTOMATIC, "Automatic");

    private static final Map<Drive, String> DRIVES =
            Map.of(Drive.FRONT, "Front", Drive.REAR, "Rear", Drive.ALL_WHEEL, "4WD");

    private static final Map<EmissionClass, String> EMISSION_CLASSES = names(
            EmissionClass.class,
            Map.of(
                    EmissionClass.EURO_1, "Euro 1",
                    EmissionClass.EURO_2, "Euro 2",
                    EmissionClass.EURO_3, "Euro 3",
                    EmissionClass.EURO_4, "Euro 4",
                    EmissionClass.EURO_5, "Euro 5",
                    EmissionClass.EURO_6, "Euro 6"),
            Map.of(
                    EmissionClass.EURO_6B, "Euro 6b",
                    EmissionClass.EURO_6C, "Euro 6c",
                    EmissionClass.EURO_6D_TEMP, "Euro 6d-TEMP",
                    EmissionClass.EURO_6D, "Euro 6d",
                    EmissionClass.EURO_6E, "Euro 6e"));

    private static final Map<EfficiencyClass, String> EFFICIENCY_CLASSES = Map.of(
            EfficiencyClass.A_PLUS_PLUS_PLUS, "A+++",
            EfficiencyClass.A_PLUS_PLUS, "A++",
            EfficiencyClass.A_PLUS, "A+",
            EfficiencyClass.A, "A",
            EfficiencyClass.B, "B",
            EfficiencyClass.C, "C",
            EfficiencyClass.D, "D",
            EfficiencyClass.E, "E",
            EfficiencyClass.F, "F",
            EfficiencyClass.G, "G");

    private static final Map<EmissionSticker, String> STICKERS = Map.of(
            EmissionSticker.NONE, "None",
            EmissionSticker.RED, "2 (red)",
            EmissionSticker.YELLOW, "3 (yellow)",
            EmissionSticker.GREEN, "4 (green)");

    private static final Map<Condition, String> OFFER_TYPES = Map.of(
            Condition.NEW, "New",
            Condition.USED, "Used",
            Condition.DEMONSTRATION, "Demonstration",
            Condition.PRE_REGISTERED, "Pre-registered",
            Condition.EMPLOYEE, "Employee's car",
            Condition.CLASSIC, "Oldtimer");

    private static final Map<IncludedService, String> SERVICES = Map.of(IncludedService.NEW_INSPECTION, "HU/AU neu");

    private Aliases() {}

    /** For each list the way from our word to the platform's; immutable. */
    public static Map<String, Map<String, String>> all() {
        return Map.ofEntries(
                entry(Lists.MAKES, MAKES),
                entry(Lists.COLOURS, words(COLOURS)),
                entry(Lists.INTERIOR_COLOURS, words(INTERIOR_COLOURS)),
                entry(Lists.UPHOLSTERY, words(UPHOLSTERY)),
                entry(Lists.CAR_BODIES, words(CAR_BODIES)),
                entry(Lists.BIKE_BODIES, words(BIKE_BODIES)),
                entry(Lists.CAR_EQUIPMENT, carEquipment()),
                entry(Lists.BIKE_EQUIPMENT, words(EquipmentNames.ALL)),
                entry(Lists.CAR_FUELS, words(FUELS)),
                entry(Lists.BIKE_FUELS, words(FUELS)),
                entry(Lists.FUEL_GRADES, words(FUEL_GRADES)),
                entry(Lists.TRANSMISSIONS, words(TRANSMISSIONS)),
                entry(Lists.DRIVES, words(DRIVES)),
                entry(Lists.CAR_EMISSION_CLASSES, words(EMISSION_CLASSES)),
                entry(Lists.BIKE_EMISSION_CLASSES, words(EMISSION_CLASSES)),
                entry(Lists.EFFICIENCY_CLASSES, words(EFFICIENCY_CLASSES)),
                entry(Lists.STICKERS, words(STICKERS)),
                entry(Lists.CAR_OFFER_TYPES, words(OFFER_TYPES)),
                entry(Lists.BIKE_OFFER_TYPES, words(OFFER_TYPES)),
                entry(Lists.SERVICES, words(SERVICES)));
    }

    private static Map<String, String> carEquipment() {
        Map<String, String> words = new HashMap<>(words(EquipmentNames.ALL));
        for (DerivedFeature feature : DerivedFeature.values()) {
            words.put(feature.name(), feature.theirs());
        }
        return Map.copyOf(words);
    }

    private static <E extends Enum<E>> Map<E, String> names(Class<E> type, Map<E, String> some, Map<E, String> others) {
        Map<E, String> all = new EnumMap<>(type);
        all.putAll(some);
        all.putAll(others);
        return all;
    }

    private static Map<String, String> words(Map<? extends Enum<?>, String> names) {
        Map<String, String> words = new HashMap<>();
        names.forEach((constant, name) -> words.put(constant.name(), name));
        return Map.copyOf(words);
    }
}
