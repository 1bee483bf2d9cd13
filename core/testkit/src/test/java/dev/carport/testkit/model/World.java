package dev.carport.testkit.model;

import dev.carport.api.app.Limits;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.store.DatabaseSettings.Durability;
import dev.carport.engine.store.StoreSettings;
import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.model.Broken.Law;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An engine, its platform, and what a person would say has to be true of both. Three locations; two of them share a customer number.
 *
 * <p>Not in this model: ended sign-ins, locks of the guard, first matches, own files, several changes under way at once, and several
 * nodes. These have tests of their own.
 */
final class World implements AutoCloseable {
    /** A location and its customer number. */
    record Place(String location, String account) {}

    static final List<Place> PLACES =
            List.of(new Place(EngineHarness.LOCATION, "4711"), new Place("HAM", "4712"), new Place("ULM", "4711"));

    private final Path folder;
    private final Market market = new Market(this::wanted, this::killed);
    private final EngineHarness harness;
    private final Map<Integer, Integer> offered = new TreeMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final int[] slogans = new int[PLACES.size()];
    private final Set<Integer> changedThere = new HashSet<>();
    private boolean outage;
    private int copies;
    private @Nullable Path killedAt;

    private World(Path folder, Limits limits) {
        this.folder = folder;
        EngineSettings usual = EngineHarness.usual(folder.resolve("data"));
        StoreSettings stores = usual.stores();
        this.harness = EngineHarness.open(
                usual.with(stores.withDatabase(stores.database().withDurability(Durability.NORMAL)))
                        .with(UsualLimits.withdrawals(1_000_000, 100)),
                new MarketApp(market, limits));
        for (int place = 0; place < PLACES.size(); place++) {
            harness.addLocation(PLACES.get(place).location());
            goOnline(place);
        }
    }

    /** Lets the steps happen in a fresh world in this folder; empty when every law holds. */
    static Optional<Broken> after(List<Step> steps, Path folder, Limits limits) {
        try (World world = new World(folder, limits)) {
            for (int i = 0; i < steps.size(); i++) {
                world.happens(steps.get(i));
                Optional<Broken> broken = world.market.broken();
                if (broken.isPresent()) {
                    return broken.map(Broken.at(i + 1));
                }
            }
            return world.holdsInTheEnd().map(Broken.at(steps.size()));
        }
    }

    private void happens(Step step) {
        switch (step) {
            case Step.Put put -> bring(List.of(put.car()), put.price(), put.sold());
            case Step.Import some ->
                bring(IntStream.range(some.from(), some.to()).boxed().toList(), some.price(), false);
            case Step.Remove gone -> remove(gone.car());
            case Step.Move move -> {
                Integer price = offered.get(move.car());
                if (price != null && place(move.car()) != move.to()) {
                    remove(move.car());
                    places.put(move.car(), move.to());
                    bring(List.of(move.car()), price, false);
                }
            }
            case Step.Slogan other -> {
                if (export(other.place()).state() == ExportState.ACTIVE) {
                    slogans[other.place()] = other.text();
                    goOnline(other.place());
                }
            }
            case Step.Pause pause -> harness.engine().exports().pause(export(pause.place()), null);
            case Step.Resume resume -> harness.engine().exports().resume(export(resume.place()));
            case Step.Work work -> work();
            case Step.Wait some -> {
                harness.clock().forward(Duration.ofMinutes(some.minutes()));
                harness.engine().tick();
                work();
            }
            case Step.Restart restart -> harness.restart();
            case Step.Fault fault -> market.next(number(fault.car()), fault.trouble());
            case Step.Outage begins -> reach(false);
            case Step.Recovery ends -> reach(true);
            case Step.LookAgain look -> harness.engine().exports().lookAgain(export(look.place()));
            case Step.DeletedThere gone -> {
                changedThere.add(gone.car());
                market.isDeletedThere(account(gone.car()), number(gone.car()));
            }
            case Step.EditedThere edited -> {
                changedThere.add(edited.car());
                market.isEditedThere(account(edited.car()), number(edited.car()));
            }
            case Step.CompleteTransfer all -> transferAll(all.place());
        }
    }

    private void bring(List<Integer> cars, int price, boolean sold) {
        cars.stream()
                .collect(Collectors.groupingBy(this::place))
                .forEach((place, some) -> harness.putAt(
                        PLACES.get(place).location(),
                        some.stream().map(car -> car(car, price, sold)).toArray(Vehicle[]::new)));
        for (int car : cars) {
            if (sold) {
                offered.remove(car);
            } else {
                offered.put(car, price);
            }
        }
    }

    private void remove(int car) {
        harness.removeAt(PLACES.get(place(car)).location(), number(car));
        offered.remove(car);
    }

    private void transferAll(int place) {
        market.mayAllBeSent(PLACES.get(place).account());
        harness.engine().exports().completeTransfer(export(place));
    }

    private void reach(boolean does) {
        outage = !does;
        market.reachable(does);
    }

    private void goOnline(int place) {
        harness.activateAt(PLACES.get(place).location(), MarketApp.ID, settings(place));
    }

    private boolean wanted(String account, String number, String reference) {
        int car = Integer.parseInt(number.substring(1));
        return offered.containsKey(car)
                && account(car).equals(account)
                && stored(car).map(StoredVehicle::id).filter(reference::equals).isPresent();
    }

    private Optional<StoredVehicle> stored(int car) {
        return harness.engine().stock().find(PLACES.get(place(car)).location(), number(car));
    }

