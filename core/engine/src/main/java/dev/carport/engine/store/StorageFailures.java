package dev.carport.engine.store;

import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.StorageException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Turns what drivers, pool and file system throw into the one exception that features know. */
final class StorageFailures {

    private static final int SQLITE_PRIMARY_CODE = 0xff;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_IOERR = 10;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_CONSTRAINT = 19;
    private static final int SQLITE_NOTADB = 26;

    private StorageFailures() {}

    /** The exception as features know it: itself when it is no failure of the database. */
    static RuntimeException translate(RuntimeException thrown) {
        if (thrown instanceof StorageException) {
            return thrown;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StorageException known -> {
                    return known;
                }
                case SQLException failure -> {
                    return of(reasonOf(failure), thrown);
                }
                default -> {
                    // look deeper
                }
            }
        }
        return thrown;
    }

    /** The exception for a failed file operation in the data directory. */
    static StorageException translate(IOException thrown) {
        String said = thrown instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(thrown.getMessage());
        if (said.contains("No space left") || said.contains("quota exceeded")) {
            return of(Reason.DISK_FULL, thrown);
        }
        return of(thrown instanceof AccessDeniedException ? Reason.READ_ONLY : Reason.UNAVAILABLE, thrown);
    }

    /** The exception for a reason, with its plain message. */
    static StorageException of(Reason reason, @Nullable Throwable cause) {
        return new StorageException(reason, messageFor(reason), cause);
    }

    private static String messageFor(Reason reason) {
        return switch (reason) {
            case BUSY -> "The database is busy with other writes; nothing was saved, try again";
            case DISK_FULL -> "The disk is full; nothing was saved, make room in the data directory";
            case READ_ONLY -> "The data may not be written; check who owns the data directory and its rights";
            case UNAVAILABLE -> "The database or the data directory does not answer; nothing was saved";
            case CONFLICT ->
                "An entry with the same key exists, or one that this refers to does not; nothing was saved";
            case DAMAGED -> "The stored data is damaged or was not written by this program; restore a backup";
            case NEWER ->
                "The database was changed by a newer version of Carport, and nothing in it was touched; start that"
                        + " version, or restore the backup made before the update";
            case INCOMPLETE -> "A part of this change failed before, so nothing of it was saved";
            case REFUSED -> "The database refused a statement; this is a fault of the program";
        };
    }

    private static Reason reasonOf(SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return reasonOf(sqlite);
        }
        String state = failure.getSQLState();
        if (state == null) {
            return failure instanceof SQLTransientConnectionException ? Reason.UNAVAILABLE : Reason.REFUSED;
        }
        return switch (state) {
            case "40001", "40P01", "55P03", "53300" -> Reason.BUSY;
            case "53100" -> Reason.DISK_FULL;
            case "25006", "42501" -> Reason.READ_ONLY;
            case "23505", "23503", "23P01" -> Reason.CONFLICT;
            case "XX001", "XX002" -> Reason.DAMAGED;
            default -> state.startsWith("08") || state.startsWith("57P") ? Reason.UNAVAILABLE : Reason.REFUSED;
        };
    }

    private static Reason reasonOf(SQLiteException failure) {
        return switch (failure.getResultCode().code & SQLITE_PRIMARY_CODE) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Reason.BUSY;
            case SQLITE_FULL -> Reason.DISK_FULL;
            case SQLITE_READONLY -> Reason.READ_ONLY;
            case SQLITE_IOERR, SQLITE_CANTOPEN -> Reason.UNAVAILABLE;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Reason.DAMAGED;
            case SQLITE_CONSTRAINT ->
                switch (failure.getResultCode()) {
                    case SQLITE_CONSTRAINT_NOTNULL, SQLITE_CONSTRAINT_CHECK -> Reason.REFUSED;
                    default -> Reason.CONFLICT;
                };
            default -> Reason.REFUSED;
        };
    }
}
