package dev.carport.engine.store;

import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.release.HandDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Exports in SQL. */
public final class JdbiExportStore implements ExportStore {
    private final Database database;

    /** Exports in this database. */
    public JdbiExportStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Export> find(String location, String app) {
        return database.read(
                handle -> handle.createQuery("select * from export where location = :location and app = :app")
                        .bind("location", location)
                        .bind("app", app)
                        .map((row, context) -> export(row))
                        .findOne());
    }

    @Override
    public Optional<Export> find(String id) {
        return database.read(handle -> handle.createQuery("select * from export where id = :id")
                .bind("id", id)
                .map((row, context) -> export(row))
                .findOne());
    }

    @Override
    public List<Export> all() {
        return database.read(handle -> handle.createQuery("select * from export order by location, app")
                .map((row, context) -> export(row))
                .list());
    }

    @Override
    public List<Export> ofAccount(String accountId) {
        return database.read(
                handle -> handle.createQuery("select * from export where account_id = :account order by location, app")
                        .bind("account", accountId)
                        .map((row, context) -> export(row))
                        .list());
    }

    @Override
    public List<Export> ofLocation(String location) {
        return database.read(
                handle -> handle.createQuery("select * from export where location = :location order by app")
                        .bind("location", location)
                        .map((row, context) -> export(row))
                        .list());
    }

    @Override
    public boolean put(Export export) {
        return database.write(handle -> handle.createUpdate("""
                        insert into export (id, location, app, account_id, settings, draft, settings_version, revision, state,
                          activated_at, paused_until, accepted_by, changed_at)
                        values (:id, :location, :app, :account, :settings, :draft, :version, :revision, :state, :activated, :paused,
                          :accepted, :changed)
                        on conflict (id) do update set account_id = excluded.account_id, settings = excluded.settings, draft = excluded.draft,
                          settings_version = excluded.settings_version, revision = excluded.revision,
                          state = excluded.state, activated_at = excluded.activated_at,
                          paused_until = excluded.paused_until, accepted_by = excluded.accepted_by,
                          changed_at = excluded.changed_at
                        where export.revision = excluded.revision - 1""")
                        .bind("id", export.id())
                        .bind("location", export.location())
                        .bind("app", export.app())
                        .bind("account", export.accountId())
                        .bind("settings", export.settings())
                        .bind("draft", export.draft())
                        .bind("version", export.settingsVersion())
                        .bind("revision", export.revision())
                        .bind("state", export.state().name())
                        .bind("activated", export.activatedAt())
                        .bind("paused", export.pausedUntil())
                        .bind("accepted", export.acceptedBy())
                        .bind("changed", export.changedAt())
                        .execute()
                == 1);
    }

    @Override
    public void decide(String exportId, Collection<String> vehicleIds, @Nullable HandDecision decision, String by) {
        if (vehicleIds.isEmpty()) {
            return;
        }
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    decision == null
                            ? "delete from hand_decision where export_id = :export and vehicle_id = :vehicle"
                            : """
                              insert into hand_decision (export_id, vehicle_id, decision, decided_by)
                              values (:export, :vehicle, :decision, :by)
                              on conflict (export_id, vehicle_id) do update set decision = excluded.decision,
                                decided_by = excluded.decided_by""");
            for (String vehicle : vehicleIds) {
                batch.bind("export", exportId).bind("vehicle", vehicle);
                if (decision != null) {
                    batch.bind("decision", decision.name()).bind("by", by);
                }
                batch.add();
            }
            return batch.execute().length;
        });
    }

    @Override
    public Map<String, HandDecision> decisions(String exportId, Collection<String> vehicleIds) {
        if (vehicleIds.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> {
            Map<String, HandDecision> decisions = new HashMap<>();
            handle.createQuery("""
                            select vehicle_id, decision from hand_decision
                            where export_id = :export and vehicle_id in (<vehicles>)""")
                    .bind("export", exportId)
                    .bindList("vehicles", List.copyOf(vehicleIds))
                    .map((row, context) ->
                            decisions.put(row.getString("vehicle_id"), HandDecision.valueOf(row.getString("decision"))))
                    .list();
            return decisions;
        });
    }

    private static Export export(ResultSet row) throws SQLException {
        return new Export(
                row.getString("id"),
                row.getString("location"),
                row.getString("app"),
                row.getString("account_id"),
                row.getString("settings"),
                row.getString("draft"),
                row.getInt("settings_version"),
                row.getLong("revision"),
                ExportState.valueOf(row.getString("state")),
                InstantColumns.readNullable(row, "activated_at"),
                InstantColumns.readNullable(row, "paused_until"),
                row.getString("accepted_by"),
                InstantColumns.read(row, "changed_at"));
    }
}
