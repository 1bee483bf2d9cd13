package dev.carport.engine.store;

import dev.carport.api.platform.Change;
import dev.carport.engine.finding.FindingCodec;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The history of transmissions in SQL. */
public final class JdbiTransmissionStore implements TransmissionStore {
    private final Database database;

    /** A history in this database. */
    public JdbiTransmissionStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<Transmission> transmissions) {
        if (transmissions.isEmpty()) {
            return;
        }
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into transmission (id, ended_at, export_id, account_id, vehicle_id, number, intent, result,
                      parts, millis, findings, detail)
                    values (:id, :at, :export, :account, :vehicle, :number, :intent, :result, :parts, :millis, :findings,
                      :detail)""");
            for (Transmission sent : transmissions) {
                batch.bind("id", sent.id())
                        .bind("at", sent.at())
                        .bind("export", sent.exportId())
                        .bind("account", sent.accountId())
                        .bind("vehicle", sent.vehicleId())
                        .bind("number", sent.number())
                        .bind("intent", sent.intent().name())
                        .bind("result", sent.result().name())
                        .bind("parts", JsonColumns.names(sent.parts()))
                        .bind("millis", sent.millis())
                        .bind("findings", FindingCodec.write(sent.findings()))
                        .bind("detail", sent.detail())
                        .add();
            }
            return batch.execute().length;
        });
    }

    @Override
    public List<Transmission> page(String exportId, Filter filter, @Nullable String before, int limit) {
        StringBuilder sql = new StringBuilder("select * from transmission where export_id = :export");
        sql.append(before == null ? "" : " and id < :before");
        sql.append(filter.vehicleId() == null ? "" : " and vehicle_id = :vehicle");
        sql.append(filter.result() == null ? "" : " and result = :result");
        sql.append(filter.from() == null ? "" : " and ended_at >= :from");
        sql.append(filter.to() == null ? "" : " and ended_at < :to");
        sql.append(" order by id desc limit :limit");
        return database.read(handle -> {
            Query query =
                    handle.createQuery(sql.toString()).bind("export", exportId).bind("limit", limit);
            if (before != null) {
                query.bind("before", before);
            }
            if (filter.vehicleId() != null) {
                query.bind("vehicle", filter.vehicleId());
            }
            if (filter.result() != null) {
                query.bind("result", filter.result().name());
            }
            if (filter.from() != null) {
                query.bind("from", filter.from());
            }
            if (filter.to() != null) {
                query.bind("to", filter.to());
            }
            return query.map((row, context) -> transmission(row)).list();
        });
    }

    @Override
    public int purge(Instant before, int limit) {
        return database.write(handle -> handle.createUpdate("""
                        delete from transmission where id in
                          (select id from transmission where ended_at < :before order by ended_at limit :limit)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    private static Transmission transmission(ResultSet row) throws SQLException {
        return new Transmission(
                row.getString("id"),
                InstantColumns.read(row, "ended_at"),
                row.getString("export_id"),
                row.getString("account_id"),
                row.getString("vehicle_id"),
                row.getString("number"),
                Change.Intent.valueOf(row.getString("intent")),
                Transmission.Result.valueOf(row.getString("result")),
                JsonColumns.names(row.getString("parts")),
                row.getLong("millis"),
                FindingCodec.read(row.getString("findings")),
                row.getString("detail"));
    }
}
