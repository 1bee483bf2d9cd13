package dev.carport.engine.store;

import dev.carport.engine.delivery.ServerKeyStore;
import java.util.Optional;

/** Keys of file servers in SQL. */
public final class JdbiServerKeyStore implements ServerKeyStore {
    private final Database database;

    /** Keys in this database. */
    public JdbiServerKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> find(String accountId, String server) {
        return database.read(handle -> handle.createQuery(
                        "select fingerprint from server_key where account_id = :account and server = :server")
                .bind("account", accountId)
                .bind("server", server)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void put(String accountId, String server, String fingerprint) {
        database.write(handle -> handle.createUpdate("""
                        insert into server_key (account_id, server, fingerprint) values (:account, :server, :fingerprint)
                        on conflict (account_id, server) do update set fingerprint = excluded.fingerprint""")
                .bind("account", accountId)
                .bind("server", server)
                .bind("fingerprint", fingerprint)
                .execute());
    }
}
