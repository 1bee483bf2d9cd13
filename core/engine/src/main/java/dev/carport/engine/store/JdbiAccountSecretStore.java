package dev.carport.engine.store;

import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.accounts.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Secrets of accounts in table {@code account_secret}, encrypted for their account and name. */
public final class JdbiAccountSecretStore implements AccountSecretStore {

    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_VALUE_BYTES = 64 * 1024;

    private final Database database;
    private final Vault vault;

    /** The store of a database, with the vault that encrypts. */
    public JdbiAccountSecretStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Optional<Secret> get(String accountId, String name) {
        return database.read(handle -> handle.createQuery(
                                "select sealed from account_secret where account_id = :account and name = :name")
                        .bind("account", accountId)
                        .bind("name", name)
                        .map((row, context) -> row.getBytes(1))
                        .findOne())
                .map(bytes -> vault.decrypt(bytes, owner(accountId, name)));
    }

    @Override
    public void put(String accountId, String name, Secret value) {
        if (database.inTransaction()) {
            throw new IllegalStateException("A secret must be on the disk at once, so not inside a transaction");
        }
        keep(accountId, name, value);
    }

    @Override
    public void keep(String accountId, String name, Secret value) {
        if (name.length() > LONGEST_NAME
                || value.reveal().getBytes(StandardCharsets.UTF_8).length > LARGEST_VALUE_BYTES) {
            throw new IllegalArgumentException("A secret has a name of up to " + LONGEST_NAME + " characters and up to "
                    + LARGEST_VALUE_BYTES + " bytes");
        }
        byte[] bytes = vault.encrypt(value, owner(accountId, name));
        database.write(handle -> handle.createUpdate("""
                        insert into account_secret (account_id, name, sealed) values (:account, :name, :sealed)
                        on conflict (account_id, name) do update set sealed = excluded.sealed
                        """)
                .bind("account", accountId)
                .bind("name", name)
                .bind("sealed", bytes)
                .execute());
    }

    @Override
    public void remove(String accountId, String name) {
        database.write(
                handle -> handle.createUpdate("delete from account_secret where account_id = :account and name = :name")
                        .bind("account", accountId)
                        .bind("name", name)
                        .execute());
    }

    @Override
    public void removeAll(String accountId) {
        database.write(handle -> handle.createUpdate("delete from account_secret where account_id = :account")
                .bind("account", accountId)
                .execute());
    }

    @Override
    public <T extends @Nullable Object> T exclusively(String accountId, Supplier<T> action) {
        return database.exclusively("account " + accountId, action);
    }

    private static String owner(String accountId, String name) {
        return "account " + accountId + " " + name;
    }
}
