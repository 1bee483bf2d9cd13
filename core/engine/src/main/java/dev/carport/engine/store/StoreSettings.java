package dev.carport.engine.store;

import dev.carport.api.settings.Secret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is kept.
 *
 * @param dataFolder for what belongs to this node, and the master key; made when it does not exist
 * @param filesFolder for images, files to fetch and uploads, which all nodes of a database must see; made when it does not exist
 * @param database how to open the database
 * @param masterKey from the environment; null to use the file {@code keys/master.json} in the data folder, made when
 *     there is none
 * @param forgetSecrets whether to begin anew with an empty vault when the master key does not fit, because the right one
 *     is lost for good: every account must then sign in again
 */
public record StoreSettings(
        Path dataFolder,
        Path filesFolder,
        DatabaseSettings database,
        @Nullable Secret masterKey,
        boolean forgetSecrets) {

    /** The settings for one node: a SQLite file {@code carport.db} and the key file, both in the data folder. */
    public static StoreSettings in(Path dataFolder) {
        return new StoreSettings(
                dataFolder,
                dataFolder,
                DatabaseSettings.of(new DatabaseAddress.SqliteFile(dataFolder.resolve("carport.db"))),
                null,
                false);
    }

    /** The same with another database. */
    public StoreSettings withDatabase(DatabaseSettings other) {
        return new StoreSettings(dataFolder, filesFolder, other, masterKey, forgetSecrets);
    }

    /** The same with the shared files elsewhere. */
    public StoreSettings withFiles(Path folder) {
        return new StoreSettings(dataFolder, folder, database, masterKey, forgetSecrets);
    }

    /** The same with a master key from the environment. */
    public StoreSettings withMasterKey(@Nullable Secret key) {
        return new StoreSettings(dataFolder, filesFolder, database, key, forgetSecrets);
    }

    /** The same, giving up secrets that cannot be read any more. */
    public StoreSettings forgettingSecrets() {
        return new StoreSettings(dataFolder, filesFolder, database, masterKey, true);
    }
}
