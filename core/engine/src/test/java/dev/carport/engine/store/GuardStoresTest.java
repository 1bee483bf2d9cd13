package dev.carport.engine.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardStoresTest {

    @Nested
    class OnSqlite extends GuardStoresContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.sqlite();
    }

    @Nested
    class OnPostgresql extends GuardStoresContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.postgresql();
    }
}
