package dev.carport.engine.audit;

import dev.carport.engine.history.AuditLog;
import dev.carport.engine.tx.Transactions;
import dev.carport.engine.users.User;
import dev.carport.engine.users.UserStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users whose making, changing and forgetting is noted; of a password only that it was changed. */
public record AuditedUsers(UserStore store, AuditLog log, Transactions transactions) implements UserStore {
    private static final String TYPE = "user";

    @Override
    public boolean create(User user, String passwordHash) {
        return transactions.inTransaction(() -> made(user, store.create(user, passwordHash)));
    }

    @Override
    public boolean createFirst(User user, String passwordHash) {
        return transactions.inTransaction(() -> made(user, store.createFirst(user, passwordHash)));
    }

    private boolean made(User user, boolean made) {
        if (made) {
            log.note("user.make", null, TYPE, user.id(), null, facts(user));
        }
        return made;
    }

    @Override
    public boolean update(User user) {
        return transactions.inTransaction(() -> {
            Optional<User> before = store.get(user.id());
            boolean changed = store.update(user);
            if (changed) {
                log.note(
                        "user.change",
                        null,
                        TYPE,
                        user.id(),
                        before.map(AuditedUsers::facts).orElse(null),
                        facts(user));
            }
            return changed;
        });
    }

    @Override
    public boolean setPasswordHash(String id, String passwordHash) {
        return transactions.inTransaction(() -> {
            boolean changed = store.setPasswordHash(id, passwordHash);
            if (changed) {
                log.note("user.password", null, TYPE, id, null, null);
            }
            return changed;
        });
    }

    @Override
    public boolean delete(String id) {
        return transactions.inTransaction(() -> {
            Optional<User> before = store.get(id);
            boolean deleted = store.delete(id);
            if (deleted) {
                log.note(
                        "user.delete",
                        null,
                        TYPE,
                        id,
                        before.map(AuditedUsers::facts).orElse(null),
                        null);
            }
            return deleted;
        });
    }

    private static Map<String, @Nullable Object> facts(User user) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("login", user.login());
        facts.put("name", user.name());
        facts.put("email", user.email());
        facts.put("language", user.language());
        facts.put("rights", RightsFacts.of(user.rights()));
        facts.put("active", user.active());
        return facts;
    }

    @Override
    public boolean isEmpty() {
        return store.isEmpty();
    }

    @Override
    public void recordLogin(String id, Instant at) {
        store.recordLogin(id, at);
    }

    @Override
    public Optional<User> get(String id) {
        return store.get(id);
    }

    @Override
    public Optional<Login> findLogin(String login) {
        return store.findLogin(login);
    }

    @Override
    public List<User> list() {
        return store.list();
    }
}
