package dev.carport.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A SQLite file that nobody else has open. */
final class ExclusiveSqlite {
    private static final int PATIENCE_MILLIS = 2000;

    private ExclusiveSqlite() {}

    /**
     * Opens a file and keeps everybody else out until the connection is closed.
     *
     * @throws Refusal when another process has it open
     */
    static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                // a file with a write-ahead log can be read by others even while somebody writes; without one it cannot
                statement.execute("pragma journal_mode = delete");
                statement.execute("begin exclusive");
                statement.execute("commit");
                return connection;
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLiteException failed) {
            if (failed.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
                    || failed.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED) {
                throw new Refusal(
                        "Carport, or another program, has " + file + " open. Stop it first; nothing was changed.");
            }
            throw failed;
        }
    }
}
