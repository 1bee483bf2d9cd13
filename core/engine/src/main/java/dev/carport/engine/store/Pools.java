package dev.carport.engine.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.carport.engine.files.OwnerOnly;
import dev.carport.engine.store.DatabaseAddress.Postgresql;
import dev.carport.engine.store.DatabaseAddress.SqliteFile;
import dev.carport.engine.store.DatabaseSettings.Durability;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The connections of a database. On SQLite one writes and several read the same file; on PostgreSQL writer and readers
 * are the same pool.
 */
record Pools(Dialect dialect, DataSource writer, DataSource reader, AutoCloseable closing) {

    private static final int WRITER_CACHE_KIB = 16_000;
    private static final int READER_CACHE_KIB = 4_000;
    /** Pages gathered before they move into the database: a page written ten times meanwhile moves once. */
    private static final int WAL_PAGES = 4_000;

    private static final int STANDSTILL_MILLIS = 10_000;

    private static final int WAL_LIMIT_BYTES = 64 * 1024 * 1024;

    static Pools open(DatabaseSettings settings) {
        return switch (settings.address()) {
            case SqliteFile sqlite -> openSqlite(sqlite.file(), settings);
            case Postgresql postgresql -> openPostgresql(postgresql.jdbcUrl(), settings);
        };
    }

    private static Pools openSqlite(Path file, DatabaseSettings settings) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                OwnerOnly.createFolders(folder);
            }
        } catch (IOException failed) {
            throw StorageFailures.translate(failed);
        }
        int patienceMillis = (int) settings.patience().toMillis();
        var writing = new SQLiteConfig();
        writing.setJournalMode(JournalMode.WAL);
        writing.setSynchronous(
                settings.durability() == Durability.FULL ? SynchronousMode.FULL : SynchronousMode.NORMAL);
        // without IMMEDIATE a transaction that reads first and then writes fails at once when another wrote between
        writing.setTransactionMode(TransactionMode.IMMEDIATE);
        writing.enforceForeignKeys(true);
        writing.setBusyTimeout(patienceMillis);
        writing.setTempStore(TempStore.MEMORY);
        writing.setCacheSize(-WRITER_CACHE_KIB);
        writing.setJournalSizeLimit(WAL_LIMIT_BYTES);
        writing.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(WAL_PAGES));
        HikariDataSource writer = new HikariDataSource(pool("carport-writer", 1, settings, source(file, writing)));

        var reading = new SQLiteConfig();
        reading.setBusyTimeout(patienceMillis);
        reading.setTempStore(TempStore.MEMORY);
        reading.setCacheSize(-READER_CACHE_KIB);
        HikariConfig readers = pool("carport-reader", settings.readers(), settings, source(file, reading));
        // Hikari's own read-only flag cannot be set on an open SQLite connection
        readers.setConnectionInitSql("pragma query_only = 1");
        readers.setMinimumIdle(1);
        HikariDataSource reader;
        try {
            reader = new HikariDataSource(readers);
        } catch (RuntimeException failed) {
            writer.close();
            throw failed;
        }
        return new Pools(Dialect.SQLITE, new FairDataSource(writer, settings.patience()), reader, () -> {
            reader.close();
            writer.close();
        });
    }

    private static DataSource source(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariConfig pool(String name, int size, DatabaseSettings settings, DataSource source) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(Math.max(250, settings.patience().toMillis()));
        return config;
    }

    private static Pools openPostgresql(String jdbcUrl, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("carport");
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(settings.readers());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Math.max(250, settings.patience().toMillis()));
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // the server's detail of a refused row repeats the row's values, which then stand in the log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("ApplicationName", "carport");
        config.addDataSourceProperty(
                "options",
                "-c lock_timeout=" + settings.patience().toMillis()
                        // a node that stands still in the middle of a transaction must not keep its rows from the
                        // others
                        + " -c idle_in_transaction_session_timeout=" + STANDSTILL_MILLIS);
        var pool = new HikariDataSource(config);
        return new Pools(Dialect.POSTGRESQL, pool, pool, pool);
    }
}
