package dev.carport.apps.mobilede.mapping;

import static java.util.Map.entry;

import java.util.Map;

/**
 * From our words, and words dealers use for makes and models, to names or keys of the platform's lists. A key that is missing there
 * shows up as an unmapped value.
 */
public final class Aliases {
    private static final Map<String, String> MAKES = Map.ofEntries(
            entry("Volkswagen", "VW"),
            entry("VW Nutzfahrzeuge", "VW"),
            entry("Volkswagen Nutzfahrzeuge", "VW"),
            entry("Mercedes", "MERCEDES-BENZ"),
            entry("MB", "MERCEDES-BENZ"),
            entry("Mercedes-AMG", "MERCEDES-BENZ"),
            entry("Alfa", "ALFA ROMEO"),
            entry("Chevy", "CHEVROLET"),
            entry("DS Automobiles", "DS"),
            entry("Lynk & Co", "LYNC AND CO"),
            entry("Rolls-Royce", "ROLLS ROYCE"),
            entry("Range Rover", "LAND ROVER"));

    /** Dealers name the body too where the platform has one model for all. */
    private static final Map<String, String> MODELS = Map.ofEntries(
            entry("Golf Variant", "Golf"),
            entry("Golf Kombi", "Golf"),
            entry("EQA 250", "EQA"),
            entry("EQA 250+", "EQA"),
            entry("EQB 250", "EQB"),
            entry("Ceed SW / cee'd SW", "cee'd Sporty Wagon"),
            entry("Ceed SW", "cee'd Sporty Wagon"),
            entry("T6.1 Multivan", "T6 Multivan"));

    private Aliases() {}

    /** For each list the way from our word to the platform's; immutable. */
    public static Map<String, Map<String, String>> all() {
        return Map.ofEntries(
                entry(Lists.MAKES, MAKES),
                entry(Lists.MODELS, MODELS),
                entry(
                        Lists.CATEGORIES,
                        Map.of(
                                "SMALL_CAR", "SmallCar",
                                "SALOON", "Limousine",
                                "ESTATE", "EstateCar",
                                "COUPE", "SportsCar",
                                "CONVERTIBLE", "Cabrio",
                                "SUV", "OffRoad",
                                "PICKUP", "OffRoad",
                                "MINIVAN", "Van",
                                "TRANSPORTER", "Van",
                                "OTHER_CAR", "OtherCar")),
                entry(Lists.USAGE_TYPES, Map.of("PRE_REGISTERED", "PRE_REGISTRATION", "EMPLOYEE", "EMPLOYEES_CAR")),
                entry(Lists.FUELS, Map.of("ELECTRIC", "ELECTRICITY", "HYDROGEN", "HYDROGENIUM", "TWO_STROKE", "OTHER")),
                entry(
                        Lists.GEARBOXES,
                        Map.of(
                                "MANUAL", "MANUAL_GEAR",
                                "SEMI_AUTOMATIC", "SEMIAUTOMATIC_GEAR",
                                "AUTOMATIC", "AUTOMATIC_GEAR")),
                // the platform knows no bronze; buyers look for it under brown
                entry(Lists.COLOURS, Map.of("VIOLET", "PURPLE", "BRONZE", "BROWN")),
                entry(
                        Lists.INTERIOR_COLOURS,
                        Map.of(
                                "WHITE", "OTHER_INTERIOR_COLOR",
                                "GREEN", "OTHER_INTERIOR_COLOR",
                                "YELLOW", "OTHER_INTERIOR_COLOR",
                                "ORANGE", "OTHER_INTERIOR_COLOR",
                                "OTHER", "OTHER_INTERIOR_COLOR")),
                entry(
                        Lists.INTERIOR_TYPES,
                        Map.of(
                                "FULL_LEATHER", "LEATHER",
                                "PART_LEATHER", "PARTIAL_LEATHER",
                                "OTHER", "OTHER_INTERIOR_TYPE")),
                entry(
                        Lists.EMISSION_CLASSES,
                        Map.ofEntries(
                                entry("EURO_1", "EURO1"),
                                entry("EURO_2", "EURO2"),
                                entry("EURO_3", "EURO3"),
                                entry("EURO_4", "EURO4"),
                                entry("EURO_5", "EURO5"),
                                entry("EURO_6", "EURO6"),
                                entry("EURO_6B", "EURO6"),
                                entry("EURO_6C", "EURO6C"),
                                entry("EURO_6D_TEMP", "EURO6D_TEMP"),
                                entry("EURO_6D", "EURO6D"),
                                entry("EURO_6E", "EURO6E"),
                                entry("EURO_7", "EURO7"))),
                entry(
                        Lists.STICKERS,
                        Map.of(
                                "GREEN", "EMISSIONSSTICKER_GREEN",
                                "YELLOW", "EMISSIONSSTICKER_YELLOW",
                                "RED", "EMISSIONSSTICKER_RED",
                                "NONE", "EMISSIONSSTICKER_NONE")));
    }
}
