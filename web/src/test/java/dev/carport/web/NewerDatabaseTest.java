package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.store.Database;
import dev.carport.engine.store.StoreSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

class NewerDatabaseTest {

    @TempDir
    Path folder;

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void endsWithOneSentenceWhenANewerVersionHasChangedTheDatabase() throws SQLException {
        Database.open(StoreSettings.in(folder).database()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("carport.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                      "checksum", "installed_by", "execution_time", "success")
                    values (9999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'test', 1, 1)""");
        }
        PrintStream before = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        int code;
        try {
            code = new CommandLine(new Main()).execute("--data", folder.toString(), "--port", "0");
        } finally {
            System.setErr(before);
        }

        assertThat(code).isNotZero();
        assertThat(said.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("Carport cannot start")))
                .singleElement()
                .asString()
                .contains("newer version of Carport");
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
    }
}
