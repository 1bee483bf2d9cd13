package dev.carport.engine.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Copies one table, and says of a copy whether it has the same rows, in whatever order. Memory is bounded, however large the table. */
final class TableCopy {
    private static final int BATCH_ROWS = 1000;
    private static final long BATCH_BYTES = 4_000_000;

    private final String table;
    private final List<Column> columns;
    private final String select;

    private enum Kind {
        NUMBER,
        TRUTH,
        TEXT,
        BYTES
    }

    /** A column as the target has it. */
    record Column(String name, Kind kind) {}

    /** What a table holds: the number of its rows, and a sum over the digests of all of them. */
    record Checked(long rows, long one, long two) {}

    TableCopy(String table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
        select = "select " + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + " from " + table;
    }

    static List<Column> columns(Handle handle, String table) {
        return handle.createQuery("""
                        select column_name, data_type from information_schema.columns
                        where table_schema = current_schema() and table_name = :table order by ordinal_position""")
                .bind("table", table)
                .map((row, context) ->
                        new Column(row.getString("column_name"), kind(table, row.getString("data_type"))))
                .list();
    }

    private static Kind kind(String table, String type) {
        return switch (type) {
            case "bigint", "integer", "smallint" -> Kind.NUMBER;
            case "boolean" -> Kind.TRUTH;
            case "text", "character varying" -> Kind.TEXT;
            case "bytea" -> Kind.BYTES;
            default -> throw new IllegalStateException("Nobody has said how to move " + type + " in table " + table);
        };
    }

    /** Writes all rows of one database into the other. */
    Checked copy(Connection from, Connection to) throws SQLException {
        String insert = "insert into " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        Sum sum = new Sum();
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery(select);
                PreparedStatement target = to.prepareStatement(insert)) {
            int batch = 0;
            long bytes = 0;
            while (rows.next()) {
                List<@Nullable Object> row = read(rows);
                bytes += sum.add(row);
                write(target, row);
                if (++batch == BATCH_ROWS || bytes >= BATCH_BYTES) {
                    target.executeBatch();
                    batch = 0;
                    bytes = 0;
                }
            }
            if (batch > 0) {
                target.executeBatch();
            }
        }
        return sum.checked();
    }

    /** What a database holds of the table. In a transaction, so that the rows need not be in memory all at once. */
    Checked check(Connection in) throws SQLException {
        Sum sum = new Sum();
        try (Statement statement = in.createStatement()) {
            statement.setFetchSize(BATCH_ROWS);
            try (ResultSet rows = statement.executeQuery(select)) {
                while (rows.next()) {
                    sum.add(read(rows));
                }
            }
        }
        return sum.checked();
    }

    private List<@Nullable Object> read(ResultSet rows) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            row.add(
                    switch (columns.get(i).kind()) {
                        case NUMBER -> {
                            long number = rows.getLong(i + 1);
                            yield rows.wasNull() ? null : number;
                        }
                        case TRUTH -> {
                            boolean truth = rows.getBoolean(i + 1);
                            yield rows.wasNull() ? null : truth;
                        }
                        case TEXT -> rows.getString(i + 1);
                        case BYTES -> rows.getBytes(i + 1);
                    });
        }
        return row;
    }

    private void write(PreparedStatement target, List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            switch (columns.get(i).kind()) {
                case NUMBER -> target.setObject(i + 1, value, Types.BIGINT);
                case TRUTH -> target.setObject(i + 1, value, Types.BOOLEAN);
                case TEXT -> target.setString(i + 1, (String) value);
                case BYTES -> target.setBytes(i + 1, (byte[]) value);
            }
        }
        target.addBatch();
    }

    private static final class Sum {
        private final MessageDigest digest;
        private long rows;
        private long one;
        private long two;

        Sum() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every JDK has SHA-256", impossible);
            }
        }

        /** Gives the size of the row. */
        long add(List<@Nullable Object> row) {
            long size = 0;
            for (Object value : row) {
                byte[] bytes = switch (value) {
                    case null -> null;
                    case Long number ->
                        ByteBuffer.allocate(Long.BYTES).putLong(number).array();
                    case Boolean truth -> new byte[] {(byte) (truth ? 1 : 0)};
                    case String text -> text.getBytes(StandardCharsets.UTF_8);
                    default -> (byte[]) value;
                };
                // the length stands before each, so that no two rows look alike
                digest.update(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(bytes == null ? -1 : bytes.length)
                        .flip());
                if (bytes != null) {
                    digest.update(bytes);
                    size += bytes.length;
                }
            }
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            rows++;
            one += hash.getLong();
            two += hash.getLong();
            return size;
        }

        Checked checked() {
            return new Checked(rows, one, two);
        }
    }
}
