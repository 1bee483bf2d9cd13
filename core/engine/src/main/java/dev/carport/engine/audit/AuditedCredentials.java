package dev.carport.engine.audit;

import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.history.AuditLog;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials entered by people, of which is noted which one was changed, never its value. A secret is durable on its own, so its entry
 * comes right after it.
 */
public record AuditedCredentials(AccountSecretStore store, AuditLog log) implements AccountSecretStore {
    private static final String TYPE = "credential";

    @Override
    public Optional<Secret> get(String accountId, String name) {
        return store.get(accountId, name);
    }

    @Override
    public void put(String accountId, String name, Secret value) {
        store.put(accountId, name, value);
        log.note("credential.set", null, TYPE, accountId, null, Map.of("name", name));
    }

    @Override
    public void keep(String accountId, String name, Secret value) {
        store.keep(accountId, name, value);
        log.note("credential.set", null, TYPE, accountId, null, Map.of("name", name));
    }

    @Override
    public void remove(String accountId, String name) {
        store.remove(accountId, name);
        log.note("credential.remove", null, TYPE, accountId, Map.of("name", name), null);
    }

    @Override
    public void removeAll(String accountId) {
        store.removeAll(accountId);
        log.note("credential.remove", null, TYPE, accountId, null, null);
    }

    @Override
    public <T extends @Nullable Object> T exclusively(String accountId, Supplier<T> action) {
        return store.exclusively(accountId, action);
    }
}
