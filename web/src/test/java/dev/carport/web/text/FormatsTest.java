package dev.carport.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Instant NOW = Instant.parse("2026-11-24T08:41:00Z");
    private final Formats german = new Formats(Texts.in(Language.DE), ZoneId.of("Europe/Berlin"), NOW);
    private final Formats english = new Formats(Texts.in(Language.EN), ZoneId.of("Europe/Berlin"), NOW);

    @Test
    void pricesHaveNoCentsUnlessThereAreSome() {
        assertThat(german.price(new BigDecimal("24490.00"), EURO)).isEqualTo("24.490\u00a0€");
        assertThat(german.price(new BigDecimal("24490.50"), EURO)).isEqualTo("24.490,50\u00a0€");
        assertThat(english.price(new BigDecimal("24490"), EURO)).isEqualTo("€24,490");
    }

    @Test
    void feesAlwaysHaveCents() {
        assertThat(german.fee(new BigDecimal("158.4"), EURO)).isEqualTo("158,40\u00a0€");
        assertThat(german.fee(BigDecimal.ZERO, EURO)).isEqualTo("0,00\u00a0€");
        assertThat(english.fee(new BigDecimal("1158.4"), EURO)).isEqualTo("€1,158.40");
    }

    @Test
    void quantitiesDoNotBreakFromTheirUnit() {
        assertThat(german.quantity(18_420, "km")).isEqualTo("18.420\u00a0km");
        assertThat(german.quantity(new BigDecimal("77.4"), "kWh")).isEqualTo("77,4\u00a0kWh");
    }

    @Test
    void saysMomentsInTheZoneOfTheReaderAsShortAsTheyStayClear() {
        assertThat(german.moment(Instant.parse("2026-11-24T08:39:12Z"))).isEqualTo("09:39");
        assertThat(german.moment(Instant.parse("2026-11-23T16:04:00Z"))).isEqualTo("gestern 17:04");
        assertThat(german.moment(Instant.parse("2026-11-02T08:15:00Z"))).isEqualTo("2. November, 09:15");
        assertThat(english.moment(Instant.parse("2025-11-02T08:15:00Z"))).isEqualTo("2 November 2025, 09:15");
        assertThat(german.today()).isEqualTo("Dienstag, 24. November 2026");
    }

    @Test
    void saysHowLongAgoSomethingWas() {
        assertThat(german.ago(NOW.minusSeconds(20))).isEqualTo("gerade eben");
        assertThat(german.ago(NOW.minusSeconds(125))).isEqualTo("vor 2 Min.");
        assertThat(german.ago(NOW.minusSeconds(3 * 3600 + 60))).isEqualTo("vor 3 Std.");
        assertThat(english.ago(NOW.minusSeconds(86_400))).isEqualTo("1 day ago");
    }

    @Test
    void headsDaysOfATimeline() {
        assertThat(german.dayHeading(NOW)).isEqualTo("Heute");
        assertThat(german.dayHeading(NOW.minusSeconds(86_400))).isEqualTo("Gestern, 23. November");
        assertThat(english.dayHeading(Instant.parse("2026-11-02T08:15:00Z"))).isEqualTo("2 November");
    }

    @Test
    void writesDaysAndMonthsInFigures() {
        assertThat(german.date(LocalDate.of(2026, 11, 4))).isEqualTo("04.11.2026");
        assertThat(english.date(LocalDate.of(2026, 11, 4))).isEqualTo("04/11/2026");
        assertThat(german.month(YearMonth.of(2024, 3))).isEqualTo("03/2024");
    }
}
