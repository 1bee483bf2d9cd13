package dev.carport.engine.stock;

import dev.carport.api.vehicle.Range;
import dev.carport.api.vehicle.Text;
import dev.carport.api.vehicle.VehicleLabels;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of a vehicle as {@link VehicleReader} takes it, made of the same description. A number
 * with a unit carries it as {@code x-unit}. What a schema cannot say, such as that a registration does not lie in the
 * future, the reader tells. Thread-safe.
 */
public final class VehicleSchema {

    private static final String FOLDER = "/dev/carport/engine/stock/";
    private static final List<String> EXAMPLES = List.of("new-electric-car", "used-combustion-car", "motorcycle");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Properties descriptions = new Properties();
    private final ObjectNode schema;

    /** Makes the schema; keep the object, it never changes. */
    public VehicleSchema() {
        try (var in = resource("descriptions.properties")) {
            descriptions.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema = vehicle();
    }

    /** The schema, with its {@code examples}. The caller may change the copy. */
    public ObjectNode json() {
        return schema.deepCopy();
    }

    /** Complete vehicles that any reader takes: a new electric car, a used combustion car and a motorcycle. */
    public static List<JsonNode> examples() {
        return EXAMPLES.stream().map(VehicleSchema::example).toList();
    }

    private static JsonNode example(String name) {
        try (var in = resource("examples/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(VehicleSchema.class.getResourceAsStream(FOLDER + name), name);
    }

    private ObjectNode vehicle() {
        var root = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Vehicle")
                .put(
                        "description",
                        "One vehicle of a dealer's stock. What is not known is left out; never send 0 or an empty text"
                                + " for it. Unknown fields are refused.");
        root.setAll(group(Shape.VEHICLE, ""));
        root.putObject("$defs").set("money", money());
        var examples = root.putArray("examples");
        examples().forEach(examples::add);
        return root;
    }

    private ObjectNode group(Shape.Group group, String path) {
        var node = JSON.createObjectNode().put("type", "object");
        var properties = node.putObject("properties");
        var required = JSON.createArrayNode();
        for (var member : group.members) {
            var at = path.isEmpty() ? member.name() : path + "." + member.name();
            properties.set(member.name(), described(at, shape(member.shape(), at)));
            if (member.required()) {
                required.add(member.name());
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node.put("additionalProperties", false);
    }

    private ObjectNode described(String path, ObjectNode node) {
        return JSON.createObjectNode()
                .put("title", VehicleLabels.field(path, Locale.ENGLISH))
                .put("description", Objects.requireNonNull(descriptions.getProperty(path), path))
                .setAll(node);
    }

    private ObjectNode shape(Shape shape, String path) {
        return switch (shape) {
            case Shape.Leaf leaf -> leaf(leaf);
            case Shape.Group group -> group(group, path);
            case Shape.Items items -> items(items, path);
            case Shape.Entries entries -> entries(entries, path);
        };
    }

    private ObjectNode items(Shape.Items items, String path) {
        var node = JSON.createObjectNode().put("type", "array");
        if (path.equals("images")) {
            return node.put("maxItems", ImageReader.MAX_IMAGES).set("items", image((Shape.Group) items.element()));
        }
        var element = items.element() instanceof Shape.Group group
                ? described(path + "[]", group(group, path + "[]"))
                : shape(items.element(), path + "[]");
        node.put("maxItems", TreeReader.MAX_ENTRIES).set("items", element);
        return items.set() ? node.put("uniqueItems", true) : node;
    }

    /** An image comes in otherwise than it is kept. */
    private ObjectNode image(Shape.Group group) {
        var node = group(group, "images[]");
        var properties = (ObjectNode) Objects.requireNonNull(node.get("properties"));
        for (var known : List.of("mediaType", "size", "width", "height")) {
            ((ObjectNode) Objects.requireNonNull(properties.get(known))).put("readOnly", true);
        }
        properties.set("data", described("images[].data", string().put("contentEncoding", "base64")));
        properties.set(
                "url",
                described("images[].url", string().put("format", "uri").put("pattern", anchored(Text.WEB_ADDRESS))));
        node.remove("required");
        var choice = node.putArray("oneOf");
        for (var source : List.of("hash", "data", "url")) {
            choice.addObject().putArray("required").add(source);
        }
        return described("images[]", node);
    }

    private ObjectNode entries(Shape.Entries entries, String path) {
        var node = JSON.createObjectNode().put("type", "object").put("maxProperties", TreeReader.MAX_ENTRIES);
        node.putObject("propertyNames").put("pattern", anchored(TreeReader.namesOf(path)));
        node.set("additionalProperties", leaf(entries.value()));
        return node;
    }

    private static ObjectNode leaf(Shape.Leaf leaf) {
        return switch (leaf.kind()) {
            case TEXT -> text(Objects.requireNonNull(leaf.text()));
            case WHOLE, DECIMAL, QUANTITY -> number(leaf, Objects.requireNonNull(leaf.range()));
            case FLAG -> JSON.createObjectNode().put("type", "boolean");
            case TERM -> {
                var node = string();
                var names = node.putArray("enum");
                Terms.of(leaf.type()).byName().keySet().forEach(names::add);
                yield node;
            }
            case MONTH -> string().put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
            case DATE -> string().put("format", "date");
            case MONEY -> JSON.createObjectNode().put("$ref", "#/$defs/money");
        };
    }

    private static ObjectNode text(Text rule) {
        var node = string().put("maxLength", rule.max());
        return rule.pattern().isEmpty() ? node : node.put("pattern", anchored(rule.pattern()));
    }

    private static ObjectNode number(Shape.Leaf leaf, Range range) {
        var node = JSON.createObjectNode()
                .put("type", range.decimals() == 0 ? "integer" : "number")
                .put("minimum", range.min())
                .put("maximum", range.max());
        if (range.decimals() > 0) {
            node.put("multipleOf", BigDecimal.ONE.movePointLeft(range.decimals()));
        }
        return leaf.unit() == null ? node : node.put("x-unit", leaf.unit());
    }

    private static ObjectNode money() {
        var node = JSON.createObjectNode().put("title", "Amount of money").put("type", "object");
        var properties = node.putObject("properties");
        properties
                .putObject("amount")
                .put("type", "number")
                .put("minimum", 0)
                .put("maximum", new BigDecimal("999999999.99"))
                .put("multipleOf", new BigDecimal("0.01"));
        properties
                .putObject("currency")
                .put("description", "ISO 4217 code of the currency.")
                .put("type", "string")
                .put("pattern", "^[A-Z]{3}$");
        node.putArray("required").add("amount").add("currency");
        return node.put("additionalProperties", false);
    }

    private static ObjectNode string() {
        return JSON.createObjectNode().put("type", "string");
    }

    private static String anchored(String pattern) {
        return "^(?:" + pattern + ")$";
    }
}
