package dev.carport.engine.store;

import dev.carport.engine.drift.Care;
import dev.carport.engine.drift.Comparison;
import dev.carport.engine.drift.Deviation;
import dev.carport.engine.drift.DriftStore;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Comparisons in SQL. */
public final class JdbiDriftStore implements DriftStore {
    private final Database database;

    /** Comparisons in this database. */
    public JdbiDriftStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Comparison> comparison(String accountId) {
        return database.read(handle -> handle.createQuery("select * from comparison where account_id = :account")
                .bind("account", accountId)
                .map((row, context) -> comparison(row))
                .findOne());
    }

    @Override
    public List<Comparison> comparisons() {
        return database.read(handle -> handle.createQuery("select * from comparison order by next_at, account_id")
                .map((row, context) -> comparison(row))
                .list());
    }

    private static Comparison comparison(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Comparison(
                row.getString("account_id"),
                InstantColumns.read(row, "next_at"),
                row.getInt("recheck") != 0,
                InstantColumns.readNullable(row, "began_at"),
                InstantColumns.readNullable(row, "ended_at"),
                result == null ? null : Comparison.Result.valueOf(result),
                row.getString("detail"),
                row.getInt("requests"),
                row.getInt("listings"),
                row.getInt("same"));
    }

    @Override
    public void put(Comparison comparison) {
        Comparison.Result result = comparison.result();
        database.write(handle -> handle.createUpdate("""
                        insert into comparison (account_id, next_at, recheck, began_at, ended_at, result, detail, requests,
                          listings, same)
                        values (:account, :next, :recheck, :began, :ended, :result, :detail, :requests, :listings, :same)
                        on conflict (account_id) do update set next_at = excluded.next_at, recheck = excluded.recheck,
                          began_at = excluded.began_at, ended_at = excluded.ended_at, result = excluded.result,
                          detail = excluded.detail, requests = excluded.requests, listings = excluded.listings,
                          same = excluded.same""")
                .bind("account", comparison.accountId())
                .bind("next", comparison.nextAt())
                .bind("recheck", comparison.recheck() ? 1 : 0)
                .bind("began", comparison.beganAt())
                .bind("ended", comparison.endedAt())
                .bind("result", result == null ? null : result.name())
                .bind("detail", comparison.detail())
                .bind("requests", comparison.requests())
                .bind("listings", comparison.listings())
                .bind("same", comparison.same())
                .execute());
    }

    @Override
    public void forget(String accountId) {
        database.write(handle -> handle.createUpdate("delete from comparison where account_id = :account")
                .bind("account", accountId)
                .execute());
    }

    @Override
    public Map<String, Deviation> find(String exportId, Collection<String> remoteIds) {
        return database.read(handle -> {
            Map<String, Deviation> found = new HashMap<>();
            for (List<String> chunk : Chunks.of(remoteIds)) {
                handle.createQuery("select * from deviation where export_id = :export and remote_id in (<remotes>)")
                        .bind("export", exportId)
                        .bindList("remotes", chunk)
                        .map((row, context) -> deviation(row))
                        .forEach(deviation -> found.put(deviation.remoteId(), deviation));
            }
            return found;
        });
    }

