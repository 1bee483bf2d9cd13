package dev.carport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One car is listed once on a platform, wherever in a group it stands; and what is not the same car is never held back. */
@Timeout(180)
class DealerGroupTest {
    private static final List<String> PLACES = List.of("BER", "HAM", "MUC");

    /** Two places share an account. */
    private static final Map<String, String> ACCOUNTS = Map.of("BER", "4711", "HAM", "4711", "MUC", "4712");

    private final ShopRemote remote = new ShopRemote();

    @TempDir
    Path folder;

    private EngineHarness harness;

    @AfterEach
    void close() {
        harness.close();
    }

    private void open() {
        harness = EngineHarness.open(
                EngineHarness.usual(folder).with(UsualLimits.withdrawals(1000, 100)), new ShopApp(remote));
        PLACES.stream().filter(place -> !place.equals(EngineHarness.LOCATION)).forEach(harness::addLocation);
        PLACES.forEach(
                place -> harness.activateAt(place, ShopApp.ID, "{\"customerNumber\":\"" + ACCOUNTS.get(place) + "\"}"));
        harness.workUntilQuiet();
    }

    /**
     * A car of the real world.
     *
     * @param name tells it from every other one; travels with the listing
     */
    private record Real(String name, String number, String vin, int registered, int driven) {
        /** As some system writes it down: not each of them knows the VIN. */
        Vehicle written(long price, boolean withVin) {
            Vehicle.Builder vehicle = Vehicle.builder(number, VehicleKind.CAR, Condition.USED)
                    .with(VehicleFields.MAKE, "Volkswagen")
                    .with(VehicleFields.MODEL, "Golf")
                    .with(VehicleFields.VARIANT, name)
                    .with(VehicleFields.HISTORY_FIRST_REGISTRATION, YearMonth.of(registered, 3))
                    .with(VehicleFields.HISTORY_MILEAGE, new Mileage(driven))
                    .with(VehicleFields.PRICES_GROSS, Money.eur(price));
            return vin.isEmpty() || !withVin
                    ? vehicle.build()
                    : vehicle.with(VehicleFields.IDENTITY_VIN, vin).build();
        }

        Vehicle written() {
            return written(10_000, true);
        }
    }

    private static Real vin(String number) {
        return new Real("car-" + number, number, "WVWZZZAUZJW0000" + number.substring(1), 2018, 40_000);
    }

    private static Real noVin(String name, String number, int registered) {
        return new Real(name, number, "", registered, 40_000);
    }

    private void quiet() {
        do {
            harness.workUntilQuiet();
        } while (!harness.engine().ledger().backlog(harness.clock().instant()).isEmpty());
    }

    private void leave(String place, String number) {
        harness.engine()
                .stock()
                .delete(
                        place,
                        List.of(number),
                        new ChangeOrigin(
                                ChangeOrigin.Source.API, "test", harness.clock().instant()));
    }

    private Entry entry(String place, String number) {
        String vehicle =
                harness.engine().stock().find(place, number).orElseThrow().id();
        return harness.engine()
                .ledger()
                .find(harness.export(place, ShopApp.ID).id(), vehicle)
                .orElseThrow();
    }

    /** How many listings each car has at the platform. */
    private Map<String, Integer> listings() {
        Map<String, Integer> counts = new TreeMap<>();
        remote.held().forEach(held -> counts.merge(String.valueOf(held.parts().get("data")), 1, Integer::sum));
        return counts;
    }

    private long listings(Real car) {
        return remote.held().stream()
                .filter(held -> String.valueOf(held.parts().get("data")).contains("\"" + car.name() + "\""))
                .count();
    }

    // what stands in the guide

