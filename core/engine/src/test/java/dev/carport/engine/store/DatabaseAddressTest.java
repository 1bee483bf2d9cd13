package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.engine.store.DatabaseAddress.Postgresql;
import dev.carport.engine.store.DatabaseAddress.SqliteFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void takesAPathAsASqliteFile() {
        assertThat(DatabaseAddress.parse("/var/lib/carport/carport.db"))
                .isEqualTo(new SqliteFile(Path.of("/var/lib/carport/carport.db")));
        assertThat(DatabaseAddress.parse("jdbc:sqlite:/var/lib/carport/carport.db"))
                .isEqualTo(new SqliteFile(Path.of("/var/lib/carport/carport.db")));
    }

    @Test
    void takesAJdbcUrlOfPostgresqlAsItIs() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db:5433/carport?user=u"))
                .isEqualTo(new Postgresql("jdbc:postgresql://db:5433/carport?user=u"));
    }

    @Test
    void takesAnAddressAsCloudProvidersHandItOut() {
        assertThat(DatabaseAddress.parse("postgres://carport:p%40ss+%26word@db.example:5433/cars?sslmode=require"))
                .isEqualTo(new Postgresql("jdbc:postgresql://db.example:5433/cars?sslmode=require"
                        + "&user=carport&password=p%40ss%2B%26word"));
    }

    @Test
    void neverPrintsThePassword() {
        assertThat(DatabaseAddress.parse("postgresql://carport:s3cret@db/cars").toString())
                .doesNotContain("s3cret")
                .contains("user=carport", "password=***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "jdbc:mysql://db/cars", "jdbc:sqlite::memory:", "carport.db?mode=ro", "postgresql://db"})
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotRepeatAnUnreadableAddressWithItsPassword() {
        assertThatThrownBy(() -> DatabaseAddress.parse("postgresql://u:my secret@db/cars"))
                .hasMessageNotContaining("my secret")
                .hasNoCause();
    }
}
