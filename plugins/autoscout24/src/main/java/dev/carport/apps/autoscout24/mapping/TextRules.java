package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Scope;
import dev.carport.api.mapping.Value;
import dev.carport.api.text.Contacts;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import org.jspecify.annotations.Nullable;

/** Rules and conversions for texts. Findings quote only the offending words, never the whole text. */
final class TextRules {
    static final String ANGLE = "text-angle";
    static final String URL = "text-url";
    static final String EMAIL = "text-email";

    private TextRules() {}

    /** Adds the rules S8 to S10 to a text that buyers may read. */
    static Value<As24Settings, String> clean(Value<As24Settings, String> text, VehicleField<?> field) {
        return text.rule(ANGLE, (value, scope) -> says(scope, field.key(), ANGLE, FreeText.angleBracket(value)))
                .rule(URL, (value, scope) -> says(scope, field.key(), URL, Contacts.url(value)))
                .rule(EMAIL, (value, scope) -> says(scope, field.key(), EMAIL, Contacts.email(value)));
    }

    /** Adds S8 and S10 to a text that is a web address itself (S11). */
    static Value<As24Settings, String> cleanAddress(Value<As24Settings, String> text, VehicleField<?> field) {
        return text.rule(ANGLE, (value, scope) -> says(scope, field.key(), ANGLE, FreeText.angleBracket(value)))
                .rule(EMAIL, (value, scope) -> says(scope, field.key(), EMAIL, Contacts.email(value)));
    }

    /** Leaves the findings of S8 to S10 about a text at a field. */
    static void check(Scope<As24Settings> scope, String field, String text) {
        says(scope, field, ANGLE, FreeText.angleBracket(text));
        says(scope, field, URL, Contacts.url(text));
        says(scope, field, EMAIL, Contacts.email(text));
    }

    /** Always true: the finding that quotes the words has been left, a second one without them would only confuse. */
    private static boolean says(Scope<As24Settings> scope, String field, String code, @Nullable String words) {
        if (words != null) {
            scope.report(Finding.error(field, code, words));
        }
        return true;
    }
}
