package dev.carport.engine.store;

import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.FieldChange;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes change records of one origin, all at once. */
final class StockChanges {

    private final PreparedBatch batch;
    private final ChangeOrigin origin;

    StockChanges(Handle handle, ChangeOrigin origin) {
        this.batch = handle.prepareBatch("""
                insert into vehicle_change (vehicle_id, version, action, source, actor, changed_at, fields, run)
                values (:id, :version, :action, :source, :actor, :at, :fields, :run)
                """);
        this.origin = origin;
    }

    void add(String vehicleId, long version, String action, List<FieldChange> fields) {
        batch.bind("id", vehicleId)
                .bind("version", version)
                .bind("action", action)
                .bind("source", origin.source().name())
                .bind("actor", origin.actor())
                .bind("at", origin.at())
                .bind("run", origin.run())
                .bind("fields", StockRows.json(fields))
                .add();
    }

    void write() {
        Batches.execute(batch);
    }
}
