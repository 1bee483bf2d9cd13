package dev.carport.bench;

import dev.carport.api.json.Content;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.ledger.Urgency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures whether a change costs the same whatever the ledger holds, how much memory is left in use, and how long an engine takes
 * to start on such a ledger. Prints ratios to the first size.
 *
 * <p>Arguments: sizes of the ledger (5000 100000 1000000). 2,000 vehicles are in stock and change; the other entries are online,
 * settled and of the same export, written by the ledger's own store.
 */
public final class LedgerBench {
    private static final int VEHICLES = 2000;
    private static final int CHANGES = 1000;
    private static final int STEP = 2000;

    private LedgerBench() {}

    /** A size's figures. */
    private record Figures(double p50, double p99, double processorMicros, double megabytes, double startMillis) {}

    /** Runs all sizes. */
    public static void main(String[] arguments) throws IOException {
        List<Integer> sizes = arguments.length == 0
                ? List.of(5000, 100_000, 1_000_000)
                : List.of(arguments).stream().map(Integer::parseInt).toList();
        List<Vehicle> stock = Dealer.stock(VEHICLES);
        Figures first = null;
        measure(stock, sizes.getFirst()); // warms up
        for (int size : sizes) {
            Figures figures = measure(stock, size);
            first = first == null ? figures : first;
            System.out.println(String.format(
                    Locale.ROOT,
                    "%,d ledger rows: change to wire p50 %.1f ms (wanted 5), p99 %.1f ms (wanted 25); processor per change"
                            + " %.2f ms = %.2f x the first size (wanted at most 1.3 x); heap in use %.0f MB; open and start %.0f ms",
                    size,
                    figures.p50,
                    figures.p99,
                    figures.processorMicros / 1000,
                    figures.processorMicros / first.processorMicros,
                    figures.megabytes,
                    figures.startMillis));
        }
    }

    private static Figures measure(List<Vehicle> stock, int size) throws IOException {
        Path data = Files.createTempDirectory("carport-bench");
        try (Receiver receiver = new Receiver(Duration.ZERO)) {
            try (Dealer dealer = new Dealer(data, receiver, 64)) {
                dealer.goOnline();
                dealer.put(stock);
                dealer.awaitOnline(stock.size());
                fill(dealer, size - stock.size());
            }
            long start = System.nanoTime();
            try (Dealer dealer = new Dealer(data, receiver, 64)) {
                dealer.engine().start();
                double startMillis = (System.nanoTime() - start) / 1e6;
                dealer.changes(stock, CHANGES / 2);
                Stopwatch watch = new Stopwatch();
                long[] micros = dealer.changes(stock, CHANGES);
                double processor = watch.per(CHANGES).processorMicros();
                return new Figures(
                        micros[CHANGES / 2] / 1000.0,
                        micros[CHANGES * 99 / 100] / 1000.0,
                        processor,
                        Memory.megabytesInUse(),
                        startMillis);
            }
        }
    }

    private static void fill(Dealer dealer, int entries) {
        Engine engine = dealer.engine();
        Export export = dealer.export();
        HeldPart held = new HeldPart(
                Content.ofCanonical(("{\"x\":\"" + "x".repeat(400) + "\"}").getBytes(StandardCharsets.UTF_8)),
                "",
                true);
        for (int done = 0; done < entries; done += STEP) {
            List<String> ids = new ArrayList<>();
            for (int i = done; i < Math.min(entries, done + STEP); i++) {
                ids.add(dealer.ids().next());
            }
            Instant now = Instant.now();
            // in one transaction, so that no run sees them before they are settled
            engine.stores().transactions().runInTransaction(() -> {
                engine.ledger().open(export.id(), ids, now);
                engine.ledger()
                        .settle(
                                ids.stream()
                                        .map(id -> online(export.id(), id, held, now))
                                        .toList(),
                                now);
            });
        }
    }

    private static Settlement online(String exportId, String vehicleId, HeldPart held, Instant now) {
        Entry opened = new Entry(
                exportId,
                vehicleId,
                Presence.ABSENT,
                Hold.NONE,
                null,
                null,
                null,
                0,
                now,
                Urgency.NEW,
                false,
                0,
                List.of(),
                null,
                false,
                false,
                null);
        return Settlement.of(opened)
                .presence(Presence.LIVE)
                .remoteId(vehicleId)
                .parts(Map.of("data", held))
                .confirmedAt(now)
                .build();
    }
}
