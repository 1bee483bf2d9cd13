package dev.carport.bench;

import dev.carport.api.json.Content;
import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.reference.References;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.vehicle.Vehicle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/**
 * Measures the engine beside its ceiling in one run: mapping, a complete transfer against a bare client loop, and the time from a
 * change to the wire. Prints ratios; absolute figures belong to the machine.
 *
 * <p>Arguments: number of vehicles (5000), parallel requests (64), platform latency in ms (0), rounds (5; as many before them warm up).
 */
public final class EngineBench {
    private EngineBench() {}

    /** Runs all three. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int vehicles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        int parallel = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
        Duration latency = Duration.ofMillis(arguments.length > 2 ? Long.parseLong(arguments[2]) : 0);
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
        List<Vehicle> stock = new Stock().vehicles("B", 0, vehicles);
        List<Content> bodies = mapping(stock);
        engine(stock, bodies, parallel, latency, rounds);
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
                        Dealer.ZONE));
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
                "map + check + fingerprint, one core: %,.0f vehicles/s (wanted 50,000; %d fields declared, %d bytes each)",
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

    private static void engine(List<Vehicle> stock, List<Content> bodies, int parallel, Duration latency, int rounds)
            throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("carport-bench");
        try (Receiver receiver = new Receiver(latency);
                Dealer dealer = new Dealer(data, receiver, parallel)) {
            dealer.start();
            Site site = dealer.site("B");
            site.goOnline();
            site.put(stock);
            site.awaitOnline(stock.size());
            List<Speed> ceilings = new ArrayList<>();
            List<Speed> transfers = new ArrayList<>();
            // in turns, so that whatever else the machine does hits both; the first half warms up
            for (int round = 0; round < 2 * rounds; round++) {
                Speed ceiling = bareLoop(bodies, parallel, receiver);
                Speed transfer = site.completeTransfer(stock.size());
                if (round >= rounds) {
                    ceilings.add(ceiling);
                    transfers.add(transfer);
                }
            }
            report(ceilings, transfers, parallel, latency);
            int changes = 500;
            site.changes(stock, changes);
            long[] micros = site.changes(stock, changes);
            print(
                    "change to wire, %,d ledger rows: p50 %.1f ms (wanted 5), p99 %.1f ms (wanted 25),"
                            + " reading and storing the vehicle included",
                    stock.size(), micros[changes / 2] / 1000.0, micros[changes * 99 / 100] / 1000.0);
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

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
