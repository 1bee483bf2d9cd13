package dev.carport.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting as it is drawn.
 *
 * @param key the setting's key: name and id of the control
 * @param kind which control: the word of {@link dev.carport.engine.settings.SettingKind}
 * @param drawings name of the family of drawings for the options; null for plain options
 * @param value what stands in it; empty for a secret
 * @param options the ways to choose; empty unless it is a choice or suggests values
 * @param when the condition under which it is shown, as {@code carport.js} reads it; null for always
 * @param cost what may be charged; null if nothing can be
 * @param table for columns of a file; null for any other kind
 * @param advice what to think of though the value can be saved; null for nothing
 * @param error what is wrong with the value; null if nothing is
 * @param stored for a secret: whether one is kept
 */
public record FormField(
        String key,
        String kind,
        @Nullable String drawings,
        String label,
        @Nullable String help,
        String value,
        boolean required,
        int maxLength,
        List<FormOption> options,
        @Nullable String when,
        @Nullable String cost,
        @Nullable ColumnTable table,
        @Nullable String advice,
        @Nullable String error,
        boolean stored) {

    public FormField {
        options = List.copyOf(options);
    }

    /** For a switch: whether it is on. */
    public boolean on() {
        return value.equals("true");
    }
}
