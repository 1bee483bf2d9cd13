package dev.carport.engine.audit;

import dev.carport.api.reference.References;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.reference.ResolutionStore;
import dev.carport.engine.tx.Transactions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolutions of values whose changes are noted. */
public record AuditedResolutions(ResolutionStore store, AuditLog log, Transactions transactions)
        implements ResolutionStore {
    @Override
    public Map<References.Resolved, String> of(String app) {
        return store.of(app);
    }

    @Override
    public void put(String app, References.Resolved value, Optional<String> id, String by) {
        transactions.runInTransaction(() -> {
            String before = store.of(app).get(value);
            store.put(app, value, id, by);
            log.note(
                    "value.resolve",
                    null,
                    "app",
                    app,
                    before == null ? null : facts(value, before),
                    id.map(now -> facts(value, now)).orElse(null));
        });
    }

    private static Map<String, @Nullable Object> facts(References.Resolved value, String id) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("list", value.list());
        facts.put("value", value.value());
        facts.put("parent", value.parent());
        facts.put("id", id);
        return facts;
    }
}
