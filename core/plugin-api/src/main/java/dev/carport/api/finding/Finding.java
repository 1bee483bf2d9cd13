package dev.carport.api.finding;

import dev.carport.api.vehicle.VehicleField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem or an advice about one field.
 *
 * <p>The sentence a person reads stands in the message file of whoever made the finding (the app's, or this module's own for the
 * standard codes of {@link StandardCodes}) under {@code finding.<code>}, what to do about it under {@code finding.<code>.action}.
 * Both are {@link java.text.MessageFormat} patterns: argument 0 is the label of the field, then come {@link #arguments()}.
 *
 * @param severity how much it weighs
 * @param field key of the {@link VehicleField} or setting it is about; empty when it concerns the whole listing
 * @param code stable code, letters, digits, dots and hyphens; the key of the texts
 * @param arguments values for the text, in order; numbers, strings, dates and enums only
 * @param detail raw words of the platform for support (its own code and text), never shown as the first sentence; null when none
 */
public record Finding(
        Severity severity,
        String field,
        String code,
        List<Object> arguments,
        @Nullable String detail) {
    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(field);
        if (!code.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("A finding's code has letters, digits, dots and hyphens only: " + code);
        }
        arguments = List.copyOf(arguments);
    }

    /** An {@link Severity#ERROR} about the field with this key. */
    public static Finding error(String field, String code, Object... arguments) {
        return new Finding(Severity.ERROR, field, code, List.of(arguments), null);
    }

    /** An {@link Severity#ERROR} about a vehicle field. */
    public static Finding error(VehicleField<?> field, String code, Object... arguments) {
        return error(field.key(), code, arguments);
    }

    /** A {@link Severity#WARNING} about the field with this key. */
    public static Finding warning(String field, String code, Object... arguments) {
        return new Finding(Severity.WARNING, field, code, List.of(arguments), null);
    }

    /** A {@link Severity#WARNING} about a vehicle field. */
    public static Finding warning(VehicleField<?> field, String code, Object... arguments) {
        return warning(field.key(), code, arguments);
    }

    /** A {@link Severity#TIP} about the field with this key. */
    public static Finding tip(String field, String code, Object... arguments) {
        return new Finding(Severity.TIP, field, code, List.of(arguments), null);
    }

    /** The same finding with the platform's own words kept for support. */
    public Finding withDetail(@Nullable String words) {
        return new Finding(severity, field, code, arguments, words);
    }

    /** The same finding as a {@link Severity#WARNING} about another place: for an error that the listing as a whole can live with. */
    public Finding asWarningAt(String place) {
        return new Finding(Severity.WARNING, place, code, arguments, detail);
    }

    /** True for {@link Severity#ERROR}. */
    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
