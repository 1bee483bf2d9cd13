package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.history.ExchangeStore;
import dev.carport.engine.history.RecordedExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ExchangeStoreContract {
    private ExchangeStore exchanges;

    @BeforeEach
    void open(Database database) {
        exchanges = new JdbiExchangeStore(database);
    }

    private static RecordedExchange exchange(String id, Instant at, @Nullable String failure, String... vehicles) {
        return new RecordedExchange(
                id,
                at,
                "a",
                List.of(vehicles),
                "PUT",
                "market.example/listings/7",
                failure == null ? 200 : 0,
                Duration.ofMillis(12),
                5,
                7,
                "{\"a\":1}",
                failure == null ? "[1,2,3]" : "",
                failure);
    }

    private List<String> ids(String account, String vehicle, Instant from, Instant to) {
        return exchanges.ofVehicle(account, vehicle, from, to, 9).stream()
                .map(RecordedExchange::id)
                .toList();
    }

    @Test
    void givesBackWhatWasExchangedAboutAVehicleInASpanOfTime() {
        RecordedExchange first = exchange("01", NOON, null, "v1", "v2", "v1");
        RecordedExchange lost = exchange("02", NOON.plusSeconds(1), "no answer", "v1");
        exchanges.add(List.of(first, lost, exchange("03", NOON.plusSeconds(2), null)));
        exchanges.add(List.of());

        List<RecordedExchange> found = exchanges.ofVehicle("a", "v1", NOON, NOON.plusSeconds(2), 9);
        assertThat(found).containsExactly(exchange("01", NOON, null), exchange("02", NOON.plusSeconds(1), "no answer"));
        assertThat(ids("a", "v2", NOON, NOON.plusSeconds(9))).containsExactly("01");
        assertThat(ids("a", "v1", NOON.plusMillis(1), NOON.plusSeconds(9))).containsExactly("02");
        assertThat(ids("a", "v1", NOON, NOON.plusSeconds(1))).containsExactly("01");
        assertThat(ids("b", "v1", NOON, NOON.plusSeconds(9))).isEmpty();
    }

    @Test
    void keepsAnAnswerThatHoldsAZeroCharacter() {
        RecordedExchange odd = new RecordedExchange(
                "01", NOON, "a", List.of("v1"), "GET", "x/y", 200, Duration.ZERO, 0, 3, "", "a\0b", null);
        exchanges.add(List.of(odd));

        assertThat(exchanges
                        .ofVehicle("a", "v1", NOON, NOON.plusSeconds(1), 9)
                        .getFirst()
                        .answer())
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void forgetsOldOnesInSteps() {
        exchanges.add(List.of(
                exchange("01", NOON, null, "v1"),
                exchange("02", NOON.plusSeconds(1), null, "v1"),
                exchange("03", NOON.plusSeconds(2), null, "v1")));

        assertThat(exchanges.purge(NOON.plusSeconds(2), 1)).isOne();
        assertThat(exchanges.purge(NOON.plusSeconds(2), 9)).isOne();
        assertThat(exchanges.purge(NOON.plusSeconds(2), 9)).isZero();
        assertThat(ids("a", "v1", NOON, NOON.plusSeconds(9))).containsExactly("03");
    }
}
