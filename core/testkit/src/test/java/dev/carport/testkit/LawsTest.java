package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.ledger.ListingState;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every stock, every order of events and every fault. */
@Timeout(180)
class LawsTest {
    private static final int CARS = 8;

    @TempDir
    Path folder;

    /** The settings of an engine on an empty database. */
    EngineSettings usual(Path data) {
        return EngineHarness.usual(data);
    }

    private EngineHarness open(String name, ShopRemote remote) {
        return EngineHarness.open(
                usual(folder.resolve(name)).with(UsualLimits.withdrawals(1000, 100)), new ShopApp(remote));
    }

    /** One thing that happens to the stock. */
    private interface Event {
        void happenTo(EngineHarness harness, Map<String, Long> stock);
    }

    private static Event event(Random random) {
        String number = "C" + random.nextInt(CARS);
        long price = 1_000 + random.nextInt(3) * 100L;
        return random.nextInt(4) == 0
                ? (harness, stock) -> {
                    harness.remove(number);
                    stock.remove(number);
                }
                : (harness, stock) -> {
                    harness.put(car(number, price));
                    stock.put(number, price);
                };
    }

    private static ShopRemote.Fault fault(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> (change, act) -> Outcome.retry("busy");
            case 1 ->
                (change, act) -> {
                    act.get();
                    throw new IllegalStateException("broke off after sending");
                };
            case 2 ->
                (change, act) -> {
                    ShopRemote.requestLeaves();
                    return Outcome.inDoubt("lost on the way there");
                };
            case 3 ->
                (change, act) -> {
                    act.get();
                    return Outcome.inDoubt("lost on the way back");
                };
            default ->
                (change, act) -> {
                    Outcome done = act.get();
                    return change.intent() == Change.Intent.WITHDRAW
                            ? done
                            : new Outcome.Accepted(((Outcome.Confirmed) done).remoteId(), Duration.ofMinutes(1));
                };
        };
    }

    private static Map<String, Long> online(ShopRemote remote) {
        Map<String, Long> prices = new TreeMap<>();
        for (ShopRemote.Held held : remote.held()) {
            String price = String.valueOf(held.parts().get("price")).replaceAll("\\D", "");
            assertThat(prices.put(String.valueOf(held.number()), Long.valueOf(price)))
                    .as("a second listing of %s", held.number())
                    .isNull();
        }
        return prices;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverGoesWrongThePlatformHoldsTheStockInTheEndAndNothingTwice(long seed) {
        Random random = new Random(seed);
        ShopRemote remote = new ShopRemote();
        Map<String, Long> stock = new TreeMap<>();
        try (EngineHarness harness = open("faults", remote)) {
            harness.activate(ShopApp.ID, ShopApp.SETTINGS);
            for (int step = 0; step < 30; step++) {
                if (random.nextInt(3) == 0) {
                    remote.next(fault(random));
                }
                event(random).happenTo(harness, stock);
                if (random.nextBoolean()) {
                    harness.work().filter(next -> random.nextBoolean()).ifPresent(harness.clock()::forwardTo);
                }
                if (random.nextInt(10) == 0) {
                    harness.restart();
                }
                online(remote);
            }
            remote.heals();
            harness.workUntilQuiet();

            assertThat(online(remote)).isEqualTo(stock);
            stock.keySet().forEach(number -> assertThat(harness.state(number)).isEqualTo(ListingState.ONLINE));
            remote.log();
            harness.engine().exports().lookAgain(harness.export(EngineHarness.LOCATION, ShopApp.ID));
            harness.workUntilQuiet();
            assertThat(remote.log()).as("nothing changed, nothing is sent").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfEventsOnDifferentVehiclesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < CARS; i++) {
            String number = "C" + i;
            long price = 1_000 + random.nextInt(5) * 100L;
            boolean leaves = random.nextInt(3) == 0;
            events.add((harness, stock) -> {
                harness.put(car(number, 900));
                harness.put(car(number, price));
                if (leaves) {
                    harness.remove(number);
                }
            });
        }
        Map<String, Long> first = outcome("first", events, random);
        Collections.shuffle(events, random);

        assertThat(outcome("second", events, random)).isEqualTo(first);
    }

    private Map<String, Long> outcome(String name, List<Event> events, Random random) {
        ShopRemote remote = new ShopRemote();
        try (EngineHarness harness = open(name, remote)) {
            harness.activate(ShopApp.ID, ShopApp.SETTINGS);
            for (Event event : events) {
                event.happenTo(harness, new TreeMap<>());
                if (random.nextBoolean()) {
                    harness.work();
                }
            }
            harness.workUntilQuiet();
            return online(remote);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aCreateCutOffAnywhereLeadsToNoSecondOneWithoutALookUp(int cut) {
        ShopRemote remote = new ShopRemote();
        try (EngineHarness harness = open("cut", remote)) {
            harness.activate(ShopApp.ID, ShopApp.SETTINGS);
            remote.next((change, act) -> {
                switch (cut) {
                    case 0 -> throw new IllegalStateException("before sending");
                    case 1 -> ShopRemote.requestLeaves();
                    default -> act.get();
                }
                if (cut < 3) {
                    throw new IllegalStateException("after sending");
                }
                return Outcome.refused(List.of(Finding.error("", "no")));
            });
            harness.put(car("A1", 1_000));
            harness.workUntilQuiet();
            harness.put(car("A1", 2_000));
            harness.workUntilQuiet();

            assertThat(online(remote)).isEqualTo(Map.of("A1", 2_000L));
            List<String> log = remote.log();
            long creates = log.stream().filter("create A1"::equals).count();
            assertThat(creates).isEqualTo(cut < 2 ? 2 : 1);
            if (cut == 1) {
                assertThat(log).startsWith("create A1", "look up A1", "look up A1", "create A1");
            }
        }
    }
}
