package dev.carport.web;

import dev.carport.engine.Engine;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppDirectories;
import dev.carport.engine.http.ImageFetcher;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.users.Logins;
import dev.carport.engine.users.PasswordCost;
import dev.carport.engine.users.Passwords;
import dev.carport.engine.users.SessionLimits;
import dev.carport.engine.users.Sessions;
import dev.carport.engine.users.TokenAuthentication;
import dev.carport.engine.users.Users;
import dev.carport.web.activate.Activations;
import dev.carport.web.activate.ConnectPages;
import dev.carport.web.activate.OfferKeys;
import dev.carport.web.activate.PlanPages;
import dev.carport.web.activate.Plans;
import dev.carport.web.activate.Previews;
import dev.carport.web.activate.ReleaseCounts;
import dev.carport.web.activate.SettingsPages;
import dev.carport.web.drift.DriftPages;
import dev.carport.web.export.Exchanges;
import dev.carport.web.export.ExportPages;
import dev.carport.web.export.ExportSheet;
import dev.carport.web.export.Listings;
import dev.carport.web.extras.ExtraPages;
import dev.carport.web.feeds.FeedRoute;
import dev.carport.web.figures.FigurePages;
import dev.carport.web.guard.GuardPages;
import dev.carport.web.guard.NoticePages;
import dev.carport.web.health.HealthRoute;
import dev.carport.web.http.Feature;
import dev.carport.web.http.RequestTimes;
import dev.carport.web.live.EventStream;
import dev.carport.web.login.LoginPages;
import dev.carport.web.login.UserGate;
import dev.carport.web.me.MyPages;
import dev.carport.web.orders.OrderPages;
import dev.carport.web.pictures.PicturesForPlatforms;
import dev.carport.web.start.DealerGroup;
import dev.carport.web.start.LocationPages;
import dev.carport.web.start.StartPages;
import dev.carport.web.stock.StockList;
import dev.carport.web.stock.StockPages;
import dev.carport.web.stock.VehicleImages;
import dev.carport.web.store.AppChanges;
import dev.carport.web.store.AppForms;
import dev.carport.web.store.AppSheet;
import dev.carport.web.store.EnvironmentForm;
import dev.carport.web.store.FeeForm;
import dev.carport.web.store.Shelf;
import dev.carport.web.store.StorePages;
import dev.carport.web.today.Overview;
import dev.carport.web.today.TodayPage;
import dev.carport.web.upload.UploadPages;
import dev.carport.web.values.OpenValues;
import dev.carport.web.values.ValuesPages;
import dev.carport.web.vehicle.VehiclePages;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole product, wired: engine and pages over one database. Life: {@link #open}, {@link #start}, {@link #close}.
 */
public final class Carport implements AutoCloseable {

    /** The version of the product; {@code dev} when it does not run from its distribution. */
    public static final String VERSION =
            Objects.requireNonNullElse(Carport.class.getPackage().getImplementationVersion(), "dev");

    private static final Logger LOG = LoggerFactory.getLogger(Carport.class);
    private static final Duration PATIENCE_FOR_PASSWORDS = Duration.ofSeconds(10);

    private final Engine engine;
    private final CarportSettings settings;
    private final ImageFetcher images;
    private final EventStream stream;
    private final CarportServer server;
    private final ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("minutes").factory());

    private Carport(
            CarportSettings settings, Engine engine, ImageFetcher images, PrometheusMeterRegistry meters, Start start) {
        this.engine = engine;
        this.settings = settings;
        this.images = images;
        this.stream = new EventStream(engine.events(), start.clock());
        StoreModule stores = engine.stores();
        var sessions = new Sessions(
                stores.sessions(),
                stores.users(),
                start.ids(),
                start.random(),
                start.clock(),
                SessionLimits.standard());
        var passwords = new Passwords(start.random(), PasswordCost.standard(), hashesAtOnce(), PATIENCE_FOR_PASSWORDS);
        var users = new Users(stores.users(), sessions, passwords, stores.transactions(), start.ids(), start.clock());
        var logins = new Logins(stores.users(), passwords, sessions, start.clock());
        List<Feature> features = new ArrayList<>(List.of(
                new RequestTimes(meters),
                new HealthRoute(stores.locations()::list, VERSION),
                new LoginPages(logins, sessions, VERSION),
                new StartPages(
                        users,
                        sessions,
                        new DealerGroup(
                                engine, stores.locations(), settings.engine().zone(), start.clock())),
                new LocationPages(stores.locations()),
                new MyPages(users, stores.users()),
                stream));
        var openValues = new OpenValues(engine.exportStore(), engine.unmapped(), engine.events(), start.clock());
        features.addAll(pages(engine, openValues, settings.publicUrl()));
        var tokens = new TokenAuthentication(
                stores.apiTokens(), start.ids(), start.random(), start.clock(), settings.apiToken());
        features.add(RestApi.of(engine, tokens, start.clock(), settings, meters));
        features.addAll(activation(engine, settings.publicUrl()));
        // last: a vehicle's address would catch every other page below the stock
        features.add(new VehiclePages(engine));
        server = new CarportServer(
                settings.server().reachedBy(settings.publicUrl()),
                start.clock(),
                new UserGate(
                        users, sessions, stores.locations(), stores.auditLog(), openValues, engine.orders()::waiting),
                features);
    }

    /** What everything is made with. */
    private record Start(IdSource ids, SecureRandom random, InstantSource clock) {}

    private static List<Feature> pages(Engine engine, OpenValues openValues, @Nullable URI publicUrl) {
        AppCatalog catalog = engine.catalog();
        VehicleCodec codec = new VehicleCodec();
        StoreModule stores = engine.stores();
        Listings listings = new Listings(engine.ledger(), stores.stock(), codec);
        Exchanges exchanges = new Exchanges(engine.transmissions(), engine.exchanges());
        ExportSheet sheet = new ExportSheet(
                engine.exports(),
                engine.ledger(),
                catalog,
                listings,
                exchanges,
                engine.deliveries(),
                engine.bookings(),
                engine.statistics(),
                engine.drift(),
                engine.lockCauses(),
                publicUrl);
        AppChanges changes = new AppChanges(stores.audit());
        FeeForm fees = new FeeForm(engine.fees(), changes, stores.transactions());
        EnvironmentForm environment = new EnvironmentForm(engine.environments(), engine.exportStore(), changes);
        AppSheet app = new AppSheet(catalog, engine.exports(), stores.locations(), fees, environment);
        return List.of(
                new TodayPage(
                        new Overview(engine.exports(), stores.stock(), catalog, openValues, engine.orders()::waiting)),
                new OrderPages(engine),
                new ExtraPages(engine),
                new DriftPages(engine),
                new GuardPages(engine, listings),
                new NoticePages(engine.notices()),
                new FigurePages(engine),
                new ValuesPages(engine, openValues),
                new StorePages(catalog, new Shelf(catalog, engine.exports()), app),
                new AppForms(catalog, app, fees, environment),
                new ExportPages(engine.exports(), sheet, listings, exchanges, engine.deliveries(), catalog),
                new FeedRoute(engine.feeds()),
                // before anything below /stock/{number}: the first route that fits is taken
                new UploadPages(engine.imports(), stores.stock()),
                new VehicleImages(stores.stock(), stores.images(), codec),
                new PicturesForPlatforms(engine.pictures()),
                new StockPages(new StockList(stores.stock(), codec, engine.exportStore(), engine.ledger(), catalog)));
    }

    private static List<Feature> activation(Engine engine, @Nullable URI publicUrl) {
        AppCatalog catalog = engine.catalog();
        VehicleCodec codec = new VehicleCodec();
        StoreModule stores = engine.stores();
        ExportService exports = engine.exports();
        Activations activations =
                new Activations(catalog, exports, engine.signIns(), new OfferKeys(stores.stock(), codec));
        return List.of(
                new ConnectPages(
                        activations, exports, engine.signIns(), engine.environments(), engine.training(), publicUrl),
                new SettingsPages(
                        activations,
                        exports,
                        new Previews(stores.stock(), codec, engine.runtime()),
                        stores.locations(),
                        new ReleaseCounts(stores.stock()),
                        engine.training()),
                new PlanPages(
                        activations,
                        exports,
                        new Plans(exports, engine.plans(), stores.stock(), codec),
                        engine.ledger(),
                        new Listings(engine.ledger(), stores.stock(), codec)));
    }

    /**
     * Opens the database, loads the apps and wires everything; nothing is served or sent yet.
     *
     * @throws dev.carport.engine.tx.StorageException when the database or the data folder cannot be used
     */
    public static Carport open(CarportSettings settings, InstantSource clock) {
        var data = settings.engine().stores().dataFolder();
        return open(settings, clock, AppCatalog.open(AppDirectories.below(data, settings.bundledApps())));
    }

    /** As {@link #open(CarportSettings, InstantSource)} with apps that are loaded already. The catalog is given away. */
    public static Carport open(CarportSettings settings, InstantSource clock, AppCatalog catalog) {
        SecureRandom random = new SecureRandom();
        IdSource ids = new TimeOrderedIds(clock, random);
        EngineSettings engineSettings = settings.engine();
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        machine(meters);
        ImageFetcher images = new ImageFetcher(Set.of());
        StoreModule stores = StoreModule.open(engineSettings.stores(), clock, ids);
        Engine engine = Engine.open(engineSettings, stores, catalog, images, meters, ids, random, clock);
        return new Carport(settings, engine, images, meters, new Start(ids, random, clock));
    }

    /** What the process itself needs. */
    private static void machine(MeterRegistry meters) {
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
    }

    /** Starts working and serving. */
    public void start() {
        // listings hold addresses of images: they have to be known before the first one is made
        reachedAt(settings.server().port());
        engine.start();
        minutes.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.MINUTES);
        server.start();
        reachedAt(server.port());
    }

    private void reachedAt(int port) {
        URI here = port == 0 ? null : URI.create("http://127.0.0.1:" + port);
        engine.pictures().reachedAt(settings.publicUrl(), here);
        engine.notices().reach(settings.mail(), settings.publicUrl(), settings.inside()::contains);
    }

    /** The port the server listens at. */
    public int port() {
        return server.port();
    }

    /** Every route that is served. */
    List<CarportServer.Served> served() {
        return server.served();
    }

    /** The engine beneath, for whoever puts data in or looks behind the pages. */
    public Engine engine() {
        return engine;
    }

    /** Stops taking requests, then everything behind them. */
    @Override
    public void close() {
        server.close();
        stream.close();
        minutes.shutdownNow();
        // before the engine, which waits for imports that may wait for an image
        images.close();
        engine.close();
    }

    private void tick() {
        try {
            engine.tick();
        } catch (RuntimeException failed) {
            // one failed minute must not be the last one
            LOG.atError().setCause(failed).log("What is due by the minute failed; it is tried again in a minute");
        }
    }

    private static int hashesAtOnce() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
