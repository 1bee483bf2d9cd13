package dev.carport.api.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void roundsHorsepowerToTheNearestWholeNumber() {
        assertThat(new Power(110).ps()).isEqualTo(150);
        assertThat(new Power(77).ps()).isEqualTo(105);
        assertThat(new Power(35).ps()).isEqualTo(48);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mileage(-1))
                .withMessage("Mileage must be between 0 and 9999999, but is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Power(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Displacement(100_000));
        assertThatIllegalArgumentException().isThrownBy(() -> FuelConsumption.of("-0.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> FuelConsumption.of("5.123"));
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of("1000"));
    }

    @Test
    void isEqualWhateverTheTrailingZeros() {
        assertThat(FuelConsumption.of("5.40")).isEqualTo(FuelConsumption.of("5.4"));
        assertThat(EnergyAmount.of("80")).isEqualTo(EnergyAmount.of("80.0"));
        assertThat(EnergyAmount.of("80").number()).isEqualTo(new BigDecimal("80"));
    }

    @Test
    void keepsMoneyAtTwoDecimals() {
        assertThat(Money.eur("24490")).isEqualTo(Money.eur(24_490));
        assertThat(Money.eur("24490.5").amount()).isEqualTo(new BigDecimal("24490.50"));
        assertThat(Money.eur("0.00").isZero()).isTrue();
    }

    @Test
    void refusesMoneyThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.eur("1.005"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.eur(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.eur(1_000_000_000));
        assertThat(new Money(BigDecimal.ONE, Currency.getInstance("CHF"))).isNotEqualTo(Money.eur(1));
    }
}
