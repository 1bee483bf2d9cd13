package dev.carport.engine.store;

import dev.carport.engine.plan.FeeTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The dealer's fee table in SQL. */
public final class JdbiFeeTable implements FeeTable {
    private final Database database;
    private final InstantSource clock;

    /** A fee table in this database. */
    public JdbiFeeTable(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<String, BigDecimal> of(String app) {
        return database.read(handle -> {
            Map<String, BigDecimal> amounts = new HashMap<>();
            handle.createQuery("select kind, amount_cents from fee where app = :app")
                    .bind("app", app)
                    .map((row, context) ->
                            amounts.put(row.getString("kind"), BigDecimal.valueOf(row.getLong("amount_cents"), 2)))
                    .list();
            return amounts;
        });
    }

    @Override
    public Map<String, Instant> since(String app) {
        return database.read(handle -> {
            Map<String, Instant> since = new HashMap<>();
            handle.createQuery("select kind, valid_from from fee where app = :app")
                    .bind("app", app)
                    .map((row, context) ->
                            since.put(row.getString("kind"), Instant.ofEpochMilli(row.getLong("valid_from"))))
                    .list();
            return since;
        });
    }

    @Override
    public void remove(String app, String kind) {
        database.write(handle -> handle.createUpdate("delete from fee where app = :app and kind = :kind")
                .bind("app", app)
                .bind("kind", kind)
                .execute());
    }

    @Override
    public void put(String app, String kind, BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A fee is not negative");
        }
        database.write(handle -> handle.createUpdate("""
                        insert into fee (app, kind, amount_cents, valid_from) values (:app, :kind, :cents, :now)
                        on conflict (app, kind) do update set amount_cents = excluded.amount_cents,
                          valid_from = excluded.valid_from""")
                .bind("app", app)
                .bind("kind", kind)
                .bind("cents", amount.movePointRight(2).longValueExact())
                .bind("now", clock.instant())
                .execute());
    }
}
