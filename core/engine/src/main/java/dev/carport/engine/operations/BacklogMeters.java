package dev.carport.engine.operations;

import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.Backlog;
import dev.carport.engine.ledger.LedgerStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How fresh the listings are: how many of each export wait, and for how long the first of them has. Exports that are not active are left
 * out: what waits there waits for a person. An active one of which nothing waits shows zeros. Measured when somebody asks.
 */
public final class BacklogMeters {
    private final MultiGauge listings;
    private final MultiGauge age;
    private final LedgerStore ledger;
    private final Supplier<List<Export>> exports;
    private final InstantSource clock;

    /**
     * @param exports all there are
     */
    public BacklogMeters(
            MeterRegistry meters, LedgerStore ledger, Supplier<List<Export>> exports, InstantSource clock) {
        this.ledger = ledger;
        this.exports = exports;
        this.clock = clock;
        listings = MultiGauge.builder("carport.backlog.listings")
                .description("Listings that wait to be looked at or sent")
                .register(meters);
        age = MultiGauge.builder("carport.backlog.age")
                .description("For how long the first of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Takes the figures of this moment. */
    public void measure() {
        Instant now = clock.instant();
        Map<String, Backlog> waiting =
                ledger.backlog(now).stream().collect(Collectors.toMap(Backlog::exportId, Function.identity()));
        List<Export> active = exports.get().stream().filter(Export::running).toList();
        listings.register(
                active.stream()
                        .map(export -> row(
                                export,
                                waiting.containsKey(export.id())
                                        ? waiting.get(export.id()).listings()
                                        : 0))
                        .toList(),
                true);
        age.register(
                active.stream()
                        .map(export -> row(export, seconds(waiting.get(export.id()), now)))
                        .toList(),
                true);
    }

    private static double seconds(@Nullable Backlog backlog, Instant now) {
        return backlog == null ? 0 : Duration.between(backlog.since(), now).toMillis() / 1000.0;
    }

    private static MultiGauge.Row<?> row(Export export, double value) {
        return MultiGauge.Row.of(Tags.of("app", export.app(), "location", export.location()), value);
    }
}
