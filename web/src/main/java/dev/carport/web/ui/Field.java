package dev.carport.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form as it is shown: with what was typed and what is wrong with it.
 *
 * @param name the name it is sent under; also its id
 * @param value what stands in it; never a secret
 * @param hint help below it; null for none
 * @param error what is wrong with the value; null if nothing is
 */
public record Field(
        String name,
        String label,
        String value,
        @Nullable String hint,
        @Nullable String error) {

    /** A field nobody has filled in yet. */
    public static Field empty(String name, String label) {
        return new Field(name, label, "", null, null);
    }

    /** The same field with a help text. */
    public Field withHint(String hint) {
        return new Field(name, label, value, hint, error);
    }

    /** The same field with what was typed. */
    public Field withValue(String value) {
        return new Field(name, label, value, hint, error);
    }

    /** The same field, refused. */
    public Field withError(@Nullable String error) {
        return new Field(name, label, value, hint, error);
    }
}
