package dev.carport.api.reference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a platform's list.
 *
 * @param id the platform's id, opaque
 * @param names at least one, in any language; the first is shown to people
 * @param parent id of the entry it belongs to (a model's make); null for none
 * @param attributes more facts, for example which vehicle types it fits
 */
public record ReferenceValue(
        String id, List<String> names, @Nullable String parent, Map<String, String> attributes) {
    public ReferenceValue {
        names = List.copyOf(names);
        attributes = Map.copyOf(attributes);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A reference value needs a name: " + id);
        }
    }

    /** An entry with one name. */
    public static ReferenceValue of(String id, String name) {
        return new ReferenceValue(id, List.of(name), null, Map.of());
    }

    /** The name shown to people. */
    public String name() {
        return names.getFirst();
    }
}
