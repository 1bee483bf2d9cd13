package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.StorageException.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlDatabaseTest extends DatabaseContract {

    @RegisterExtension
    static final DatabaseExtension DATABASE = DatabaseExtension.postgresql();

    @Override
    Database database() {
        return DATABASE.database();
    }

    @Override
    DatabaseAddress address() {
        return DATABASE.address();
    }

    @Test
    void saysBusyWhenAnotherTransactionHoldsTheRowForTooLong() {
        insert("a");
        var settings = DatabaseSettings.of(DATABASE.address()).withPatience(Duration.ofMillis(200));
        try (Database impatient = Database.open(settings)) {
            database().runInTransaction(() -> {
                database().write(handle -> handle.execute("update probe set amount = 1"));
                assertThatThrownBy(() -> impatient.write(handle -> handle.execute("update probe set amount = 2")))
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                failed -> assertThat(failed.reason()).isEqualTo(Reason.BUSY));
            });
        }
    }

    @Test
    void saysUnavailableWhenNoServerAnswers() {
        var nobody = new DatabaseAddress.Postgresql("jdbc:postgresql://127.0.0.1:1/carport?user=x&password=secret");

        assertThatThrownBy(() -> Database.open(DatabaseSettings.of(nobody).withPatience(Duration.ofMillis(300))))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.UNAVAILABLE))
                .satisfies(failed -> assertThat(messages(failed)).noneMatch(text -> text.contains("secret")));
    }
}
