package dev.carport.engine.operations;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.FilePreview;
import dev.carport.api.app.Limits;
import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Booking;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.Provenance;
import dev.carport.api.platform.Change;
import dev.carport.api.reference.References;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.bookings.BookingStore;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.plan.Renewal;
import dev.carport.engine.reconcile.ExportWork;
import dev.carport.engine.reconcile.OpenAccount;
import dev.carport.engine.reconcile.SetWork;
import dev.carport.engine.release.ReleaseRules;
import dev.carport.engine.settings.SettingsResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts together what planning and transmitting need for an export, and keeps it until something it was made of changes. Thread-safe.
 */
public final class ExportRuntime {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AppCatalog catalog;
    private final AppCalls calls;
    private final Platforms platforms;
    private final ExportStore exports;
    private final AccountStore accounts;
    private final LocationStore locations;
    private final SettingSecrets secrets;
    private final SettingsMigrations migrations;
    private final ImageAddresses images;
    private final BookingStore bookings;
    private final Predicate<Export> renews;
    private final ZoneId zone;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    private record Made(
            long revision,
            InstalledApp<?> app,
            References references,
            Account account,
            Location location,
            ExportWork work,
            ExportContext<?> context) {}

    /**
     * A runtime over these parts.
     *
     * @param renews whether listings of an export are prolonged without asking anybody
     */
    public ExportRuntime(
            AppCatalog catalog,
            AppCalls calls,
            Platforms platforms,
            ExportStore exports,
            AccountStore accounts,
            LocationStore locations,
            SettingSecrets secrets,
            SettingsMigrations migrations,
            ImageAddresses images,
            BookingStore bookings,
            Predicate<Export> renews,
            ZoneId zone) {
        this.catalog = catalog;
        this.calls = calls;
        this.platforms = platforms;
        this.exports = exports;
        this.accounts = accounts;
        this.locations = locations;
        this.secrets = secrets;
        this.migrations = migrations;
        this.images = images;
        this.bookings = bookings;
        this.renews = renews;
        this.zone = zone;
    }

    private Renewal renewal(Export export, @Nullable Duration lifeTime) {
        return lifeTime == null ? Renewal.NEVER : new Renewal(lifeTime, renews.test(export));
    }

    /** An account ready for work; empty when its app is not usable. */
    public Optional<OpenAccount> open(String accountId) {
        return accounts.find(accountId)
                .flatMap(account -> platforms.open(account).map(platform -> new Opened(accountId, platform)));
    }

    private final class Opened implements OpenAccount {
        private final String id;
        private final GuardedPlatform platform;

        Opened(String id, GuardedPlatform platform) {
            this.id = id;
            this.platform = platform;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Account account() {
            return accounts.find(id).orElseThrow();
        }

        @Override
        public Limits limits() {
            return platform.app().info().limits();
        }

        @Override
        public List<ExportWork> works() {
            return exports.ofAccount(id).stream()
                    .filter(Export::running)
                    .flatMap(export -> made(export).map(Made::work).stream())
                    .toList();
        }

        @Override
        public GuardedPlatform platform() {
            return platform;
        }
    }

    /**
     * What planning for an export needs, with the settings it would have after the next activation; empty when its app is not usable
     * or its settings are not complete.
     */
    public Optional<ExportWork> planned(Export export) {
        return plannedParts(export).map(Made::work);
    }

    /** What planning for an export needs, with the settings that are in force now; empty as {@link #planned}. */
    public Optional<ExportWork> inForce(Export export) {
        return made(export).map(Made::work);
    }

    private Optional<Made> plannedParts(Export stored) {
        Export export = migrations.present(stored);
        Export wanted = export.asPlanned();
        return export.draft() == null ? made(wanted) : fresh(wanted);
    }

    /** Explains a vehicle's listing with the settings the export would have after the next activation; else as {@link #explain}. */
    public Optional<List<Provenance>> explainPlanned(Export export, String reference, Vehicle vehicle, Instant now) {
        return plannedParts(export)
                .map(found -> found.context().explain(reference, vehicle, booked(export, reference), now));
    }

    /** Explains every value of a vehicle's listing; empty under the same conditions as {@link #work}. */
    public Optional<List<Provenance>> explain(Export export, String reference, Vehicle vehicle, Instant now) {
        return made(export).map(found -> found.context().explain(reference, vehicle, booked(export, reference), now));
    }

    private List<Booking> booked(Export export, String reference) {
        return bookings.of(export.id(), List.of(reference)).getOrDefault(reference, List.of());
    }

    /**
     * The beginning of a file.
     *
     * @param file what the app has written
     * @param leftOut vehicles that would be held back, by their reference, and why
     */
    public record FileBeginning(FilePreview file, Map<String, List<Finding>> leftOut) {}