    @Test
    void aCarAtTwoAccountsIsListedOnceAndSaysWhere() {
        open();
        Real car = vin("A10");
        harness.putAt("BER", car.written());
        quiet();
        harness.putAt("MUC", car.written());
        quiet();

        assertThat(listings(car)).isEqualTo(1);
        Entry second = entry("MUC", "A10");
        assertThat(second.state()).isEqualTo(ListingState.REFUSED);
        assertThat(second.findings().getFirst().code()).isEqualTo("guard.twice");
        assertThat(second.findings().getFirst().arguments()).containsExactly("BER", "A10", "4711");

        leave("BER", "A10");
        quiet();
        assertThat(listings(car)).isEqualTo(1);
        assertThat(entry("MUC", "A10").state()).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void aWholeStockWithAWrongLocationCodeIsHeldInOnePiece() {
        open();
        List<Real> cars = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            cars.add(vin("A" + i));
        }
        harness.putAt("BER", cars.stream().map(Real::written).toArray(Vehicle[]::new));
        quiet();
        remote.log();
        harness.putAt("HAM", cars.stream().map(Real::written).toArray(Vehicle[]::new));
        harness.putAt("MUC", cars.stream().map(Real::written).toArray(Vehicle[]::new));
        quiet();

        assertThat(remote.log()).isEmpty();
        assertThat(remote.held()).hasSize(30);
    }

    @Test
    void equalNumbersOfDifferentCarsDisturbNobody() {
        open();
        Real one = noVin("one", "1001", 2018);
        Real other = noVin("other", "1001", 2021);
        harness.putAt("BER", one.written());
        harness.putAt("MUC", other.written());
        quiet();

        assertThat(listings(one)).isEqualTo(1);
        assertThat(listings(other)).isEqualTo(1);
    }

    @Test
    void theSameCarIsFoundByNumberAndTraitsWhereOneSideLacksTheVin() {
        open();
        Real car = vin("A10");
        harness.putAt("BER", car.written(10_000, false));
        quiet();
        harness.putAt("MUC", car.written());
        quiet();

        assertThat(listings(car)).isEqualTo(1);
        assertThat(entry("MUC", "A10").hold()).isEqualTo(Hold.TWICE);
    }

    @Test
    void aPersonMaySayThatTwoAreDifferent() {
        open();
        Real car = noVin("twin", "1001", 2018);
        harness.putAt("BER", car.written());
        quiet();
        harness.putAt("MUC", car.written());
        quiet();
        assertThat(listings(car)).isEqualTo(1);

        String there =
                harness.engine().stock().find("MUC", "1001").orElseThrow().id();
        assertThat(harness.engine().exports().listTwice(harness.export("MUC", ShopApp.ID), List.of(there)))
                .isEqualTo(1);
        quiet();
        assertThat(listings(car)).isEqualTo(2);
    }

