package dev.carport.engine.store;

import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.LockStore;
import java.util.Optional;

/** The guard's locks in SQL. */
public final class JdbiLockStore implements LockStore {
    private final Database database;

    /** Locks in this database. */
    public JdbiLockStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Lock> open(String exportId) {
        return database.read(handle -> handle.createQuery("select * from withdrawal_lock where export_id = :export")
                .bind("export", exportId)
                .map((row, context) -> new Lock(
                        row.getString("export_id"),
                        InstantColumns.read(row, "since"),
                        row.getInt("waiting"),
                        row.getInt("present"),
                        row.getInt("allowed")))
                .findOne());
    }

    @Override
    public void put(Lock lock) {
        database.write(handle -> handle.createUpdate("""
                        insert into withdrawal_lock (export_id, since, waiting, present, allowed)
                        values (:export, :since, :waiting, :present, :allowed)
                        on conflict (export_id) do update set waiting = excluded.waiting""")
                .bind("export", lock.exportId())
                .bind("since", lock.since())
                .bind("waiting", lock.waiting())
                .bind("present", lock.present())
                .bind("allowed", lock.limit())
                .execute());
    }

    @Override
    public void remove(String exportId) {
        database.write(handle -> handle.createUpdate("delete from withdrawal_lock where export_id = :export")
                .bind("export", exportId)
                .execute());
    }
}
