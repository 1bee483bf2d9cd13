package dev.carport.engine.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps keys of programs under the hash of their token. Methods take part in the transaction of their thread and throw
 * {@link dev.carport.engine.tx.StorageException} when the database refuses.
 */
public interface ApiTokenStore {

    /** Keeps a new key. */
    void add(ApiToken token, String tokenHash);

    /** The key of a token, whether it still works or not. */
    Optional<ApiToken> find(String tokenHash);

    /** Notes a request. */
    void touch(String id, Instant lastUsedAt);

    /** Revokes a key. False when there is none or it was revoked before. */
    boolean revoke(String id, Instant at);

    /** All keys, revoked ones too, the newest first. */
    List<ApiToken> list();
}
