package dev.carport.engine.store;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticeStoreTest {

    @Nested
    class OnSqlite extends NoticeStoreContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.sqlite();
    }

    @Nested
    class OnPostgresql extends NoticeStoreContract {

        @RegisterExtension
        static final DatabaseExtension DATABASE = DatabaseExtension.postgresql();
    }
}
