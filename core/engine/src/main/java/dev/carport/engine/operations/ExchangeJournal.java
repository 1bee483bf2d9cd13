package dev.carport.engine.operations;

import dev.carport.engine.history.ExchangeStore;
import dev.carport.engine.history.RecordedExchange;
import dev.carport.engine.http.Exchange;
import dev.carport.engine.http.ExchangeRecorder;
import dev.carport.engine.ids.IdSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps exchanges without slowing them: a few per second are cleaned and queued, a thread of its own writes them together, and the rest is
 * counted and dropped. Single changes are kept as a whole, of a complete transfer a sample; each kind of exchange has a share that no
 * other can take: a platform's lists, loaded just before a first listing, must not crowd it out. Thread-safe.
 */
public final class ExchangeJournal implements ExchangeRecorder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeJournal.class);
    private static final int AT_ONCE = 20;
    private static final long GATHER_MILLIS = 1000;

    private final ExchangeStore store;
    private final IdSource ids;
    private final Counter dropped;
    private final LinkedBlockingQueue<Optional<Exchange>> queue = new LinkedBlockingQueue<>();
    private final Map<Exchange.Kind, Semaphore> room = new EnumMap<>(Exchange.Kind.class);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread writer;

    /** A journal into this store; it writes from now on. */
    public ExchangeJournal(ExchangeStore store, IdSource ids, MeterRegistry meters) {
        this.store = store;
        this.ids = ids;
        this.dropped = meters.counter("carport.exchanges.dropped");
        for (Exchange.Kind kind : Exchange.Kind.values()) {
            room.put(kind, new Semaphore(AT_ONCE));
        }
        this.writer = Thread.ofPlatform().daemon().name("carport-exchanges").start(this::write);
    }

    @Override
    public boolean wants(Exchange.Kind kind) {
        boolean wanted = room(kind).tryAcquire();
        if (!wanted) {
            dropped.increment();
        }
        return wanted;
    }

    private Semaphore room(Exchange.Kind kind) {
        return Objects.requireNonNull(room.get(kind));
    }

    @Override
    public void record(Exchange exchange) {
        queue.add(Optional.of(exchange)); // never more than there were permits for
    }

    private void write() {
        try {
            boolean last = false;
            while (!last) {
                List<Optional<Exchange>> gathered = new ArrayList<>();
                gathered.add(queue.take());
                last = closing.await(GATHER_MILLIS, TimeUnit.MILLISECONDS);
                queue.drainTo(gathered);
                keep(gathered.stream().flatMap(Optional::stream).toList());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(List<Exchange> gathered) {
        try {
            store.add(gathered.stream().map(this::recorded).toList());
        } catch (RuntimeException failed) {
            dropped.increment(gathered.size());
            LOG.atWarn().setCause(failed).addKeyValue("count", gathered.size()).log("Exchanges could not be kept");
        } finally {
            gathered.forEach(one -> room(one.kind()).release());
        }
    }

    private RecordedExchange recorded(Exchange exchange) {
        return new RecordedExchange(
                ids.next(),
                exchange.at(),
                exchange.account(),
                exchange.references(),
                exchange.method(),
                exchange.host() + exchange.path(),
                exchange.status(),
                exchange.duration(),
                exchange.requestBytes(),
                exchange.answerBytes(),
                exchange.request(),
                exchange.answer(),
                exchange.failure());
    }

    /** Writes what has gathered, and ends. */
    @Override
    public void close() {
        closing.countDown();
        queue.add(Optional.empty()); // wakes the writer, which then ends
        try {
            writer.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
