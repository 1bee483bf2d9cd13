package dev.carport.engine.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.history.ExchangeStore;
import dev.carport.engine.history.RecordedExchange;
import dev.carport.engine.http.Exchange;
import dev.carport.engine.tx.StorageException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ExchangeJournalTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private final Kept store = new Kept();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger ids = new AtomicInteger();
    private final ExchangeJournal journal =
            new ExchangeJournal(store, () -> String.valueOf(ids.incrementAndGet()), meters);

    private static final class Kept implements ExchangeStore {
        private final List<RecordedExchange> kept = new ArrayList<>();
        private boolean full;

        @Override
        public synchronized void add(List<RecordedExchange> exchanges) {
            if (full) {
                throw new StorageException(StorageException.Reason.DISK_FULL, "full", null);
            }
            kept.addAll(exchanges);
        }

        @Override
        public List<RecordedExchange> ofVehicle(
                String accountId, String vehicleId, Instant from, Instant to, int limit) {
            return List.of();
        }

        @Override
        public int purge(Instant before, int limit) {
            return 0;
        }
    }

    private static Exchange exchange(int status) {
        return new Exchange(
                "a",
                AT,
                "PUT",
                "market.example",
                "/listings/7",
                status,
                Exchange.End.ANSWERED,
                Duration.ofMillis(3),
                1,
                2,
                "sent",
                "answered",
                null,
                List.of("v1"));
    }

    private int offer(int times, int status) {
        int taken = 0;
        for (int i = 0; i < times; i++) {
            if (journal.wants(exchange(status).kind())) {
                journal.record(exchange(status));
                taken++;
            }
        }
        return taken;
    }

    private double dropped() {
        return meters.counter("carport.exchanges.dropped").count();
    }

    @Test
    void writesWhatHasGatheredBeforeItEnds() {
        offer(1, 200);
        journal.close();

        assertThat(store.kept).singleElement().satisfies(one -> {
            assertThat(one.vehicleIds()).containsExactly("v1");
            assertThat(one.address()).isEqualTo("market.example/listings/7");
            assertThat(one.answer()).isEqualTo("answered");
        });
    }

    @Test
    void dropsAndCountsWhatIsTooMuchAndKeepsRoomForFailures() {
        int good = offer(1000, 200);
        int bad = offer(5, 500);
        journal.close();

        assertThat(good).isBetween(20, 60);
        assertThat(bad).isEqualTo(5);
        assertThat(store.kept).hasSize(good + bad);
        assertThat(dropped()).isEqualTo(1000 - good);
    }

    @Test
    void goesOnWhenTheDatabaseRefuses() {
        store.full = true;
        offer(3, 200);
        journal.close();

        assertThat(store.kept).isEmpty();
        assertThat(dropped()).isEqualTo(3);
    }
}
