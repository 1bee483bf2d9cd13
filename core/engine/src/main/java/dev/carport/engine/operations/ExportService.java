package dev.carport.engine.operations;

import dev.carport.api.app.Preset;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.delivery.DeliveredFileStore;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.LimitStore;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.LockStore;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.match.MatchStore;
import dev.carport.engine.match.MatchStore.Decided;
import dev.carport.engine.match.MatchStore.Verdict;
import dev.carport.engine.plan.PlanStore;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.reconcile.KnownVehicle;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.sets.SetState;
import dev.carport.engine.sets.SetStore;
import dev.carport.engine.settings.SettingsCodes;
import dev.carport.engine.settings.SettingsResult;
import dev.carport.engine.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people and the API do with exports. Rights are the caller's matter; every method says who acts so that it can be told later.
 * Thread-safe.
 */
public final class ExportService {
    private static final int STEP = 1000;
    private static final int NOTED = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AppCatalog catalog;
    private final AppCalls calls;
    private final ExportStore exports;
    private final AccountStore accounts;
    private final LocationStore locations;
    private final LedgerStore ledger;
    private final LockStore locks;
    private final LimitStore limits;
    private final UsualLimits usual;
    private final SetStore sets;
    private final DeliveredFileStore delivered;
    private final MatchStore matches;
    private final PlanStore plans;
    private final PlanService planning;
    private final StockVehicles stock;
    private final SettingSecrets secrets;
    private final SettingsMigrations migrations;
    private final Platforms platforms;
    private final AccountChecks checks;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Events events;
    private final Consumer<String> wake;
    private final IdSource ids;
    private final InstantSource clock;

    /** A service over these parts; {@code wake} tells the reconciliation that an account may have work. */
    public ExportService(
            AppCatalog catalog,
            AppCalls calls,
            ExportStore exports,
            AccountStore accounts,
            LocationStore locations,
            LedgerStore ledger,
            LockStore locks,
            LimitStore limits,
            UsualLimits usual,
            SetStore sets,
            DeliveredFileStore delivered,
            MatchStore matches,
            PlanStore plans,
            PlanService planning,
            StockVehicles stock,
            SettingSecrets secrets,
            SettingsMigrations migrations,
            Platforms platforms,
            AccountChecks checks,
            AuditLog audit,
            Transactions transactions,
            Events events,
            Consumer<String> wake,
            IdSource ids,
            InstantSource clock) {
        this.catalog = catalog;
        this.calls = calls;
        this.exports = exports;
        this.accounts = accounts;
        this.locations = locations;
        this.ledger = ledger;
        this.locks = locks;
        this.limits = limits;
        this.usual = usual;
        this.sets = sets;
        this.delivered = delivered;
        this.matches = matches;
        this.plans = plans;
        this.planning = planning;
        this.stock = stock;
        this.secrets = secrets;
        this.migrations = migrations;
        this.platforms = platforms;
        this.checks = checks;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.wake = wake;
        this.ids = ids;
        this.clock = clock;
    }

    /** The export of an app at a location. */
    public Optional<Export> find(String location, String app) {
        return exports.find(location, app);
    }

    /** All exports. */
    public List<Export> all() {
        return exports.all();
    }

    /**
     * The export of an app at a location; a draft with the app's default settings is made when there is none.
     *
     * @return empty when there is no such location or usable app
     */
    public Optional<Export> begin(String location, String app) {
        Optional<Export> known = exports.find(location, app);
        Optional<InstalledApp<?>> installed = catalog.app(app);
        if (known.isPresent()) {
            return known.map(this::inPresentEnvironment);
        }
        if (installed.isEmpty() || locations.get(location).isEmpty()) {
            return Optional.empty();
        }
        return transactions.inTransaction(() -> {
            Instant now = clock.instant();
            Account account = Account.fresh(ids.next(), app, platforms.environment(app), null, now);
            accounts.put(account);
            Export draft = new Export(
                    ids.next(),
                    location,
                    app,
                    account.id(),
                    installed.get().settings().defaults().toString(),
                    null,
                    installed.get().settings().version(),
                    1,
                    ExportState.DRAFT,
                    null,
                    null,
                    null,
                    now);
            exports.put(draft);
            return Optional.of(draft);
        });
    }

