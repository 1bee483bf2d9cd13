package dev.carport.engine.reconcile;

import dev.carport.api.json.Content;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.sets.Delivery;
import dev.carport.engine.sets.SetStore;
import dev.carport.engine.store.Database;
import dev.carport.engine.store.DatabaseAddress;
import dev.carport.engine.store.DatabaseSettings;
import dev.carport.engine.store.JdbiLedgerStore;
import dev.carport.engine.store.JdbiSetStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Stages, reads twice and confirms a set that is several times as large as the memory it is given. Run in a Java machine of its own. */
final class LargeSet {
    static final int VEHICLES = 50_000;
    private static final int STEP = 1000;
    private static final int CONTENT = 6000;
    private static final String EXPORT = "e1";

    private LargeSet() {}

    /** @param arguments folder of the database */
    public static void main(String[] arguments) {
        DatabaseAddress address =
                new DatabaseAddress.SqliteFile(Path.of(arguments[0]).resolve("carport.db"));
        try (Database database =
                Database.open(DatabaseSettings.of(address).withDurability(DatabaseSettings.Durability.NORMAL))) {
            LedgerStore ledger = new JdbiLedgerStore(database);
            SetStore sets = new JdbiSetStore(database);
            sets.look(EXPORT, "shape", Instant.EPOCH);
            for (int from = 0; from < VEHICLES; from += STEP) {
                stage(ledger, from);
            }
            long run = sets.begin(EXPORT, Instant.EPOCH);
            SetWork work = new SetWork(new Settings(), List.of("data"), "shape", ZoneOffset.UTC);
            LedgerSnapshot snapshot = new LedgerSnapshot(sets, EXPORT, "BER", work, run);
            long first = read(snapshot);
            long second = read(snapshot);
            Delivery delivery = new Delivery(
                    EXPORT,
                    run,
                    Instant.EPOCH,
                    1,
                    Delivery.Result.DELIVERED,
                    snapshot.size(),
                    first,
                    "f",
                    List.of(),
                    null);
            boolean confirmed = sets.confirm(delivery, "a", "t");
            System.out.println(snapshot.size() + " " + first / VEHICLES + " " + (first == second) + " " + confirmed
                    + " " + ledger.present(EXPORT));
        }
    }

    private record Settings() {}

    private static void stage(LedgerStore ledger, int from) {
        List<String> vehicles = new ArrayList<>();
        for (int i = from; i < from + STEP; i++) {
            vehicles.add("v%06d".formatted(i));
        }
        ledger.open(EXPORT, vehicles, Instant.EPOCH);
        Map<String, Entry> entries = ledger.findAll(EXPORT, vehicles);
        ledger.settle(
                entries.values().stream()
                        .map(entry -> Settlement.of(entry)
                                .hold(Hold.NONE)
                                .stage(Map.of(
                                        "data",
                                        new PartValue.Present(
                                                Content.of(Map.of("text", entry.vehicleId() + "x".repeat(CONTENT))))))
                                .build())
                        .toList(),
                Instant.EPOCH);
    }

    private static long read(LedgerSnapshot snapshot) {
        try (Stream<Change> listings = snapshot.listings()) {
            return listings.mapToLong(listing ->
                            listing.part("data").content().orElseThrow().size())
                    .sum();
        }
    }
}