    @Test
    void aMoveWithinOneAccountHandsTheListingOver() {
        open();
        Real car = vin("A10");
        harness.putAt("BER", car.written());
        quiet();
        String before = remote.held().getFirst().remoteId();
        remote.log();

        leave("BER", "A10");
        harness.putAt("HAM", car.written(9_000, true));
        quiet();

        assertThat(remote.held())
                .singleElement()
                .satisfies(held -> assertThat(held.remoteId()).isEqualTo(before));
        assertThat(remote.log()).containsExactly("update A10 [price]");
        assertThat(entry("HAM", "A10").state()).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void aMoveToAnotherAccountEndsTheOldListingFirst() {
        open();
        Real car = vin("A10");
        harness.putAt("BER", car.written());
        quiet();
        remote.log();
        remote.next(change -> change.intent() == Change.Intent.WITHDRAW, (change, act) -> Outcome.retry("busy"));

        leave("BER", "A10");
        harness.putAt("MUC", car.written());
        harness.work();
        assertThat(entry("MUC", "A10").state()).isEqualTo(ListingState.WAITING);
        assertThat(entry("MUC", "A10").findings().getFirst().code()).isEqualTo("guard.moving");
        quiet();

        assertThat(remote.log()).containsExactly("withdraw r-1", "withdraw r-1", "create A10");
        assertThat(entry("MUC", "A10").state()).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void thePlanShowsWhatIsListedElsewhere() {
        open();
        harness.putAt("BER", vin("A10").written(), vin("A11").written());
        quiet();
        harness.addLocation("FRA");
        harness.putAt("FRA", vin("A10").written(), vin("A12").written());
        harness.save("FRA", ShopApp.ID, "{\"customerNumber\":\"4711\"}");

        assertThat(harness.plan("FRA", ShopApp.ID).counts())
                .containsOnly(
                        Map.entry(dev.carport.engine.plan.Action.CREATE, 1),
                        Map.entry(dev.carport.engine.plan.Action.HOLD, 1));
    }

    @Test
    void switchingOneExportOffFreesTheOther() {
        open();
        Real car = vin("A10");
        harness.putAt("BER", car.written());
        quiet();
        harness.putAt("MUC", car.written());
        quiet();
        harness.engine().exports().deactivate(harness.export("BER", ShopApp.ID), true);
        quiet();

        assertThat(listings(car)).isEqualTo(1);
        assertThat(entry("MUC", "A10").state()).isEqualTo(ListingState.ONLINE);
    }

    // what holds whatever happens

    private static List<Real> group() {
        List<Real> cars = new ArrayList<>();
        for (int i = 10; i < 18; i++) {
            cars.add(vin("A" + i));
        }
        for (int i = 0; i < 4; i++) {
            cars.add(noVin("bare-" + i, "B" + i, 2018));
            // the same number for another car, at a place of its own
            cars.add(noVin("like-" + i, "B" + i, 2021));
        }
        return cars;
    }

    /** As many dealer groups as {@code -Dcarport.groups=…} says. */
    static LongStream groups() {
        return LongStream.rangeClosed(1, Long.getLong("carport.groups", 3));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void neverTwiceAndNeverHeldBackWithoutNeed(long seed) {
        open();
        Random random = new Random(seed);
        List<Real> cars = group();
        Map<Real, Set<String>> standing =
                new TreeMap<>((one, other) -> one.name().compareTo(other.name()));
        cars.forEach(car -> standing.put(car, new TreeSet<>()));
        for (int step = 0; step < 120; step++) {
            Real car = cars.get(random.nextInt(cars.size()));
            Set<String> places = standing.get(car);
            String place = PLACES.get(random.nextInt(PLACES.size()));
            switch (random.nextInt(12)) {
                // comes, comes again changed, or comes with a wrong code as well
                case 0, 1, 2, 3 -> arrive(car, place, standing, random);
                case 4, 5 -> depart(car, place, places);
                case 6, 7 -> {
                    // moves, the old place first or the new one
                    List<String> before = List.copyOf(places);
                    boolean oldFirst = random.nextBoolean();
                    if (oldFirst) {
                        before.forEach(old -> depart(car, old, places));
                    }
                    arrive(car, place, standing, random);
                    if (!oldFirst) {
                        before.stream().filter(old -> !old.equals(place)).forEach(old -> depart(car, old, places));
                    }
                }
                case 8 ->
                    remote.next((change, act) -> {
                        Outcome done = act.get();
                        return random.nextBoolean() ? Outcome.inDoubt("no answer") : done;
                    });
                case 9 -> remote.next((change, act) -> Outcome.retry("busy"));
                case 10 -> harness.restart();
                default -> harness.clock().forward(Duration.ofMinutes(random.nextInt(90)));
            }
            if (random.nextInt(3) > 0) {
                harness.work().filter(at -> random.nextBoolean()).ifPresent(harness.clock()::forwardTo);
                cars.forEach(one ->
                        assertThat(listings(one)).as("seed %d, %s", seed, one).isLessThanOrEqualTo(1));
            }
        }
        remote.heals();
        quiet();
        Map<String, Long> wanted = cars.stream()
                .collect(Collectors.toMap(Real::name, car -> standing.get(car).isEmpty() ? 0L : 1L));
        Map<String, Long> found = cars.stream().collect(Collectors.toMap(Real::name, this::listings));
        assertThat(found).as("seed %d: %s", seed, listings()).isEqualTo(wanted);
        standing.forEach((car, places) -> {
            if (places.size() == 1) {
                String place = places.iterator().next();
                assertThat(entry(place, car.number()).state())
                        .as("seed %d: %s at %s", seed, car, place)
                        .isEqualTo(ListingState.ONLINE);
            }
        });
    }

    /** Two cars with one number cannot stand at one place. */
    private void arrive(Real car, String place, Map<Real, Set<String>> standing, Random random) {
        boolean taken = standing.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(car)
                        && other.getKey().number().equals(car.number())
                        && other.getValue().contains(place));
        if (!taken) {
            harness.putAt(place, car.written(10_000 + random.nextInt(500), random.nextInt(4) > 0));
            standing.get(car).add(place);
        }
    }

    private void depart(Real car, String place, Set<String> places) {
        if (places.remove(place)) {
            leave(place, car.number());
        }
    }
}
