package dev.carport.engine.store;

import dev.carport.engine.users.ApiToken;
import dev.carport.engine.users.ApiTokenStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Keys of programs in table {@code api_token}. */
public final class JdbiApiTokenStore implements ApiTokenStore {

    private static final RowMapper<ApiToken> TOKEN = (row, context) -> new ApiToken(
            row.getString("id"),
            row.getString("name"),
            RightsJson.read(row.getString("rights")),
            row.getString("created_by"),
            InstantColumns.read(row, "created_at"),
            InstantColumns.readNullable(row, "last_used_at"),
            InstantColumns.readNullable(row, "expires_at"),
            InstantColumns.readNullable(row, "revoked_at"));

    private final Database database;

    /** The store of a database. */
    public JdbiApiTokenStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(ApiToken token, String tokenHash) {
        database.write(handle -> handle.createUpdate("""
                        insert into api_token
                          (id, token_hash, name, rights, created_by, created_at, last_used_at, expires_at, revoked_at)
                        values
                          (:id, :hash, :name, :rights, :createdBy, :createdAt, :lastUsedAt, :expiresAt, :revokedAt)
                        """)
                .bind("id", token.id())
                .bind("hash", tokenHash)
                .bind("name", token.name())
                .bind("rights", RightsJson.write(token.rights()))
                .bind("createdBy", token.createdBy())
                .bind("createdAt", token.createdAt())
                .bindByType("lastUsedAt", token.lastUsedAt(), Instant.class)
                .bindByType("expiresAt", token.expiresAt(), Instant.class)
                .bindByType("revokedAt", token.revokedAt(), Instant.class)
                .execute());
    }

    @Override
    public Optional<ApiToken> find(String tokenHash) {
        return database.read(handle -> handle.createQuery("select * from api_token where token_hash = :hash")
                .bind("hash", tokenHash)
                .map(TOKEN)
                .findOne());
    }

    @Override
    public void touch(String id, Instant lastUsedAt) {
        database.write(handle -> handle.createUpdate("update api_token set last_used_at = :at where id = :id")
                .bind("id", id)
                .bind("at", lastUsedAt)
                .execute());
    }

    @Override
    public boolean revoke(String id, Instant at) {
        return database.write(handle ->
                handle.createUpdate("update api_token set revoked_at = :at where id = :id and revoked_at is null")
                                .bind("id", id)
                                .bind("at", at)
                                .execute()
                        == 1);
    }

    @Override
    public List<ApiToken> list() {
        return database.read(handle -> handle.createQuery("select * from api_token order by created_at desc, id desc")
                .map(TOKEN)
                .list());
    }
}
