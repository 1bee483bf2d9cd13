package dev.carport.engine.store;

import dev.carport.engine.finding.FindingCodec;
import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.PlanStore;
import dev.carport.engine.plan.StoredPlan;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plans in SQL. */
public final class JdbiPlanStore implements PlanStore {
    private final Database database;

    /** Plans in this database. */
    public JdbiPlanStore(Database database) {
        this.database = database;
    }

    @Override
    public void begin(String planId, String exportId) {
        database.write(handle -> {
            handle.createUpdate(
                            "delete from plan_item where plan_id in (select id from plan where export_id = :export)")
                    .bind("export", exportId)
                    .execute();
            handle.createUpdate("delete from plan where export_id = :export")
                    .bind("export", exportId)
                    .execute();
            return handle.createUpdate("""
                            insert into plan (id, export_id, revision, made_at, counts, fees, digest, open_pairs, finished)
                            values (:id, :export, 0, 0, '{}', '[]', '', 0, 0)""")
                    .bind("id", planId)
                    .bind("export", exportId)
                    .execute();
        });
    }

    @Override
    public void add(String planId, List<StoredPlan.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into plan_item (plan_id, action, number, vehicle_id, title, findings, parts)
                    values (:plan, :action, :number, :vehicle, :title, :findings, :parts)""");
            for (StoredPlan.Item item : items) {
                batch.bind("plan", planId)
                        .bind("action", item.action().ordinal())
                        .bind("number", item.number())
                        .bind("vehicle", item.vehicleId())
                        .bind("title", item.title())
                        .bind("findings", FindingCodec.write(item.findings()))
                        .bind("parts", JsonColumns.names(item.parts()))
                        .add();
            }
            return batch.execute().length;
        });
    }

    @Override
    public void finish(StoredPlan plan) {
        database.write(handle -> handle.createUpdate("""
                        update plan set revision = :revision, made_at = :at, counts = :counts, fees = :fees,
                          digest = :digest, open_pairs = :pairs, finished = 1 where id = :id""")
                .bind("revision", plan.revision())
                .bind("at", plan.at())
                .bind("counts", JsonColumns.write(plan.counts()))
                .bind("fees", JsonColumns.write(plan.fees()))
                .bind("digest", plan.digest())
                .bind("pairs", plan.openPairs())
                .bind("id", plan.id())
                .execute());
    }

    @Override
    public Optional<StoredPlan> find(String planId) {
        return database.read(handle -> handle.createQuery("select * from plan where id = :id and finished = 1")
                .bind("id", planId)
                .map((row, context) -> plan(row))
                .findOne());
    }

    @Override
    public Optional<StoredPlan> newest(String exportId) {
        return database.read(handle -> handle.createQuery(
                        "select * from plan where export_id = :export and finished = 1 order by made_at desc limit 1")
                .bind("export", exportId)
                .map((row, context) -> plan(row))
                .findFirst());
    }

    @Override
    public List<StoredPlan.Item> items(String planId, @Nullable Action action, int offset, int limit) {
        String only = action == null ? "" : " and action = " + action.ordinal();
        return database.read(handle -> handle.createQuery("select * from plan_item where plan_id = :plan" + only
                        + " order by action, number, vehicle_id limit :limit offset :offset")
                .bind("plan", planId)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> new StoredPlan.Item(
                        row.getString("vehicle_id"),
                        row.getString("number"),
                        row.getString("title"),
                        Action.values()[row.getInt("action")],
                        FindingCodec.read(row.getString("findings")),
                        JsonColumns.names(row.getString("parts"))))
                .list());
    }

    private static StoredPlan plan(ResultSet row) throws SQLException {
        Map<Action, Integer> counts = new EnumMap<>(Action.class);
        JsonColumns.tree(row.getString("counts"))
                .forEachEntry((action, count) -> counts.put(Action.valueOf(action), count.asInt()));
        List<StoredPlan.Fee> fees = new ArrayList<>();
        for (JsonNode fee : JsonColumns.tree(row.getString("fees"))) {
            BigDecimal each = fee.path("each").isNumber() ? fee.path("each").decimalValue() : null;
            fees.add(new StoredPlan.Fee(
                    fee.path("kind").asString(),
                    fee.path("rhythm").asString(),
                    fee.path("count").asInt(),
                    each));
        }
        return new StoredPlan(
                row.getString("id"),
                row.getString("export_id"),
                row.getLong("revision"),
                InstantColumns.read(row, "made_at"),
                counts,
                fees,
                row.getString("digest"),
                row.getInt("open_pairs"));
    }
}
