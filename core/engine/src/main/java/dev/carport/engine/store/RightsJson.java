package dev.carport.engine.store;

import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Rights as they stand in a column: {@code {"everywhere":["VIEW"],"byLocation":{"BER":["STOCK"]}}}. */
final class RightsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Stored(List<String> everywhere, Map<String, List<String>> byLocation) {}

    private RightsJson() {}

    static String write(Rights rights) {
        var byLocation = new HashMap<String, List<String>>();
        rights.byLocation().forEach((location, there) -> byLocation.put(location, names(there)));
        return JSON.writeValueAsString(new Stored(names(rights.everywhere()), byLocation));
    }

    private static List<String> names(Set<Right> rights) {
        return rights.stream().map(Right::name).toList();
    }

    static Rights read(String json) {
        Stored stored = JSON.readValue(json, Stored.class);
        var byLocation = new HashMap<String, Set<Right>>();
        stored.byLocation().forEach((location, there) -> byLocation.put(location, rights(there)));
        return new Rights(rights(stored.everywhere()), byLocation);
    }

    /** A right that this version does not know, written by a newer one, gives nothing. */
    private static Set<Right> rights(List<String> names) {
        var rights = new HashSet<Right>();
        for (Right right : Right.values()) {
            if (names.contains(right.name())) {
                rights.add(right);
            }
        }
        return rights;
    }
}
