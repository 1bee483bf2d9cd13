package dev.carport.engine.store;

import dev.carport.engine.delivery.DeliveredFileStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Versions of delivered files in SQL. */
public final class JdbiDeliveredFileStore implements DeliveredFileStore {
    private final Database database;

    /** Versions in this database. */
    public JdbiDeliveredFileStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, String> versions(String exportId, String destination, Collection<String> names) {
        return database.read(handle -> {
            Map<String, String> versions = new HashMap<>();
            for (List<String> chunk : Chunks.of(names)) {
                handle.createQuery("""
                                select name, version from delivered_file
                                where export_id = :export and destination = :destination and name in (<names>)""")
                        .bind("export", exportId)
                        .bind("destination", destination)
                        .bindList("names", chunk)
                        .map((row, context) -> Map.entry(row.getString("name"), row.getString("version")))
                        .forEach(entry -> versions.put(entry.getKey(), entry.getValue()));
            }
            return versions;
        });
    }

    @Override
    public void put(String exportId, String destination, Map<String, String> versions, Instant now) {
        if (versions.isEmpty()) {
            return;
        }
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into delivered_file (export_id, destination, name, version, delivered_at)
                    values (:export, :destination, :name, :version, :now)
                    on conflict (export_id, destination, name) do update set version = excluded.version,
                      delivered_at = excluded.delivered_at""");
            versions.forEach((name, version) -> batch.bind("export", exportId)
                    .bind("destination", destination)
                    .bind("name", name)
                    .bind("version", version)
                    .bind("now", now)
                    .add());
            return batch.execute().length;
        });
    }

    @Override
    public void forget(String exportId) {
        database.write(handle -> handle.createUpdate("delete from delivered_file where export_id = :export")
                .bind("export", exportId)
                .execute());
    }

    @Override
    public int purge(Instant before, int limit) {
        return database.write(handle -> handle.createUpdate("""
                        delete from delivered_file where (export_id, destination, name) in
                          (select export_id, destination, name from delivered_file where delivered_at < :before
                           order by delivered_at limit :limit)""")
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }
}
