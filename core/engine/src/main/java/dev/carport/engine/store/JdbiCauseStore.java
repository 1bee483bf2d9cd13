package dev.carport.engine.store;

import dev.carport.engine.guard.Cause;
import dev.carport.engine.guard.CauseStore;
import dev.carport.engine.guard.Operation;
import java.util.List;

/** What led to locks, in SQL: one look over what is locked. */
public final class JdbiCauseStore implements CauseStore {
    private final Database database;

    /** Causes in this database. */
    public JdbiCauseStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Cause> of(String exportId, Operation operation) {
        String which = operation == Operation.CREATE ? "=" : "<>";
        return database.read(handle -> handle.createQuery("""
                        select c.source, c.actor, c.run, min(c.changed_at) as first_at, max(c.changed_at) as last_at,
                          count(*) as vehicles
                        from ledger l join vehicle v on v.id = l.vehicle_id
                          join vehicle_change c on c.vehicle_id = v.id and c.version = v.version
                        where l.export_id = :export and l.hold = 'LOCKED' and l.presence %s 'ABSENT'
                        group by c.source, c.actor, c.run order by vehicles desc, last_at desc""".formatted(which))
                .bind("export", exportId)
                .map((row, context) -> new Cause(
                        Cause.Kind.valueOf(row.getString("source")),
                        row.getString("actor"),
                        row.getString("run"),
                        InstantColumns.read(row, "first_at"),
                        InstantColumns.read(row, "last_at"),
                        row.getInt("vehicles")))
                .list());
    }
}