    /**
     * How the file of an export would begin with values that need not be saved; access data may be missing among them. Vehicles that
     * would be held back are left out.
     *
     * @param some a few vehicles by their reference
     * @return empty when the app writes no files or is not usable, or when the values are wrong
     * @throws AppFailure when the app fails
     */
    public Optional<FileBeginning> filePreview(Export export, JsonNode values, Map<String, Vehicle> some, Instant now) {
        Optional<InstalledApp<?>> app = catalog.app(export.app());
        Optional<Account> account = accounts.find(export.accountId());
        Optional<Location> location = locations.get(export.location());
        return app.isEmpty() || account.isEmpty() || location.isEmpty()
                ? Optional.empty()
                : filePreview(export, app.get(), account.get(), location.get(), values, some, now);
    }

    private <S extends Record> Optional<FileBeginning> filePreview(
            Export export,
            InstalledApp<S> app,
            Account account,
            Location location,
            JsonNode values,
            Map<String, Vehicle> some,
            Instant now) {
        if (app.info().transfer() != AppInfo.Transfer.FILE
                || !(app.settings().parseWithoutAccount(values, secrets.of(export.id()))
                        instanceof SettingsResult.Valid<S> valid)) {
            return Optional.empty();
        }
        ExportContext<S> context = new ExportContext<>(
                export.id(),
                app,
                calls,
                valid.settings(),
                account,
                location,
                platforms.references(account),
                zone,
                imageBase(export));
        List<Change> listings = new ArrayList<>();
        Map<String, List<Finding>> leftOut = new LinkedHashMap<>();
        some.forEach((reference, vehicle) -> {
            MappingResult mapped = context.map(reference, vehicle, booked(export, reference), now);
            if (!mapped.blocked()) {
                listings.add(SampleSet.listing(reference, vehicle.number(), mapped));
            } else {
                leftOut.put(
                        reference,
                        mapped.findings().stream().filter(Finding::blocks).toList());
            }
        });
        return calls.preview(app, new SampleSet<>(valid.settings(), location.code(), zone, listings))
                .map(file -> new FileBeginning(file, leftOut));
    }

    private Optional<Made> fresh(Export stored) {
        Export export = migrations.present(stored);
        Optional<InstalledApp<?>> app = catalog.app(export.app());
        Optional<Account> account = accounts.find(export.accountId());
        Optional<Location> location = locations.get(export.location());
        return app.isEmpty() || account.isEmpty() || location.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        make(export, app.get(), account.get(), location.get(), platforms.references(account.get())));
    }

    private Optional<Made> made(Export stored) {
        Export export = migrations.present(stored);
        Optional<InstalledApp<?>> app = catalog.app(export.app());
        Optional<Account> account = accounts.find(export.accountId());
        Optional<Location> location = locations.get(export.location());
        if (app.isEmpty() || account.isEmpty() || location.isEmpty()) {
            return Optional.empty();
        }
        References references = platforms.references(account.get());
        Made old = made.get(export.id());
        if (old != null
                && old.revision == export.revision()
                && old.app == app.get()
                && old.references == references
                && old.account.facts().equals(account.get().facts())
                && old.location.equals(location.get())
                && Objects.equals(old.context.imageBase(), imageBase(export))) {
            return Optional.of(old);
        }
        Made fresh = make(export, app.get(), account.get(), location.get(), references);
        if (fresh != null) {
            made.put(export.id(), fresh);
        }
        return Optional.ofNullable(fresh);
    }

    private @Nullable URI imageBase(Export export) {
        return images.base(export.app(), export.location());
    }

    private <S extends Record> @Nullable Made make(
            Export export, InstalledApp<S> app, Account account, Location location, References references) {
        if (export.settingsVersion() != app.settings().version()) {
            return null;
        }
        SettingsResult<S> parsed = app.settings().parse(JSON.readTree(export.settings()), secrets.of(export.id()));
        if (!(parsed instanceof SettingsResult.Valid<S> valid)) {
            return null;
        }
        ExportContext<S> context = new ExportContext<>(
                export.id(), app, calls, valid.settings(), account, location, references, zone, imageBase(export));
        ReleaseRules rules = new ReleaseRules(
                app.info().kinds(),
                ReleaseRules.USUAL_STATUSES,
                0,
                app.settings().currentStock(valid.settings()).orElse(CurrentStock.ALL),
                app.settings().futureStock(valid.settings()).orElse(FutureStock.AUTOMATIC),
                export.state() == ExportState.LEAVING ? Finding.tip("", "release.export-off") : null,
                export.activatedAt());
        ExportWork work = new ExportWork(
                export,
                rules,
                now -> (reference, vehicle, booked) -> context.map(reference, vehicle, booked, now),
                context::together,
                app.version(),
                new SetWork(
                        valid.settings(),
                        app.mapping().parts(),
                        shape(app.version(), valid.values().toString()),
                        zone),
                () -> renewal(export, app.info().limits().lifeTime()));
        return new Made(export.revision(), app, references, account, location, work, context);
    }

    private static String shape(String version, String settings) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((version + '\n' + settings).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
