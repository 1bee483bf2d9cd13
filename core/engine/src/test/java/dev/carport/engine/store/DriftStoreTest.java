package dev.carport.engine.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class DriftStoreTest {

    @Nested
    class OnSqlite extends DriftStoreContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.sqlite();
    }

    @Nested
    class OnPostgresql extends DriftStoreContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.postgresql();
    }
}
