package dev.carport.engine.audit;

import dev.carport.engine.environment.Environment;
import dev.carport.engine.environment.EnvironmentStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.tx.Transactions;
import java.util.Map;
import java.util.Optional;

/** Environments whose changes are noted. */
public record AuditedEnvironments(EnvironmentStore store, AuditLog log, Transactions transactions)
        implements EnvironmentStore {
    @Override
    public Optional<Environment> find(String app) {
        return store.find(app);
    }

    @Override
    public void put(Environment environment) {
        transactions.runInTransaction(() -> {
            Optional<Environment> before = store.find(environment.app());
            store.put(environment);
            log.note(
                    "environment.change",
                    null,
                    "app",
                    environment.app(),
                    before.map(AuditedEnvironments::facts).orElse(null),
                    facts(environment));
        });
    }

    private static Map<String, Object> facts(Environment environment) {
        return environment.baseUrl() == null
                ? Map.of("name", environment.name())
                : Map.of(
                        "name",
                        environment.name(),
                        "baseUrl",
                        environment.baseUrl().toString());
    }

    @Override
    public int sandboxPort(String app) {
        return store.sandboxPort(app);
    }

    @Override
    public void sandboxPort(String app, int port) {
        store.sandboxPort(app, port);
    }
}
