package dev.carport.testkit;

import dev.carport.engine.EngineSettings;
import java.nio.file.Path;

/** Orders with PostgreSQL beneath. */
class OrdersOnPostgresqlTest extends OrdersTest {
    @Override
    EngineSettings usual(Path data) {
        return PostgresqlServer.running().under(super.usual(data));
    }

    @Override
    void refuseOrders() {
        sql("create function refuse() returns trigger language plpgsql as"
                + " 'begin raise exception ''refused''; end'");
        sql("create trigger refused before update on platform_order for each row execute function refuse()");
    }

    @Override
    String ofOrders() {
        return " on platform_order";
    }
}
