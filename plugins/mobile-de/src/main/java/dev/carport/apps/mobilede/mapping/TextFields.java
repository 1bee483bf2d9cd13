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
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.text.Contacts;
import dev.carport.api.wording.EnergyLine;
import dev.carport.api.wording.ListingDescription;
import dev.carport.api.wording.OwnWords;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Description, highlights and video. */
final class TextFields {
    static final String EMAIL = "text-email";
    static final String PHONE = "text-phone";
    static final String URL = "text-url";
    static final String HIGHLIGHTS_LEFT = "highlights-left-out";
    static final String VIDEO_NOT_IN_CONTRACT = "video-not-in-contract";

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
        MobileDeSettings settings = scope.settings();
        OwnWords own = OwnWords.of(scope);
        if (own != null) {
            check(scope, own.field(), own.text());
        }
        return new ListingDescription(scope, settings.textLimit(), MARKUP)
                .leasing(settings.leasingMode(), settings.leasingChoice(), FreeText::isClean)
                .financing(settings.financingMode(), settings.financingChoice(), FreeText::isClean)
                .paragraph(own == null ? null : own.text())
                .marginScheme()
                .equipment(settings.equipmentDisplay(), FreeText::isClean)
                .required(Duty.applies(scope) ? EnergyLine.of(scope) : null)
                .text();
    }

    /** The platform refuses addresses and numbers; a web address is only said to be unwanted. */
    private static void check(Scope<MobileDeSettings> scope, String field, String text) {
        String email = Contacts.email(text);
        if (email != null) {
            scope.report(Finding.error(field, EMAIL, email));
        }
        String phone = Contacts.phone(text);
        if (phone != null) {
            scope.report(Finding.error(field, PHONE, phone));
        }
        String url = Contacts.url(text);
        if (url != null) {
            scope.report(Finding.warning(field, URL, url));
        }
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
