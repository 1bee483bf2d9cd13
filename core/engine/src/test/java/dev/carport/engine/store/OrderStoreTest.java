package dev.carport.engine.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderStoreTest {

    @Nested
    class OnSqlite extends OrderStoreContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.sqlite();
    }

    @Nested
    class OnPostgresql extends OrderStoreContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.postgresql();
    }
}
