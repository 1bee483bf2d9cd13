package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.DESCRIPTIONS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_FEATURES;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_HIGHLIGHTS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OPTIONAL;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OTHER;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_STANDARD;
import static dev.carport.api.vehicle.VehicleFields.FINANCING;
import static dev.carport.api.vehicle.VehicleFields.LEASING;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT;
import static dev.carport.api.vehicle.VehicleFields.VIDEOS;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.text.ListingText;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.wording.EnergyLine;
import dev.carport.api.wording.EquipmentText;
import dev.carport.api.wording.FinancingExample;
import dev.carport.api.wording.LeasingExample;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Description, highlights and video. */
final class TextFields {
    static final String EMAIL = "text-email";
    static final String PHONE = "text-phone";
    static final String URL = "text-url";
    static final String HIGHLIGHTS_LEFT = "highlights-left-out";
    static final String VIDEO_NOT_IN_CONTRACT = "video-not-in-contract";

    /** What German tax law has the invoice say, so that traders see it beforehand. */
    private static final String MARGIN_DE = "MwSt. nicht ausweisbar (Differenzbesteuerung nach § 25a UStG)";

    private static final String MARGIN_EN = "VAT not deductible (margin scheme, section 25a UStG)";

    private static final Creole MARKUP = new Creole();

    private TextFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        ad.field("description")
                .compute(
                        List.of(
                                DESCRIPTIONS,
                                EQUIPMENT_FEATURES,
                                EQUIPMENT_HIGHLIGHTS,
                                EQUIPMENT_STANDARD,
                                EQUIPMENT_OPTIONAL,
                                EQUIPMENT_OTHER,
                                FINANCING,
                                LEASING,
                                PRICES_VAT),
                        TextFields::compose)
                .settings(
                        "equipmentDisplay",
                        "financingMode",
                        "financingChoice",
                        "leasingMode",
                        "leasingChoice",
                        "textLimit")
                .writtenIn(MARKUP)
                // the dealer's own words have been checked while composing; these name the rules in the mapping table
                .rule(EMAIL, (text, scope) -> true)
                .rule(PHONE, (text, scope) -> true);
        ad.field("highlights").from(EQUIPMENT_HIGHLIGHTS).asWith(TextFields::highlights);
        ad.field("videoUrl").compute(List.of(VIDEOS), TextFields::video);
    }

    private static @Nullable String compose(Scope<MobileDeSettings> scope) {
        FeatureFields.tellMissing(scope);
        Example example = example(scope);
        int limit = scope.settings().textLimit();
        ListingText text = new ListingText(limit, MARKUP);
        if (example != null && example.mode == OfferMode.TEXT_START) {
            text.required(example.text);
        }
        Map.Entry<String, String> own = ownWords(scope);
        if (own != null) {
            check(scope, DESCRIPTIONS.key() + "." + own.getKey(), own.getValue());
            text.paragraph(own.getValue());
        }
        if (PriceFields.marginScheme(scope)) {
            text.required(scope.language().getLanguage().equals(Locale.GERMAN.getLanguage()) ? MARGIN_DE : MARGIN_EN);
        }
        EquipmentText.addTo(text, scope, scope.settings().equipmentDisplay(), FreeText::isClean);
        String figures = Duty.applies(scope) ? EnergyLine.of(scope) : null;
        if (figures != null) {
            text.required(figures);
        }
        if (example != null && example.mode == OfferMode.TEXT_END) {
            text.required(example.text);
        }
        ListingText.Composed composed = text.compose();
        if (composed.requiredTooLong()) {
            scope.report(Finding.error(DESCRIPTIONS, StandardCodes.LEGAL_TEXT_TOO_LONG, limit));
        } else if (composed.cut()) {
            scope.report(Finding.warning(DESCRIPTIONS, StandardCodes.TEXT_CUT, limit));
        }
        return composed.text().isEmpty() ? null : composed.text();
    }

    /** The platform refuses addresses and numbers; a web address is only said to be unwanted. */
    private static void check(Scope<MobileDeSettings> scope, String field, String text) {
        String email = FreeText.email(text);
        if (email != null) {
            scope.report(Finding.error(field, EMAIL, email));
        }
        String phone = FreeText.phone(text);
        if (phone != null) {
            scope.report(Finding.error(field, PHONE, phone));
        }
        String url = FreeText.url(text);
        if (url != null) {
            scope.report(Finding.warning(field, URL, url));
        }
    }

    private record Example(OfferMode mode, String text) {}

    /** Leasing in the text takes the place of financing in the text, on vehicles that have a leasing offer. */
    private static @Nullable Example example(Scope<MobileDeSettings> scope) {
        MobileDeSettings settings = scope.settings();
        if (inText(settings.leasingMode())) {
            String leased = LeasingExample.of(scope, settings.leasingChoice(), FreeText::isClean);
            if (leased != null) {
                return new Example(settings.leasingMode(), leased);
            }
        }
        if (inText(settings.financingMode())) {
            String financed = FinancingExample.of(scope, settings.financingChoice(), FreeText::isClean);
            if (financed != null) {
                return new Example(settings.financingMode(), financed);
            }
        }
        return null;
    }

    private static boolean inText(OfferMode mode) {
        return mode == OfferMode.TEXT_START || mode == OfferMode.TEXT_END;
    }

    /** The text in the export's language, else in German, else in English, else any: better than none. */
    private static Map.@Nullable Entry<String, String> ownWords(Scope<MobileDeSettings> scope) {
        Vehicle vehicle = scope.vehicle();
        if (vehicle.descriptions().isEmpty()) {
            return null;
        }
        for (String tag : List.of(scope.language().getLanguage(), "de", "en")) {
            String text = vehicle.description(tag);
            if (text != null) {
                return Map.entry(tag, text);
            }
        }
        return vehicle.descriptions().entrySet().iterator().next();
    }

    private static @Nullable List<String> highlights(List<String> items, Scope<MobileDeSettings> scope) {
        int most = number(scope, MobileDeMapping.MAX_HIGHLIGHTS, Assumptions.USUAL_HIGHLIGHTS);
        List<String> shown = new ArrayList<>();
        for (String item : items) {
            String line = item.strip();
            if (shown.size() < most
                    && line.codePointCount(0, line.length()) <= Assumptions.HIGHLIGHT_LENGTH
                    && FreeText.isClean(line)
                    && !shown.contains(line)) {
                shown.add(line);
            }
        }
        if (shown.size() < items.size()) {
            scope.report(Finding.tip(
                    EQUIPMENT_HIGHLIGHTS.key(),
                    HIGHLIGHTS_LEFT,
                    items.size() - shown.size(),
                    most,
                    Assumptions.HIGHLIGHT_LENGTH));
        }
        return shown.isEmpty() ? null : shown;
    }

    private static @Nullable String video(Scope<MobileDeSettings> scope) {
        if (scope.vehicle().videos().isEmpty()) {
            return null;
        }
        if (scope.fact(MobileDeMapping.VIDEO).filter("true"::equals).isEmpty()) {
            scope.report(Finding.tip(VIDEOS.key(), VIDEO_NOT_IN_CONTRACT));
            return null;
        }
        return scope.vehicle().videos().getFirst().url();
    }

    /** A limit of the seller's contract, else the usual one. */
    static int number(Scope<MobileDeSettings> scope, String fact, int usual) {
        return scope.fact(fact)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .orElse(usual);
    }
}
