package dev.carport.web.form;

import java.util.List;

/** Settings that stand together under one heading. */
public record FormGroup(String name, String label, List<FormField> fields) {

    public FormGroup {
        fields = List.copyOf(fields);
    }
}
