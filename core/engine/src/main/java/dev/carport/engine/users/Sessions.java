package dev.carport.engine.users;

import dev.carport.api.settings.Secret;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.tx.StorageException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Opens, finds and ends sessions. Safe for use by many threads. */
public final class Sessions {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final String CSRF = "csrf";

    private final SessionStore sessions;
    private final UserStore users;
    private final IdSource ids;
    private final SecureRandom random;
    private final InstantSource clock;
    private final SessionLimits limits;

    /** Sessions in a store, with their limits. */
    public Sessions(
            SessionStore sessions,
            UserStore users,
            IdSource ids,
            SecureRandom random,
            InstantSource clock,
            SessionLimits limits) {
        this.sessions = sessions;
        this.users = users;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Opens a session for a user whose password was right.
     *
     * @return the token for the cookie; it is not stored and cannot be had again
     */
    public Secret open(User user, String userAgent, String address) {
        Instant now = clock.instant();
        Secret token = Tokens.fresh(random, "");
        var session = new Session(ids.next(), user.id(), now, now, end(now, now), userAgent, address);
        sessions.add(session, Tokens.hash(token));
        return token;
    }

    /** The living session of a token and its active user; asking counts as a request and moves the end. */
    public Optional<ActiveSession> find(Secret token) {
        Instant now = clock.instant();
        return sessions.find(Tokens.hash(token))
                .filter(session -> now.isBefore(session.expiresAt()))
                .flatMap(session -> users.get(session.userId())
                        .filter(User::active)
                        .map(user -> new ActiveSession(noted(session, now), user, Tokens.derived(token, CSRF))));
    }

    /** As {@link #find}, but without moving the end: for what goes on by itself while nobody does anything. */
    public Optional<ActiveSession> look(Secret token) {
        Instant now = clock.instant();
        return sessions.find(Tokens.hash(token))
                .filter(session -> now.isBefore(session.expiresAt()))
                .flatMap(session -> users.get(session.userId())
                        .filter(User::active)
                        .map(user -> new ActiveSession(session, user, Tokens.derived(token, CSRF))));
    }

    private Session noted(Session session, Instant now) {
        // not on every request: reading a page should not cost a write
        if (Duration.between(session.lastSeenAt(), now).compareTo(NOTED_EVERY) < 0) {
            return session;
        }
        Instant end = end(session.createdAt(), now);
        try {
            sessions.touch(session.id(), now, end);
        } catch (StorageException notNoted) {
            // a full disk must not keep anybody from looking
            return session;
        }
        return new Session(
                session.id(), session.userId(), session.createdAt(), now, end, session.userAgent(), session.address());
    }

    private Instant end(Instant createdAt, Instant now) {
        Instant idleEnd = now.plus(limits.idle());
        Instant lastEnd = createdAt.plus(limits.longest());
        return idleEnd.isBefore(lastEnd) ? idleEnd : lastEnd;
    }

    /** Ends the session of a token; nothing happens when there is none. */
    public void close(Secret token) {
        sessions.find(Tokens.hash(token)).ifPresent(session -> sessions.revoke(session.userId(), session.id()));
    }

    /** The living sessions of a user, the last used first. */
    public List<Session> list(String userId) {
        return sessions.list(userId, clock.instant());
    }

    /** Ends a session of a user. False when there is none. */
    public boolean revoke(String userId, String sessionId) {
        return sessions.revoke(userId, sessionId);
    }

    /** Ends all sessions of a user but one. Returns how many ended. */
    public int revokeOthers(String userId, String keptSessionId) {
        return sessions.revokeOthers(userId, keptSessionId);
    }

    /** Ends all sessions of a user. Returns how many ended. */
    public int revokeAll(String userId) {
        return sessions.revokeOthers(userId, "");
    }

    /** Forgets expired sessions; to be called now and then. Returns how many. */
    public int purge() {
        return sessions.purge(clock.instant());
    }
}