    /** An export that is not online follows its app into another environment: with an account of its own there. */
    private Export inPresentEnvironment(Export export) {
        Account account = accounts.find(export.accountId()).orElseThrow();
        String environment = platforms.environment(export.app());
        if (export.online() || account.environment().equals(environment)) {
            return export;
        }
        return transactions.inTransaction(() -> {
            Instant now = clock.instant();
            Account there = Account.fresh(ids.next(), export.app(), environment, null, now);
            accounts.put(there);
            Export moved = export.saved(export.settings(), export.settingsVersion(), there.id(), now);
            return exports.put(moved) ? moved : export;
        });
    }

    /**
     * Saves settings. While the export is online they are a draft until the next activation; nothing is sent by saving.
     *
     * @param settings JSON object of values by key; secrets left out or masked keep their stored value
     * @return empty when there is no such location or usable app
     */
    public Optional<Draft> save(String location, String app, JsonNode settings) {
        Optional<InstalledApp<?>> installed = catalog.app(app);
        return installed.flatMap(found -> begin(location, app).map(export -> save(export, found, settings)));
    }

    private <S extends Record> Draft save(Export export, InstalledApp<S> app, JsonNode json) {
        SettingsResult<S> result = app.settings().parse(json, secrets.of(export.id()));
        return switch (result) {
            case SettingsResult.Invalid<S> invalid -> new Draft.Invalid(invalid.findings());
            case SettingsResult.Valid<S> valid -> {
                Optional<String> number = app.settings().customerNumber(valid.settings());
                Optional<Account> account = accounts.find(export.accountId());
                if (export.online() && !number.equals(account.map(Account::customerNumber))) {
                    String field = app.settings()
                            .ofType(CustomerNumber.class)
                            .map(found -> found.key())
                            .orElse("");
                    yield new Draft.Invalid(List.of(Finding.error(field, "settings.number-while-online")));
                }
                List<Finding> wrong = examined(app, valid.settings()).stream()
                        .filter(Finding::blocks)
                        .toList();
                yield wrong.isEmpty()
                        ? store(export, app, valid.values(), valid.secrets(), number.orElse(null))
                        : new Draft.Invalid(wrong);
            }
        };
    }

    /** What the app says about settings that are valid one by one. An app that fails on them does not take them. */
    private <S extends Record> List<Finding> examined(InstalledApp<S> app, S settings) {
        try {
            return calls.examine(app, settings);
        } catch (AppFailure failed) {
            return List.of(Finding.error("", SettingsCodes.REFUSED_BY_APP).withDetail(failed.getMessage()));
        }
    }

    /**
     * What is to be said about values before they are saved, warnings and tips too.
     *
     * @return empty when all is well, or the app is not usable
     */
    public List<Finding> examine(Export export, JsonNode values) {
        return catalog.app(export.app())
                .map(app -> examine(app, values, secrets.of(export.id())))
                .orElse(List.of());
    }

    private <S extends Record> List<Finding> examine(InstalledApp<S> app, JsonNode values, Map<String, Secret> stored) {
        return switch (app.settings().parse(values, stored)) {
            case SettingsResult.Invalid<S> invalid -> invalid.findings();
            case SettingsResult.Valid<S> valid -> examined(app, valid.settings());
        };
    }

    /** Values to begin with that an app offers; empty when it offers none, or cannot be asked. */
    public List<Preset> presets(String app) {
        try {
            return catalog.app(app).map(calls::presets).orElse(List.of());
        } catch (AppFailure failed) {
            return List.of();
        }
    }

