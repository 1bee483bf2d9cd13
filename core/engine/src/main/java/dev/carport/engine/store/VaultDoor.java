package dev.carport.engine.store;

import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.UnreadableSecretException;
import dev.carport.engine.accounts.Vault;
import dev.carport.engine.accounts.WrongMasterKeyException;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the vault with the master key and makes sure that it is the one the database was filled with: a small text,
 * encrypted at the first start, must be readable. Without this a forgotten key file would be replaced by a new key
 * without a word, and every account would find its secrets unreadable much later.
 */
final class VaultDoor {

    private static final Logger LOG = LoggerFactory.getLogger(VaultDoor.class);

    private static final String PROBE_KEY = "vault.probe";
    private static final String PROBE_TEXT = "carport";

    private final JdbiHostConfigStore config;
    private final Database database;
    private final MasterKeyFile file;

    VaultDoor(Database database, MasterKeyFile file) {
        this.database = database;
        this.config = new JdbiHostConfigStore(database);
        this.file = file;
    }

    Vault open(StoreSettings settings) {
        return database.exclusively("vault", () -> openAlone(settings));
    }

    private Vault openAlone(StoreSettings settings) {
        Optional<String> probe = config.get(PROBE_KEY);
        Optional<Secret> key = settings.masterKey() == null ? file.read() : Optional.of(settings.masterKey());
        Optional<Vault> vault = key.map(Vault::open);
        if (probe.isPresent() && vault.filter(open -> reads(open, probe.get())).isEmpty()) {
            if (!settings.forgetSecrets()) {
                throw new WrongMasterKeyException(
                        key.isPresent()
                                ? "The master key does not fit the secrets in this database. Put back the right key; if it is"
                                        + " lost for good, start once with --forget-secrets and let every account sign in again."
                                : "The database holds secrets, but the master key (keys/master.json in the data directory, or"
                                        + " CARPORT_MASTER_KEY) is missing. Put it back; if it is lost for good, start once with"
                                        + " --forget-secrets and let every account sign in again.");
            }
            forgetSecrets();
        }
        Vault open = vault.orElseGet(this::withNewKey);
        if (config.get(PROBE_KEY).isEmpty()) {
            config.put(PROBE_KEY, sealedProbe(open));
        }
        return open;
    }

    private Vault withNewKey() {
        Secret key = Vault.newMasterKey();
        file.write(key);
        LOG.info("Made a new master key; keep a copy of it away from the database's backups");
        return Vault.open(key);
    }

    private void forgetSecrets() {
        database.runInTransaction(() -> {
            int count = database.write(handle -> handle.execute("delete from account_secret"));
            config.remove(PROBE_KEY);
            LOG.atWarn().addKeyValue("count", count).log("Forgot all secrets; every account must sign in again");
        });
    }

    private static boolean reads(Vault vault, String probe) {
        try {
            byte[] bytes = Base64.getDecoder().decode(probe.substring(1, probe.length() - 1));
            return vault.decrypt(bytes, PROBE_KEY).reveal().equals(PROBE_TEXT);
        } catch (UnreadableSecretException | IllegalArgumentException other) {
            return false;
        }
    }

    private static String sealedProbe(Vault vault) {
        return '"' + Base64.getEncoder().encodeToString(vault.encrypt(new Secret(PROBE_TEXT), PROBE_KEY)) + '"';
    }
}
