package dev.carport.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a database of its own with all tables, emptied before each test. Use it on a static field:
 *
 * <pre>
 * &#64;RegisterExtension
 * static final DatabaseExtension DATABASE = DatabaseExtension.sqlite();
 * </pre>
 *
 * Test and set-up methods can take the {@link Database} as a parameter. The embedded PostgreSQL server is started once
 * per test run.
 */
public final class DatabaseExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

    private final Dialect dialect;
    private @Nullable Database database;
    private @Nullable DatabaseAddress address;
    private @Nullable Path folder;

    private DatabaseExtension(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A SQLite file in a temporary folder. */
    public static DatabaseExtension sqlite() {
        return new DatabaseExtension(Dialect.SQLITE);
    }

    /** A database on an embedded PostgreSQL server. */
    public static DatabaseExtension postgresql() {
        return new DatabaseExtension(Dialect.POSTGRESQL);
    }

    /** The open database. */
    public Database database() {
        if (database == null) {
            throw new IllegalStateException("The database is only there while tests of the class run");
        }
        return database;
    }

    /** Where the database is, to open it once more. */
    public DatabaseAddress address() {
        if (address == null) {
            throw new IllegalStateException("The database is only there while tests of the class run");
        }
        return address;
    }

    /** A temporary folder that lives as long as the database, to serve as data directory. */
    public Path folder() {
        if (folder == null) {
            throw new IllegalStateException("The folder is only there while tests of the class run");
        }
        return folder;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("carport-test");
        address = switch (dialect) {
            case SQLITE -> new DatabaseAddress.SqliteFile(folder.resolve("carport.db"));
            case POSTGRESQL -> EmbeddedServer.of(context).newDatabase();
        };
        database = Database.open(DatabaseSettings.of(address)
                .withDurability(DatabaseSettings.Durability.NORMAL)
                .withPatience(Duration.ofSeconds(10)));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database().write(handle -> {
            List<String> tables = handle.createQuery(dialect == Dialect.SQLITE ? """
                            select name from sqlite_master
                            where type = 'table' and name not like 'sqlite_%' and name <> 'flyway_schema_history'
                            """ : """
                            select tablename from pg_tables
                            where schemaname = 'public' and tablename <> 'flyway_schema_history'
                            """)
                    .mapTo(String.class)
                    .list();
            if (dialect == Dialect.SQLITE) {
                handle.execute("pragma defer_foreign_keys = 1");
                tables.forEach(table -> handle.execute("delete from \"" + table + "\""));
            } else if (!tables.isEmpty()) {
                handle.execute("truncate " + String.join(", ", tables));
            }
            return tables.size();
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Database.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return database();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        database().close();
        database = null;
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
