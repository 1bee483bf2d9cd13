package dev.carport.engine.store;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What differs between the two databases. Everything else is one text of SQL for both. */
enum Dialect {
    SQLITE("sqlite", Map.of("text", "text", "bytes", "blob")) {
        @Override
        String contains(String column, String parameter) {
            return "instr(" + column + ", :" + parameter + ") > 0";
        }

        @Override
        void serialize(Handle handle, String what) {
            // a transaction that writes is the only one anyway
        }

        @Override
        String skipLocked() {
            return "";
        }
    },

    // "C" makes PostgreSQL sort and compare text by code point, as SQLite does, whatever locale the server was made
    // with
    POSTGRESQL("postgresql", Map.of("text", "text collate \"C\"", "bytes", "bytea")) {
        @Override
        String contains(String column, String parameter) {
            return "strpos(" + column + ", :" + parameter + ") > 0";
        }

        @Override
        void serialize(Handle handle, String what) {
            handle.createQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 0))) held")
                    .bind("what", what)
                    .mapTo(Integer.class)
                    .one();
        }

        @Override
        String skipLocked() {
            return "for update skip locked";
        }
    };

    private final String migrations;
    private final Map<String, String> placeholders;

    Dialect(String migrations, Map<String, String> placeholders) {
        this.migrations = migrations;
        this.placeholders = placeholders;
    }

    /** The condition that a text column holds a bound parameter somewhere. No wildcards. */
    abstract String contains(String column, String parameter);

    /**
     * Lets only one transaction at a time go past here for the same text, until it ends. Two transactions that each ask
     * for two texts in different order are refused as busy.
     */
    abstract void serialize(Handle handle, String what);

    /** The end of a select that claims rows for this transaction and passes over those claimed by another. */
    abstract String skipLocked();

    /** The folders with migrations; numbers are shared between them. */
    String[] migrationLocations() {
        return new String[] {"classpath:db/migration/common", "classpath:db/migration/" + migrations};
    }

    /** What {@code ${text}} and {@code ${bytes}} stand for in migrations. */
    Map<String, String> placeholders() {
        return placeholders;
    }
}