    private Draft store(
            Export export,
            InstalledApp<?> app,
            ObjectNode values,
            Map<String, Secret> newSecrets,
            @Nullable String number) {
        if (!newSecrets.isEmpty() || !secrets.of(export.id()).isEmpty()) {
            secrets.put(export.id(), newSecrets); // durable on its own, and so before the transaction
        }
        return transactions.inTransaction(() -> {
            Instant now = clock.instant();
            String account = accountFor(export, number, now);
            Export saved = export.saved(values.toString(), app.settings().version(), account, now);
            if (!exports.put(saved)) {
                return new Draft.Invalid(List.of(Finding.error("", "settings.changed-meanwhile")));
            }
            Map<String, Object> after = new HashMap<>();
            after.put("settings", values);
            if (!newSecrets.isEmpty()) {
                after.put("secrets", new TreeSet<>(newSecrets.keySet()));
            }
            Map<String, Object> before = Map.of("settings", JSON.readTree(export.plannedSettings()));
            note("export.settings", export, before, after);
            tell(saved);
            return new Draft.Saved(saved);
        });
    }

    /** The account with this number; the export's own one takes the number when nobody has it yet. */
    private String accountFor(Export export, @Nullable String number, Instant now) {
        Account own = accounts.find(export.accountId()).orElseThrow();
        if (number == null || number.equals(own.customerNumber())) {
            return own.id();
        }
        Optional<Account> other = accounts.find(own.app(), own.environment(), number);
        if (other.isPresent()) {
            return other.get().id();
        }
        boolean shared = exports.ofAccount(own.id()).size() > 1;
        Account target = shared
                ? Account.fresh(ids.next(), own.app(), own.environment(), number, now)
                : own.withNumber(number, now);
        accounts.put(target);
        return target.id();
    }

    /** The settings of an export whose secrets are stored; the secrets themselves never come back out. */
    public Set<String> storedSecrets(Export export) {
        return Set.copyOf(secrets.of(export.id()).keySet());
    }

    /**
     * Asks the platform whether the export's account can be used, and remembers the answer.
     *
     * @param number the number typed in but not saved yet; null for the saved one
     * @return empty when the app is not usable
     */
    public Optional<CheckResult> check(Export export, @Nullable String number) {
        Account account = accounts.find(export.accountId()).orElseThrow();
        return number == null || number.equals(account.customerNumber())
                ? checks.check(account)
                : checks.check(account, number);
    }

    /**
     * Makes a plan of what activation would do.
     *
     * @return empty when the app is not usable or the settings are not complete
     */
    public Optional<StoredPlan> plan(Export export) {
        return planning.make(export, accounts.find(export.accountId()).orElseThrow());
    }

    /** The newest plan. */
    public Optional<StoredPlan> newestPlan(Export export) {
        return plans.newest(export.id());
    }

    /**
     * Goes online as a plan says, or brings changed settings into force.
     *
     * @param planId the plan the person has seen
     * @param obligationsAccepted whether the person accepted the obligations
     * @param by who acts
     */
    public Activation activate(Export export, String planId, boolean obligationsAccepted, String by) {
        List<Finding> reasons = new ArrayList<>();
        Optional<StoredPlan> plan = plans.find(planId);
        if (!obligationsAccepted) {
            reasons.add(Finding.error("acceptObligations", "activate.obligations"));
        }
        if (plan.isEmpty() || !plan.get().exportId().equals(export.id())) {
            reasons.add(Finding.error("planId", "activate.no-plan"));
        } else if (plan.get().revision() != export.revision()
                || !planning.digest(export).equals(Optional.of(plan.get().digest()))) {
            reasons.add(Finding.error("planId", "activate.plan-stale"));
        }
        if (reasons.isEmpty()) {
            check(export, null)
                    .filter(result ->
                            result.code() != CheckResult.Code.OK && result.code() != CheckResult.Code.CANNOT_TELL)
                    .ifPresent(result -> reasons.add(Finding.error("", refusal(result.code()))));
        }
        if (!reasons.isEmpty()) {
            return new Activation.Refused(reasons);
        }
        return export.online() ? applyDraft(export, by) : goOnline(export, by);
    }

