package dev.carport.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small lists and maps as JSON text in a column. */
final class JsonColumns {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonColumns() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<String> strings(String json) {
        List<String> list = new ArrayList<>();
        JSON.readTree(json).forEach(item -> list.add(item.asString()));
        return list;
    }

    static Map<String, String> stringMap(String json) {
        Map<String, String> map = new LinkedHashMap<>();
        JSON.readTree(json).forEachEntry((key, value) -> map.put(key, value.asString()));
        return map;
    }

    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    /** Names joined by commas; for names without commas only. */
    static String names(Collection<String> names) {
        return String.join(",", names);
    }

    static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
