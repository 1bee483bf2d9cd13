package dev.carport.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "18420        | 0 | 18420",
                "18.420       | 0 | 18420",
                "18,420       | 0 | 18420",
                "18 420       | 0 | 18420",
                "18'420       | 0 | 18420",
                "1.234.567    | 0 | 1234567",
                "24490,50     | 2 | 24490.50",
                "24490.50     | 2 | 24490.50",
                "24.490,50    | 2 | 24490.50",
                "24,490.50    | 2 | 24490.50",
                "24.490       | 2 | 24490",
                "24,490       | 2 | 24490",
                "1.234.567,89 | 2 | 1234567.89",
                "5,4          | 2 | 5.4",
                "5.4          | 2 | 5.4",
                "0,500        | 3 | 0.500",
                "0.345        | 3 | 0.345",
                "1,7990       | 3 | 1.7990",
                "-5           | 0 | -5",
                "18.5         | 0 | 18.5"
            })
    void readsGermanAndEnglishNumbers(String cell, int decimals, String number) {
        assertThat(CellNumber.of(cell, decimals).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,799", "1.799", "12.345"})
    void doesNotGuessWhereBothReadingsArePossible(String cell) {
        assertThat(CellNumber.of(cell, 3)).isEqualTo(new CellNumber(null, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "1e5", "1..2", "1.23.4", "1,2,3", "1.234,5,6", "12.34,567.8", "0x10", "½", "1 2"})
    void takesNothingElseForANumber(String cell) {
        assertThat(CellNumber.of(cell, 2)).isEqualTo(new CellNumber(null, false));
    }
}
