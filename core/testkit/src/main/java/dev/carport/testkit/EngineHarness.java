package dev.carport.testkit;

import dev.carport.api.app.ExportApp;
import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.Engine;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.Deadlines;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.housekeeping.Retention;
import dev.carport.engine.http.HttpTimes;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.location.Location;
import dev.carport.engine.operations.Activation;
import dev.carport.engine.operations.Draft;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.reconcile.Pace;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.StockItem;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.store.DatabaseAddress;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.store.StoreSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole engine on a database file of its own, for tests of an app: put vehicles, activate, let it work, and look at what the platform
 * has got. Nothing runs by itself and the clock stands still: {@link #work} does what is due, {@link #workUntilQuiet} moves the clock
 * from one due time to the next.
 */
public final class EngineHarness implements AutoCloseable {
    /** The location that is there from the start. */
    public static final String LOCATION = "BER";

    /** The moment the clock shows at first. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    /** How the public reaches the engine: images have addresses, though nothing is served there. */
    public static final URI PUBLIC_ADDRESS = URI.create("https://carport.example");

    private static final int ROUNDS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private ExportApp<?>[] apps;
    private final EngineSettings settings;
    private final SettableClock clock = new SettableClock(START);
    private final Random random = new Random(1);
    private final IdSource ids = new TimeOrderedIds(clock, random);
    private final VehicleCodec codec = new VehicleCodec();
    private Engine engine;

    private EngineHarness(EngineSettings settings, ExportApp<?>... apps) {
        this.apps = apps;
        this.settings = settings;
        engine = open();
        addLocation(LOCATION);
    }

    /** An engine with these apps, with its database in this folder. */
    public static EngineHarness open(Path folder, ExportApp<?>... apps) {
        return open(usual(folder), apps);
    }

    /** As the other, with settings to a test's taste; begin with {@link #usual}. */
    public static EngineHarness open(EngineSettings settings, ExportApp<?>... apps) {
        return new EngineHarness(settings, apps);
    }

    /** The settings of production, but for a run that ends as soon as nothing is due, and for rests that pass in no time. */
    public static EngineSettings usual(Path folder) {
        Pace usual = Pace.USUAL;
        return new EngineSettings(
                StoreSettings.in(folder),
                ZoneOffset.UTC,
                "test",
                new Pace(usual.firstRetry(), usual.longestRetry(), usual.doubtPause(), Duration.ZERO, usual.outage()),
                UsualLimits.USUAL,
                Deadlines.standard().withRest(Duration.ofMillis(1)),
                HttpTimes.standard(),
                Retention.USUAL);
    }

    private Engine open() {
        StoreModule stores = StoreModule.open(settings.stores(), clock, ids);
        Engine opened = Engine.open(
                settings,
                stores,
                AppCatalog.of(settings.deadlines(), apps),
                address -> Optional.empty(),
                new SimpleMeterRegistry(),
                ids,
                random,
                clock);
        opened.pictures().reachedAt(PUBLIC_ADDRESS, null);
        return opened;
    }

    /** Ends the engine and opens another on the same database, as after a restart. */
    public void restart() {
        engine.close();
        engine = open();
    }

    /** What the database file holds at this moment, also in the middle of a transmission, as a file of its own that does not exist yet. */
    public void copyDatabase(Path to) {
        Jdbi.create("jdbc:sqlite:" + databaseFile())
                .useHandle(handle -> handle.createUpdate("vacuum into :file")
                        .bind("file", to.toString())
                        .execute());
    }

    /**
     * Ends the engine and opens another on a copy of the database, which takes the place of the database: as if the process had been
     * killed at the moment of the copy.
     */
    public void restartFrom(Path copy) {
        engine.close();
        try {
            for (String more : List.of("-wal", "-shm", "-journal")) {
                Files.deleteIfExists(Path.of(databaseFile() + more));
            }
            Files.move(copy, databaseFile(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        engine = open();
    }

    private Path databaseFile() {
        if (settings.stores().database().address() instanceof DatabaseAddress.SqliteFile sqlite) {
            return sqlite.file();
        }
        throw new IllegalStateException("Only a database in a file can be copied");
    }

    /** As {@link #restart}, with these apps instead, as after an update. */
    public void restartWith(ExportApp<?>... others) {
        apps = others;
        restart();
    }

    /** The engine. */
    public Engine engine() {
        return engine;
    }

    /** The clock of everything. */
    public SettableClock clock() {
        return clock;
    }

    /** Adds a location. */
    public void addLocation(String code) {
        engine.stores()
                .locations()
                .put(new Location(code, "Autohaus " + code, "Weg 1", "10115", "Berlin", "DE", "de", null));
    }

    /** Keeps images of {@link Pictures}, as after an upload, so that vehicles may have them. */
    public void keep(List<Image> images) {
        images.forEach(image -> engine.stores()
                .images()
                .put(Pictures.bytes(image.hash()), image.mediaType(), image.width(), image.height()));
    }

    /** Puts vehicles into the stock of {@link #LOCATION}; fails when one is refused. */
    public void put(Vehicle... vehicles) {
        putAt(LOCATION, vehicles);
    }

    /** Puts vehicles into the stock of a location; fails when one is refused. */
    public void putAt(String location, Vehicle... vehicles) {
        List<StockItem> items = engine.stock()
                .putAll(
                        location,
                        Arrays.stream(vehicles)
                                .map(vehicle -> reading(location, vehicle))
                                .toList(),
                        origin());
        items.stream().filter(StockItem::refused).findFirst().ifPresent(refused -> {
            throw new IllegalArgumentException("Refused: " + refused.findings());
        });
    }

    /** A vehicle as it is read when somebody sends it to {@link #LOCATION}. */
    public Reading reading(Vehicle vehicle) {
        return reading(LOCATION, vehicle);
    }

    private Reading reading(String location, Vehicle vehicle) {
        return engine.reader().read(codec.encode(vehicle), location, vehicle.number());
    }

    /** Takes vehicles out of the stock of {@link #LOCATION}. */
    public void remove(String... numbers) {
        removeAt(LOCATION, numbers);
    }

    /** Takes vehicles out of the stock of a location. */
    public void removeAt(String location, String... numbers) {
        engine.stock().delete(location, List.of(numbers), origin());
    }

    private ChangeOrigin origin() {
        return new ChangeOrigin(ChangeOrigin.Source.API, "test", clock.instant());
    }

    /** Id of a vehicle of {@link #LOCATION}: the reference its listings have at the platform. */
    public String id(String number) {
        return engine.stock()
                .find(LOCATION, number)
                .map(StoredVehicle::id)
                .orElseThrow(() -> new IllegalArgumentException("Not in stock: " + number));
    }

    /** Saves settings, plans, and goes online at {@link #LOCATION}; fails when anything is refused. */
    public Export activate(String app, String json) {
        return activateAt(LOCATION, app, json);
    }

    /** As {@link #activate} at another location. */
    public Export activateAt(String location, String app, String json) {
        save(location, app, json);
        return goOnline(location, app);
    }

    /** Saves settings at a location; fails when they are refused. */
    public Export save(String location, String app, String json) {
        JsonNode tree = JSON.readTree(json);
        Draft draft = engine.exports().save(location, app, tree).orElseThrow();
        return switch (draft) {
            case Draft.Saved saved -> saved.export();
            case Draft.Invalid invalid -> throw new IllegalArgumentException("Refused: " + invalid.findings());
        };
    }

    /** Plans for an export whose settings are saved. */
    public StoredPlan plan(String location, String app) {
        return engine.exports().plan(export(location, app)).orElseThrow();
    }

    /** Plans and goes online with saved settings; fails when that is refused. */
    public Export goOnline(String location, String app) {
        StoredPlan plan = plan(location, app);
        Activation activation = engine.exports().activate(export(location, app), plan.id(), true, "test");
        return switch (activation) {
            case Activation.Online online -> online.export();
            case Activation.Refused refused -> throw new IllegalArgumentException("Refused: " + refused.reasons());
        };
    }

    /** The export as stored now. */
    public Export export(String location, String app) {
        return engine.exports().find(location, app).orElseThrow();
    }

    /**
     * Does what is due now for all accounts.
     *
     * @return when the next thing is due; empty for not before an event
     */
    public Optional<Instant> work() {
        return engine.accounts().all().stream()
                .map(account -> engine.reconciler().runNow(account.id()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Works and moves the clock until nothing is due before an event; fails when that does not come. */
    public void workUntilQuiet() {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Instant> next = work();
            if (next.isEmpty()) {
                return;
            }
            clock.forwardTo(next.get());
        }
        throw new IllegalStateException("There is always something more to do");
    }

    /** The ledger's line of a vehicle of {@link #LOCATION} for its only export. */
    public Entry entry(String number) {
        return engine.ledger().ofVehicle(id(number)).getFirst();
    }

    /** What people see of a vehicle of {@link #LOCATION}. */
    public ListingState state(String number) {
        return entry(number).state();
    }

    /** Codes of the findings of a vehicle of {@link #LOCATION}. */
    public List<String> findings(String number) {
        return entry(number).findings().stream().map(Finding::code).collect(Collectors.toList());
    }

    /** Ends the engine. */
    @Override
    public void close() {
        engine.close();
    }
}
