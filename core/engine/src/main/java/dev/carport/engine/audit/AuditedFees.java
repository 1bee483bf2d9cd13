package dev.carport.engine.audit;

import dev.carport.engine.history.AuditLog;
import dev.carport.engine.plan.FeeTable;
import dev.carport.engine.tx.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** A fee table whose changes are noted. */
public record AuditedFees(FeeTable table, AuditLog log, Transactions transactions) implements FeeTable {
    @Override
    public Map<String, BigDecimal> of(String app) {
        return table.of(app);
    }

    @Override
    public void put(String app, String kind, BigDecimal amount) {
        transactions.runInTransaction(() -> {
            BigDecimal before = table.of(app).get(kind);
            table.put(app, kind, amount);
            if (before == null || before.compareTo(amount) != 0) {
                log.note(
                        "fee.change",
                        null,
                        "app",
                        app,
                        before == null ? null : Map.of(kind, before),
                        Map.of(kind, amount));
            }
        });
    }

    @Override
    public Map<String, Instant> since(String app) {
        return table.since(app);
    }

    @Override
    public void remove(String app, String kind) {
        transactions.runInTransaction(() -> {
            BigDecimal before = table.of(app).get(kind);
            table.remove(app, kind);
            if (before != null) {
                log.note("fee.change", null, "app", app, Map.of(kind, before), null);
            }
        });
    }
}
