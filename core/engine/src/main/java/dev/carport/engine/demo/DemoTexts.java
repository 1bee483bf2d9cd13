package dev.carport.engine.demo;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Descriptions as a dealer writes them, highlights, warranty and seals. */
final class DemoTexts {

    private static final List<String> CLOSINGS = List.of(
            "Besichtigung und Probefahrt sind nach Absprache möglich.",
            "Gern nehmen wir Ihr jetziges Fahrzeug in Zahlung.",
            "Lieferung bis vor die Haustür auf Wunsch.",
            "Irrtümer und Zwischenverkauf vorbehalten.");

    private static final List<Feature> WORTH_NAMING = List.of(
            Feature.PANORAMIC_ROOF,
            Feature.HEAD_UP_DISPLAY,
            Feature.HEAT_PUMP,
            Feature.TRAILER_HITCH_SWIVELLING,
            Feature.ADAPTIVE_CRUISE_CONTROL,
            Feature.LED_HEADLIGHTS,
            Feature.NAVIGATION,
            Feature.SEAT_HEATING,
            Feature.SOLAR_PANEL,
            Feature.HEATED_GRIPS);

    private DemoTexts() {}

    static Vehicle write(Vehicle vehicle, Random random) {
        var highlights = WORTH_NAMING.stream()
                .filter(vehicle.equipment().features()::contains)
                .limit(4)
                .map(feature -> feature.label(Locale.GERMAN))
                .toList();
        var builder = vehicle.toBuilder()
                .with(VehicleFields.EQUIPMENT_HIGHLIGHTS, highlights)
                .with(VehicleFields.DESCRIPTIONS, Map.of("de", german(vehicle, highlights, random)));
        if (vehicle.kind() == VehicleKind.CAR && vehicle.condition() != Condition.CLASSIC) {
            boolean fresh = vehicle.condition() == Condition.NEW;
            builder.with(VehicleFields.WARRANTY_INCLUDED, true)
                    .with(VehicleFields.WARRANTY_MONTHS, fresh ? 24 : 12)
                    .with(VehicleFields.WARRANTY_TEXT, fresh ? "Herstellergarantie" : "Gebrauchtwagengarantie");
        }
        return builder.build();
    }

    private static String german(Vehicle vehicle, List<String> highlights, Random random) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(opening(vehicle));
        if (!highlights.isEmpty()) {
            paragraphs.add("Das zeichnet ihn aus:\n* " + String.join("\n* ", highlights));
        }
        paragraphs.add(care(vehicle));
        paragraphs.add(CLOSINGS.get(random.nextInt(CLOSINGS.size())));
        return String.join(
                "\n\n", paragraphs.stream().filter(text -> !text.isEmpty()).toList());
    }

    private static String opening(Vehicle vehicle) {
        var name = vehicle.make() + " " + vehicle.model() + " " + vehicle.variant();
        return switch (vehicle.condition()) {
            case NEW -> name + " als Neufahrzeug mit voller Herstellergarantie.";
            case DEMONSTRATION -> name + " aus unserem Vorführbestand, gepflegt und sofort einsatzbereit.";
            case PRE_REGISTERED -> name + " mit Tageszulassung, praktisch neu.";
            case EMPLOYEE -> name + " als Jahreswagen eines Werksangehörigen.";
            case CLASSIC -> name + ", ein Liebhaberstück mit bekannter Geschichte.";
            case USED ->
                name + " aus "
                        + (Objects.requireNonNullElse(vehicle.history().previousOwners(), 1) == 1
                                ? "erster Hand."
                                : "gepflegtem Vorbesitz.");
        };
    }

    private static String care(Vehicle vehicle) {
        if (vehicle.condition() == Condition.NEW) {
            return "";
        }
        var text = Boolean.TRUE.equals(vehicle.maintenance().fullServiceHistory())
                ? "Alle Wartungen wurden nach Vorschrift durchgeführt."
                : "Die letzte Wartung haben wir selbst durchgeführt.";
        return Boolean.TRUE.equals(vehicle.maintenance().newInspection()) ? text + " HU und AU sind neu." : text;
    }
}
