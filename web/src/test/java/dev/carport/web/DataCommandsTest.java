package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.store.Database;
import dev.carport.engine.store.StoreSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

/** The commands that copy data say what they did, or why they did nothing. */
@ResourceLock(Resources.SYSTEM_ERR)
class DataCommandsTest {
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void putBack() {
        System.setErr(console);
    }

    @Test
    void aBackupIsMadeAndRestored() {
        Database.open(StoreSettings.in(folder.resolve("data")).database()).close();
        Path backup = folder.resolve("backup");

        assertThat(run(new BackupCommand(), backup, "data")).isZero();
        assertThat(run(new RestoreCommand(), backup, "elsewhere")).isZero();
        assertThat(folder.resolve("elsewhere").resolve("carport.db")).isRegularFile();
    }

    @Test
    void aBackupOfNothingIsRefused() {
        assertThat(run(new BackupCommand(), folder.resolve("backup"), "data")).isEqualTo(1);
        assertThat(said()).contains("There is no database at");
    }

    @Test
    void aRestoreOverADatabaseIsRefused() {
        Database.open(StoreSettings.in(folder.resolve("data")).database()).close();
        Path backup = folder.resolve("backup");
        assertThat(run(new BackupCommand(), backup, "data")).isZero();

        assertThat(run(new RestoreCommand(), backup, "data")).isEqualTo(1);
        assertThat(said()).contains("out of the way");
    }

    @Test
    void aMoveNeedsAnAddressOfPostgresql() {
        assertThat(new CommandLine(new MoveCommand()).execute("--to", "other.db", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("which PostgreSQL database");
        assertThat(Files.exists(folder.resolve("other.db"))).isFalse();
    }

    private int run(Object command, Path backup, String data) {
        return new CommandLine(command)
                .execute(backup.toString(), "--data", folder.resolve(data).toString());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
