package dev.carport.engine.audit;

import dev.carport.engine.history.AuditLog;
import dev.carport.engine.tx.Transactions;
import dev.carport.engine.users.ApiToken;
import dev.carport.engine.users.ApiTokenStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of programs whose making and revoking is noted, never the key itself. */
public record AuditedTokens(ApiTokenStore store, AuditLog log, Transactions transactions) implements ApiTokenStore {
    private static final String TYPE = "token";

    @Override
    public void add(ApiToken token, String tokenHash) {
        transactions.runInTransaction(() -> {
            store.add(token, tokenHash);
            log.note(
                    "token.make",
                    null,
                    TYPE,
                    token.id(),
                    null,
                    Map.of(
                            "name",
                            token.name(),
                            "rights",
                            RightsFacts.of(token.rights()),
                            "expiresAt",
                            String.valueOf(token.expiresAt())));
        });
    }

    @Override
    public boolean revoke(String id, Instant at) {
        return transactions.inTransaction(() -> {
            boolean revoked = store.revoke(id, at);
            if (revoked) {
                log.note("token.revoke", null, TYPE, id, null, null);
            }
            return revoked;
        });
    }

    @Override
    public Optional<ApiToken> find(String tokenHash) {
        return store.find(tokenHash);
    }

    @Override
    public void touch(String id, Instant lastUsedAt) {
        store.touch(id, lastUsedAt);
    }

    @Override
    public List<ApiToken> list() {
        return store.list();
    }
}
