package dev.carport.web;

import dev.carport.engine.store.Backup;
import dev.carport.engine.store.Refusal;
import dev.carport.engine.tx.StorageException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Backs an installation with SQLite up. */
@Command(
        name = "backup",
        description =
                "Copies database, pictures and installed apps into a new folder, and checks the copy. Carport may run"
                        + " meanwhile. The key of the secrets is not among it: keep that elsewhere.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<folder>", description = "A folder that is not there yet, or is empty.")
    private Path folder = Path.of("backup");

    @Mixin
    private StorePlace place = new StorePlace();

    @Override
    public Integer call() {
        try {
            new Backup(folder).make(place.stores());
            System.out.println("The backup in " + folder + " is whole. Keep "
                    + place.data.resolve("keys").resolve("master.json") + " too, in another place.");
            return 0;
        } catch (Refusal | StorageException | IllegalArgumentException refused) {
            System.err.println("There is no backup: " + refused.getMessage());
            return 1;
        }
    }
}
