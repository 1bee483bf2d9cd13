package dev.carport.testkit.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process ends at every named step of a change in turn, on one database in a file. {@code -Dcarport.rounds=20} goes through the steps
 * so often.
 */
@Timeout(3600)
class NamedStepsTest {
    private static final int ROUNDS = Integer.getInteger("carport.rounds", 1);

    private final Random random = new Random(4);
    private final TreeMap<String, Integer> stock = new TreeMap<>();
    private int made;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrDoubledOrNeedlessWhereverAProcessEnds() throws IOException, InterruptedException {
        try (Bazaar bazaar = new Bazaar(5)) {
            Export export;
            try (Node desk = desk()) {
                desk.worksAt(bazaar.baseUrl());
                export = desk.goOnline("BER", "4711");
                desk.start();
                add(desk, 5);
                await().until(() -> online(desk, export) == stock.size());
            }
            int kills = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (Step step : Step.values()) {
                    if (step != Step.LOOKED_UP) {
                        finish(export);
                    }
                    try (Node desk = desk()) {
                        change(desk);
                    }
                    try (NodeProcess process = NodeProcess.untilStep(folder, step)) {
                        assertThat(process.awaitEnd(Duration.ofMinutes(1)))
                                .as("ended at " + step)
                                .contains(Step.KILLED);
                    }
                    kills++;
                }
            }
            try (Node desk = desk()) {
                desk.start();
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> desk.engine()
                                        .ledger()
                                        .nextDue(List.of(export.id()))
                                        .isEmpty()
                                && online(desk, export) == stock.size());
                int needless = bazaar.needless(recorded());
                long right = stock.entrySet().stream()
                        .filter(car -> bazaar.shows(
                                desk.engine()
                                        .stock()
                                        .find("BER", car.getKey())
                                        .orElseThrow()
                                        .id(),
                                "{\"price\":" + car.getValue() + "}"))
                        .count();
                System.out.printf(
                        "%d kills at %d named steps: lost %d, doubled %d, needless %d%n",
                        kills, Step.values().length, stock.size() - right, bazaar.doubled(), needless);
                assertThat(right).as("what is right").isEqualTo(stock.size());
                assertThat(bazaar.ads()).as("what should be there").hasSize(stock.size());
                assertThat(bazaar.doubled()).as("doubled").isZero();
                assertThat(needless).as("needless").isZero();
            }
        }
    }

    /** What the last kill left is brought to its end; but a look-up needs something in doubt. */
    private void finish(Export export) {
        try (Node desk = desk()) {
            desk.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> online(desk, export) == stock.size());
        }
    }

    private Node desk() {
        return new Node(StoreSettings.in(folder), "desk");
    }

    private static int online(Node desk, Export export) {
        return desk.engine().ledger().counts(export.id()).getOrDefault(ListingState.ONLINE, 0);
    }

    private void add(Node desk, int count) {
        Map<String, Integer> cars = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            cars.put("C-" + ++made, 10_000 + made);
        }
        stock.putAll(cars);
        desk.put("BER", cars);
    }

    /** Some of each: new ones, other prices, one that goes. */
    private void change(Node desk) {
        List<String> listed =
                stock.keySet().stream().filter(number -> listed(desk, number)).toList();
        String gone = listed.get(random.nextInt(listed.size()));
        stock.remove(gone);
        desk.remove("BER", gone);
        Map<String, Integer> prices = new HashMap<>();
        for (String number : List.copyOf(stock.keySet())) {
            if (random.nextInt(3) > 0) {
                prices.put(number, 5_000 + random.nextInt(20_000));
            }
        }
        stock.putAll(prices);
        desk.put("BER", prices);
        add(desk, 3);
    }

    private static boolean listed(Node desk, String number) {
        String id = desk.engine().stock().find("BER", number).orElseThrow().id();
        return desk.engine().ledger().ofVehicle(id).stream().anyMatch(entry -> entry.remoteId() != null);
    }

    private Map<String, Integer> recorded() {
        return Jdbi.create("jdbc:sqlite:" + folder.resolve("carport.db"))
                .withHandle(handle -> handle.createQuery(
                                "select vehicle_id, count(*) as n from transmission where result = 'CONFIRMED' group by vehicle_id")
                        .reduceRows(new HashMap<>(), (all, row) -> {
                            all.put(row.getColumn("vehicle_id", String.class), row.getColumn("n", Integer.class));
                            return all;
                        }));
    }
}
