package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While an update goes from node to node, old and new ones work on the same tables: these only grow. */
class GrowingTablesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final int FIRST = 160;
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");

    private static final Pattern SHRINKING =
            Pattern.compile("(?is)\\bdrop\\s+(table|column|index|constraint)\\b|\\brename\\b|\\balter\\s+column\\b"
                    + "|\\badd\\s+(constraint|check|unique|foreign)\\b");

    /** A new column that must not be empty and has no value by itself: rows of older nodes would be refused. */
    private static final Pattern DEMANDING =
            Pattern.compile("(?is)\\badd\\s+column\\b(?=[^;]*\\bnot\\s+null\\b)(?![^;]*\\bdefault\\b)");

    @Test
    void newMigrationsTakeNothingAwayFromOlderNodes() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(MIGRATIONS)) {
            files = all.filter(file -> number(file) >= FIRST).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(growsOnly(Files.readString(file))).as(file.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table ledger drop column mark;",
                "drop table plan;",
                "alter table ledger rename column mark to note;",
                "alter table ledger add column fee bigint not null;",
                "alter table ledger alter column mark set not null;",
            })
    void wouldNotice(String migration) {
        assertThat(growsOnly(migration)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table fence (id text primary key);",
                "alter table ledger add column fee bigint;",
                "alter table ledger add column fee bigint not null default 0;",
                "-- contract: nobody has read it since 0.3\nalter table ledger drop column fee;",
            })
    void letsPass(String migration) {
        assertThat(growsOnly(migration)).isTrue();
    }

    private static boolean growsOnly(String migration) {
        return migration.startsWith("-- contract:")
                || !SHRINKING.matcher(migration).find()
                        && !DEMANDING.matcher(migration).find();
    }

    private static int number(Path file) {
        var name = NUMBER.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }
}
