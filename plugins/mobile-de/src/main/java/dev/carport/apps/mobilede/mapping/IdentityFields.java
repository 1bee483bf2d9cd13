package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.BODY;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_HSN;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_TSN;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_VIN;
import static dev.carport.api.vehicle.VehicleFields.KIND;
import static dev.carport.api.vehicle.VehicleFields.MAKE;
import static dev.carport.api.vehicle.VehicleFields.MODEL;
import static dev.carport.api.vehicle.VehicleFields.MODEL_RANGE;
import static dev.carport.api.vehicle.VehicleFields.NUMBER;
import static dev.carport.api.vehicle.VehicleFields.STATUS;
import static dev.carport.api.vehicle.VehicleFields.TRIM_LINE;
import static dev.carport.api.vehicle.VehicleFields.VARIANT;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.text.Contacts;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.api.wording.ShownNumber;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the ad is about: class, make, model, title, numbers. */
final class IdentityFields {
    static final String NUMBER_ADAPTED = "displayed-number-adapted";
    static final String TITLE_EMAIL = "title-email";
    static final String TITLE_PHONE = "title-phone";
    static final String TITLE_URL = "title-url";
    static final String TITLE_CHARACTERS = "title-characters";

    /** Longest title. */
    static final int TITLE_LENGTH = 48;

    private static final int NUMBER_LENGTH = 40;
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('„', "\""),
            Map.entry('…', "..."),
            Map.entry('€', "EUR"),
            Map.entry('•', "-"));

    private IdentityFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        ad.field("vehicleClass").compute(List.of(KIND), scope -> "Car");
        ad.field("category").from(BODY).translate(Lists.CATEGORIES).required();
        ad.field("make").from(MAKE).translate(Lists.MAKES).required();
        ad.field("model")
                .from(MODEL)
                .translate(Lists.MODELS, IdentityFields::make)
                .required();
        ad.field("modelDescription")
                .compute(List.of(VARIANT, MODEL, TRIM_LINE), IdentityFields::title)
                .shortenedTo(TITLE_LENGTH)
                .required()
                .rule(TITLE_EMAIL, (title, scope) -> Contacts.email(title) == null)
                .rule(TITLE_PHONE, (title, scope) -> Contacts.phone(title) == null)
                .rule(TITLE_URL, (title, scope) -> Contacts.url(title) == null);
        ad.field("modelRange").from(MODEL_RANGE);
        ad.field("trimLine").from(TRIM_LINE);
        ad.field("internalNumber")
                .compute(ShownNumber.SOURCES, IdentityFields::displayedNumber)
                .settings("displayedNumber")
                .maxLength(NUMBER_LENGTH);
        ad.field("vin")
                .from(IDENTITY_VIN)
                .onlyIf(scope -> scope.settings().withVin())
                .settings("withVin")
                .length(17);
        ad.object("kba", kba -> {
            kba.onlyIf(scope -> scope.vehicle().identity().hsn() != null
                    && scope.vehicle().identity().tsn() != null);
            kba.field("hsn").from(IDENTITY_HSN);
            kba.field("tsn").from(IDENTITY_TSN);
        });
        // false is sent too: an update that only leaves it out would depend on what a missing flag means
        ad.field("reserved").from(STATUS).as(status -> status == VehicleStatus.RESERVED);
    }

    /** Key of the make, without a finding of its own. */
    static @Nullable String make(Scope<MobileDeSettings> scope) {
        String make = scope.vehicle().make();
        return make == null
                ? null
                : scope.references().find(Lists.MAKES, make, null).orElse(null);
    }

    /** Model and variant, as the platform puts the make before it; no word twice. */
    private static @Nullable String title(Scope<MobileDeSettings> scope) {
        Vehicle vehicle = scope.vehicle();
        String model = vehicle.model() == null ? "" : vehicle.model();
        String rest =
                vehicle.variant() != null ? vehicle.variant() : vehicle.trimLine() == null ? "" : vehicle.trimLine();
        boolean named = rest.toLowerCase(Locale.ROOT).startsWith(model.toLowerCase(Locale.ROOT));
        String title = latin(scope, (named ? rest : model + " " + rest).strip().replaceAll("\\s+", " "));
        return title.isEmpty() ? null : title;
    }

    /** The title takes characters of ISO 8859-1 only: usual others are replaced, the rest is left out with a warning. */
    private static String latin(Scope<MobileDeSettings> scope, String title) {
        StringBuilder kept = new StringBuilder(title.length());
        StringBuilder lost = new StringBuilder();
        title.codePoints().forEach(point -> {
            String known = point <= 0xFFFF ? LATIN.get((char) point) : null;
            if (known != null) {
                kept.append(known);
            } else if (point < 0x100) {
                kept.appendCodePoint(point);
            } else {
                lost.appendCodePoint(point);
            }
        });
        if (!lost.isEmpty()) {
            scope.report(Finding.warning(VARIANT, TITLE_CHARACTERS, lost.toString()));
        }
        return kept.toString().strip();
    }

    /** The number buyers see, by which the listing is recognised too. */
    private static @Nullable String displayedNumber(Scope<MobileDeSettings> scope) {
        String chosen = ShownNumber.of(scope, scope.settings().displayedNumber());
        if (chosen == null) {
            return null;
        }
        String adapted = InternalNumber.of(chosen);
        if (!adapted.equals(chosen)) {
            scope.report(Finding.warning(NUMBER, NUMBER_ADAPTED, chosen, adapted));
        }
        return adapted;
    }
}
