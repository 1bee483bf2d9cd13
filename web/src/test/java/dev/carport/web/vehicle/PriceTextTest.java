package dev.carport.web.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24490 | 24490",
                "24.490 | 24490",
                "24,490 | 24490",
                "24.490,5 | 24490.5",
                "24,490.50 | 24490.50",
                "24 490 € | 24490",
                "€ 24490 | 24490",
                "24490,- | 24490",
                "EUR 1.234.567 | 1234567",
                "0 | 0",
                "99,99 | 99.99"
            })
    void readsAPriceAsPeopleTypeIt(String typed, BigDecimal amount) {
        assertThat(PriceText.amount(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "billig", "-5", "24.49.0", "1e5", "24490,999", "12345678901", "1.2345", "€"})
    void takesNothingElse(String typed) {
        assertThat(PriceText.amount(typed)).isEmpty();
    }
}