    private static String refusal(CheckResult.Code code) {
        return switch (code) {
            case UNKNOWN_NUMBER -> "activate.unknown-number";
            case OTHER_ACCOUNT -> "activate.other-account";
            case NOT_LINKED -> "activate.not-linked";
            case SIGN_IN_NEEDED -> "activate.sign-in-needed";
            case WRONG_CREDENTIALS -> "activate.wrong-credentials";
            case WRONG_CLIENT -> "activate.wrong-client";
            case MISSING_RIGHT -> "activate.missing-right";
            case CONTRACT_LIMIT -> "activate.contract-limit";
            case PLATFORM_DOWN -> "activate.platform-down";
            case OK, CANNOT_TELL -> throw new IllegalArgumentException("Nothing is wrong: " + code);
        };
    }

    private Activation applyDraft(Export export, String by) {
        Export applied = export.activated(by, clock.instant());
        // settings in force without the marks would never reach vehicles that do not change
        boolean stored = transactions.inTransaction(() -> {
            boolean put = exports.put(applied) && noteActivation(export, applied);
            if (put) {
                // what the plan has shown needs no second word
                ledger.planned(applied.id());
                markAll(applied, false);
            }
            return put;
        });
        return stored
                ? new Activation.Online(applied)
                : new Activation.Refused(List.of(Finding.error("planId", "activate.plan-stale")));
    }

    private Activation goOnline(Export export, String by) {
        if (export.state() != ExportState.LEAVING) {
            // what a going online that broke off may have left
            ledger.forgetAbsent(export.id());
        }
        // listings made, or being made, while it was switched off: they are looked at even when their vehicles have
        // gone
        boolean kept = ledger.presentOrUnderWay(export.id()) > 0;
        // entries first, in steps, while the export does not run yet; going online is the last, small transaction
        stock.pages(export.location(), STEP, page -> ledger.open(export.id(), page.keySet(), clock.instant()));
        Export online = export.activated(by, clock.instant());
        boolean stored = transactions.inTransaction(() -> {
            Instant now = clock.instant();
            ledger.adopt(export.id(), adoptions(matches.of(export.id())), now);
            if (kept) {
                markAll(online, false);
            }
            return exports.put(online) && noteActivation(export, online);
        });
        if (!stored) {
            return new Activation.Refused(List.of(Finding.error("planId", "activate.plan-stale")));
        }
        // vehicles that came in, or came back, between their page and going online
        stock.pages(export.location(), STEP, page -> {
            Set<String> known = ledger.findAll(export.id(), page.keySet()).keySet();
            List<String> late =
                    page.keySet().stream().filter(id -> !known.contains(id)).toList();
            ledger.open(export.id(), late, clock.instant());
        });
        wake.accept(export.accountId());
        tell(online);
        return new Activation.Online(online);
    }

    private boolean noteActivation(Export before, Export after) {
        note(
                "export.activate",
                after,
                Map.of("state", before.state(), "settings", JSON.readTree(before.settings())),
                Map.of("state", after.state(), "settings", JSON.readTree(after.settings())));
        return true;
    }

    private void note(String action, Export export, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        audit.note(action, export.location(), "export", export.id(), before, after);
    }

    /** What a decision changes: its listing, and the vehicles that others still wait for; the rest was adopted before and lives on. */
    private static List<LedgerStore.Adoption> adoptions(String remoteId, List<Decided> all) {
        return adoptions(all.stream()
                .filter(decided -> decided.pairing().listing().remoteId().equals(remoteId) || PlanService.open(decided))
                .toList());
    }

    private static List<LedgerStore.Adoption> adoptions(List<Decided> matches) {
        List<LedgerStore.Adoption> adoptions = new ArrayList<>();
        for (Decided decided : matches) {
            var listing = decided.pairing().listing();
            String vehicle = PlanService.vehicleOf(decided);
            if (vehicle != null) {
                adoptions.add(new LedgerStore.Adoption(vehicle, listing.remoteId(), listing.link(), Hold.NONE));
            } else if (decided.verdict() == Verdict.WITHDRAW) {
                adoptions.add(new LedgerStore.Adoption(
                        "remote-" + listing.remoteId(), listing.remoteId(), listing.link(), Hold.NONE));
            } else if (PlanService.open(decided)) {
                decided.pairing()
                        .candidates()
                        .forEach(id -> adoptions.add(new LedgerStore.Adoption(id, "", null, Hold.UNMATCHED)));
            }
        }
        return adoptions;
    }

