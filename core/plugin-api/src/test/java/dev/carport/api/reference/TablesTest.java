package dev.carport.api.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.carport.api.vehicle.Drive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
    private static Tables read(String file) {
        return Tables.beside(TablesTest.class, file);
    }

    @Test
    void readsTablesThatShareTheirWordsAndContinue() {
        Tables tables = read("words.ini");

        assertThat(tables.of("drives")).containsExactly(entry("FRONT", "Vorn"), entry("ALL_WHEEL", "4WD = alle"));
        assertThat(tables.of("axles"))
                .containsExactly(entry("FRONT", "Vorn"), entry("ALL_WHEEL", "4WD = alle"), entry("REAR", "Hinten"));
        assertThat(tables.all().keySet()).containsExactly("drives", "axles");
        assertThatThrownBy(() -> tables.of("colours")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsOurConstants() {
        assertThat(read("words.ini").of("axles", Drive.class)).containsEntry(Drive.REAR, "Hinten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.ini", "twice.ini", "homeless.ini", "no-words.ini"})
    void saysWhatIsWrongWithAFile(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file);
    }
}
