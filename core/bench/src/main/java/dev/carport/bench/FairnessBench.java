package dev.carport.bench;

import dev.carport.api.vehicle.Vehicle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long a small dealer's price change takes to the wire while a large one transfers everything, beside the same with
 * nothing else to do.
 *
 * <p>Arguments: vehicles of the large dealer (50000), requests each may have in flight (16).
 */
public final class FairnessBench {
    private static final int SMALL = 100;
    private static final int CHANGES = 300;
    private static final int STEP = 1000;

    private FairnessBench() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        int large = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int parallel = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
        Path data = Files.createTempDirectory("carport-bench");
        Stock stock = new Stock();
        try (Receiver receiver = new Receiver(Duration.ZERO);
                Dealer dealer = new Dealer(data, receiver, parallel)) {
            dealer.start();
            Site big = dealer.site("L");
            big.goOnline();
            for (int from = 0; from < large; from += STEP) {
                big.put(stock.vehicles("L", from, Math.min(large, from + STEP)));
            }
            Site small = dealer.site("S");
            List<Vehicle> few = stock.vehicles("S", 0, SMALL);
            small.goOnline();
            small.put(few);
            small.awaitOnline(SMALL);
            big.awaitOnline(large);
            small.changes(few, CHANGES);
            long[] alone = small.changes(few, CHANGES);
            big.beginCompleteTransfer();
            long[] beside = small.changes(few, CHANGES);
            long done = big.line().taken.get();
            System.out.println(String.format(
                    Locale.ROOT,
                    "change to wire of a small account: alone p50 %.1f ms, p99 %.1f ms; while another transfers %,d listings"
                            + " (%,d sent meanwhile) p50 %.1f ms, p99 %.1f ms (wanted 50)%s",
                    alone[CHANGES / 2] / 1000.0,
                    alone[CHANGES * 99 / 100] / 1000.0,
                    large,
                    done,
                    beside[CHANGES / 2] / 1000.0,
                    beside[CHANGES * 99 / 100] / 1000.0,
                    done < large ? "" : "; the transfer was over before: take more vehicles"));
            big.awaitOnline(large);
        }
    }
}
