package dev.carport.engine.stock;

import dev.carport.api.vehicle.VehicleField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paths of all values a vehicle can have, as they stand in JSON and as columns of a file. */
public final class FieldPaths {

    private static final Pattern INDEX = Pattern.compile("\\[\\d{1,3}]");
    private static final Set<String> IMAGE_SOURCES = Set.of("data", "url");

    private FieldPaths() {}

    /**
     * What a path leads to.
     *
     * @param kind how the value, or each value of a list, looks
     * @param many whether it is a list or set of such values
     * @param type class of the value, an enum for {@link ValueKind#TERM}
     * @param decimals the most digits after the point, for numbers
     * @param unit sign of the unit, such as {@code km}; null when it has none
     */
    public record Target(
            ValueKind kind,
            boolean many,
            Class<?> type,
            int decimals,
            @Nullable String unit) {}

    /**
     * What is found at a path such as {@code prices.gross}, {@code equipment.features}, {@code financing[0].bank}, {@code
     * descriptions.de} or {@code images[0].url}; null when nothing is, or a whole record.
     */
    public static @Nullable Target find(String path) {
        Shape shape = Shape.VEHICLE;
        var steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            if (shape instanceof Shape.Entries entries) {
                return target(entries.value(), false);
            }
            if (!(shape instanceof Shape.Group group)) {
                return null;
            }
            var name = INDEX.matcher(steps[i]).replaceFirst("");
            if (path.startsWith("images[") && IMAGE_SOURCES.contains(name) && i == 1) {
                return new Target(ValueKind.TEXT, false, String.class, 0, null);
            }
            int index = group.indexOf(name);
            if (index < 0) {
                return null;
            }
            shape = group.members[index].shape();
            if (!name.equals(steps[i])) {
                if (!(shape instanceof Shape.Items items)) {
                    return null;
                }
                shape = items.element();
            }
        }
        return shape instanceof Shape.Items items && items.element() instanceof Shape.Leaf leaf
                ? target(leaf, true)
                : shape instanceof Shape.Leaf single ? target(single, false) : null;
    }

    private static Target target(Shape.Leaf leaf, boolean many) {
        var range = leaf.range();
        return new Target(leaf.kind(), many, leaf.type(), range == null ? 0 : range.decimals(), leaf.unit());
    }

    /** The path somebody may have meant by one that leads nowhere; null when none is similar. */
    public static @Nullable String similarTo(String path) {
        var last = path.substring(path.lastIndexOf('.') + 1);
        var sameName = new ArrayList<String>();
        for (var field : VehicleField.all()) {
            var key = field.key();
            if (key.substring(key.lastIndexOf('.') + 1).equalsIgnoreCase(last)) {
                sameName.add(key);
            }
        }
        if (sameName.size() == 1) {
            return sameName.getFirst();
        }
        var keys = VehicleField.all().stream().map(VehicleField::key).toList();
        List<String> near = Similarity.closest(path, keys, 1);
        return near.isEmpty() ? null : near.getFirst();
    }
}
