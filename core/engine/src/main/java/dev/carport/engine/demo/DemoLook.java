package dev.carport.engine.demo;

import dev.carport.api.vehicle.Colour;
import dev.carport.api.vehicle.InteriorColour;
import dev.carport.api.vehicle.Upholstery;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.util.List;
import java.util.Random;

/** Colour and interior of a vehicle. */
final class DemoLook {

    private record Paint(Colour colour, String name, boolean metallic) {}

    /** Common paints more than once, so that they come up more often. */
    private static final List<Paint> PAINTS = List.of(
            new Paint(Colour.BLACK, "Tiefschwarz Perleffekt", true),
            new Paint(Colour.BLACK, "Mythosschwarz Metallic", true),
            new Paint(Colour.GREY, "Delfingrau Metallic", true),
            new Paint(Colour.GREY, "Mondsteingrau", false),
            new Paint(Colour.GREY, "Graphitgrau Metallic", true),
            new Paint(Colour.WHITE, "Purweiß", false),
            new Paint(Colour.WHITE, "Polarweiß", false),
            new Paint(Colour.WHITE, "Perlmuttweiß", true),
            new Paint(Colour.SILVER, "Reflexsilber Metallic", true),
            new Paint(Colour.BLUE, "Atlantikblau Metallic", true),
            new Paint(Colour.BLUE, "Nachtblau Metallic", true),
            new Paint(Colour.RED, "Kirschrot", false),
            new Paint(Colour.RED, "Flammenrot Metallic", true),
            new Paint(Colour.GREEN, "Tannengrün Metallic", true),
            new Paint(Colour.BROWN, "Kastanienbraun Metallic", true),
            new Paint(Colour.BEIGE, "Dünenbeige Metallic", true),
            new Paint(Colour.ORANGE, "Herbstorange", false),
            new Paint(Colour.YELLOW, "Sonnengelb", false));

    private static final List<Paint> CLASSIC_PAINTS = List.of(
            new Paint(Colour.BEIGE, "Sahara Beige", false),
            new Paint(Colour.GREEN, "Jagdgrün", false),
            new Paint(Colour.RED, "Verona Rot", false),
            new Paint(Colour.BLUE, "Pastellblau", false),
            new Paint(Colour.SILVER, "Silber Metallic", true));

    private static final List<Paint> WORK_PAINTS =
            List.of(new Paint(Colour.WHITE, "Arktikweiß", false), new Paint(Colour.WHITE, "Grauweiß", false));

    private DemoLook() {}

    static void write(Vehicle.Builder builder, DemoModel model, Random random) {
        var paints = model.isClassic() ? CLASSIC_PAINTS : isWhite(model.kind()) ? WORK_PAINTS : PAINTS;
        var paint = paints.get(random.nextInt(paints.size()));
        builder.with(VehicleFields.COLOURS_EXTERIOR, paint.colour())
                .with(VehicleFields.COLOURS_EXTERIOR_NAME, paint.name())
                .with(VehicleFields.COLOURS_METALLIC, paint.metallic());
        if (model.kind() == VehicleKind.CAR || model.kind() == VehicleKind.VAN) {
            builder.with(
                            VehicleFields.COLOURS_INTERIOR,
                            random.nextInt(5) == 0
                                    ? InteriorColour.BEIGE
                                    : random.nextInt(3) == 0 ? InteriorColour.GREY : InteriorColour.BLACK)
                    .with(VehicleFields.COLOURS_UPHOLSTERY, upholstery(model, random));
        }
    }

    private static boolean isWhite(VehicleKind kind) {
        return switch (kind) {
            case VAN, MOTORHOME, CARAVAN, TRUCK, TRAILER -> true;
            default -> false;
        };
    }

    private static Upholstery upholstery(DemoModel model, Random random) {
        if (model.listPrice() > 60_000) {
            return Upholstery.FULL_LEATHER;
        }
        return model.listPrice() > 38_000 && random.nextInt(2) == 0 ? Upholstery.PART_LEATHER : Upholstery.FABRIC;
    }
}
