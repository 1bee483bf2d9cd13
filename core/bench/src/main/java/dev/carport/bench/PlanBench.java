package dev.carport.bench;

import dev.carport.engine.plan.StoredPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Measures a plan over a whole stock before the first activation: every vehicle is read, mapped, checked, and its line stored.
 *
 * <p>Arguments: vehicles (100000), rounds (4). Wanted for 100,000: 3 s on one core. Run with a small heap ({@code -Xmx256m}) to
 * see that memory does not grow with the stock.
 */
public final class PlanBench {
    private PlanBench() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        int vehicles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        Path data = Files.createTempDirectory("carport-bench");
        try (Receiver receiver = new Receiver(Duration.ZERO);
                Dealer dealer = new Dealer(data, receiver, 64)) {
            dealer.start();
            Site site = dealer.site("B");
            site.prepare();
            put(site, vehicles);
            for (int round = 0; round < rounds; round++) {
                Stopwatch watch = new Stopwatch();
                StoredPlan plan = site.plan();
                Speed speed = watch.per(vehicles);
                System.out.println(String.format(
                        Locale.ROOT,
                        "plan %s: %.1f s for %,d vehicles (wanted 3 s for 100,000), %.0f us processor each; heap in use %.0f MB, limit %.0f MB",
                        plan.counts(),
                        vehicles / speed.perSecond(),
                        vehicles,
                        speed.processorMicros(),
                        Memory.megabytesInUse(),
                        Runtime.getRuntime().maxMemory() / 1e6));
            }
        }
    }

    private static void put(Site site, int vehicles) {
        Stock stock = new Stock();
        for (int from = 0; from < vehicles; from += 1000) {
            site.put(stock.vehicles("B", from, Math.min(vehicles, from + 1000)));
        }
    }
}
