package dev.carport.engine.store;

import dev.carport.engine.delivery.FeedFile;
import dev.carport.engine.delivery.FeedStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    public List<FeedFile> documents(String exportId, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from feed_file where export_id = :export and media_type not like 'image/%'
                        order by name limit :limit""")
                .bind("export", exportId)
                .bind("limit", limit)
                .map((row, context) -> file(row))
                .list());
    }

    @Override
    public Optional<FeedFile> file(String exportId, String name) {
        return database.read(
                handle -> handle.createQuery("select * from feed_file where export_id = :export and name = :name")
                        .bind("export", exportId)
                        .bind("name", name)
                        .map((row, context) -> file(row))
                        .findOne());
    }

    @Override
    public boolean uses(String exportId, String sha256) {
        return database.read(handle -> handle.createQuery(
                        "select 1 from feed_file where export_id = :export and sha256 = :hash limit 1")
                .bind("export", exportId)
                .bind("hash", sha256)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
    }

    @Override
    public void put(FeedFile file, Instant now) {
        database.write(handle -> handle.createUpdate("""
                        insert into feed_file (export_id, name, media_type, bytes, sha256, changed_at, named_at)
                        values (:export, :name, :type, :bytes, :hash, :changed, :now)
                        on conflict (export_id, name) do update set media_type = excluded.media_type,
                          bytes = excluded.bytes, sha256 = excluded.sha256, changed_at = excluded.changed_at,
                          named_at = excluded.named_at""")
                .bind("export", file.exportId())
                .bind("name", file.name())
                .bind("type", file.mediaType())
                .bind("bytes", file.bytes())
                .bind("hash", file.sha256())
                .bind("changed", file.changedAt())
                .bind("now", now)
                .execute());
    }

    @Override
    public List<FeedFile> files(String exportId, Collection<String> names) {
        return database.read(handle -> {
            List<FeedFile> found = new ArrayList<>();
            for (List<String> chunk : Chunks.of(names)) {
                handle.createQuery("select * from feed_file where export_id = :export and name in (<names>)")
                        .bind("export", exportId)
                        .bindList("names", chunk)
                        .map((row, context) -> file(row))
                        .forEach(found::add);
            }
            return found;
        });
    }

    @Override
    public void named(String exportId, Collection<String> names, Instant now, Instant last) {
        database.write(handle -> {
            for (List<String> chunk : Chunks.of(names)) {
                handle.createUpdate("update feed_file set named_at = :now"
                                + " where export_id = :export and name in (<names>) and named_at <= :last")
                        .bind("now", now)
                        .bind("last", last)
                        .bind("export", exportId)
                        .bindList("names", chunk)
                        .execute();
            }
            return 0;
        });
    }

    @Override
    public int forgetNotNamedSince(String exportId, Instant since) {
        return database.write(handle -> {
            handle.createUpdate("""
                            delete from delivered_file where export_id = :export and destination = :feed and name in
                              (select name from feed_file where export_id = :export and named_at < :since)""")
                    .bind("export", exportId)
                    .bind("feed", FeedFile.DESTINATION)
                    .bind("since", since)
                    .execute();
            return handle.createUpdate("delete from feed_file where export_id = :export and named_at < :since")
                    .bind("export", exportId)
                    .bind("since", since)
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
