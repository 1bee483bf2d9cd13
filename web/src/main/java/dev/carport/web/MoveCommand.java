package dev.carport.web;

import dev.carport.engine.store.DatabaseAddress;
import dev.carport.engine.store.DatabaseMove;
import dev.carport.engine.store.Refusal;
import dev.carport.engine.tx.StorageException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves all data from SQLite to PostgreSQL. */
@Command(
        name = "move",
        description = "Moves all data from the SQLite file to an empty PostgreSQL database. Stop Carport first.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MoveCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "<address>",
            description = "The PostgreSQL address, such as postgresql://user:password@host/database; better given as"
                    + " CARPORT_MOVE_TO, since options can be seen by others on this machine",
            defaultValue = "${env:CARPORT_MOVE_TO:-}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private String to = "";

    @Mixin
    private StorePlace place = new StorePlace();

    @Override
    public Integer call() {
        try {
            DatabaseAddress target = DatabaseAddress.parse(to);
            if (!(target instanceof DatabaseAddress.Postgresql postgresql)) {
                return complain("Say with --to or CARPORT_MOVE_TO to which PostgreSQL database.");
            }
            if (!(place.stores().database().address() instanceof DatabaseAddress.SqliteFile source)) {
                return complain("The data is in PostgreSQL already.");
            }
            Map<String, Long> moved = new DatabaseMove(source, postgresql, System.out::println).run();
            System.out.println(
                    moved.values().stream().mapToLong(Long::longValue).sum()
                            + " rows were moved and compared. " + source.file() + " is now called " + source.file()
                            + DatabaseMove.MOVED
                            + ". From now on start with CARPORT_DATABASE_URL set to the new address,"
                            + " and the same data folder.");
            return 0;
        } catch (Refusal | StorageException | IllegalArgumentException refused) {
            return complain(String.valueOf(refused.getMessage()));
        }
    }

    private static int complain(String reason) {
        System.err.println("Nothing was moved: " + reason);
        return 1;
    }
}