    /** What the first match found. */
    public List<Decided> matches(Export export) {
        return matches.of(export.id());
    }

    /**
     * Decides about a listing of the first match. On an export that is online it takes effect at once.
     *
     * @param vehicleId for {@link Verdict#PAIR}, else null
     * @return false when there is no such listing, or the vehicle is not in the stock of the export's location
     */
    public boolean decide(Export export, String remoteId, Verdict verdict, @Nullable String vehicleId) {
        Optional<Decided> found = matches.find(export.id(), remoteId);
        if (found.isEmpty() || verdict == Verdict.PAIR && !isHere(vehicleId, export)) {
            return false;
        }
        transactions.runInTransaction(() -> {
            matches.decide(export.id(), remoteId, verdict, vehicleId);
            note("match.decide", export, verdict(remoteId, found.get()), verdict(remoteId, verdict, vehicleId));
            if (export.online()) {
                List<String> freed = found.get().pairing().candidates().stream()
                        .filter(candidate -> !candidate.equals(vehicleId))
                        .toList();
                ledger.matched(export.id(), freed, clock.instant());
                if (vehicleId != null) {
                    ledger.matched(export.id(), List.of(vehicleId), clock.instant());
                }
                ledger.adopt(export.id(), adoptions(remoteId, matches.of(export.id())), clock.instant());
            }
        });
        wake.accept(export.accountId());
        tell(export);
        return true;
    }

    private boolean isHere(@Nullable String vehicleId, Export export) {
        KnownVehicle vehicle =
                vehicleId == null ? null : stock.find(List.of(vehicleId)).get(vehicleId);
        return vehicle != null && vehicle.location().equals(export.location());
    }

    private static @Nullable Map<String, Object> verdict(String remoteId, Decided decided) {
        Verdict verdict = decided.verdict();
        return verdict == null ? null : verdict(remoteId, verdict, decided.vehicleId());
    }

    private static Map<String, Object> verdict(String remoteId, Verdict verdict, @Nullable String vehicleId) {
        return vehicleId == null
                ? Map.of("listing", remoteId, "verdict", verdict)
                : Map.of("listing", remoteId, "verdict", verdict, "vehicle", vehicleId);
    }

    /** Releases vehicles to an export by hand, withholds them, or takes the decision back (null). */
    public void decide(Export export, Collection<String> vehicleIds, @Nullable HandDecision decision, String by) {
        transactions.runInTransaction(() -> {
            Map<String, HandDecision> before = exports.decisions(export.id(), vehicleIds);
            exports.decide(export.id(), vehicleIds, decision, by);
            note("vehicle.decide", export, decided(vehicleIds, before::get), decided(vehicleIds, id -> decision));
            if (export.online()) {
                ledger.mark(vehicleIds, export.location(), clock.instant());
                if (decision == HandDecision.RELEASED) {
                    ledger.planned(export.id(), vehicleIds);
                }
            }
        });
        wake.accept(export.accountId());
        tell(export);
    }

    /** Decisions by vehicle; of very many only the first, and how many there are. */
    private static Map<String, Object> decided(
            Collection<String> vehicleIds, Function<String, @Nullable HandDecision> decision) {
        Map<String, Object> some = new HashMap<>();
        vehicleIds.stream().limit(NOTED).forEach(id -> some.put(id, String.valueOf(decision.apply(id))));
        return Map.of("vehicles", vehicleIds.size(), "decisions", some);
    }

    /**
     * Stops sending; changes gather.
     *
     * @param until end of the pause; null for an open end
     */
    public Export pause(Export export, @Nullable Instant until) {
        return export.state() == ExportState.ACTIVE
                ? change("export.pause", export, export.paused(until, clock.instant()))
                : export;
    }

    /** Goes on after a pause; what has gathered goes out once. */
    public Export resume(Export export) {
        return export.state() == ExportState.PAUSED
                ? change("export.resume", export, export.in(ExportState.ACTIVE, clock.instant()))
                : export;
    }

