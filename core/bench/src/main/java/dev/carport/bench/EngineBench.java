package dev.carport.bench;

import dev.carport.api.json.Content;
import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.reference.References;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.engine.Engine;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.location.Location;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.store.StoreSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures the engine beside its ceiling in one run: mapping, a complete transfer against a bare client loop, and the time from a
 * change to the wire. Prints ratios; absolute figures belong to the machine.
 *
 * <p>Arguments: number of vehicles (5000), parallel requests (64), platform latency in ms (0), rounds (5).
 */
public final class EngineBench {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private EngineBench() {}

    /** Runs all three. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int vehicles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        int parallel = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
        Duration latency = Duration.ofMillis(arguments.length > 2 ? Long.parseLong(arguments[2]) : 0);
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
        List<Vehicle> stock = stock(vehicles);
        List<Content> bodies = mapping(stock);
        engine(stock, bodies, parallel, latency, rounds);
    }

    private static List<Vehicle> stock(int size) throws IOException {
        try (InputStream example = VehicleCodec.class.getResourceAsStream("examples/used-combustion-car.json")) {
            ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(example.readAllBytes());
            tree.remove("images"); // their bytes are not here
            Vehicle car = new VehicleCodec().decode(JsonMapper.shared().writeValueAsBytes(tree));
            List<Vehicle> stock = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                stock.add(car.toBuilder()
                        .with(VehicleFields.NUMBER, "B-" + i)
                        .with(VehicleFields.IDENTITY_VIN, "WAUZZZF4%09d".formatted(i))
                        .build());
            }
            return stock;
        }
    }

    private static List<Content> mapping(List<Vehicle> stock) {
        Mapping<BenchSettings> mapping = new BenchApp(1).mapping();
        BenchSettings settings = new BenchSettings(new CustomerNumber("1"));
        List<Content> bodies = new ArrayList<>(stock.size());
        double best = 0;
        for (int round = 0; round < 5; round++) {
            bodies.clear();
            long start = System.nanoTime();
            for (Vehicle vehicle : stock) {
                var mapped = mapping.apply(new Input<>(
                        vehicle.number(),
                        vehicle,
                        settings,
                        References.NONE,
                        Map.of(),
                        Locale.GERMAN,
                        Instant.EPOCH.plusSeconds(1_800_000_000),
                        ZONE));
                if (mapped.parts().get("data") instanceof PartValue.Present present) {
                    present.content().fingerprint();
                    bodies.add(present.content());
                }
            }
            best = Math.max(best, stock.size() / seconds(start));
        }
        int fields = mapping.fields().size();
        long bytes = bodies.stream().mapToLong(Content::size).sum() / Math.max(1, bodies.size());
        print(
                "map + check + fingerprint, one core: %,.0f vehicles/s (%d fields declared, %d bytes each)",
                best, fields, bytes);
        return bodies;
    }

    /** Requests per second and processor time each of a loop that does nothing but send. */
    private static Speed bareLoop(List<Content> bodies, int parallel, Receiver receiver) throws InterruptedException {
        LongAdder lost = new LongAdder();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore slots = new Semaphore(parallel);
            URI address = receiver.address().resolve("/listings/x");
            Stopwatch watch = new Stopwatch();
            for (Content body : bodies) {
                slots.acquire();
                threads.execute(() -> {
                    try {
                        client.send(
                                HttpRequest.newBuilder(address)
                                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                    } catch (IOException | InterruptedException failed) {
                        lost.increment();
                    } finally {
                        slots.release();
                    }
                });
            }
            slots.acquire(parallel);
            // the JDK's client now and then takes an answered request for lost; a loop that loses many is no ceiling
            if (lost.sum() > bodies.size() / 1000) {
                throw new IllegalStateException("The ceiling lost " + lost.sum() + " requests; its rate says nothing");
            }
            return watch.per(bodies.size() - lost.intValue());
        }
    }

    private static Speed completeTransfer(Engine engine, Export export, Receiver receiver, int size) {
        receiver.taken.set(0);
        Stopwatch watch = new Stopwatch();
        engine.exports().completeTransfer(export);
        while (receiver.taken.get() < size) {
            LockSupport.parkNanos(1_000_000);
        }
        await(engine, export, size);
        return watch.per(size);
    }

