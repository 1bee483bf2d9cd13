package dev.carport.engine.store;

import dev.carport.engine.users.Session;
import dev.carport.engine.users.SessionStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Sessions in table {@code user_session}. */
public final class JdbiSessionStore implements SessionStore {

    private static final RowMapper<Session> SESSION = (row, context) -> new Session(
            row.getString("id"),
            row.getString("user_id"),
            InstantColumns.read(row, "created_at"),
            InstantColumns.read(row, "last_seen_at"),
            InstantColumns.read(row, "expires_at"),
            row.getString("user_agent"),
            row.getString("address"));

    private final Database database;

    /** The store of a database. */
    public JdbiSessionStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Session session, String tokenHash) {
        database.write(handle -> handle.createUpdate("""
                        insert into user_session
                          (id, user_id, token_hash, created_at, last_seen_at, expires_at, user_agent, address)
                        values (:id, :userId, :hash, :createdAt, :lastSeenAt, :expiresAt, :userAgent, :address)
                        """)
                .bindMethods(session)
                .bind("hash", tokenHash)
                .execute());
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return database.read(handle -> handle.createQuery("select * from user_session where token_hash = :hash")
                .bind("hash", tokenHash)
                .map(SESSION)
                .findOne());
    }

    @Override
    public void touch(String id, Instant lastSeenAt, Instant expiresAt) {
        database.write(handle -> handle.createUpdate(
                        "update user_session set last_seen_at = :seen, expires_at = :expires where id = :id")
                .bind("id", id)
                .bind("seen", lastSeenAt)
                .bind("expires", expiresAt)
                .execute());
    }

    @Override
    public List<Session> list(String userId, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select * from user_session where user_id = :userId and expires_at > :now
                        order by last_seen_at desc, id desc
                        """)
                .bind("userId", userId)
                .bind("now", now)
                .map(SESSION)
                .list());
    }

    @Override
    public boolean revoke(String userId, String id) {
        return database.write(
                handle -> handle.createUpdate("delete from user_session where id = :id and user_id = :userId")
                                .bind("id", id)
                                .bind("userId", userId)
                                .execute()
                        == 1);
    }

    @Override
    public int revokeOthers(String userId, String keptId) {
        return database.write(
                handle -> handle.createUpdate("delete from user_session where user_id = :userId and id <> :keptId")
                        .bind("userId", userId)
                        .bind("keptId", keptId)
                        .execute());
    }

    @Override
    public int purge(Instant now) {
        return database.write(handle -> handle.createUpdate("delete from user_session where expires_at <= :now")
                .bind("now", now)
                .execute());
    }
}