    /** The database is as it was at this moment. */
    private void killed() {
        if (killedAt == null) {
            Path copy = folder.resolve("killed-" + copies++);
            harness.copyDatabase(copy);
            killedAt = copy;
            market.reachable(false);
        }
    }

    private Optional<Instant> work() {
        market.runBegins();
        Optional<Instant> next = harness.work();
        if (killedAt != null) {
            harness.restartFrom(killedAt);
            killedAt = null;
            market.forgetsTheRun();
            market.reachable(!outage);
            next = Optional.of(harness.clock().instant());
        }
        return next;
    }

    /** What holds once no fault comes any more. */
    private Optional<Broken> holdsInTheEnd() {
        market.heals();
        outage = false;
        for (int place = 0; place < PLACES.size(); place++) {
            harness.engine().exports().resume(export(place));
        }
        return Optional.<Broken>empty()
                .or(this::comesToRest)
                .or(() -> isAsWanted(car -> changedThere.contains(car) || isRefused(car)))
                .or(this::isPutRightByHand)
                .or(this::comesToRest)
                .or(() -> isAsWanted(car -> false))
                .or(this::staysQuiet);
    }

    /** What was refused, or changed behind Carport's back, is as it should be when somebody asks for that. */
    private Optional<Broken> isPutRightByHand() {
        for (int place = 0; place < PLACES.size(); place++) {
            List<String> refused = new ArrayList<>();
            for (int car : offered.keySet()) {
                if (place(car) == place && isRefused(car)) {
                    stored(car).map(StoredVehicle::id).ifPresent(refused::add);
                }
            }
            if (!refused.isEmpty()) {
                harness.engine().exports().sendAgain(export(place), refused);
            }
            if (!changedThere.isEmpty()) {
                transferAll(place);
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> staysQuiet() {
        market.requests();
        for (int place = 0; place < PLACES.size(); place++) {
            harness.engine().exports().lookAgain(export(place));
        }
        return comesToRest().or(() -> {
            int asked = market.requests();
            return asked == 0 ? Optional.empty() : broken(Law.NEEDLESS, asked + " requests at rest");
        });
    }

    private Optional<Broken> comesToRest() {
        for (int round = 0; round < 100; round++) {
            Optional<Instant> next = work();
            Optional<Broken> broken = market.broken();
            if (broken.isPresent()) {
                return broken;
            }
            if (next.isEmpty()) {
                market.isQuiet();
                return Optional.empty();
            }
            harness.clock().forwardTo(next.get());
            harness.engine().tick();
        }
        return broken(Law.RESTLESS, "after all faults are over there is always something more to do");
    }

    private Optional<Broken> isAsWanted(IntPredicate excused) {
        Map<String, String> wanted = new TreeMap<>();
        offered.forEach((car, price) -> wanted.put(number(car) + "@" + account(car), price + " " + slogan(place(car))));
        Map<String, String> there = new TreeMap<>();
        for (String account : PLACES.stream().map(Place::account).distinct().toList()) {
            for (Market.Listing listing : market.listings(account)) {
                if (there.put(listing.number() + "@" + account, shown(listing)) != null) {
                    return broken(Law.DOUBLED, listing.toString());
                }
            }
        }
        List<String> known = Stream.concat(wanted.keySet().stream(), there.keySet().stream())
                .distinct()
                .filter(key -> !excused.test(Integer.parseInt(key.substring(1, key.indexOf('@')))))
                .toList();
        wanted.keySet().retainAll(known);
        there.keySet().retainAll(known);
        return there.equals(wanted)
                ? Optional.empty()
                : broken(Law.LOST, "there is " + there + ", in stock is " + wanted);
    }

    private boolean isRefused(int car) {
        String account = account(car);
        return stored(car)
                .filter(stored -> market.refused().contains(new Market.Key(account, stored.id())))
                .isPresent();
    }

    private static Optional<Broken> broken(Law law, String what) {
        return Optional.of(new Broken(law, 0, what));
    }

    private static String shown(Market.Listing listing) {
        String price = String.valueOf(listing.parts().get("price")).replaceAll("\\D", "");
        String data = String.valueOf(listing.parts().get("data"));
        return price + " " + data.replaceAll(".*\"slogan\":\"([^\"]*)\".*", "$1");
    }

    private Export export(int place) {
        return harness.export(PLACES.get(place).location(), MarketApp.ID);
    }

    private String settings(int place) {
        return "{\"customerNumber\":\"%s\",\"slogan\":\"%s\"}"
                .formatted(PLACES.get(place).account(), slogan(place));
    }

    private String slogan(int place) {
        return "Slogan" + slogans[place];
    }

    private int place(int car) {
        return places.getOrDefault(car, car % PLACES.size());
    }

    private String account(int car) {
        return PLACES.get(place(car)).account();
    }

    private static String number(int car) {
        return "C" + car;
    }

    /** Every second car has a VIN, and so stays the same when it leaves and comes back. */
    private static Vehicle car(int car, int price, boolean sold) {
        Vehicle.Builder vehicle = Vehicle.builder(number(car), VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.MAKE, "Volkswagen")
                .with(VehicleFields.MODEL, "Golf")
                .with(VehicleFields.STATUS, sold ? VehicleStatus.SOLD : VehicleStatus.AVAILABLE)
                .with(VehicleFields.PRICES_GROSS, Money.eur(price));
        return car % 2 == 0
                ? vehicle.with(VehicleFields.IDENTITY_VIN, "WVWZZZ1JZ3W%06d".formatted(car))
                        .build()
                : vehicle.build();
    }

    @Override
    public void close() {
        harness.close();
    }
}
