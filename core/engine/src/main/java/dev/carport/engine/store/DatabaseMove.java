package dev.carport.engine.store;

import dev.carport.engine.store.DatabaseAddress.Postgresql;
import dev.carport.engine.store.DatabaseAddress.SqliteFile;
import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.StorageException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Moves all data of a SQLite file to an empty PostgreSQL database. Everything is copied in one transaction and read back before it is
 * kept, so that an abort leaves the target empty and the move can simply be repeated. Afterwards the file has another name: two
 * databases that both send would list everything twice.
 */
public final class DatabaseMove {
    /** What the file is called afterwards, behind its name. */
    public static final String MOVED = ".moved";

    private static final String FLYWAY = "flyway_schema_history";

    /** Its rows say what runs and when; a start finds that out anew. */
    private static final String SCHEDULER = "scheduled_tasks";

    private final SqliteFile source;
    private final Postgresql target;
    private final Consumer<String> progress;

    /**
     * A move; {@link #run} does it.
     *
     * @param progress gets a sentence per table
     */
    public DatabaseMove(SqliteFile source, Postgresql target, Consumer<String> progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Moves everything.
     *
     * @return the rows of each table
     * @throws Refusal when the file is not there or in use, or the target is not empty; nothing was changed then
     * @throws StorageException when one of the two databases fails; the target is as empty as before
     */
    public Map<String, Long> run() {
        if (!Files.isRegularFile(source.file())) {
            throw new Refusal("There is no database at " + source.file() + ".");
        }
        try {
            ExclusiveSqlite.open(source.file()).close();
            // the tables of both must be the same
            Database.open(DatabaseSettings.of(source)).close();
            Map<String, Long> moved;
            try (Connection from = ExclusiveSqlite.open(source.file());
                    Database to = Database.open(DatabaseSettings.of(target))) {
                moved = to.write(handle -> copy(from, handle));
                to.write(handle -> handle.execute("analyze"));
            }
            giveAnotherName();
            return moved;
        } catch (SQLException failed) {
            throw StorageFailures.translate(new IllegalStateException("The database could not be read", failed));
        }
    }

    private void giveAnotherName() {
        Path file = source.file();
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + MOVED), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new StorageException(
                    Reason.READ_ONLY,
                    "Everything was moved, but " + file + " could not be renamed to " + file.getFileName() + MOVED
                            + ". Rename it by hand before anybody starts Carport on it.",
                    failed);
        }
    }

    private Map<String, Long> copy(Connection from, Handle to) {
        List<String> tables = tables(to);
        for (String table : tables) {
            if (rows(to, table) > 0) {
                throw new Refusal("The PostgreSQL database is not empty: table " + table
                        + " has rows. Give an empty database; nothing was changed.");
            }
        }
        if (rows(to, SCHEDULER) > 0) {
            throw new Refusal(
                    "A Carport has worked with the PostgreSQL database. Give an empty one; nothing was changed.");
        }
        Map<String, Long> moved = new LinkedHashMap<>();
        try {
            sameTables(from, tables);
            for (String table : tables) {
                TableCopy copy = new TableCopy(table, TableCopy.columns(to, table));
                TableCopy.Checked sent = copy.copy(from, to.getConnection());
                TableCopy.Checked arrived = copy.check(to.getConnection());
                if (!sent.equals(arrived)) {
                    throw new Refusal("Table " + table + " did not arrive as it was: " + sent.rows() + " rows left, "
                            + arrived.rows() + " arrived, or with other contents. Nothing was kept.");
                }
                moved.put(table, sent.rows());
                progress.accept(table + ": " + sent.rows() + " rows");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The data could not be copied", failed);
        }
        return moved;
    }

    private static void sameTables(Connection from, List<String> tables) throws SQLException {
        TreeSet<String> there = new TreeSet<>(tables);
        TreeSet<String> here = new TreeSet<>();
        try (var statement = from.createStatement();
                var found = statement.executeQuery("select name from sqlite_master where type = 'table'"
                        + " and name not like 'sqlite_%' and name not in ('" + FLYWAY + "', '" + SCHEDULER + "')")) {
            while (found.next()) {
                here.add(found.getString(1));
            }
        }
        if (!here.equals(there)) {
            here.removeAll(there);
            throw new Refusal("The two databases do not have the same tables: " + here + ". Nothing was changed.");
        }
    }

    private static long rows(Handle handle, String table) {
        return handle.createQuery("select count(*) from (select 1 from " + table + " limit 1) any_row")
                .mapTo(Long.class)
                .one();
    }

    /** All tables with data, those that others refer to before those. */
    private static List<String> tables(Handle handle) {
        List<String> left = new ArrayList<>(handle.createQuery("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                          and table_name not in (:flyway, :scheduler) order by table_name""")
                .bind("flyway", FLYWAY)
                .bind("scheduler", SCHEDULER)
                .mapTo(String.class)
                .list());
        Map<String, List<String>> refersTo = new LinkedHashMap<>();
        handle.createQuery("""
                        select one.relname as one, other.relname as other from pg_constraint
                          join pg_class one on one.oid = conrelid join pg_class other on other.oid = confrelid
                        where contype = 'f' and conrelid <> confrelid""")
                .map((row, context) -> refersTo.computeIfAbsent(row.getString("one"), table -> new ArrayList<>())
                        .add(row.getString("other")))
                .list();
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(table -> ordered.containsAll(refersTo.getOrDefault(table, List.of())))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other: " + left);
            }
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }
}
