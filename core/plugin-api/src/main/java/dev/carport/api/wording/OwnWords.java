package dev.carport.api.wording;

import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.VehicleFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dealer's own text.
 *
 * @param field where it stands in the vehicle, such as {@code descriptions.de}: the place of its findings
 */
public record OwnWords(String field, String text) {
    /** In the export's language, else in German, else in English, else any: better than none. Null when there is no text. */
    public static @Nullable OwnWords of(Scope<?> scope) {
        Map<String, String> texts = scope.vehicle().descriptions();
        for (String tag :
                List.of(scope.language().toLanguageTag(), scope.language().getLanguage(), "de", "en")) {
            String text = texts.get(tag);
            if (text != null) {
                return in(tag, text);
            }
        }
        return texts.entrySet().stream()
                .findFirst()
                .map(any -> in(any.getKey(), any.getValue()))
                .orElse(null);
    }

    private static OwnWords in(String tag, String text) {
        return new OwnWords(VehicleFields.DESCRIPTIONS.key() + "." + tag, text);
    }
}
