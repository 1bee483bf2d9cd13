package dev.carport.testkit;

import dev.carport.engine.EngineSettings;
import java.nio.file.Path;

/** A changed vehicle reaches a platform with PostgreSQL beneath, too. */
class ReconcilingOnPostgresqlTest extends ReconcilingTest {
    @Override
    EngineSettings usual(Path data) {
        return PostgresqlServer.running().under(super.usual(data));
    }

    @Override
    void refuse(String writes, String when) {
        sql("create function refuse() returns trigger language plpgsql as"
                + " 'begin raise exception ''refused''; end'");
        sql("create trigger refused before " + writes + " for each row when (" + when + ") execute function refuse()");
    }

    @Override
    void allowAgain(String table) {
        sql("drop trigger refused on " + table);
    }
}
