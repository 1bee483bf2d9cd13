package dev.carport.engine.store;

import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.accounts.Vault;
import dev.carport.engine.audit.AuditedLocations;
import dev.carport.engine.audit.AuditedTokens;
import dev.carport.engine.audit.AuditedUsers;
import dev.carport.engine.config.HostConfigStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.history.AuditStore;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.images.ImageStore;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.tx.Transactions;
import dev.carport.engine.users.ApiTokenStore;
import dev.carport.engine.users.SessionStore;
import dev.carport.engine.users.UserStore;
import java.time.InstantSource;

/**
 * The open database with the stores of every feature, for a composition root to hand out. Close it last.
 *
 * @param database the database itself; features get it as {@link #transactions}
 * @param auditLog writes {@link #audit}; what is changed through the stores of locations, users and keys it notes by itself
 * @param vault encrypts what must not lie in the open
 */
public record StoreModule(
        Database database,
        Vault vault,
        LocationStore locations,
        StockStore stock,
        ImageStore images,
        UserStore users,
        SessionStore sessions,
        ApiTokenStore apiTokens,
        AuditStore audit,
        AuditLog auditLog,
        AccountSecretStore accountSecrets,
        HostConfigStore config)
        implements AutoCloseable {

    /**
     * Opens everything, making what does not exist yet.
     *
     * @throws dev.carport.engine.tx.StorageException when the database or the data folder cannot be used
     * @throws dev.carport.engine.accounts.WrongMasterKeyException when the key does not fit the database
     * @throws IllegalArgumentException when the master key from the environment is none
     */
    public static StoreModule open(StoreSettings settings, InstantSource clock, IdSource ids) {
        Database database = Database.open(settings.database());
        try {
            var keyFile =
                    new MasterKeyFile(settings.dataFolder().resolve("keys").resolve("master.json"));
            Vault vault = new VaultDoor(database, keyFile).open(settings);
            AuditStore audit = new JdbiAuditStore(database);
            AuditLog log = new AuditLog(audit, ids, clock);
            return new StoreModule(
                    database,
                    vault,
                    new AuditedLocations(new JdbiLocationStore(database), log, database),
                    new JdbiStockStore(database, ids),
                    new JdbiImageStore(database, settings.filesFolder().resolve("images"), clock),
                    new AuditedUsers(new JdbiUserStore(database), log, database),
                    new JdbiSessionStore(database),
                    new AuditedTokens(new JdbiApiTokenStore(database), log, database),
                    audit,
                    log,
                    new JdbiAccountSecretStore(database, vault),
                    new JdbiHostConfigStore(database));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** How features make several writes one. */
    public Transactions transactions() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
