package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Conversion;
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
    static final String SHORTENED = "text-shortened";
    static final String TOO_LONG_LEFT_OUT = "text-left-out";

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

    /** Shortens to the limit at the end of a word, with a warning: a shorter text is better than none. */
    static Conversion.InScope<String, As24Settings, String> shorten(VehicleField<?> field, int limit) {
        return (text, scope) -> {
            int length = text.codePointCount(0, text.length());
            if (length <= limit) {
                return text;
            }
            scope.report(Finding.warning(field, SHORTENED, length, limit));
            String head = text.substring(0, text.offsetByCodePoints(0, limit));
            int word = head.lastIndexOf(' ');
            return (word >= limit / 2 ? head.substring(0, word) : head).strip();
        };
    }

    /** Leaves a text out that is too long, with a warning: half a number plate is worse than none. */
    static Conversion.InScope<String, As24Settings, String> leaveOutAbove(VehicleField<?> field, int limit) {
        return (text, scope) -> {
            int length = text.codePointCount(0, text.length());
            if (length <= limit) {
                return text;
            }
            scope.report(Finding.warning(field, TOO_LONG_LEFT_OUT, length, limit));
            return null;
        };
    }

    /** Always true: the finding that quotes the words has been left, a second one without them would only confuse. */
    private static boolean says(Scope<As24Settings> scope, String field, String code, @Nullable String words) {
        if (words != null) {
            scope.report(Finding.error(field, code, words));
        }
        return true;
    }
}
