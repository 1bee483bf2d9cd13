package dev.carport.testkit;

import dev.carport.engine.EngineSettings;
import java.nio.file.Path;

/** The laws hold with PostgreSQL beneath, too. */
class LawsOnPostgresqlTest extends LawsTest {
    @Override
    EngineSettings usual(Path data) {
        return PostgresqlServer.running().under(super.usual(data));
    }
}
