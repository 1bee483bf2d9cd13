package dev.carport.testkit.model;

import dev.carport.api.app.Limits;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.WithdrawalGuard;
import dev.carport.engine.store.DatabaseSettings.Durability;
import dev.carport.engine.store.StoreSettings;
import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.model.Broken.Law;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An engine, its platform, and what a person would say has to be true of both. */
final class World implements AutoCloseable {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Path folder;
    private final ShopRemote remote = new ShopRemote();
    private final EngineHarness harness;
    private final Map<String, Integer> offered = new TreeMap<>();
    private int slogan;
    private boolean outage;
    private int copies;
    private @Nullable Path killedAt;

    private World(Path folder) {
        this.folder = folder;
        EngineSettings usual = EngineHarness.usual(folder.resolve("data"));
        StoreSettings stores = usual.stores();
        this.harness = EngineHarness.open(
                usual.with(stores.withDatabase(stores.database().withDurability(Durability.NORMAL)))
                        .with(new WithdrawalGuard(1000, 100)),
                new ShopApp(remote, Limits.oneByOne().parallel(1)));
        harness.activate(ShopApp.ID, settings());
    }

    /** Lets the steps happen in a fresh world in this folder; empty when every law holds. */
    static Optional<Broken> after(List<Step> steps, Path folder) {
        try (World world = new World(folder)) {
            for (int i = 0; i < steps.size(); i++) {
                world.happens(steps.get(i));
                Optional<Broken> broken = world.alwaysHolds(i + 1);
                if (broken.isPresent()) {
                    return broken;
                }
            }
            return world.holdsInTheEnd(steps.size());
        }
    }

    private void happens(Step step) {
        switch (step) {
            case Step.Put put -> put(put);
            case Step.Import some -> bring(some);
            case Step.Remove gone -> {
                harness.remove(number(gone.car()));
                offered.remove(number(gone.car()));
            }
            case Step.Slogan other -> {
                slogan = other.text();
                if (export().state() == ExportState.ACTIVE) {
                    goOnline();
                }
            }
            case Step.Pause pause -> {
                if (export().state() == ExportState.ACTIVE) {
                    harness.engine().exports().pause(export(), null);
                }
            }
            case Step.Resume resume -> resume();
            case Step.Work work -> work();
            case Step.Wait some -> {
                harness.clock().forward(Duration.ofMinutes(some.minutes()));
                harness.engine().tick();
                work();
            }
            case Step.Restart restart -> harness.restart();
            case Step.Fault fault ->
                remote.next(
                        change -> number(fault.car()).equals(change.number()),
                        (change, act) -> meet(fault.trouble(), change, act));
            case Step.Outage begins -> reach(false);
            case Step.Recovery ends -> reach(true);
            case Step.LookAgain look -> harness.engine().exports().lookAgain(export());
        }
    }

    private void put(Step.Put put) {
        harness.put(car(put.car(), put.price(), put.sold()));
        if (put.sold()) {
            offered.remove(number(put.car()));
        } else {
            offered.put(number(put.car()), put.price());
        }
    }

    private void bring(Step.Import some) {
        harness.put(IntStream.range(some.from(), some.to())
                .mapToObj(car -> car(car, some.price(), false))
                .toArray(Vehicle[]::new));
        IntStream.range(some.from(), some.to()).forEach(car -> offered.put(number(car), some.price()));
    }

    private void resume() {
        if (export().state() == ExportState.PAUSED) {
            harness.engine().exports().resume(export());
        }
    }

    private void reach(boolean does) {
        outage = !does;
        remote.reachable(does);
    }

    private void goOnline() {
        harness.activate(ShopApp.ID, settings());
    }

    private Outcome meet(Step.Trouble trouble, Change change, Supplier<Outcome> act) {
        return switch (trouble) {
            case BUSY -> Outcome.retry("busy");
            case THROTTLED -> new Outcome.Retry(SOON, "too many requests");
            case LOST_THERE -> {
                ShopRemote.requestLeaves();
                yield doubt(change);
            }
            case LOST_BACK -> {
                act.get();
                yield doubt(change);
            }
            case FAILS_BEFORE -> throw new IllegalStateException("fails before it sends");
            case FAILS_AFTER -> {
                act.get();
                remote.doubt(change.number());
                throw new IllegalStateException("fails after it has sent");
            }
            case LATER -> {
                Outcome done = act.get();
                // until it has told: a withdrawal does not wait for that
                remote.doubt(change.number());
                yield done instanceof Outcome.Confirmed confirmed && change.intent() != Change.Intent.WITHDRAW
                        ? new Outcome.Accepted(confirmed.remoteId(), SOON)
                        : done;
            }
            case KILLED_BEFORE -> throw killed();
            case KILLED_AFTER -> {
                act.get();
                throw killed();
            }
        };
    }

