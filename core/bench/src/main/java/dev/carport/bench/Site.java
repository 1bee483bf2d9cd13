package dev.carport.bench;

import dev.carport.api.json.Content;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.ledger.Urgency;
import dev.carport.engine.location.Location;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.StockItem;
import dev.carport.engine.stock.VehicleCodec;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A location with an export to the receiver under a customer number of its own. */
final class Site {
    private static final int STEP = 2000;
    private static final VehicleCodec CODEC = new VehicleCodec();

    private final Engine engine;
    private final Receiver receiver;
    private final String location;
    private final String account;
    // a price that was sent before would change nothing
    private long raised;

    Site(Engine engine, Receiver receiver, String location, String account) {
        this.engine = engine;
        this.receiver = receiver;
        this.location = location;
        this.account = account;
    }

    Receiver.Line line() {
        return receiver.line(account);
    }

    Export export() {
        return engine.exports().find(location, "bench").orElseThrow();
    }

    /** Sets the export up, not active yet. */
    void prepare() {
        engine.stores().locations().put(new Location(location, "Bench", "Weg 1", "34123", "Kassel", "DE", "de", null));
        var app = engine.catalog().app("bench").orElseThrow();
        engine.exports().save(location, "bench", app.settings().defaults().put("customerNumber", account));
    }

    /** Activates it. */
    void goOnline() {
        prepare();
        engine.exports().activate(export(), plan().id(), true, "bench");
    }

    /** What activating would do. */
    StoredPlan plan() {
        return engine.exports().plan(export()).orElseThrow();
    }

    void pause() {
        engine.exports().pause(export(), null);
    }

    void resume() {
        engine.exports().resume(export());
    }

    /** Hands vehicles in as they come over the API. */
    void put(List<Vehicle> vehicles) {
        List<Reading> readings = vehicles.stream()
                .map(vehicle -> engine.reader().read(CODEC.encode(vehicle), location, vehicle.number()))
                .toList();
        List<StockItem> items = engine.stock()
                .putAll(location, readings, new ChangeOrigin(ChangeOrigin.Source.API, "bench", Instant.now()));
        items.stream().filter(StockItem::refused).findFirst().ifPresent(refused -> {
            throw new IllegalStateException("Refused: " + refused.findings());
        });
    }

    /** The ledger knows all that is due as online, with something else than it would have now; nothing is due then. */
    void isOnline() {
        HeldPart held = new HeldPart(
                Content.ofCanonical(("{\"x\":\"" + "x".repeat(400) + "\"}").getBytes(StandardCharsets.UTF_8)),
                "",
                true);
        Set<String> export = Set.of(export().id());
        Instant now = Instant.now();
        for (List<Entry> due = due(export, now); !due.isEmpty(); due = due(export, now)) {
            engine.ledger()
                    .settle(due.stream().map(entry -> online(entry, held, now)).toList(), now);
        }
    }

    private List<Entry> due(Set<String> export, Instant now) {
        return engine.ledger().due(export, Urgency.REVIEW, now, STEP);
    }

    private static Settlement online(Entry entry, HeldPart held, Instant now) {
        return Settlement.of(entry)
                .presence(Presence.LIVE)
                .remoteId(entry.vehicleId())
                .parts(Map.of("data", held))
                .confirmedAt(now)
                .build();
    }

    void awaitOnline(int size) {
        String export = export().id();
        while (engine.ledger().counts(export).getOrDefault(ListingState.ONLINE, 0) < size) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Everything again, without waiting for it. */
    void beginCompleteTransfer() {
        line().taken.set(0);
        engine.exports().completeTransfer(export());
    }

    /** Everything again; returns when all of it is confirmed. */
    Speed completeTransfer(int size) {
        Stopwatch watch = new Stopwatch();
        beginCompleteTransfer();
        while (line().taken.get() < size) {
            LockSupport.parkNanos(1_000_000);
        }
        awaitOnline(size);
        return watch.per(size);
    }

    /**
     * Changes prices one after the other.
     *
     * @return microseconds from handing the vehicle in to its request's arrival, sorted
     */
    long[] changes(List<Vehicle> stock, int changes) {
        long[] micros = new long[changes];
        for (int i = 0; i < changes; i++) {
            micros[i] = change(stock.get(i % stock.size()));
        }
        Arrays.sort(micros);
        return micros;
    }

    /** Changes a price; returns microseconds from handing the vehicle in to its request's arrival. */
    long change(Vehicle vehicle) {
        Money price = Objects.requireNonNull(vehicle.prices().gross(), "every vehicle here has a price");
        Money dearer = new Money(price.amount().add(BigDecimal.valueOf(1000 + ++raised)), price.currency());
        Reading reading = engine.reader()
                .read(CODEC.encode(vehicle.with(VehicleFields.PRICES_GROSS, dearer)), location, vehicle.number());
        long before = line().taken.get();
        long start = System.nanoTime();
        engine.stock().put(location, reading, new ChangeOrigin(ChangeOrigin.Source.API, "bench", Instant.now()));
        while (line().taken.get() == before) {
            LockSupport.parkNanos(50_000);
        }
        long micros = (line().lastArrival - start) / 1000;
        LockSupport.parkNanos(5_000_000);
        return micros;
    }
}
