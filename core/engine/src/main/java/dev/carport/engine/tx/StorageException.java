package dev.carport.engine.tx;

import org.jspecify.annotations.Nullable;

/**
 * A write or read that the database or the data directory did not do. Nothing of the transaction was kept. The message
 * is one plain English sentence for the log and the administrator, and never holds a value from a row.
 */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What happened, so that a caller can decide and a page can say what to do. */
    public enum Reason {
        /** Another writer held the database for too long, or two transactions stood in each other's way. Try again. */
        BUSY(true),
        /** The disk, or the space granted to the database, is used up. A person must make room. */
        DISK_FULL(false),
        /** The database file or data directory may not be written. A person must give the right. */
        READ_ONLY(false),
        /** The database does not answer. Try again later. */
        UNAVAILABLE(true),
        /** A row with the same key exists, or a row that this one refers to does not. */
        CONFLICT(false),
        /** Stored data cannot be read as what it should be. A person must look. */
        DAMAGED(false),
        /** A newer version of the program has changed the tables. A person must start that one. */
        NEWER(false),
        /** A part of the transaction had failed before, so the rest was not kept. */
        INCOMPLETE(false),
        /** The database refused for any other reason: a fault of ours. */
        REFUSED(false);

        private final boolean worthRetrying;

        Reason(boolean worthRetrying) {
            this.worthRetrying = worthRetrying;
        }

        /** Whether the same call may succeed a little later without anybody doing anything. */
        public boolean worthRetrying() {
            return worthRetrying;
        }
    }

    private final Reason reason;

    /** A failure with the exception that showed it, if there was one. */
    public StorageException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What happened. */
    public Reason reason() {
        return reason;
    }
}
