package dev.carport.engine.store;

import dev.carport.engine.store.DatabaseAddress.SqliteFile;
import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.StorageException.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a SQLite file before anything is written to it: a copy made while Carport ran, or one that was cut off, would show only
 * weeks later. A large file is looked at for a moment only, so that the start does not wait for it.
 */
final class StartCheck {
    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
    private static final long LONGEST_MILLIS = 400;

    private StartCheck() {}

    /** @throws StorageException with {@link Reason#DAMAGED} when the file is not whole */
    static void look(Pools pools, SqliteFile file) {
        String found;
        try (Connection connection = pools.reader().getConnection();
                Statement statement = connection.createStatement()) {
            found = check(statement);
        } catch (SQLException failed) {
            RuntimeException known = StorageFailures.translate(new IllegalStateException(failed));
            if (known instanceof StorageException damaged && damaged.reason() == Reason.DAMAGED) {
                found = String.valueOf(failed.getMessage());
            } else {
                throw known;
            }
        }
        if (found != null) {
            LOG.atError().addKeyValue("found", found).log("The database is damaged");
            throw damaged(file, null);
        }
    }

    /** The failure, and the way back. */
    static StorageException damaged(SqliteFile file, @Nullable Throwable cause) {
        return new StorageException(
                Reason.DAMAGED,
                "The database " + file.file() + " is damaged, or was cut off while it was copied. Nothing was changed."
                        + " Move it out of the way, with the files beside it whose names begin alike, and bring back a"
                        + " backup: carport restore <folder>. See \"Restore\" in docs/operations.md.",
                cause);
    }

    private static @Nullable String check(Statement statement) throws SQLException {
        CountDownLatch done = new CountDownLatch(1);
        Thread alarm = Thread.ofPlatform().daemon().name("carport-start-check").start(() -> stop(statement, done));
        try (ResultSet answer = statement.executeQuery("pragma quick_check(1)")) {
            String found = answer.next() ? answer.getString(1) : "no answer";
            return "ok".equals(found) ? null : found;
        } catch (SQLException stopped) {
            if (String.valueOf(stopped.getMessage()).contains("SQLITE_INTERRUPT")) {
                return null;
            }
            throw stopped;
        } finally {
            done.countDown();
            join(alarm);
        }
    }

    private static void stop(Statement statement, CountDownLatch done) {
        try {
            if (!done.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS)) {
                statement.cancel();
            }
        } catch (InterruptedException | SQLException over) {
            LOG.debug("The check ended by itself", over);
        }
    }

    private static void join(Thread alarm) {
        try {
            alarm.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
