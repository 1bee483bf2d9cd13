package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.COLOURS_EXTERIOR;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_EXTERIOR_NAME;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_INTERIOR;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_MATTE;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_METALLIC;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_UPHOLSTERY;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_DOORS;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_SEATS;

import dev.carport.api.mapping.PartBuilder;
import dev.carport.apps.mobilede.MobileDeSettings;
import org.jspecify.annotations.Nullable;

/** Colours, upholstery, doors and seats. */
final class LookFields {
    /** Limit of the CSV format. */
    private static final int COLOUR_NAME_LENGTH = 32;

    private LookFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        ad.field("exteriorColor").from(COLOURS_EXTERIOR).translateIfKnown(Lists.COLOURS);
        ad.field("manufacturerColorName").from(COLOURS_EXTERIOR_NAME).shortenedTo(COLOUR_NAME_LENGTH);
        ad.field("metallic").from(COLOURS_METALLIC).as(Values.onlyTrue());
        ad.field("matteColor").from(COLOURS_MATTE).as(Values.onlyTrue());
        ad.field("interiorColor").from(COLOURS_INTERIOR).translateIfKnown(Lists.INTERIOR_COLOURS);
        ad.field("interiorType").from(COLOURS_UPHOLSTERY).translateIfKnown(Lists.INTERIOR_TYPES);
        ad.field("doors").from(MEASURES_DOORS).as(LookFields::doors).translateIfKnown(Lists.DOORS);
        ad.field("seats").from(MEASURES_SEATS).leftOutUnless(1, 255);
    }

    private static @Nullable String doors(int doors) {
        return switch (doors) {
            case 2, 3 -> "TWO_OR_THREE";
            case 4, 5 -> "FOUR_OR_FIVE";
            case 6, 7 -> "SIX_OR_SEVEN";
            default -> null;
        };
    }
}
