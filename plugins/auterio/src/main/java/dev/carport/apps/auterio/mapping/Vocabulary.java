package dev.carport.apps.auterio.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Colour;
import dev.carport.api.vehicle.Engine;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.vehicle.InteriorColour;
import dev.carport.api.vehicle.Transmission;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.apps.auterio.AuterioSettings;
import dev.carport.apps.auterio.AuterioSettings.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words for Auterio's free-text fields. Documented are four fuels and two gearboxes in English, and {@code gasolina}, {@code automático}
 * and {@code Negro} in the sample; everything else is assumed. Unknown words are no error there, so a word is better than a gap.
 */
final class Vocabulary {
    private static final Vocabulary SPANISH = new Vocabulary(true);
    private static final Vocabulary ENGLISH = new Vocabulary(false);

    private final boolean spanish;

    private Vocabulary(boolean spanish) {
        this.spanish = spanish;
    }

    /** The words the dealer has chosen. */
    static Vocabulary of(Scope<AuterioSettings> scope) {
        return scope.settings().words() == Words.SPANISH ? SPANISH : ENGLISH;
    }

    /** Full and plug-in hybrids are hybrids; a mild one runs on its fuel. Null when nothing fits. */
    @Nullable String fuel(Engine engine) {
        HybridKind hybrid = engine.hybrid();
        if (hybrid == HybridKind.FULL || hybrid == HybridKind.PLUG_IN) {
            return either("híbrido", "hybrid");
        }
        FuelType fuel = engine.fuel();
        return fuel == null
                ? null
                : switch (fuel) {
                    case PETROL, TWO_STROKE -> either("gasolina", "gasoline");
                    case DIESEL -> either("diésel", "diesel");
                    case ELECTRIC -> either("eléctrico", "electric");
                    case LPG -> either("GLP", "LPG");
                    case CNG -> either("GNC", "CNG");
                    case HYDROGEN -> either("hidrógeno", "hydrogen");
                    case ETHANOL -> either("etanol", "ethanol");
                    case OTHER -> null;
                };
    }

    String gearbox(Transmission gearbox) {
        return switch (gearbox) {
            case MANUAL -> "manual";
            case SEMI_AUTOMATIC, AUTOMATIC -> either("automático", "automatic");
        };
    }

    String colour(Colour colour) {
        return switch (colour) {
            case BLACK -> either("Negro", colour);
            case GREY -> either("Gris", colour);
            case SILVER -> either("Plata", colour);
            case WHITE -> either("Blanco", colour);
            case BLUE -> either("Azul", colour);
            case RED -> either("Rojo", colour);
            case GREEN -> either("Verde", colour);
            case YELLOW -> either("Amarillo", colour);
            case ORANGE -> either("Naranja", colour);
            case BROWN -> either("Marrón", colour);
            case BEIGE -> either("Beige", colour);
            case BRONZE -> either("Bronce", colour);
            case GOLD -> either("Dorado", colour);
            case VIOLET -> either("Violeta", colour);
        };
    }

    /** Null for a colour that has no name. */
    @Nullable String interior(InteriorColour colour) {
        return switch (colour) {
            case OTHER -> null;
            case BLACK -> colour(Colour.BLACK);
            case GREY -> colour(Colour.GREY);
            case WHITE -> colour(Colour.WHITE);
            case BEIGE -> colour(Colour.BEIGE);
            case BROWN -> colour(Colour.BROWN);
            case RED -> colour(Colour.RED);
            case BLUE -> colour(Colour.BLUE);
            case GREEN -> colour(Colour.GREEN);
            case YELLOW -> colour(Colour.YELLOW);
            case ORANGE -> colour(Colour.ORANGE);
        };
    }

    /** Null for kinds the app does not send. */
    @Nullable String category(VehicleKind kind) {
        return switch (kind) {
            case CAR -> either("turismo", "car");
            case MOTORCYCLE -> either("motocicleta", "motorcycle");
            case VAN -> either("furgoneta", "van");
            case MOTORHOME -> either("autocaravana", "motorhome");
            case CARAVAN -> either("caravana", "caravan");
            case TRUCK -> either("camión", "truck");
            case SEMI_TRAILER_TRUCK -> either("cabeza tractora", "semi-trailer truck");
            case SEMI_TRAILER -> either("semirremolque", "semi-trailer");
            case TRAILER -> either("remolque", "trailer");
            case BUS -> either("autobús", "bus");
            case AGRICULTURAL, CONSTRUCTION, FORKLIFT, E_BIKE -> null;
        };
    }

    private String either(String inSpanish, String inEnglish) {
        return spanish ? inSpanish : inEnglish;
    }

    private String either(String inSpanish, Colour colour) {
        String name = colour.name();
        return either(inSpanish, name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }
}
