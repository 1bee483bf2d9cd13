package dev.carport.bench;

import dev.carport.api.vehicle.Vehicle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures whether a change costs the same whatever the stock and the ledger hold, how much memory is left in use, how long an engine
 * takes to start on them, and what it costs when nothing happens. Prints ratios to the first size.
 *
 * <p>Arguments: seconds of rest at the last size (300), then numbers of vehicles, each online with a ledger entry (10000 100000 1000000).
 */
public final class LedgerBench {
    private static final int CHANGES = 1000;
    private static final int STEP = 2000;

    private LedgerBench() {}

    /** A size's figures. */
    private record Figures(double p50, double p99, double processorMicros, double megabytes, double startMillis) {}

    /** Runs all sizes. */
    public static void main(String[] arguments) throws IOException {
        int rest = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        List<Integer> sizes = arguments.length < 2
                ? List.of(10_000, 100_000, 1_000_000)
                : List.of(arguments).subList(1, arguments.length).stream()
                        .map(Integer::parseInt)
                        .toList();
        Figures first = null;
        measure(sizes.getFirst(), 0); // warms up
        for (int size : sizes) {
            Figures figures = measure(size, size == sizes.getLast().intValue() ? rest : 0);
            first = first == null ? figures : first;
            print(
                    "%,d vehicles and ledger rows: change to wire p50 %.1f ms (wanted 5), p99 %.1f ms (wanted 25); processor per"
                            + " change %.2f ms = %.2f x the first size (wanted at most 1.3 x); heap in use %.0f MB; open and start"
                            + " %.0f ms",
                    size,
                    figures.p50,
                    figures.p99,
                    figures.processorMicros / 1000,
                    figures.processorMicros / first.processorMicros,
                    figures.megabytes,
                    figures.startMillis);
        }
    }

    private static Figures measure(int size, int rest) throws IOException {
        Path data = Files.createTempDirectory("carport-bench");
        Stock stock = new Stock();
        try (Receiver receiver = new Receiver(Duration.ZERO)) {
            try (Dealer dealer = new Dealer(data, receiver, 64)) {
                dealer.start();
                Site site = dealer.site("B");
                site.goOnline();
                site.pause();
                for (int from = 0; from < size; from += STEP) {
                    site.put(stock.vehicles("B", from, Math.min(size, from + STEP)));
                    site.isOnline();
                }
                site.resume();
            }
            long start = System.nanoTime();
            try (Dealer dealer = new Dealer(data, receiver, 64)) {
                dealer.start();
                double startMillis = (System.nanoTime() - start) / 1e6;
                Site site = dealer.site("B");
                List<Vehicle> changing = stock.vehicles("B", 0, 2 * CHANGES);
                site.changes(changing, CHANGES / 2);
                Stopwatch watch = new Stopwatch();
                long[] micros = site.changes(changing, CHANGES);
                double processor = watch.per(CHANGES).processorMicros();
                if (rest > 0) {
                    rest(site, size, rest);
                }
                return new Figures(
                        micros[CHANGES / 2] / 1000.0,
                        micros[CHANGES * 99 / 100] / 1000.0,
                        processor,
                        Memory.megabytesInUse(),
                        startMillis);
            }
        }
    }

    private static void rest(Site site, int size, int seconds) {
        long before = site.line().taken.get();
        Stopwatch watch = new Stopwatch();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        print(
                "%,d seconds of rest with %,d ledger rows: %d requests (wanted 0), %.2f %% of a processor (wanted below 1)",
                seconds, size, site.line().taken.get() - before, watch.per(1).processorMicros() / seconds / 10_000);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
