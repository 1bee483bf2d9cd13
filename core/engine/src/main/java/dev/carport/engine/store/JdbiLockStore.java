package dev.carport.engine.store;

import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.LockStore;
import dev.carport.engine.guard.Operation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The guard's locks in SQL. */
public final class JdbiLockStore implements LockStore {
    private final Database database;

    /** Locks in this database. */
    public JdbiLockStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Lock> open(String exportId, Operation operation) {
        return open(exportId).stream()
                .filter(lock -> lock.operation() == operation)
                .findFirst();
    }

    @Override
    public List<Lock> open(String exportId) {
        return database.read(
                handle -> handle.createQuery("select * from guard_lock where export_id = :export order by operation")
                        .bind("export", exportId)
                        .map((row, context) -> lock(row))
                        .list());
    }

    private static Lock lock(ResultSet row) throws SQLException {
        return new Lock(
                row.getString("export_id"),
                Operation.valueOf(row.getString("operation")),
                InstantColumns.read(row, "since"),
                row.getInt("waiting"),
                row.getInt("present"),
                row.getInt("allowed"),
                LongColumns.nullable(row, "each_cents"),
                LongColumns.nullable(row, "allowed_cents"));
    }

    @Override
    public void put(Lock lock) {
        database.write(handle -> handle.createUpdate("""
                        insert into guard_lock (export_id, operation, since, waiting, present, allowed, each_cents,
                          allowed_cents)
                        values (:export, :operation, :since, :waiting, :present, :allowed, :each, :most)
                        on conflict (export_id, operation) do update set waiting = excluded.waiting""")
                .bind("export", lock.exportId())
                .bind("operation", lock.operation().name())
                .bind("since", lock.since())
                .bind("waiting", lock.waiting())
                .bind("present", lock.present())
                .bind("allowed", lock.limit())
                .bind("each", lock.eachCents())
                .bind("most", lock.mostCents())
                .execute());
    }

    @Override
    public void remove(String exportId, Operation operation) {
        database.write(handle -> handle.createUpdate(
                        "delete from guard_lock where export_id = :export and operation = :operation")
                .bind("export", exportId)
                .bind("operation", operation.name())
                .execute());
    }

    @Override
    public void remove(String exportId) {
        database.write(handle -> handle.createUpdate("delete from guard_lock where export_id = :export")
                .bind("export", exportId)
                .execute());
    }
}
