package dev.carport.engine.stock;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which fields of {@link dev.carport.api.vehicle.VehicleFields} differ between two stored vehicles, in the order of
 * the catalogue. A list, such as the images or the financing offers, is one field. Thread-safe.
 */
public final class VehicleFieldDiff implements FieldDiff {

    private final VehicleCodec codec;

    /**
     * @param codec what wrote the documents
     */
    public VehicleFieldDiff(VehicleCodec codec) {
        this.codec = codec;
    }

    /**
     * {@inheritDoc}
     *
     * @throws VehicleFormatException when one of the documents is no vehicle
     */
    @Override
    public List<FieldChange> between(JsonBytes before, JsonBytes after) {
        return between(codec.decode(before.utf8()), codec.decode(after.utf8()));
    }

    /** The differing fields of two vehicles. */
    public List<FieldChange> between(Vehicle before, Vehicle after) {
        var changes = new ArrayList<FieldChange>();
        for (var field : VehicleField.all()) {
            var old = field.get(before);
            var now = field.get(after);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(field.key(), json(field, old), json(field, now)));
            }
        }
        return changes;
    }

    private @Nullable String json(VehicleField<?> field, @Nullable Object value) {
        boolean unset = value == null
                || value instanceof Collection<?> many && many.isEmpty()
                || value instanceof Map<?, ?> entries && entries.isEmpty();
        return unset ? null : codec.encodeValue(field, Objects.requireNonNull(value));
    }
}
