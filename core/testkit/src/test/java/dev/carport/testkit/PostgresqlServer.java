package dev.carport.testkit;

import dev.carport.engine.EngineSettings;
import dev.carport.engine.store.Database;
import dev.carport.engine.store.DatabaseAddress;
import dev.carport.engine.store.DatabaseSettings;
import dev.carport.engine.store.StoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server for as long as the tests run. */
public final class PostgresqlServer {
    private static final String MIGRATED = "migrated";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresqlServer() {
        try {
            // nothing here has to outlive the run
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        execute("create database " + MIGRATED);
        Database.open(DatabaseSettings.of(address(MIGRATED))).close();
    }

    /** The server, started when first asked for; it ends with the virtual machine. */
    public static PostgresqlServer running() {
        return Running.SERVER;
    }

    /** The settings with an empty database of this server instead of a file. */
    public EngineSettings under(EngineSettings settings) {
        StoreSettings stores = settings.stores();
        return settings.with(stores.withDatabase(DatabaseSettings.of(DatabaseAddress.parse(database()))));
    }

    /** Address of an empty database with all tables. */
    public String database() {
        String name = "carport_" + databases.incrementAndGet();
        // copying tables is quicker than making them
        execute("create database " + name + " template " + MIGRATED);
        return server.getJdbcUrl("postgres", name);
    }

    /** Address of a database without any table. */
    public String bareDatabase() {
        String name = "bare_" + databases.incrementAndGet();
        execute("create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    private DatabaseAddress address(String name) {
        return new DatabaseAddress.Postgresql(server.getJdbcUrl("postgres", name));
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class Running {
        static final PostgresqlServer SERVER = new PostgresqlServer();
    }
}
