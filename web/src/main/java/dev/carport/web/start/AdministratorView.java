package dev.carport.web.start;

import dev.carport.web.ui.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for the first administrator.
 *
 * @param problem what is wrong with the whole; null if nothing is
 */
public record AdministratorView(
        Field name,
        Field email,
        Field password,
        Field again,
        @Nullable String problem) {

    /** All fields, for the summary above the form. */
    public List<Field> fields() {
        return List.of(name, email, password, again);
    }
}
