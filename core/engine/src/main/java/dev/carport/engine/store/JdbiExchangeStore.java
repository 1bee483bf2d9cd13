package dev.carport.engine.store;

import dev.carport.engine.history.ExchangeStore;
import dev.carport.engine.history.RecordedExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Exchanges with platforms in tables {@code platform_exchange} and {@code exchange_vehicle}. */
public final class JdbiExchangeStore implements ExchangeStore {
    private final Database database;

    /** The store of a database. */
    public JdbiExchangeStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<RecordedExchange> exchanges) {
        if (exchanges.isEmpty()) {
            return;
        }
        database.write(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into platform_exchange (id, sent_at, account_id, method, address, status, millis, request_bytes,
                      answer_bytes, request, answer, failure)
                    values (:id, :at, :account, :method, :address, :status, :millis, :requestBytes, :answerBytes, :request,
                      :answer, :failure)""");
            PreparedBatch vehicles = handle.prepareBatch("""
                    insert into exchange_vehicle (vehicle_id, sent_at, exchange_id) values (:vehicle, :at, :id)
                    on conflict do nothing""");
            for (RecordedExchange one : exchanges) {
                rows.bind("id", one.id())
                        .bind("at", one.at())
                        .bind("account", one.accountId())
                        .bind("method", one.method())
                        .bind("address", one.address())
                        .bind("status", one.status())
                        .bind("millis", one.duration().toMillis())
                        .bind("requestBytes", one.requestBytes())
                        .bind("answerBytes", one.answerBytes())
                        .bind("request", withoutNull(one.request()))
                        .bind("answer", withoutNull(one.answer()))
                        .bind("failure", one.failure())
                        .add();
                for (String vehicle : one.vehicleIds()) {
                    vehicles.bind("vehicle", vehicle)
                            .bind("at", one.at())
                            .bind("id", one.id())
                            .add();
                }
            }
            rows.execute();
            if (vehicles.size() > 0) {
                vehicles.execute();
            }
            return exchanges.size();
        });
    }

    /** PostgreSQL keeps no text with the character 0, and what a platform answers may hold one. */
    private static String withoutNull(String text) {
        return text.replace('\0', '\uFFFD');
    }

    @Override
    public List<RecordedExchange> ofVehicle(String accountId, String vehicleId, Instant from, Instant to, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select e.* from exchange_vehicle v join platform_exchange e on e.id = v.exchange_id
                        where v.vehicle_id = :vehicle and v.sent_at >= :from and v.sent_at < :to
                          and e.account_id = :account
                        order by v.sent_at, v.exchange_id limit :limit""")
                .bind("vehicle", vehicleId)
                .bind("from", from)
                .bind("to", to)
                .bind("account", accountId)
                .bind("limit", limit)
                .map((row, context) -> new RecordedExchange(
                        row.getString("id"),
                        InstantColumns.read(row, "sent_at"),
                        row.getString("account_id"),
                        List.of(),
                        row.getString("method"),
                        row.getString("address"),
                        row.getInt("status"),
                        Duration.ofMillis(row.getLong("millis")),
                        row.getLong("request_bytes"),
                        row.getLong("answer_bytes"),
                        row.getString("request"),
                        row.getString("answer"),
                        row.getString("failure")))
                .list());
    }

    @Override
    public int purge(Instant before, int limit) {
        return database.write(handle -> handle.createUpdate("""
                        delete from platform_exchange where id in
                          (select id from platform_exchange where sent_at < :before order by sent_at limit :limit)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }
}