    @Override
    public void put(List<Deviation> deviations) {
        if (deviations.isEmpty()) {
            return;
        }
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into deviation (export_id, remote_id, kind, vehicle_id, number, vin, title, link, differences,
                      parts, mark, first_seen, last_seen, believed, verdict, decided_at)
                    values (:export, :remote, :kind, :vehicle, :number, :vin, :title, :link, :differences,
                      :parts, :mark, :first, :last, :believed, :verdict, :decided)
                    on conflict (export_id, remote_id) do update set kind = excluded.kind, vehicle_id = excluded.vehicle_id,
                      number = excluded.number, vin = excluded.vin, title = excluded.title, link = excluded.link,
                      differences = excluded.differences, parts = excluded.parts, mark = excluded.mark,
                      first_seen = excluded.first_seen, last_seen = excluded.last_seen, believed = excluded.believed,
                      verdict = excluded.verdict, decided_at = excluded.decided_at""");
            for (Deviation deviation : deviations) {
                URI link = deviation.link();
                Deviation.Verdict verdict = deviation.verdict();
                batch.bind("export", deviation.exportId())
                        .bind("remote", deviation.remoteId())
                        .bind("kind", deviation.kind().name())
                        .bind("vehicle", deviation.vehicleId())
                        .bind("number", deviation.number())
                        .bind("vin", deviation.vin())
                        .bind("title", deviation.title())
                        .bind("link", link == null ? null : link.toString())
                        .bind("differences", JsonColumns.write(deviation.differences()))
                        .bind("parts", JsonColumns.write(deviation.parts()))
                        .bind("mark", deviation.mark())
                        .bind("first", deviation.firstSeen())
                        .bind("last", deviation.lastSeen())
                        .bind("believed", deviation.believed() ? 1 : 0)
                        .bind("verdict", verdict == null ? null : verdict.name())
                        .bind("decided", deviation.decidedAt())
                        .add();
            }
            return batch.execute().length;
        });
    }

    @Override
    public void forgetNotSeenSince(String exportId, Instant since) {
        database.write(
                handle -> handle.createUpdate("delete from deviation where export_id = :export and last_seen < :since")
                        .bind("export", exportId)
                        .bind("since", since)
                        .execute());
    }

    @Override
    public void forget(String exportId, Collection<String> remoteIds) {
        database.write(handle -> {
            int gone = 0;
            for (List<String> chunk : Chunks.of(remoteIds)) {
                gone += handle.createUpdate(
                                "delete from deviation where export_id = :export and remote_id in (<remotes>)")
                        .bind("export", exportId)
                        .bindList("remotes", chunk)
                        .execute();
            }
            return gone;
        });
    }

    @Override
    public void forgetExport(String exportId) {
        database.write(handle -> handle.createUpdate("delete from deviation where export_id = :export")
                .bind("export", exportId)
                .execute());
    }

    @Override
    public List<Deviation> page(
            String exportId, Deviation.@Nullable Kind kind, @Nullable Boolean open, String after, int limit) {
        String ofKind = kind == null ? "" : " and kind = '" + kind.name() + "'";
        String ofVerdict = open == null ? "" : open ? " and verdict is null" : " and verdict is not null";
        return database.read(
                handle -> handle.createQuery("select * from deviation where export_id = :export and remote_id > :after"
                                + ofKind + ofVerdict + " order by remote_id limit :limit")
                        .bind("export", exportId)
                        .bind("after", after)
                        .bind("limit", limit)
                        .map((row, context) -> deviation(row))
                        .list());
    }

    @Override
    public Map<Deviation.Kind, Integer> open(String exportId) {
        Map<Deviation.Kind, Integer> counts = new EnumMap<>(Deviation.Kind.class);
        database.read(handle -> handle.createQuery("""
                                select kind, count(*) as n from deviation
                                where export_id = :export and verdict is null group by kind""")
                        .bind("export", exportId)
                        .map((row, context) ->
                                Map.entry(Deviation.Kind.valueOf(row.getString("kind")), row.getInt("n")))
                        .list())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    @Override
    public List<Deviation> ofVehicle(String vehicleId) {
        return database.read(handle -> handle.createQuery(
                        "select * from deviation where vehicle_id = :vehicle order by export_id, remote_id")
                .bind("vehicle", vehicleId)
                .map((row, context) -> deviation(row))
                .list());
    }

    @Override
    public Care care(String exportId) {
        return database.read(handle -> handle.createQuery(
                        "select changes, renewals from export_care where export_id = :export")
                .bind("export", exportId)
                .map((row, context) -> new Care(
                        Care.Treatment.valueOf(row.getString("changes")),
                        Care.Renewals.valueOf(row.getString("renewals"))))
                .findOne()
                .orElse(Care.USUAL));
    }

    @Override
    public void put(String exportId, Care care) {
        database.write(handle -> handle.createUpdate("""
                        insert into export_care (export_id, changes, renewals) values (:export, :changes, :renewals)
                        on conflict (export_id) do update set changes = excluded.changes,
                          renewals = excluded.renewals""")
                .bind("export", exportId)
                .bind("changes", care.changes().name())
                .bind("renewals", care.renewals().name())
                .execute());
    }

    private static Deviation deviation(ResultSet row) throws SQLException {
        String link = row.getString("link");
        String verdict = row.getString("verdict");
        List<Deviation.Difference> differences = new ArrayList<>();
        for (JsonNode one : JsonColumns.tree(row.getString("differences"))) {
            differences.add(new Deviation.Difference(
                    one.path("field").asString(""),
                    one.path("ours").asString(""),
                    one.path("theirs").asString("")));
        }
        return new Deviation(
                row.getString("export_id"),
                row.getString("remote_id"),
                Deviation.Kind.valueOf(row.getString("kind")),
                row.getString("vehicle_id"),
                row.getString("number"),
                row.getString("vin"),
                row.getString("title"),
                link == null ? null : URI.create(link),
                differences,
                JsonColumns.strings(row.getString("parts")),
                row.getString("mark"),
                InstantColumns.read(row, "first_seen"),
                InstantColumns.read(row, "last_seen"),
                row.getInt("believed") != 0,
                verdict == null ? null : Deviation.Verdict.valueOf(verdict),
                InstantColumns.readNullable(row, "decided_at"));
    }
}
