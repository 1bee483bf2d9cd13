package dev.carport.apps.feed.file;

import dev.carport.api.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON in UTF-8, a vehicle per line: one array, or a value per line without any around them. A point in a column's name makes an object.
 * What is empty is left out.
 */
record JsonFile(List<String> names, boolean lines) implements RowFile {

    @Override
    public void write(Iterator<Map<String, Object>> rows, OutputStream out) throws IOException {
        String before = lines ? "" : "[\n";
        while (rows.hasNext()) {
            out.write(before.getBytes(StandardCharsets.US_ASCII));
            out.write(JsonWriter.bytesOf(object(rows.next())));
            before = lines ? "\n" : ",\n";
        }
        String end = lines ? before : before.equals("[\n") ? "[]\n" : "\n]\n";
        out.write(end.getBytes(StandardCharsets.US_ASCII));
    }

    private Map<String, Object> object(Map<String, Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name : names) {
            Object value = row.get(name);
            if (value != null) {
                put(object, name, value);
            }
        }
        return object;
    }

    @SuppressWarnings("unchecked") // whatever stands at the beginning of a longer name is one of our own objects
    private static void put(Map<String, Object> object, String name, Object value) {
        int point = name.indexOf('.');
        if (point <= 0 || point == name.length() - 1) {
            object.put(name, value);
            return;
        }
        Object inner = object.computeIfAbsent(name.substring(0, point), key -> new LinkedHashMap<String, Object>());
        put((Map<String, Object>) inner, name.substring(point + 1), value);
    }
}