    /** Resumes every export whose pause is over. */
    public void resumeDue() {
        Instant now = clock.instant();
        for (Export export : exports.all()) {
            Instant until = export.pausedUntil();
            if (export.state() == ExportState.PAUSED && until != null && !until.isAfter(now)) {
                resume(export);
            }
        }
    }

    /**
     * Switches off. The settings stay.
     *
     * @param removeListings true to withdraw all listings first; false to leave them as they are
     */
    public Export deactivate(Export export, boolean removeListings) {
        if (!export.online() && export.state() != ExportState.LEAVING) {
            return export;
        }
        boolean owed = sets.find(export.id()).filter(SetState::owed).isPresent();
        if (removeListings && (owed || ledger.presentOrUnderWay(export.id()) > 0)) {
            // the state without the marks would leave listings online that nobody looks at any more
            return transactions.inTransaction(() -> {
                Export leaving = change("export.remove", export, export.in(ExportState.LEAVING, clock.instant()));
                if (leaving.state() == ExportState.LEAVING) {
                    locks.remove(export.id());
                    ledger.releaseLocked(export.id(), Operation.WITHDRAW, clock.instant());
                    markAll(leaving, false);
                }
                return leaving;
            });
        }
        return transactions.inTransaction(() -> {
            Export off = change("export.deactivate", export, export.in(ExportState.OFF, clock.instant()));
            if (off.state() == ExportState.OFF) {
                locks.remove(export.id());
                ledger.forgetSettled(export.id());
                sets.reset(export.id());
                // what waited because the same car was listed here need not wait any more
                exports.all().stream()
                        .filter(other -> other.app().equals(export.app()))
                        .forEach(other -> transactions.afterCommit(() -> wake.accept(other.accountId())));
            }
            return off;
        });
    }

    /**
     * Lets everything pass that the guard holds back.
     *
     * @return how many
     */
    public int releaseLock(Export export) {
        return releaseLock(export, Operation.CREATE) + releaseLock(export, Operation.WITHDRAW);
    }

    /**
     * Lets everything pass that the guard holds back of one kind.
     *
     * @return how many
     */
    public int releaseLock(Export export, Operation operation) {
        return unlock(
                export,
                operation,
                "lock.release",
                null,
                () -> ledger.releaseLocked(export.id(), operation, clock.instant()));
    }

    /**
     * Lets some of what the guard holds back pass, or of what was left as it was. The lock ends with the last one.
     *
     * @return how many
     */
    public int releaseLock(Export export, Operation operation, Collection<String> vehicleIds) {
        return unlock(
                export,
                operation,
                "lock.release",
                vehicleIds,
                () -> ledger.releaseLocked(export.id(), operation, vehicleIds, clock.instant()));
    }

    /**
     * Leaves as it is what the guard holds back of one kind, until the vehicle changes: what should go offline stays online, what should
     * be listed is not.
     *
     * @return how many
     */
    public int discardLock(Export export, Operation operation) {
        return unlock(export, operation, "lock.discard", null, () -> ledger.keepLocked(export.id(), operation));
    }

    /** As the other, for these vehicles only. */
    public int discardLock(Export export, Operation operation, Collection<String> vehicleIds) {
        return unlock(
                export,
                operation,
                "lock.discard",
                vehicleIds,
                () -> ledger.keepLocked(export.id(), operation, vehicleIds));
    }

    private int unlock(
            Export export,
            Operation operation,
            String action,
            @Nullable Collection<String> vehicleIds,
            IntSupplier how) {
        int done = transactions.inTransaction(() -> {
            Optional<Lock> lock = locks.open(export.id(), operation);
            int changed = how.getAsInt();
            int left = ledger.count(export.id(), Hold.LOCKED, operation);
            if (left == 0) {
                locks.remove(export.id(), operation);
            } else {
                lock.map(held -> held.holding(left)).ifPresent(locks::put);
            }
            if (changed > 0 || lock.isPresent()) {
                Map<String, Object> after = new HashMap<>();
                after.put("operation", operation);
                after.put("vehicles", changed);
                if (vehicleIds != null) {
                    after.put("some", vehicleIds.stream().limit(NOTED).toList());
                }
                note(
                        action,
                        export,
                        lock.map(held -> Map.of("waiting", held.waiting(), "present", held.present()))
                                .orElse(null),
                        after);
            }
            return changed;
        });
        wake.accept(export.accountId());
        tell(export);
        return done;
    }

