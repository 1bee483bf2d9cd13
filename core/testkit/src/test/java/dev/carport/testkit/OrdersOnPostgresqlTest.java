package dev.carport.testkit;

import dev.carport.engine.EngineSettings;
import java.nio.file.Path;

/** Orders with PostgreSQL beneath. */
class OrdersOnPostgresqlTest extends OrdersTest {
    @Override
    EngineSettings usual(Path data) {
        return PostgresqlServer.running().under(super.usual(data));
    }
}
