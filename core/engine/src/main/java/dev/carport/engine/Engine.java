package dev.carport.engine;

import dev.carport.api.app.AppInfo;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.audit.AuditedAccounts;
import dev.carport.engine.audit.AuditedCredentials;
import dev.carport.engine.audit.AuditedEnvironments;
import dev.carport.engine.audit.AuditedFees;
import dev.carport.engine.audit.AuditedResolutions;
import dev.carport.engine.bookings.BookingStore;
import dev.carport.engine.condition.Inspection;
import dev.carport.engine.delivery.DeliveredFileStore;
import dev.carport.engine.delivery.Feeds;
import dev.carport.engine.delivery.FileCarrier;
import dev.carport.engine.delivery.Spool;
import dev.carport.engine.doubles.Doubles;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.environment.EnvironmentStore;
import dev.carport.engine.environment.Environments;
import dev.carport.engine.environment.Sandboxes;
import dev.carport.engine.environment.Training;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.guard.LimitStore;
import dev.carport.engine.guard.LockStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.history.ExchangeStore;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.housekeeping.Chores;
import dev.carport.engine.housekeeping.Housekeeping;
import dev.carport.engine.http.PlatformClients;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.imports.StockImports;
import dev.carport.engine.imports.UploadFolder;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.match.MatchStore;
import dev.carport.engine.nodes.SharedEvents;
import dev.carport.engine.notices.Notices;
import dev.carport.engine.operations.AccountChecks;
import dev.carport.engine.operations.AccountConnections;
import dev.carport.engine.operations.AccountFiles;
import dev.carport.engine.operations.AppVersions;
import dev.carport.engine.operations.BacklogMeters;
import dev.carport.engine.operations.BookingService;
import dev.carport.engine.operations.Deliveries;
import dev.carport.engine.operations.ExchangeJournal;
import dev.carport.engine.operations.ExportRuntime;
import dev.carport.engine.operations.ExportSecrets;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.operations.LockCauses;
import dev.carport.engine.operations.OpenPlatforms;
import dev.carport.engine.operations.PlanService;
import dev.carport.engine.operations.SavedAccountSettings;
import dev.carport.engine.operations.SettingSecrets;
import dev.carport.engine.operations.SettingsMigrations;
import dev.carport.engine.operations.SignInService;
import dev.carport.engine.operations.SignIns;
import dev.carport.engine.operations.StatisticsService;
import dev.carport.engine.operations.StockVehicles;
import dev.carport.engine.operations.UnmappedValues;
import dev.carport.engine.orders.OrderDesk;
import dev.carport.engine.orders.OrderFetching;
import dev.carport.engine.orders.OrderIntake;
import dev.carport.engine.orders.OrderStore;
import dev.carport.engine.pictures.PublicPictures;
import dev.carport.engine.plan.FeeTable;
import dev.carport.engine.plan.PlanStore;
import dev.carport.engine.reconcile.Reconciler;
import dev.carport.engine.reconcile.Stores;
import dev.carport.engine.reference.ReferenceCache;
import dev.carport.engine.sets.SetStore;
import dev.carport.engine.stock.ImageDownload;
import dev.carport.engine.stock.StockService;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.stock.VehicleFieldDiff;
import dev.carport.engine.stock.VehicleReader;
import dev.carport.engine.store.Database;
import dev.carport.engine.store.JdbiAccountStore;
import dev.carport.engine.store.JdbiBookingStore;
import dev.carport.engine.store.JdbiCauseStore;
import dev.carport.engine.store.JdbiChoreStore;
import dev.carport.engine.store.JdbiClaimStore;
import dev.carport.engine.store.JdbiDeliveredFileStore;
import dev.carport.engine.store.JdbiDriftStore;
import dev.carport.engine.store.JdbiEnvironmentStore;
import dev.carport.engine.store.JdbiExchangeStore;
import dev.carport.engine.store.JdbiExportStore;
import dev.carport.engine.store.JdbiFeeTable;
import dev.carport.engine.store.JdbiFeedStore;
import dev.carport.engine.store.JdbiLedgerStore;
import dev.carport.engine.store.JdbiLimitStore;
import dev.carport.engine.store.JdbiLockStore;
import dev.carport.engine.store.JdbiMatchStore;
import dev.carport.engine.store.JdbiNoticeStore;
import dev.carport.engine.store.JdbiOrderStore;
import dev.carport.engine.store.JdbiOwners;
import dev.carport.engine.store.JdbiPlanStore;
import dev.carport.engine.store.JdbiReferenceStore;
import dev.carport.engine.store.JdbiResolutionStore;
import dev.carport.engine.store.JdbiSaleStore;
import dev.carport.engine.store.JdbiServerKeyStore;
import dev.carport.engine.store.JdbiSetStore;
import dev.carport.engine.store.JdbiSignIns;
import dev.carport.engine.store.JdbiTransmissionStore;
import dev.carport.engine.store.SchedulerTable;
import dev.carport.engine.store.StoreModule;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The engine, wired: everything that runs without a browser. Life: {@link #open}, {@link #start}, {@link #close}. What pages and API
 * need are its accessors.
 */
public final class Engine implements AutoCloseable {
    private static final Duration CLOCK_CORRECTION = Duration.ofMinutes(1);

    private final StoreModule stores;
    private final AppCatalog catalog;
    private final Events events = new Events();
    private final ExportStore exportStore;
    private final AccountStore accounts;
    private final LedgerStore ledger;
    private final SetStore sets;
    private final TransmissionStore transmissions;
    private final ExchangeStore exchanges;
    private final ExchangeJournal journal;
    private final FeeTable fees;
    private final PlanStore plans;
    private final Environments environments;
    private final Sandboxes sandboxes;
    private final PlatformClients clients;
    private final Feeds feeds;
    private final FileCarrier carrier;
    private final ReferenceCache references;
    private final OpenPlatforms platforms;
    private final PublicPictures pictures;
    private final ExportRuntime runtime;
    private final StockService stock;
    private final VehicleReader reader;
    private final StockImports imports;
    private final ExportService exports;
    private final LockCauses lockCauses;
    private final Notices notices;
    private final SignInService signIns;
    private final UnmappedValues unmapped;
    private final Deliveries deliveries;
    private final BacklogMeters backlog;
    private final Inspection inspection;
    private final Reconciler reconciler;
    private final BookingService bookings;
    private final StatisticsService statistics;
    private final OrderFetching orderFetching;
    private final OrderDesk orders;
    private final DriftDesk drift;
    private final Housekeeping housekeeping;
    private final InstantSource clock;
    private volatile Instant lastTick = Instant.MIN.plus(CLOCK_CORRECTION);

    private Engine(
            EngineSettings settings,
            StoreModule stores,
            AppCatalog catalog,
            ImageDownload download,
            MeterRegistry meters,
            IdSource ids,
            RandomGenerator random,
            InstantSource clock) {
        this.stores = stores;
        this.catalog = catalog;
        this.clock = clock;
        Database database = stores.database();
        exportStore = new JdbiExportStore(database);
        AuditLog audit = stores.auditLog();
        accounts = new AuditedAccounts(new JdbiAccountStore(database), audit, database);
        ledger = new JdbiLedgerStore(database);
        transmissions = new JdbiTransmissionStore(database);
        fees = new AuditedFees(new JdbiFeeTable(database, clock), audit, database);
        plans = new JdbiPlanStore(database);
        lockCauses = new LockCauses(new JdbiCauseStore(database), stores.audit());
        LockStore locks = new JdbiLockStore(database);
        LimitStore limits = new JdbiLimitStore(database);
        notices = new Notices(
                new JdbiNoticeStore(database),
                exportStore,
                stores.locations(),
                locks,
                catalog,
                stores.accountSecrets(),
                audit,
                database,
                ids,
                random,
                clock);
        sets = new JdbiSetStore(database);
        MatchStore matches = new JdbiMatchStore(database);
        EnvironmentStore environmentStore =
                new AuditedEnvironments(new JdbiEnvironmentStore(database), audit, database);
        SharedEvents.connect(events, database.line());
        SchedulerTable schedulerTable = new SchedulerTable(database);
        schedulerTable.forgetPicks();

        AppCalls calls = new AppCalls(meters, settings.deadlines());
        environments = new Environments(environmentStore, new AuditedCredentials(stores.accountSecrets(), audit));
        sandboxes = new Sandboxes(
                calls, environmentStore, settings.stores().dataFolder().resolve("sandboxes"), clock);
        exchanges = new JdbiExchangeStore(database);
        journal = new ExchangeJournal(exchanges, ids, meters);
        clients = new PlatformClients(settings.times(), journal, meters, clock);
        references = new ReferenceCache(
                new JdbiReferenceStore(database),
                new AuditedResolutions(new JdbiResolutionStore(database, clock), audit, database),
                clock);
        SettingSecrets secrets = new ExportSecrets(stores.accountSecrets());
        feeds = new Feeds(
                settings.stores().filesFolder().resolve("feeds"),
                new JdbiFeedStore(database),
                stores.accountSecrets(),
                database,
                random,
                clock);
        DeliveredFileStore delivered = new JdbiDeliveredFileStore(database);
        carrier = new FileCarrier(
                new Spool(settings.stores().dataFolder().resolve("outgoing"), clock),
                feeds,
                new JdbiServerKeyStore(database),
                delivered,
                journal,
                clock);
        platforms = new OpenPlatforms(
                catalog,
                calls,
                references,
                new AccountConnections(
                        environments,
                        sandboxes,
                        clients,
                        stores.accountSecrets(),
                        new SavedAccountSettings(accounts, exportStore, secrets),
                        stores.images(),
                        new AccountFiles(carrier, exportStore),
                        clock));
        catalog.listen(platforms);
        catalog.listen(sandboxes);

        VehicleCodec codec = new VehicleCodec();
        StockVehicles vehicles = new StockVehicles(stores.stock(), codec::decode);
        SettingsMigrations migrations = new SettingsMigrations(catalog, exportStore, secrets, audit, database, clock);
        migrations.bringAllForward();
        pictures = new PublicPictures(
                stores.accountSecrets(),
                stores.config(),
                stores.locations(),
                stores.stock(),
                stores.images(),
                codec,
                environments,
                random,
                this::lookAgainAtAll);
        BookingStore bookingStore = new JdbiBookingStore(database);
        Doubles doubles = new Doubles(new JdbiClaimStore(database), this::listsOnce, vehicles::everKnown);
        runtime = new ExportRuntime(
                catalog,
                calls,
                platforms,
                exportStore,
                accounts,
                stores.locations(),
                secrets,
                migrations,
                pictures::base,
                bookingStore,
                this::renews,
                settings.zone());
        reconciler = new Reconciler(
                runtime::open,
                vehicles,
                new Stores(
                        database,
                        ledger,
                        exportStore,
                        bookingStore,
                        accounts,
                        locks,
                        limits,
                        fees,
                        doubles,
                        notices,
                        sets,
                        transmissions,
                        new JdbiOwners(database)),
                settings.guard(),
                settings.pace(),
                events,
                ids,
                clock,
                random,
                this::fetchOrders,
                this::compare,
                this::keepHouse,
                schedulerTable.dataSource(),
                schedulerTable.shared(),
                database.line(),
                settings.node());
        PlanService planning = new PlanService(
                runtime,
                platforms,
                vehicles,
                ledger,
                exportStore,
                matches,
                plans,
                fees,
                bookingStore,
                doubles,
                ids,
                clock);
        AccountChecks checks =
                new AccountChecks(platforms, exportStore, accounts, database, events, reconciler::wake, clock);
        exports = new ExportService(
                catalog,
                calls,
                exportStore,
                accounts,
                stores.locations(),
                ledger,
                locks,
                limits,
                settings.guard(),
                sets,
                delivered,
                matches,
                plans,
                planning,
                vehicles,
                secrets,
                migrations,
                platforms,
                checks,
                audit,
                database,
                events,
                reconciler::wake,
                ids,
                clock);
        bookings = new BookingService(
                catalog, bookingStore, ledger, fees, audit, database, events, reconciler::wake, clock);
        statistics = new StatisticsService(platforms, accounts, ledger, settings.zone(), clock);
        SignIns begun = new JdbiSignIns(database);
        signIns = new SignInService(
                platforms, exportStore, accounts, begun, audit, database, events, reconciler::wake, random, clock);
        backlog = new BacklogMeters(meters, ledger, exportStore::all, clock);
        inspection = new Inspection(exports, ledger, catalog, clock);
        deliveries = new Deliveries(runtime, platforms, exportStore, accounts, sets, feeds, audit, clock);
        unmapped = new UnmappedValues(runtime, platforms, accounts, vehicles, references, clock);
        reader = new VehicleReader(clock, settings.zone());
        stock = new StockService(
                stores.stock(),
                new JdbiSaleStore(database),
                stores.images(),
                download,
                codec,
                new VehicleFieldDiff(codec),
                this::stockChanged,
                audit,
                database);
        drift = new DriftDesk(
                catalog,
                platforms,
                accounts,
                exportStore,
                ledger,
                matches,
                stores.stock(),
                new JdbiDriftStore(database),
                fees,
                audit,
                database,
                events,
                reconciler::wake,
                reconciler::compare,
                exports::lookAgain,
                settings.zone(),
                random,
                clock);
        OrderStore orderStore = new JdbiOrderStore(database, stores.vault());
        OrderIntake intake =
                new OrderIntake(orderStore, exportStore, ledger, stores.stock(), stock, database, events, ids, clock);
        orderFetching = new OrderFetching(platforms, accounts, exportStore, orderStore, intake, clock);
        orders = new OrderDesk(orderStore, intake, platforms, accounts, exportStore, audit, database, clock);
        housekeeping = new Chores(
                        accounts,
                        exportStore,
                        checks,
                        signIns,
                        platforms,
                        references,
                        transmissions,
                        exchanges,
                        sets,
                        delivered,
                        feeds,
                        stores.audit(),
                        stores.stock(),
                        ledger,
                        stores.images(),
                        stores.sessions(),
                        begun,
                        orderStore,
                        database)
                .housekeeping(new JdbiChoreStore(database), settings.retention(), settings.zone(), random, clock);
        imports = new StockImports(
                new UploadFolder(settings.stores().filesFolder().resolve("uploads"), random, clock),
                reader,
                stock,
                database,
                audit,
                clock);
        references.onChange(exports::lookAgainAtAll);
        AppVersions versions = new AppVersions(stores.config(), exports::lookAgainAtAll);
        catalog.listen(versions);
        versions.seen(catalog.apps());
    }

    /** Wires an engine over open stores and loaded apps; both are given away. Nothing runs yet. */
    public static Engine open(
            EngineSettings settings,
            StoreModule stores,
            AppCatalog catalog,
            ImageDownload download,
            MeterRegistry meters,
            IdSource ids,
            RandomGenerator random,
            InstantSource clock) {
        return new Engine(settings, stores, catalog, download, meters, ids, random, clock);
    }

    /** Inside the stock's transaction: what the ledger must look at is stored with the change; the rest are hints. */
    private void stockChanged(String location, Collection<String> vehicleIds) {
        Set<String> accountIds = ledger.mark(vehicleIds, location, clock.instant());
        stores.transactions().afterCommit(() -> {
            accountIds.forEach(reconciler::wake);
            events.publish(new Event.StockChanged(location));
        });
    }

    private boolean listsOnce(String app) {
        return catalog.app(app)
                .filter(known -> known.info().transfer() == AppInfo.Transfer.API)
                .isPresent();
    }

    private Optional<Duration> fetchOrders(String accountId) {
        return orderFetching.look(accountId);
    }

    private void compare(String accountId) {
        drift.comparisons().look(accountId);
    }

    private boolean renews(Export export) {
        return drift.renews(export);
    }

    private void lookAgainAtAll() {
        catalog.apps().forEach(app -> exports.lookAgainAtAll(app.id()));
    }

    private void keepHouse() {
        housekeeping.run();
    }

    /** Begins the work. */
    public void start() {
        feeds.tidy();
        reconciler.start();
    }

    /** Everything that is due by the day or the hour; call it every minute. */
    public void tick() {
        Instant now = clock.instant();
        if (now.isBefore(lastTick.minus(CLOCK_CORRECTION))) {
            // what the scheduler knows is due when the clock showed, and that may be days ahead
            accounts.all().forEach(account -> reconciler.wake(account.id()));
        }
        lastTick = now;
        exports.resumeDue();
        imports.tidy();
        notices.send();
        orderFetching.accounts().forEach(reconciler::fetchOrders);
        drift.comparisons().due().forEach(reconciler::compare);
    }

    /** What people change at platforms. */
    public DriftDesk drift() {
        return drift;
    }

    /** How fresh the listings are. */
    public BacklogMeters backlog() {
        return backlog;
    }

    /** How everything is. */
    public Inspection inspection() {
        return inspection;
    }

    /** The stores of every feature. */
    public StoreModule stores() {
        return stores;
    }

    /** Pictures for platforms that fetch them. */
    public PublicPictures pictures() {
        return pictures;
    }

    /** Installed apps. */
    public AppCatalog catalog() {
        return catalog;
    }

    /** News for open pages. */
    public Events events() {
        return events;
    }

    /** The stock as stored. */
    public StockStore stockStore() {
        return stores.stock();
    }

    /** Reads vehicles that are sent. */
    public VehicleReader reader() {
        return reader;
    }

    /** Takes vehicles in and out. */
    public StockService stock() {
        return stock;
    }

    /** Takes stock files over. */
    public StockImports imports() {
        return imports;
    }

    /** What people do with exports. */
    public ExportService exports() {
        return exports;
    }

    /** What led to locks of the guard. */
    public LockCauses lockCauses() {
        return lockCauses;
    }

    /** Who is told of locks. */
    public Notices notices() {
        return notices;
    }

    /** Sign-ins at platforms. */
    public SignInService signIns() {
        return signIns;
    }

    /** What planning for an export needs, and explanations. */
    public ExportRuntime runtime() {
        return runtime;
    }

    /** How listings do. */
    public StatisticsService statistics() {
        return statistics;
    }

    /** Paid extras for listings. */
    public BookingService bookings() {
        return bookings;
    }

    /** Orders of buyers. */
    public OrderDesk orders() {
        return orders;
    }

    /** Fetching orders; the engine does it by itself once it has started. */
    public OrderFetching orderFetching() {
        return orderFetching;
    }

    /** Values that platforms do not know. */
    public UnmappedValues unmapped() {
        return unmapped;
    }

    /** Where apps work. */
    public Environments environments() {
        return environments;
    }

    /** The apps' simulators. */
    public Sandboxes sandboxes() {
        return sandboxes;
    }

    /** Where to practise. */
    public Training training() {
        return new Training(environments, sandboxes);
    }

    /** The platforms' lists and the dealer's resolutions. */
    public ReferenceCache references() {
        return references;
    }

    /** Open platforms. */
    public OpenPlatforms platforms() {
        return platforms;
    }

    /** Exports as stored. */
    public ExportStore exportStore() {
        return exportStore;
    }

    /** Accounts as stored. */
    public AccountStore accounts() {
        return accounts;
    }

    /** What the platforms are known to hold. */
    public LedgerStore ledger() {
        return ledger;
    }

    /** What was sent. */
    public TransmissionStore transmissions() {
        return transmissions;
    }

    /** Requests to platforms and their answers. */
    public ExchangeStore exchanges() {
        return exchanges;
    }

    /** The dealer's fee table. */
    public FeeTable fees() {
        return fees;
    }

    /** Plans as stored. */
    public PlanStore plans() {
        return plans;
    }

    /** What is done daily; the engine calls it by itself once it has started. */
    public Housekeeping housekeeping() {
        return housekeeping;
    }

    /** How sets are delivered. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** What receivers fetch from us. */
    public Feeds feeds() {
        return feeds;
    }

    /** Brings the platforms to what the plan says. */
    public Reconciler reconciler() {
        return reconciler;
    }

    /** Ends the work after what is under way, then closes everything that was given away to it. */
    @Override
    public void close() {
        housekeeping.stop();
        imports.close();
        reconciler.close();
        notices.close();
        platforms.close();
        sandboxes.close();
        clients.close();
        carrier.close();
        journal.close();
        catalog.close();
        stores.close();
    }
}
