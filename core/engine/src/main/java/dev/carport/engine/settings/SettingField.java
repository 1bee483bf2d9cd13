package dev.carport.engine.settings;

import dev.carport.api.settings.Setting;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One setting, ready to use.
 *
 * @param key name of the record component
 * @param kind what it is
 * @param type the component's Java type
 * @param group where it stands in the form
 * @param order position in the record, from 0
 * @param required false when it may stay empty
 * @param defaultValue what a new export starts with; null for none
 * @param options for {@link SettingKind#CHOICE}: the constants offered, in order; else empty
 * @param pattern for texts: what the whole value must match; null for anything
 * @param maxLength for texts: greatest length in code points
 * @param min for numbers: least value
 * @param max for numbers: greatest value
 * @param visibleWhen when it is shown; null for always
 * @param cost values that may cause fees at the platform
 * @param pictures options are drawn as pictures
 */
public record SettingField(
        String key,
        SettingKind kind,
        Class<?> type,
        Setting.Group group,
        int order,
        boolean required,
        @Nullable JsonNode defaultValue,
        List<String> options,
        @Nullable Pattern pattern,
        int maxLength,
        long min,
        long max,
        @Nullable Condition visibleWhen,
        Set<String> cost,
        boolean pictures) {
    private static final int LINE = 1000;

    public SettingField {
        options = List.copyOf(options);
        cost = Set.copyOf(cost);
    }

    /** True for settings whose JSON value is a string of the user's own. */
    public boolean textual() {
        return switch (kind) {
            case TEXT, CUSTOMER_NUMBER, SECRET, OFFER, SERVER -> true;
            case YES_NO, INTEGER, DECIMAL, CHOICE, COLUMNS -> false;
        };
    }

    /** True when the value is stored apart and never shown. */
    public boolean secret() {
        return kind == SettingKind.SECRET;
    }

    /** True for a text that needs more than a line. */
    public boolean longText() {
        return kind == SettingKind.TEXT && maxLength > LINE;
    }

    /** Name of the standard type in text keys, such as {@code OfferMode}; the simple class name. */
    public String typeName() {
        return type.getSimpleName();
    }
}
