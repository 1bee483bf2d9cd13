package dev.carport.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as milliseconds since 1970 in {@code bigint} columns. Left to itself Jdbi writes them to SQLite as
 * text that it cannot read back.
 */
final class InstantColumns {

    private InstantColumns() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new InstantArguments());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> read(row.getLong(column), row));
    }

    /** The point in time of a column, null where the column is. */
    static @Nullable Instant readNullable(ResultSet row, String column) throws SQLException {
        return read(row.getLong(column), row);
    }

    /** The point in time of a column that is never null. */
    static Instant read(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    private static @Nullable Instant read(long millis, ResultSet row) throws SQLException {
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static final class InstantArguments extends AbstractArgumentFactory<Instant> {

        InstantArguments() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
        }
    }
}
