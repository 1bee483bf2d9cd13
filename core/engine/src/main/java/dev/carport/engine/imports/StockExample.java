package dev.carport.engine.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.carport.engine.stock.FieldPaths;
import dev.carport.engine.stock.VehicleSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A stock file to begin with, in each format: the vehicles of {@link VehicleSchema#examples()}, which any reader takes. */
public final class StockExample {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StockExample() {}

    /** The file, in UTF-8; a CSV has the mark that spreadsheets look for. */
    public static byte[] of(StockFormat format) {
        List<ObjectNode> vehicles = VehicleSchema.examples().stream()
                .map(StockExample::withoutPictures)
                .toList();
        String text = switch (format) {
            case JSON -> JSON.writeValueAsString(vehicles);
            case NDJSON -> vehicles.stream().map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n"));
            case CSV -> "\ufeff" + csv(vehicles);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Pictures of an example would have to be somewhere. */
    private static ObjectNode withoutPictures(JsonNode example) {
        ObjectNode vehicle = (ObjectNode) example.deepCopy();
        vehicle.remove("images");
        vehicle.remove("videos");
        return vehicle;
    }

    private static String csv(List<ObjectNode> vehicles) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> header = new LinkedHashSet<>();
        for (ObjectNode vehicle : vehicles) {
            Map<String, String> row = new LinkedHashMap<>();
            flatten("", vehicle, row);
            rows.add(row);
            header.addAll(row.keySet());
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(header);
            for (Map<String, String> row : rows) {
                csv.writeRecord(
                        header.stream().map(path -> row.getOrDefault(path, "")).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void flatten(String path, JsonNode value, Map<String, String> row) {
        FieldPaths.Target target = path.isEmpty() ? null : FieldPaths.find(path);
        if (target != null) {
            row.put(
                    path,
                    target.many()
                            ? value.valueStream().map(StockExample::cell).collect(Collectors.joining("|"))
                            : cell(value));
        } else if (value.isObject()) {
            value.properties()
                    .forEach(member -> flatten(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), row));
        } else {
            for (int i = 0; i < value.size(); i++) {
                flatten(path + "[" + i + "]", value.path(i), row);
            }
        }
    }

    private static String cell(JsonNode value) {
        if (value.has("amount")) {
            return value.path("amount").asString() + " "
                    + value.path("currency").asString();
        }
        return value.asString();
    }
}
