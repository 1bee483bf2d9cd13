package dev.carport.engine.store;

import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.LimitStore;
import dev.carport.engine.guard.Operation;
import java.util.EnumMap;
import java.util.Map;

/** The guard's limits in SQL. */
public final class JdbiLimitStore implements LimitStore {
    private final Database database;

    /** Limits in this database. */
    public JdbiLimitStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<Operation, Limit> of(String exportId) {
        return database.read(handle -> {
            Map<Operation, Limit> limits = new EnumMap<>(Operation.class);
            handle.createQuery("select * from guard_limit where export_id = :export")
                    .bind("export", exportId)
                    .map((row, context) -> Map.entry(
                            Operation.valueOf(row.getString("operation")),
                            new Limit(
                                    row.getInt("least"),
                                    row.getInt("percent"),
                                    LongColumns.nullable(row, "most_cents"))))
                    .forEach(limit -> limits.put(limit.getKey(), limit.getValue()));
            return limits;
        });
    }

    @Override
    public void put(String exportId, Operation operation, Limit limit) {
        database.write(handle -> handle.createUpdate("""
                        insert into guard_limit (export_id, operation, least, percent, most_cents)
                        values (:export, :operation, :least, :percent, :most)
                        on conflict (export_id, operation) do update set least = excluded.least, percent = excluded.percent,
                          most_cents = excluded.most_cents""")
                .bind("export", exportId)
                .bind("operation", operation.name())
                .bind("least", limit.least())
                .bind("percent", limit.percent())
                .bind("most", limit.mostCents())
                .execute());
    }

    @Override
    public void remove(String exportId, Operation operation) {
        database.write(handle -> handle.createUpdate(
                        "delete from guard_limit where export_id = :export and operation = :operation")
                .bind("export", exportId)
                .bind("operation", operation.name())
                .execute());
    }
}
