package dev.carport.engine.store;

import java.time.Duration;

/**
 * How to open a {@link Database}. {@link #of} gives what production uses.
 *
 * @param address where the data is
 * @param durability what a commit promises; SQLite only, PostgreSQL's server decides for itself
 * @param readers reading connections to SQLite, or all connections to PostgreSQL; at least 1
 * @param patience how long to wait for another writer, a free connection or a lock before giving up as
 *     {@link dev.carport.engine.tx.StorageException.Reason#BUSY}
 */
public record DatabaseSettings(DatabaseAddress address, Durability durability, int readers, Duration patience) {

    private static final int SQLITE_READERS = 6;
    private static final int POSTGRESQL_CONNECTIONS = 16;

    /** What is still there after power is lost. Losing the process alone never loses a commit. */
    public enum Durability {
        /** Every commit reaches the disk before it returns. */
        FULL,
        /** The last commits may be missing, nothing is damaged. For tests and benchmarks. */
        NORMAL
    }

    /** Refuses what cannot work. */
    public DatabaseSettings {
        if (readers < 1) {
            throw new IllegalArgumentException("At least one reading connection is needed, not " + readers);
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("Patience must be positive, not " + patience);
        }
    }

    /** The settings for production: durable commits, a minute of patience. */
    public static DatabaseSettings of(DatabaseAddress address) {
        int readers = address instanceof DatabaseAddress.SqliteFile ? SQLITE_READERS : POSTGRESQL_CONNECTIONS;
        return new DatabaseSettings(address, Durability.FULL, readers, Duration.ofMinutes(1));
    }

    /** The same with another durability. */
    public DatabaseSettings withDurability(Durability other) {
        return new DatabaseSettings(address, other, readers, patience);
    }

    /** The same with another patience. */
    public DatabaseSettings withPatience(Duration other) {
        return new DatabaseSettings(address, durability, readers, other);
    }

    /** The same with another number of connections. */
    public DatabaseSettings withReaders(int other) {
        return new DatabaseSettings(address, durability, other, patience);
    }
}
