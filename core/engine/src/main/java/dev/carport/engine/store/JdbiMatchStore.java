package dev.carport.engine.store;

import dev.carport.api.platform.RemoteListing;
import dev.carport.engine.match.MatchStore;
import dev.carport.engine.match.Pairing;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Results of first matches in SQL. */
public final class JdbiMatchStore implements MatchStore {
    private final Database database;

    /** Results in this database. */
    public JdbiMatchStore(Database database) {
        this.database = database;
    }

    @Override
    public void replace(String exportId, List<Pairing> pairings) {
        database.write(handle -> {
            Map<String, Decided> verdicts = new HashMap<>();
            read(handle, exportId, null)
                    .forEach(old -> verdicts.put(old.pairing().listing().remoteId(), old));
            handle.createUpdate("delete from match_listing where export_id = :export")
                    .bind("export", exportId)
                    .execute();
            PreparedBatch batch = handle.prepareBatch("""
                    insert into match_listing (export_id, remote_id, position, reference, number, vin, title, visible,
                      link, vehicle_id, trait, candidates, verdict, verdict_vehicle)
                    values (:export, :remote, :position, :reference, :number, :vin, :title, :visible, :link, :vehicle,
                      :trait, :candidates, :verdict, :verdictVehicle)""");
            int position = 0;
            for (Pairing pairing : pairings) {
                RemoteListing listing = pairing.listing();
                Decided old = verdicts.get(listing.remoteId());
                batch.bind("export", exportId)
                        .bind("remote", listing.remoteId())
                        .bind("position", position++)
                        .bind("reference", listing.reference())
                        .bind("number", listing.number())
                        .bind("vin", listing.vin())
                        .bind("title", listing.title())
                        .bind("visible", listing.visible() ? 1 : 0)
                        .bind(
                                "link",
                                listing.link() == null ? null : listing.link().toString())
                        .bind("vehicle", pairing.vehicleId())
                        .bind(
                                "trait",
                                pairing.by() == null ? null : pairing.by().name())
                        .bind("candidates", JsonColumns.names(pairing.candidates()))
                        .bind(
                                "verdict",
                                old == null || old.verdict() == null
                                        ? null
                                        : old.verdict().name())
                        .bind("verdictVehicle", old == null ? null : old.vehicleId())
                        .add();
            }
            return position == 0 ? 0 : batch.execute().length;
        });
    }

    @Override
    public List<Decided> of(String exportId) {
        return database.read(handle -> read(handle, exportId, null));
    }

    @Override
    public Optional<Decided> find(String exportId, String remoteId) {
        return database.read(handle -> read(handle, exportId, remoteId).stream().findFirst());
    }

    @Override
    public void decide(String exportId, String remoteId, Verdict verdict, @Nullable String vehicleId) {
        database.write(handle -> handle.createUpdate("""
                        update match_listing set verdict = :verdict, verdict_vehicle = :vehicle
                        where export_id = :export and remote_id = :remote""")
                .bind("verdict", verdict.name())
                .bind("vehicle", vehicleId)
                .bind("export", exportId)
                .bind("remote", remoteId)
                .execute());
    }

    private static List<Decided> read(Handle handle, String exportId, @Nullable String remoteId) {
        var query = handle.createQuery("select * from match_listing where export_id = :export"
                        + (remoteId == null ? "" : " and remote_id = :remote") + " order by position")
                .bind("export", exportId);
        if (remoteId != null) {
            query.bind("remote", remoteId);
        }
        return query.map((row, context) -> decided(row)).list();
    }

    private static Decided decided(ResultSet row) throws SQLException {
        String link = row.getString("link");
        String trait = row.getString("trait");
        String verdict = row.getString("verdict");
        RemoteListing listing = new RemoteListing(
                row.getString("remote_id"),
                row.getString("reference"),
                row.getString("number"),
                row.getString("vin"),
                row.getString("title"),
                row.getInt("visible") != 0,
                link == null ? null : URI.create(link));
        Pairing pairing = new Pairing(
                listing,
                row.getString("vehicle_id"),
                trait == null ? null : Pairing.Trait.valueOf(trait),
                JsonColumns.names(row.getString("candidates")));
        return new Decided(
                pairing, verdict == null ? null : Verdict.valueOf(verdict), row.getString("verdict_vehicle"));
    }
}