    private Outcome doubt(Change change) {
        remote.doubt(change.number());
        return Outcome.inDoubt("no answer");
    }

    /** From here on nothing this process does is seen by anybody; the database is as it was at this moment. */
    private IllegalStateException killed() {
        if (killedAt == null) {
            Path copy = folder.resolve("killed-" + copies++);
            harness.copyDatabase(copy);
            killedAt = copy;
            remote.reachable(false);
        }
        return new IllegalStateException("killed");
    }

    private Optional<Instant> work() {
        Optional<Instant> next = harness.work();
        if (killedAt != null) {
            harness.restartFrom(killedAt);
            killedAt = null;
            // whatever was under way may have happened or not
            IntStream.range(0, Step.CARS).forEach(car -> remote.doubt(number(car)));
            remote.reachable(!outage);
            next = Optional.of(harness.clock().instant());
        }
        return next;
    }

    /** What holds after every step. */
    private Optional<Broken> alwaysHolds(int step) {
        List<String> numbers = remote.numbers();
        Optional<Broken> doubled = numbers.stream().distinct().count() == numbers.size()
                ? Optional.empty()
                : Optional.of(new Broken(Law.DOUBLED, step, numbers.toString()));
        return doubled.or(() -> {
            List<String> needless = remote.needless();
            return needless.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Broken(Law.NEEDLESS, step, needless.toString()));
        });
    }

    /** What holds once no fault comes any more. */
    private Optional<Broken> holdsInTheEnd(int steps) {
        remote.heals();
        reach(true);
        resume();
        goOnline();
        if (!comesToRest()) {
            return Optional.of(new Broken(Law.RESTLESS, steps, remote.log().toString()));
        }
        Optional<Broken> broken = alwaysHolds(steps);
        if (broken.isPresent()) {
            return broken;
        }
        Map<String, String> wanted = new TreeMap<>();
        offered.forEach((number, price) -> wanted.put(number, price + " " + slogan()));
        Map<String, String> there = new TreeMap<>();
        remote.held().forEach(held -> there.put(String.valueOf(held.number()), shown(held)));
        if (!there.equals(wanted)) {
            return Optional.of(new Broken(Law.LOST, steps, "there is " + there + ", in stock is " + wanted));
        }
        remote.log();
        harness.engine().exports().lookAgain(export());
        boolean rests = comesToRest();
        List<String> sent = remote.log();
        return rests && sent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Broken(rests ? Law.NEEDLESS : Law.RESTLESS, steps, "asked at rest: " + sent));
    }

    private boolean comesToRest() {
        for (int round = 0; round < 100; round++) {
            Optional<Instant> next = work();
            if (next.isEmpty()) {
                return true;
            }
            harness.clock().forwardTo(next.get());
            harness.engine().tick();
        }
        return false;
    }

    private static String shown(ShopRemote.Held held) {
        String price = String.valueOf(held.parts().get("price")).replaceAll("\\D", "");
        String data = String.valueOf(held.parts().get("data"));
        return price + " " + data.replaceAll(".*\"slogan\":\"([^\"]*)\".*", "$1");
    }

    private Export export() {
        return harness.export(EngineHarness.LOCATION, ShopApp.ID);
    }

    private String settings() {
        return "{\"customerNumber\":\"4711\",\"slogan\":\"%s\",\"showVin\":true}".formatted(slogan());
    }

    private String slogan() {
        return "Slogan" + slogan;
    }

    private static String number(int car) {
        return "C" + car;
    }

    private static Vehicle car(int car, int price, boolean sold) {
        return Vehicle.builder(number(car), VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.MAKE, "Volkswagen")
                .with(VehicleFields.MODEL, "Golf")
                .with(VehicleFields.STATUS, sold ? VehicleStatus.SOLD : VehicleStatus.AVAILABLE)
                .with(VehicleFields.PRICES_GROSS, Money.eur(price))
                .build();
    }

    @Override
    public void close() {
        harness.close();
    }
}
