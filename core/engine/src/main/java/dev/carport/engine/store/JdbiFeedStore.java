package dev.carport.engine.store;

import dev.carport.engine.delivery.FeedFile;
import dev.carport.engine.delivery.FeedStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What lies at feed addresses, in SQL. */
public final class JdbiFeedStore implements FeedStore {
    private final Database database;

    /** Feeds in this database. */
    public JdbiFeedStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> tokenHash(String exportId) {
        return database.read(handle -> handle.createQuery("select token_hash from feed where export_id = :export")
                .bind("export", exportId)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void putToken(String exportId, String tokenHash) {
        database.write(handle -> handle.createUpdate("""
                        insert into feed (export_id, token_hash) values (:export, :hash)
                        on conflict (export_id) do update set token_hash = excluded.token_hash""")
                .bind("export", exportId)
                .bind("hash", tokenHash)
                .execute());
    }

    @Override
    public Optional<FeedFile> find(String tokenHash, String name) {
        return database.read(handle -> handle.createQuery("""
                        select f.* from feed_file f join feed on feed.export_id = f.export_id
                        where feed.token_hash = :hash and f.name = :name""")
                .bind("hash", tokenHash)
                .bind("name", name)
                .map((row, context) -> file(row))
                .findOne());
    }

    @Override
    public List<FeedFile> files(String exportId) {
        return database.read(
                handle -> handle.createQuery("select * from feed_file where export_id = :export order by name")
                        .bind("export", exportId)
                        .map((row, context) -> file(row))
                        .list());
    }

    @Override
    public void put(FeedFile file) {
        database.write(handle -> handle.createUpdate("""
                        insert into feed_file (export_id, name, media_type, bytes, sha256, changed_at)
                        values (:export, :name, :type, :bytes, :hash, :changed)
                        on conflict (export_id, name) do update set media_type = excluded.media_type,
                          bytes = excluded.bytes, sha256 = excluded.sha256, changed_at = excluded.changed_at""")
                .bind("export", file.exportId())
                .bind("name", file.name())
                .bind("type", file.mediaType())
                .bind("bytes", file.bytes())
                .bind("hash", file.sha256())
                .bind("changed", file.changedAt())
                .execute());
    }

    @Override
    public void remove(String exportId) {
        database.write(handle -> {
            handle.createUpdate("delete from feed where export_id = :export")
                    .bind("export", exportId)
                    .execute();
            return handle.createUpdate("delete from feed_file where export_id = :export")
                    .bind("export", exportId)
                    .execute();
        });
    }

    private static FeedFile file(ResultSet row) throws SQLException {
        return new FeedFile(
                row.getString("export_id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                InstantColumns.read(row, "changed_at"));
    }
}
