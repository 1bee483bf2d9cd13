package dev.carport.web.start;

import dev.carport.web.ui.Field;
import java.util.List;

/**
 * The form for a new location.
 *
 * @param first whether it is the first one, shown at the gate
 */
public record LocationView(boolean first, Field code, Field name, Field street, Field zip, Field city, Field email) {

    /** All fields, for the summary above the form. */
    public List<Field> fields() {
        return List.of(code, name, street, zip, city, email);
    }
}