    /** What the guard holds back of one kind, in the order of vehicle ids; empty {@code after} to begin. */
    public List<Entry> locked(Export export, Operation operation, String after, int limit) {
        return ledger.held(export.id(), Hold.LOCKED, operation, after, limit);
    }

    /** What people have decided to leave as it is, in the order of vehicle ids; empty {@code after} to begin. */
    public List<Entry> kept(Export export, Operation operation, String after, int limit) {
        return ledger.held(export.id(), Hold.KEPT, operation, after, limit);
    }

    /**
     * Lists vehicles though the same cars seem to be listed elsewhere already. Others are passed over.
     *
     * @return how many
     */
    public int listTwice(Export export, Collection<String> vehicleIds) {
        int allowed = transactions.inTransaction(() -> {
            int changed = ledger.allowTwins(export.id(), vehicleIds, clock.instant());
            note("vehicle.list-twice", export, null, Map.of("vehicles", List.copyOf(vehicleIds)));
            return changed;
        });
        wake.accept(export.accountId());
        tell(export);
        return allowed;
    }

    /** The limits of the guard that are set for an export; where none is, the usual one counts. */
    public Map<Operation, Limit> ownLimits(Export export) {
        return limits.of(export.id());
    }

    /** The limit of an operation that counts where none is set. */
    public Limit usualLimit(Operation operation) {
        return usual.of(operation);
    }

    /**
     * Sets a limit of the guard for an export.
     *
     * @param limit null to take it back: the usual one counts again
     */
    public void limit(Export export, Operation operation, @Nullable Limit limit) {
        transactions.runInTransaction(() -> {
            Limit before = limits.of(export.id()).get(operation);
            if (limit == null) {
                limits.remove(export.id(), operation);
            } else {
                limits.put(export.id(), operation, limit);
            }
            note("guard.limit", export, limitNote(operation, before), limitNote(operation, limit));
        });
        tell(export);
    }

    private static @Nullable Map<String, Object> limitNote(Operation operation, @Nullable Limit limit) {
        if (limit == null) {
            return null;
        }
        Map<String, Object> note = new HashMap<>();
        note.put("operation", operation);
        note.put("least", limit.least());
        note.put("percent", limit.percent());
        if (limit.mostCents() != null) {
            note.put("mostCents", limit.mostCents());
        }
        return note;
    }

    /** Sends everything again, unhurried. */
    public void completeTransfer(Export export) {
        note("export.complete-transfer", export, null, null);
        delivered.forget(export.id());
        markAll(export, true);
        // a set goes as a whole, even when it is empty
        sets.demand(export.id(), clock.instant());
        wake.accept(export.accountId());
        tell(export);
    }

    /**
     * Delivers the whole set of an export now, whatever its schedule says. Does nothing while the export does not run, or its app takes
     * single changes.
     *
     * @return whether it will be delivered
     */
    public boolean deliverNow(Export export) {
        if (!export.running() || sets.find(export.id()).isEmpty()) {
            return false;
        }
        transactions.runInTransaction(() -> {
            sets.demand(export.id(), clock.instant());
            note("export.deliver", export, null, null);
        });
        wake.accept(export.accountId());
        tell(export);
        return true;
    }

    /**
     * Sends everything of some vehicles again. Does nothing while the export is not online.
     *
     * @return whether the export is online
     */
    public boolean sendAgain(Export export, Collection<String> vehicleIds) {
        if (export.online()) {
            transactions.runInTransaction(() -> {
                ledger.again(export.id(), vehicleIds, clock.instant());
                note("vehicle.send-again", export, null, Map.of("vehicles", List.copyOf(vehicleIds)));
            });
            wake.accept(export.accountId());
            tell(export);
        }
        return export.online();
    }

    /** Looks at everything again because something outside the stock changed; only what differs is sent. */
    public void lookAgain(Export export) {
        markAll(export, false);
    }

