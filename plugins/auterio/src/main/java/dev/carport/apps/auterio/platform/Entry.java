package dev.carport.apps.auterio.platform;

import dev.carport.api.json.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * One vehicle of a request.
 *
 * @param vin key of the vehicle there
 * @param fields all fields sent, by Auterio's names
 */
record Entry(String vin, Map<String, Object> fields) {
    static final String VIN = "vin";
    static final String BRAND = "brand";
    static final String MODEL = "model";
    static final String STATUS = "status";

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    /** The entry a mapped vehicle makes. */
    static Entry of(Content content) {
        Map<String, Object> fields = Json.MAPPER.readValue(content.bytes(), OBJECT);
        return new Entry(String.valueOf(fields.get(VIN)), fields);
    }

    /** The same with another status; the rest stays, as an update may replace everything. */
    Entry with(String status) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(STATUS, status);
        return new Entry(vin, changed);
    }

    /** The least that can be sent about a vehicle; null when brand or model are not known. */
    static @Nullable Entry least(RemoteId id, String status) {
        if (id.brand() == null || id.model() == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(VIN, id.vin());
        fields.put(BRAND, id.brand());
        fields.put(MODEL, id.model());
        fields.put(STATUS, status);
        return new Entry(id.vin(), fields);
    }

    /** A field as text; null when it is missing. */
    @Nullable String text(String field) {
        Object value = fields.get(field);
        return value == null ? null : value.toString();
    }
}
