package dev.carport.engine.store;

import dev.carport.engine.accounts.Account;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import java.time.Instant;

/** Accounts and exports for tests of the stores. */
final class ExportFixture {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private ExportFixture() {}

    /** The export {@code id} at a location, on account {@code account}, both stored. */
    static Export stored(Database database, String id, String location, ExportState state) {
        return stored(database, id, location, "market-" + id, "account", state);
    }

    static Export stored(Database database, String id, String location, String app, String account, ExportState state) {
        new JdbiAccountStore(database).put(Account.fresh(account, "market", "production", account, NOON));
        Export export = new Export(
                id,
                location,
                app,
                account,
                "{}",
                null,
                1,
                1,
                state,
                state == ExportState.DRAFT ? null : NOON,
                null,
                null,
                NOON);
        new JdbiExportStore(database).put(export);
        return export;
    }
}
