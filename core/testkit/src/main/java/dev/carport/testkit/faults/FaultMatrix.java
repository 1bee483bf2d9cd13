package dev.carport.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.ExportApp;
import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.http.HttpTimes;
import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dealer goes online, changes prices and pictures, takes vehicles in and out, sells one: once undisturbed, and then again and again,
 * each time with one fault at one endpoint. After every run
 *
 * <ul>
 *   <li>the platform offers exactly what it offers after the undisturbed one: nothing lost, nothing twice, nothing left standing;
 *   <li>the dealer's pages say the same of every vehicle;
 *   <li>looking at everything once more sends nothing that changes anything.
 * </ul>
 *
 * <p>Without {@code -Dcarport.faults=all} only a sample is run, two lost answers. Thread-safe.
 */
public final class FaultMatrix {
    /** System property; with the value {@code all} every fault meets every endpoint. */
    public static final String PROPERTY = "carport.faults";

    private static final int IN_A_ROW = 2;
    private static final int TRIES = 8;
    private static final int HOURS_AFTER = 2;
    private static final HttpTimes IMPATIENT = new HttpTimes(
            Duration.ofSeconds(5),
            Duration.ofMillis(700),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));

    private final Supplier<ExportApp<?>> app;
    private final Function<InstantSource, Rehearsal> simulator;
    private @Nullable Run undisturbed;

    private FaultMatrix(Supplier<ExportApp<?>> app, Function<InstantSource, Rehearsal> simulator) {
        this.app = app;
        this.simulator = simulator;
    }

    /**
     * The matrix of an app.
     *
     * @param app makes the app anew
     * @param simulator makes a fresh simulator with this clock
     */
    public static FaultMatrix of(Supplier<ExportApp<?>> app, Function<InstantSource, Rehearsal> simulator) {
        return new FaultMatrix(app, simulator);
    }

    /** One fault at one endpoint. */
    public record Case(String endpoint, Fault fault) {
        @Override
        public String toString() {
            return fault + " at " + endpoint;
        }
    }

    /** How a run ended. */
    private record Run(List<String> offered, List<String> states, List<String> endpoints) {}

    /** The cases to run: all pairs, or a sample, the lost answer of two requests that change something. */
    public Stream<Case> cases() {
        return "all".equals(System.getProperty(PROPERTY))
                ? undisturbed().endpoints().stream()
                        .flatMap(endpoint -> Arrays.stream(Fault.values()).map(fault -> new Case(endpoint, fault)))
                : sample();
    }

    Stream<Case> sample() {
        return undisturbed().endpoints().stream()
                .filter(endpoint -> !endpoint.startsWith("GET "))
                .map(endpoint -> new Case(endpoint, Fault.LOST_ANSWER))
                .limit(2);
    }

    /** Runs a case; fails when the fault has left a trace. */
    public void assertLeavesNoTrace(Case disturbed) {
        Run expected = undisturbed();
        Run actual = run(disturbed);

        assertThat(actual.offered()).as("offered after " + disturbed).isEqualTo(expected.offered());
        assertThat(actual.states()).as("states after " + disturbed).isEqualTo(expected.states());
    }

    private synchronized Run undisturbed() {
        Run known = undisturbed;
        if (known == null) {
            known = run(null);
            assertThat(known.offered()).as("offered in the end").hasSize(3);
            undisturbed = known;
        }
        return known;
    }

    private Run run(@Nullable Case disturbed) {
        Path folder = folder();
        boolean silent = disturbed != null && disturbed.fault() == Fault.SILENCE;
        EngineSettings settings = EngineHarness.usual(folder).with(silent ? IMPATIENT : HttpTimes.standard());
        ExportApp<?> tested = app.get();
        try (EngineHarness dealer = EngineHarness.open(settings, tested);
                Rehearsal platform = simulator.apply(dealer.clock());
                FaultProxy proxy = new FaultProxy(platform.baseUrl(), platform::kind)) {
            if (disturbed != null) {
                proxy.spoil(disturbed.endpoint(), disturbed.fault(), IN_A_ROW);
            }
            InstalledApp<?> installed =
                    dealer.engine().catalog().app(tested.info().id()).orElseThrow();
            dealer.keep(Pictures.first(3));
            assertThat(dealer.engine()
                            .environments()
                            .set(installed, "custom", proxy.address().toString(), platform.credentials()))
                    .isEmpty();
            live(dealer, platform);
            Run run = new Run(
                    platform.offered().stream().sorted().toList(),
                    states(dealer),
                    proxy.passed().stream().distinct().toList());
            proxy.heal();
            proxy.forget();
            lookAgain(dealer, platform, tested.info().id());
            assertThat(proxy.passed())
                    .as("what is sent once everything stands, after " + disturbed)
                    .allMatch(line -> line.startsWith("GET "));
            return run;
        } finally {
            delete(folder);
        }
    }

    private static void live(EngineHarness dealer, Rehearsal platform) {
        dealer.put(platform.car(1, 11_000), platform.car(2, 12_000), platform.car(3, 13_000), platform.car(4, 14_000));
        goOnline(dealer, platform);
        dealer.workUntilQuiet();
        dealer.put(platform.car(1, 10_500), otherPictures(platform.car(3, 13_000)), platform.car(5, 15_000));
        dealer.remove("C-2");
        dealer.workUntilQuiet();
        dealer.put(sold(platform.car(4, 14_000)));
        dealer.workUntilQuiet();
        // what heals by itself, such as a list that could not be loaded, has had its time
        for (int hour = 0; hour < HOURS_AFTER; hour++) {
            dealer.clock().forward(Duration.ofHours(1));
            dealer.workUntilQuiet();
        }
    }

    private static Vehicle sold(Vehicle car) {
        return car.with(VehicleFields.STATUS, VehicleStatus.SOLD);
    }

    private static Vehicle otherPictures(Vehicle car) {
        return car.images().isEmpty() ? car : car.with(VehicleFields.IMAGES, Pictures.images(2, 3));
    }

    private static void goOnline(EngineHarness dealer, Rehearsal platform) {
        for (int attempt = 1; ; attempt++) {
            try {
                platform.goOnline(dealer);
                return;
            } catch (Exception seenByAPerson) {
                if (attempt == TRIES) {
                    throw new AssertionError("Nobody gets online", seenByAPerson);
                }
                dealer.clock().forward(Duration.ofMinutes(2));
            }
        }
    }

    private static void lookAgain(EngineHarness dealer, Rehearsal platform, String app) {
        dealer.put(platform.car(1, 10_500), otherPictures(platform.car(3, 13_000)), platform.car(5, 15_000));
        dealer.engine().exports().lookAgain(dealer.export(EngineHarness.LOCATION, app));
        dealer.workUntilQuiet();
    }

    private static List<String> states(EngineHarness dealer) {
        // a platform may warn on one way to the same listing and not on another
        return Stream.of("C-1", "C-3", "C-4", "C-5")
                .map(number -> number + " " + dealer.state(number) + " "
                        + dealer.entry(number).findings().stream()
                                .filter(Finding::blocks)
                                .map(Finding::code)
                                .toList())
                .toList();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("carport-matrix");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
