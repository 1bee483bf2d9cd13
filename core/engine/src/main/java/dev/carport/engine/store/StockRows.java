package dev.carport.engine.store;

import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.ChangeOrigin.Source;
import dev.carport.engine.stock.FieldChange;
import dev.carport.engine.stock.JsonBytes;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleChange;
import dev.carport.engine.stock.VehicleChange.Action;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** How rows of the stock's tables become records. */
final class StockRows {

    /** Vehicles with their documents, to be followed by a condition. */
    static final String SELECT_VEHICLE =
            "select v.*, d.document from vehicle v join vehicle_document d on d.vehicle_id = v.id ";

    static final RowMapper<StoredVehicle> VEHICLE = (row, context) -> new StoredVehicle(
            row.getString("id"),
            row.getString("location"),
            row.getString("number"),
            row.getString("vin"),
            row.getLong("version"),
            row.getString("fingerprint"),
            JsonBytes.of(row.getBytes("document")),
            row.getString("kind"),
            row.getString("status"),
            row.getString("condition"),
            row.getString("make"),
            row.getString("model"),
            LongColumns.nullable(row, "gross_price_cents"),
            InstantColumns.read(row, "first_seen_at"),
            InstantColumns.read(row, "changed_at"),
            InstantColumns.readNullable(row, "deleted_at"));

    static final RowMapper<VehicleChange> CHANGE = (row, context) -> new VehicleChange(
            row.getString("vehicle_id"),
            row.getLong("version"),
            Action.valueOf(row.getString("action")),
            new ChangeOrigin(
                    Source.valueOf(row.getString("source")),
                    row.getString("actor"),
                    InstantColumns.read(row, "changed_at"),
                    row.getString("run")),
            fields(row.getString("fields")));

    private static final JsonMapper JSON = JsonMapper.shared();

    private StockRows() {}

    static String json(List<FieldChange> fields) {
        return JSON.writeValueAsString(fields);
    }

    private static List<FieldChange> fields(String json) {
        return List.of(JSON.readValue(json, FieldChange[].class));
    }
}
