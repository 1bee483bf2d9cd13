package dev.carport.web;

import dev.carport.engine.store.DatabaseAddress;
import dev.carport.engine.store.DatabaseSettings;
import dev.carport.engine.store.StoreSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that say where the data is, alike for every command. */
final class StorePlace {

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Where the data is kept; CARPORT_DATA. Default: ${DEFAULT-VALUE}",
            defaultValue = "${env:CARPORT_DATA:-data}")
    Path data = Path.of("data");

    @Option(
            names = "--database-url",
            paramLabel = "<address>",
            description = "A PostgreSQL address, or the path of a SQLite file; CARPORT_DATABASE_URL."
                    + " Default: carport.db in the data folder",
            defaultValue = "${env:CARPORT_DATABASE_URL:-}")
    private String databaseUrl = "";

    @Option(
            names = "--files",
            paramLabel = "<folder>",
            description =
                    "Where images, files to fetch and uploads are kept; several nodes of one database need the same"
                            + " folder here; CARPORT_FILES. Default: the data folder",
            defaultValue = "${env:CARPORT_FILES:-}")
    private String files = "";

    StoreSettings stores() {
        StoreSettings stores = StoreSettings.in(data);
        if (!databaseUrl.isBlank()) {
            stores = stores.withDatabase(DatabaseSettings.of(DatabaseAddress.parse(databaseUrl)));
        }
        return files.isBlank() ? stores : stores.withFiles(Path.of(files.strip()));
    }
}
