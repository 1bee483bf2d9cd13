package dev.carport.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whole numbers that may be missing. */
final class LongColumns {
    private LongColumns() {}

    /** The number, or null where there is none. */
    static @Nullable Long nullable(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
