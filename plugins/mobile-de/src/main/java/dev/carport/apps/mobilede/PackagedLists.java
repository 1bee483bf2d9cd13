package dev.carport.apps.mobilede;

import dev.carport.api.reference.ReferenceValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform's lists as they were on 29 August 2026, by the path of its reference data service. The simulator serves them; the app
 * falls back to one when the platform does not offer it.
 */
public final class PackagedLists {
    private static final String CAR = "classes/Car/";
    private static final Map<String, List<ReferenceValue>> BY_PATH = load();

    private PackagedLists() {}

    /** The list at a path such as {@code fuels} or {@code classes/Car/makes/AUDI/models}; empty when there is none. */
    public static List<ReferenceValue> at(String path) {
        return BY_PATH.getOrDefault(path, List.of());
    }

    /** True when there is a list at this path. */
    public static boolean has(String path) {
        return BY_PATH.containsKey(path);
    }

    /** The JSON resource beside this class. */
    public static JsonNode resource(String name) {
        try (InputStream stream = PackagedLists.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the package: " + name);
            }
            return JsonMapper.shared().readTree(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<ReferenceValue>> load() {
        Map<String, List<ReferenceValue>> lists = new LinkedHashMap<>();
        resource("enums.json").path("enums").forEach(list -> {
            String path = list.path("refdataPath").asString("");
            if (!path.isEmpty()) {
                lists.put(path, values(list.path("values"), "labelDe", null));
            }
        });
        JsonNode makes = resource("makes-models.json").path("makes");
        lists.put(CAR + "makes", values(makes, "label", null));
        for (JsonNode make : makes) {
            String key = make.path("key").asString();
            lists.put(CAR + "makes/" + key + "/models", values(make.path("models"), "label", key));
        }
        return lists;
    }

    private static List<ReferenceValue> values(JsonNode entries, String label, @Nullable String parent) {
        List<ReferenceValue> values = new ArrayList<>();
        for (JsonNode entry : entries) {
            String key = entry.path("key").asString();
            String name = entry.path(label).asString(key);
            values.add(new ReferenceValue(key, List.of(name, key), parent, Map.of()));
        }
        return values;
    }
}
