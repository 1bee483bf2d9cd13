package dev.carport.engine.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportStoresTest {

    @Nested
    class OnSqlite extends ExportStoresContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.sqlite();
    }

    @Nested
    class OnPostgresql extends ExportStoresContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.postgresql();
    }
}