    private static void engine(List<Vehicle> stock, List<Content> bodies, int parallel, Duration latency, int rounds)
            throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("carport-bench");
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        TimeOrderedIds ids = new TimeOrderedIds(clock, random);
        StoreSettings stores = StoreSettings.in(data);
        try (Receiver receiver = new Receiver(latency);
                Engine engine = Engine.open(
                        EngineSettings.usual(stores, ZONE, "bench"),
                        StoreModule.open(stores, clock, ids),
                        AppCatalog.of(new BenchApp(parallel)),
                        address -> Optional.empty(),
                        new SimpleMeterRegistry(),
                        ids,
                        random,
                        clock)) {
            Export export = online(engine, receiver);
            put(engine, stock);
            await(engine, export, stock.size());
            List<Speed> ceilings = new ArrayList<>();
            List<Speed> transfers = new ArrayList<>();
            // in turns, so that whatever else the machine does hits both; the first round warms up
            for (int round = 0; round <= rounds; round++) {
                Speed ceiling = bareLoop(bodies, parallel, receiver);
                Speed transfer = completeTransfer(engine, export, receiver, stock.size());
                if (round > 0) {
                    ceilings.add(ceiling);
                    transfers.add(transfer);
                }
            }
            report(ceilings, transfers, parallel, latency);
            latency(engine, receiver, stock);
        }
    }

    private static void report(List<Speed> ceilings, List<Speed> transfers, int parallel, Duration latency) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ceilings.size(); i++) {
            ratios.add(transfers.get(i).perSecond() / ceilings.get(i).perSecond());
        }
        ratios.sort(null);
        print(
                "ceiling, bare blocking JDK client, %d in flight, %d ms: %,.0f requests/s, %.0f us processor each",
                parallel,
                latency.toMillis(),
                median(ceilings, Speed::perSecond),
                median(ceilings, Speed::processorMicros));
        print(
                "complete transfer, ledger and history included: %,.0f listings/s, %.0f us processor each",
                median(transfers, Speed::perSecond), median(transfers, Speed::processorMicros));
        print(
                "  = %.2f x the ceiling (%.2f to %.2f in %d rounds; wanted %s), %.1f x its processor time",
                ratios.get(ratios.size() / 2),
                ratios.getFirst(),
                ratios.getLast(),
                ratios.size(),
                latency.isZero() ? "0.5" : "0.9 at 256 in flight and 20 ms",
                median(transfers, Speed::processorMicros) / median(ceilings, Speed::processorMicros));
    }

    private static double median(List<Speed> speeds, ToDoubleFunction<Speed> figure) {
        double[] figures = speeds.stream().mapToDouble(figure).sorted().toArray();
        return figures[figures.length / 2];
    }

    private static Export online(Engine engine, Receiver receiver) {
        engine.stores().locations().put(new Location("B", "Bench", "Weg 1", "34123", "Kassel", "DE", "de", null));
        var app = engine.catalog().app("bench").orElseThrow();
        engine.environments().set(app, "custom", receiver.address().toString(), Map.of());
        engine.start();
        var settings = app.settings().defaults().put("customerNumber", "1");
        engine.exports().save("B", "bench", settings);
        Export export = engine.exports().find("B", "bench").orElseThrow();
        var plan = engine.exports().plan(export).orElseThrow();
        engine.exports().activate(export, plan.id(), true, "bench");
        return engine.exports().find("B", "bench").orElseThrow();
    }

    private static void put(Engine engine, List<Vehicle> vehicles) {
        VehicleCodec codec = new VehicleCodec();
        List<Reading> readings = vehicles.stream()
                .map(vehicle -> engine.reader().read(codec.encode(vehicle), "B", vehicle.number()))
                .toList();
        engine.stock().putAll("B", readings, new ChangeOrigin(ChangeOrigin.Source.API, "bench", Instant.now()));
    }

    private static void await(Engine engine, Export export, int size) {
        while (engine.ledger().counts(export.id()).getOrDefault(ListingState.ONLINE, 0) < size) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void latency(Engine engine, Receiver receiver, List<Vehicle> stock) {
        int changes = Math.min(500, stock.size());
        long[] micros = new long[changes];
        for (int i = 0; i < changes; i++) {
            Vehicle vehicle = stock.get(i);
            Money price = Objects.requireNonNull(vehicle.prices().gross(), "the example has a price");
            Money dearer = new Money(price.amount().add(BigDecimal.ONE), price.currency());
            long before = receiver.taken.get();
            List<Vehicle> changed = List.of(vehicle.with(VehicleFields.PRICES_GROSS, dearer));
            long start = System.nanoTime();
            put(engine, changed);
            while (receiver.taken.get() == before) {
                Thread.onSpinWait();
            }
            micros[i] = (receiver.lastArrival - start) / 1000;
            LockSupport.parkNanos(5_000_000);
        }
        Arrays.sort(micros);
        print(
                "change to wire, %,d ledger rows: p50 %.1f ms, p99 %.1f ms (reading and storing the vehicle included)",
                stock.size(), micros[changes / 2] / 1000.0, micros[changes * 99 / 100] / 1000.0);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
