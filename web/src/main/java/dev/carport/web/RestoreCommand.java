package dev.carport.web;

import dev.carport.engine.store.Backup;
import dev.carport.engine.store.Refusal;
import dev.carport.engine.tx.StorageException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Restores what {@link BackupCommand} has made. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of data that is gone. The next start looks for every listing at the"
                + " platforms before it makes one, and sends everything else again.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<folder>", description = "The folder of the backup.")
    private Path folder = Path.of("backup");

    @Mixin
    private StorePlace place = new StorePlace();

    @Override
    public Integer call() {
        try {
            new Backup(folder).restore(place.stores(), InstantSource.system());
            System.out.println("The backup was restored. Put the key of the secrets back to "
                    + place.data.resolve("keys").resolve("master.json") + ", then start Carport.");
            return 0;
        } catch (Refusal | StorageException | IllegalArgumentException refused) {
            System.err.println("Nothing was restored: " + refused.getMessage());
            return 1;
        }
    }
}