    /** The same for all that an app has online. */
    public void lookAgainAtAll(String app) {
        exports.all().stream()
                .filter(export -> export.app().equals(app) && export.online())
                .forEach(this::lookAgain);
    }

    /** Keys of the settings that are secret and have a value. */
    public Set<String> secretsSet(Export export) {
        return Set.copyOf(secrets.of(export.id()).keySet());
    }

    /** How an export stands now. */
    public ExportView view(Export export) {
        Account account = accounts.find(export.accountId()).orElseThrow();
        Map<ListingState, Integer> counts = ledger.counts(export.id());
        int entries = counts.values().stream().mapToInt(Integer::intValue).sum();
        int here = entries
                - counts.getOrDefault(ListingState.WITHHELD, 0)
                - counts.getOrDefault(ListingState.OFFLINE, 0)
                - ledger.count(export.id(), Hold.LOCKED, Operation.WITHDRAW)
                - ledger.count(export.id(), Hold.KEPT, Operation.WITHDRAW)
                - ledger.count(export.id(), Hold.LEAVING);
        var lock = locks.open(export.id());
        List<Finding> problems = export.listed() ? migrations.problems(export) : List.of();
        Optional<SetState> set = sets.find(export.id());
        List<Finding> findings = new ArrayList<>(problems);
        set.filter(state -> export.listed()).ifPresent(state -> findings.addAll(state.findings()));
        return new ExportView(
                export,
                account,
                health(export, account, !problems.isEmpty(), !lock.isEmpty()),
                counts,
                here,
                ledger.present(export.id()),
                set.map(SetState::deliveredAt).or(() -> ledger.lastConfirmed(export.id())),
                lock,
                findings);
    }

    /** What people see as an export's state; costs less than {@link #view}. */
    public ExportView.Health health(Export export) {
        Account account = accounts.find(export.accountId()).orElseThrow();
        boolean unfit = export.listed() && !migrations.problems(export).isEmpty();
        return health(export, account, unfit, !locks.open(export.id()).isEmpty());
    }

    private ExportView.Health health(Export export, Account account, boolean unfit, boolean locked) {
        return switch (export.state()) {
            case DRAFT -> ExportView.Health.DRAFT;
            case OFF -> ExportView.Health.OFF;
            case PAUSED -> ExportView.Health.PAUSED;
            case LEAVING -> ExportView.Health.LEAVING;
            case ACTIVE ->
                catalog.app(export.app()).isEmpty()
                        ? ExportView.Health.APP_NOT_LOADED
                        : switch (account.state()) {
                            case SIGN_IN_NEEDED -> ExportView.Health.SIGN_IN_NEEDED;
                            case BLOCKED -> ExportView.Health.ACCOUNT_BLOCKED;
                            case NEW, OK -> {
                                if (unfit) {
                                    yield ExportView.Health.SETTINGS_NEEDED;
                                }
                                yield locked ? ExportView.Health.PARTLY_LOCKED : ExportView.Health.ACTIVE;
                            }
                        };
        };
    }

    private Export change(String action, Export before, Export changed) {
        boolean stored = transactions.inTransaction(() -> {
            boolean put = exports.put(changed);
            if (put) {
                note(action, changed, state(before), state(changed));
            }
            return put;
        });
        if (!stored) {
            return exports.find(changed.id()).orElseThrow();
        }
        transactions.afterCommit(() -> wake.accept(changed.accountId()));
        tell(changed);
        return changed;
    }

    private static Map<String, Object> state(Export export) {
        Instant until = export.pausedUntil();
        return until == null
                ? Map.of("state", export.state())
                : Map.of("state", export.state(), "pausedUntil", until.toString());
    }

    private void markAll(Export export, boolean everythingAgain) {
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            after = ledger.markExport(export.id(), after.get(), STEP, everythingAgain, clock.instant());
        }
        transactions.afterCommit(() -> wake.accept(export.accountId()));
    }

    private void tell(Export export) {
        transactions.afterCommit(
                () -> events.publish(new Event.ExportChanged(export.id(), export.location(), export.app())));
    }
}
