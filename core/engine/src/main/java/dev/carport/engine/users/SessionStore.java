package dev.carport.engine.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps sessions under the hash of their token. Methods take part in the transaction of their thread and throw
 * {@link dev.carport.engine.tx.StorageException} when the database refuses.
 */
public interface SessionStore {

    /** Keeps a new session. */
    void add(Session session, String tokenHash);

    /** The session of a token, expired or not. */
    Optional<Session> find(String tokenHash);

    /** Notes a request and the new end. */
    void touch(String id, Instant lastSeenAt, Instant expiresAt);

    /** The sessions of a user that have not expired, the last used first. */
    List<Session> list(String userId, Instant now);

    /** Ends a session of a user. False when there is none. */
    boolean revoke(String userId, String id);

    /** Ends all sessions of a user but one; pass an empty id to end all. Returns how many ended. */
    int revokeOthers(String userId, String keptId);

    /** Forgets expired sessions. Returns how many. */
    int purge(Instant now);
}
