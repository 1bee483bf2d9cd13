package dev.carport.engine.stock;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Walks the tree of one vehicle along its shape. What cannot be read becomes a finding and counts as not known. */
final class TreeReader {

    /** The most entries a list or a map may have. */
    static final int MAX_ENTRIES = 1000;

    /** Stands in where a mandatory field could not be read, so that the rules can still look at the rest. */
    private static final String NO_NUMBER = "?";

    private static final Pattern NAME = Pattern.compile("[^\\x00-\\x1f\\x7f\\[\\] ][^\\x00-\\x1f\\x7f\\[\\]]{0,59}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    private final Findings findings;
    private final LeafReader leaves;

    TreeReader(Findings findings) {
        this.findings = findings;
        this.leaves = new LeafReader(findings);
    }

    /**
     * What could be read.
     *
     * @param number null when it could not
     * @param images null when none were named
     */
    record Draft(
            Vehicle vehicle,
            @Nullable String number,
            @Nullable List<IncomingImage> images) {}

    /** Null when the tree is no object, else a vehicle of everything that could be read. */
    @Nullable Draft vehicle(JsonNode tree, String location, @Nullable String number) {
        if (!tree.isObject()) {
            findings.error("", StockCodes.NOT_OBJECT, LeafReader.shown(tree));
            return null;
        }
        var shape = Shape.VEHICLE;
        var values = new @Nullable Object[shape.members.length];
        List<IncomingImage> images = null;
        for (var entry : tree.properties()) {
            if (entry.getKey().equals("images")) {
                images = new ImageReader(findings, leaves).read(entry.getValue());
            } else {
                readMember(shape, values, entry, "");
            }
        }
        mandatory(shape, values, "number", number);
        mandatory(shape, values, "kind", null);
        mandatory(shape, values, "condition", null);
        same(shape, values, "location", location, StockCodes.OTHER_LOCATION);
        if (number != null) {
            same(shape, values, "number", number, StockCodes.OTHER_NUMBER);
        }
        var read = (String) values[shape.indexOf("number")];
        fill(shape, values, "number", NO_NUMBER);
        fill(shape, values, "kind", VehicleKind.CAR);
        fill(shape, values, "condition", Condition.USED);
        return new Draft((Vehicle) shape.create(values), read, images);
    }

    private void mandatory(Shape.Group shape, @Nullable Object[] values, String name, @Nullable String otherwise) {
        int index = shape.indexOf(name);
        if (values[index] == null && !findings.isFaulty(name)) {
            if (otherwise == null) {
                findings.error(name, StockCodes.REQUIRED);
            } else {
                values[index] = otherwise;
            }
        }
    }

    private void same(Shape.Group shape, @Nullable Object[] values, String name, String expected, String code) {
        var named = values[shape.indexOf(name)];
        if (named != null && !named.equals(expected)) {
            findings.error(name, code, named, expected);
        }
    }

    private static void fill(Shape.Group shape, @Nullable Object[] values, String name, Object standIn) {
        int index = shape.indexOf(name);
        if (values[index] == null) {
            values[index] = standIn;
        }
    }

    private void readMember(
            Shape.Group group, @Nullable Object[] values, Map.Entry<String, JsonNode> entry, String prefix) {
        int index = group.indexOf(entry.getKey());
        var path = prefix + entry.getKey();
        if (index < 0) {
            unknownField(path);
        } else if (!entry.getValue().isNull()) {
            values[index] = read(group.members[index].shape(), entry.getValue(), path);
        }
    }

    private @Nullable Object read(Shape shape, JsonNode node, String path) {
        return switch (shape) {
            case Shape.Leaf leaf -> leaves.read(leaf, node, path);
            case Shape.Group group -> readGroup(group, node, path);
            case Shape.Items items -> readItems(items, node, path);
            case Shape.Entries entries -> readEntries(entries, node, path);
        };
    }

    private @Nullable Object readGroup(Shape.Group group, JsonNode node, String path) {
        if (!node.isObject()) {
            findings.error(path, StockCodes.NOT_OBJECT, LeafReader.shown(node));
            return null;
        }
        var values = new @Nullable Object[group.members.length];
        for (var entry : node.properties()) {
            readMember(group, values, entry, path + ".");
        }
        return complete(group, values, path) ? group.create(values) : null;
    }

    /** Elements of lists have components that must be there; topics have none. */
    private boolean complete(Shape.Group group, @Nullable Object[] values, String path) {
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            var member = group.members[i];
            if (values[i] == null && member.required()) {
                complete = false;
                if (!findings.isFaulty(path + "." + member.name())) {
                    findings.error(path + "." + member.name(), StockCodes.REQUIRED);
                }
            }
        }
        return complete;
    }

    private @Nullable Object readItems(Shape.Items items, JsonNode node, String path) {
        if (!node.isArray()) {
            findings.error(path, StockCodes.NOT_LIST, LeafReader.shown(node));
            return null;
        }
        if (isTooLong(node, path)) {
            return null;
        }
        var elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            var element = node.get(i);
            var value = element.isNull() ? null : read(items.element(), element, path + "[" + i + "]");
            if (value != null) {
                elements.add(value);
            }
        }
        return items.set() ? new LinkedHashSet<>(elements) : withoutTwins(items, elements, path);
    }

    private List<Object> withoutTwins(Shape.Items items, List<Object> elements, String path) {
        if (!(items.element() instanceof Shape.Group group) || group.indexOf("key") < 0) {
            return elements;
        }
        var key = group.members[group.indexOf("key")];
        Set<Object> seen = new HashSet<>();
        var distinct = new ArrayList<>();
        for (var element : elements) {
            var value = String.valueOf(key.of(element));
            if (seen.add(value)) {
                distinct.add(element);
            } else {
                findings.error(path, StockCodes.DUPLICATE_KEY, value);
            }
        }
        return distinct;
    }

    private @Nullable Object readEntries(Shape.Entries entries, JsonNode node, String path) {
        if (!node.isObject()) {
            findings.error(path, StockCodes.NOT_OBJECT, LeafReader.shown(node));
            return null;
        }
        if (isTooLong(node, path)) {
            return null;
        }
        var names = patternOf(path);
        var map = new LinkedHashMap<String, Object>();
        for (var entry : node.properties()) {
            var name = entry.getKey();
            if (!names.matcher(name).matches()) {
                findings.error(path, StockCodes.NAME, LeafReader.shown(name));
            } else if (!entry.getValue().isNull()) {
                var value = leaves.read(entries.value(), entry.getValue(), path + "." + name);
                if (value != null) {
                    map.put(name, value);
                }
            }
        }
        return map;
    }

    /** What the names in a map have to look like. */
    static String namesOf(String path) {
        return patternOf(path).pattern();
    }

    private static Pattern patternOf(String path) {
        return path.equals("descriptions") ? LANGUAGE : NAME;
    }

    private boolean isTooLong(JsonNode node, String path) {
        if (node.size() > MAX_ENTRIES) {
            findings.error(path, StockCodes.TOO_MANY, node.size(), MAX_ENTRIES);
            return true;
        }
        return false;
    }

    private void unknownField(String path) {
        var shown = LeafReader.shown(path);
        var similar = findings.maySuggest() ? FieldPaths.similarTo(path) : null;
        if (similar == null) {
            findings.error(shown, StockCodes.UNKNOWN_FIELD, shown);
        } else {
            findings.error(shown, StockCodes.UNKNOWN_FIELD_SIMILAR, shown, similar);
        }
    }
}
