package dev.carport.engine.drift;

import dev.carport.api.platform.RemoteListing;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.drift.Comparison.Result;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.http.RequestBudget;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.match.MatchStore;
import dev.carport.engine.match.MatchStore.Decided;
import dev.carport.engine.operations.Platforms;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what platforms hold with the ledger, each account once a night, and once more soon after when something was found: what a
 * list says is believed the second time. Reads pages within a budget of requests; memory does not grow with the content of the stock.
 * Run {@link #look} by one node at a time for an account.
 */
public final class Comparisons {
    private static final Logger LOG = LoggerFactory.getLogger(Comparisons.class);
    private static final LocalTime EARLIEST = LocalTime.of(1, 0);
    private static final int WINDOW_SECONDS = 4 * 60 * 60;
    private static final Duration RECHECK = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    /** Nobody learns more by looking more often, and each look costs requests. */
    private static final Duration BETWEEN = Duration.ofMinutes(5);

    /** Of very many only the first are written down; the rest is found when they are dealt with. */
    private static final int MOST_MISSING = 2_000;

    private static final int TOGETHER = 200;
    private static final int PAGE = 500;
    private static final int ALWAYS_REPAIRED = 5;

    private final AppCatalog catalog;
    private final Platforms platforms;
    private final AccountStore accounts;
    private final ExportStore exports;
    private final LedgerStore ledger;
    private final MatchStore matches;
    private final StockStore stock;
    private final DriftStore drifts;
    private final Repairs repairs;
    private final Events events;
    private final Consumer<String> wake;
    private final ZoneId zone;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * Comparisons over these parts; {@code wake} tells the reconciliation that an account may have work.
     *
     * @param zone where the night is
     * @param random spreads the looks over the night
     */
    Comparisons(
            AppCatalog catalog,
            Platforms platforms,
            AccountStore accounts,
            ExportStore exports,
            LedgerStore ledger,
            MatchStore matches,
            StockStore stock,
            DriftStore drifts,
            Repairs repairs,
            Events events,
            Consumer<String> wake,
            ZoneId zone,
            RandomGenerator random,
            InstantSource clock) {
        this.catalog = catalog;
        this.platforms = platforms;
        this.accounts = accounts;
        this.exports = exports;
        this.ledger = ledger;
        this.matches = matches;
        this.stock = stock;
        this.drifts = drifts;
        this.repairs = repairs;
        this.events = events;
        this.wake = wake;
        this.zone = zone;
        this.random = random;
        this.clock = clock;
    }

    /** The accounts to look at now. One that is new is looked at in the coming night, not at once. Asks no platform. */
    public List<String> due() {
        Instant now = clock.instant();
        Map<String, Comparison> known =
                drifts.comparisons().stream().collect(Collectors.toMap(Comparison::accountId, Function.identity()));
        List<String> due = new ArrayList<>();
        for (Account account : accounts.all()) {
            Comparison comparison = known.get(account.id());
            if (!compared(account)) {
                if (comparison != null) {
                    drifts.forget(account.id());
                    exports.ofAccount(account.id()).forEach(export -> drifts.forgetExport(export.id()));
                }
            } else if (comparison == null) {
                drifts.put(Comparison.fresh(account.id(), nextNight()));
            } else if (!comparison.nextAt().isAfter(now)) {
                due.add(account.id());
            }
        }
        return due;
    }

    /** Whether an account's platform can list its stock and an export uses it. */
    boolean compared(Account account) {
        return catalog.app(account.app()).filter(app -> app.info().inventory()).isPresent()
                && exports.ofAccount(account.id()).stream().anyMatch(Export::listed);
    }

    /**
     * Has an account looked at soon.
     *
     * @return when it will be: now, or later when it was looked at a moment ago; empty when its platform cannot list its stock
     */
    Optional<Instant> ask(Account account) {
        if (!compared(account)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Comparison known = drifts.comparison(account.id()).orElseGet(() -> Comparison.fresh(account.id(), nextNight()));
        Instant began = known.beganAt();
        Instant at = began == null || began.plus(BETWEEN).isBefore(now) ? now : began.plus(BETWEEN);
        Comparison asked = known.next(at, false);
        drifts.put(asked);
        return Optional.of(at);
    }

    /** Looks at an account if it is due. What goes wrong is remembered, not thrown. */
    public void look(String accountId) {
        Optional<Comparison> known = drifts.comparison(accountId);
        Optional<Account> account = accounts.find(accountId).filter(this::compared);
        Instant now = clock.instant();
        if (known.isEmpty() || account.isEmpty() || known.get().nextAt().isAfter(now)) {
            return;
        }
        Optional<GuardedPlatform> platform = account.get().state().usable() ? open(account.get()) : Optional.empty();
        if (platform.isEmpty() || platform.get().takesSnapshots()) {
            drifts.put(known.get().next(nextNight(), false));
            return;
        }
        look(account.get(), platform.get(), known.get());
    }

    private Optional<GuardedPlatform> open(Account account) {
        try {
            return platforms.open(account);
        } catch (AppFailure failed) {
            LOG.atWarn()
                    .setCause(failed)
                    .addKeyValue("account", account.id())
                    .log("An app does not connect, so its platform is not compared");
            return Optional.empty();
        }
    }

    private void look(Account account, GuardedPlatform platform, Comparison known) {
        Instant began = clock.instant();
        List<Export> all = exports.ofAccount(account.id());
        RequestBudget budget = new RequestBudget(
                all.stream().mapToInt(export -> ledger.present(export.id())).sum());
        Look look = new Look(all, began);
        Result result = Result.DONE;
        String detail = null;
        try {
            platform.inventory(budget, look::named);
        } catch (AppFailure failed) {
            result = budget.spent() ? Result.BUDGET_SPENT : Result.FAILED;
            detail = failed.getMessage();
        }
        look.end();
        if (result == Result.DONE && !look.missing()) {
            result = Result.IMPLAUSIBLE;
        }
        if (result == Result.DONE) {
            all.forEach(export -> drifts.forgetNotSeenSince(export.id(), began));
        }
        boolean unsure = look.news && !known.recheck() && result != Result.FAILED;
        Instant next = result == Result.FAILED
                ? clock.instant().plus(AFTER_FAILURE)
                : unsure ? clock.instant().plus(RECHECK) : nextNight();
        drifts.put(known.ended(began, clock.instant(), result, detail, budget.used(), look.count, look.same)
                .next(next, unsure));
        repair(all);
        LOG.atInfo()
                .addKeyValue("account", account.id())
                .addKeyValue("result", result)
                .addKeyValue("requests", budget.used())
                .addKeyValue("listings", look.count)
                .addKeyValue("same", look.same)
                .log("A platform was compared with the ledger");
        all.forEach(export -> events.publish(new Event.ExportChanged(export.id(), export.location(), export.app())));
    }

    /** What exports want repaired by themselves, unless it is so much that a person has to look, or costs a fee. */
    private void repair(List<Export> all) {
        Instant now = clock.instant();
        for (Export export : all) {
            if (export.online() && drifts.care(export.id()).changes() == Care.Treatment.REPAIR) {
                int most = Math.max(ALWAYS_REPAIRED, ledger.present(export.id()) / 10);
                List<Deviation> some = Stream.of(Kind.EDITED, Kind.VANISHED)
                        .flatMap(kind -> drifts.page(export.id(), kind, true, "", MOST_MISSING).stream())
                        .filter(Deviation::believed)
                        .filter(found -> found.kind() == Kind.EDITED
                                || found.kind() == Kind.VANISHED && repairs.listingIsFree(export.app()))
                        .limit(most + 1L)
                        .toList();
                if (!some.isEmpty() && some.size() <= most && repairs.repair(export, some, now) > 0) {
                    wake.accept(export.accountId());
                }
            }
        }
    }

    private Instant nextNight() {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime night = now.toLocalDate().plusDays(1).atTime(EARLIEST).atZone(zone);
        return night.plusSeconds(random.nextInt(WINDOW_SECONDS)).toInstant();
    }

    /** One look on its way. Used by one thread at a time. */
    private final class Look {
        private final Instant began;
        private final Drift drift;
        private final List<Export> all;
        private final List<Export> listed;
        private final List<String> ids;
        private final SeenListings seen = new SeenListings();
        private final Map<String, RemoteListing> waiting = new LinkedHashMap<>();
        private int count;
        private int same;
        private boolean news;

        Look(List<Export> all, Instant began) {
            this.all = all;
            this.began = began;
            drift = new Drift(began);
            listed = all.stream().filter(Export::listed).toList();
            ids = all.stream().map(Export::id).toList();
        }

        void named(RemoteListing listing) {
            if (seen.contains(listing.remoteId())) {
                return; // pages that shift name some twice
            }
            seen.add(listing.remoteId());
            count++;
            waiting.put(listing.remoteId(), listing);
            if (waiting.size() >= TOGETHER) {
                end();
            }
        }

        /** Judges what has gathered. */
        void end() {
            Map<String, Entry> ours = ledger.ofRemoteIds(ids, waiting.keySet());
            Map<LedgerStore.Key, Map<String, HeldPart>> held = ledger.parts(waiting.values().stream()
                    .filter(listing -> !listing.parts().isEmpty())
                    .flatMap(listing -> Stream.ofNullable(ours.get(listing.remoteId())))
                    .map(entry -> new LedgerStore.Key(entry.exportId(), entry.vehicleId()))
                    .toList());
            Map<String, List<Deviation>> found = new HashMap<>();
            Map<String, List<String>> untouched = new HashMap<>();
            for (RemoteListing listing : waiting.values()) {
                Entry entry = ours.get(listing.remoteId());
                if (entry == null) {
                    foreign(listing)
                            .ifPresent(one -> found.computeIfAbsent(one.exportId(), id -> new ArrayList<>())
                                    .add(one));
                    continue;
                }
                Map<String, HeldPart> parts =
                        held.getOrDefault(new LedgerStore.Key(entry.exportId(), entry.vehicleId()), Map.of());
                switch (drift.named(listing, entry, parts)) {
                    case Drift.Judgement.Same equal -> same++;
                    case Drift.Judgement.NotJudged not ->
                        untouched
                                .computeIfAbsent(entry.exportId(), id -> new ArrayList<>())
                                .add(listing.remoteId());
                    case Drift.Judgement.Deviates other ->
                        found.computeIfAbsent(entry.exportId(), id -> new ArrayList<>())
                                .add(other.deviation());
                }
            }
            waiting.clear();
            found.forEach(this::remember);
            untouched.forEach((export, remoteIds) -> drifts.put(drifts.find(export, remoteIds).values().stream()
                    .map(before -> before.untouched(began))
                    .toList()));
        }

        private void remember(String exportId, List<Deviation> found) {
            Map<String, Deviation> known = drifts.find(
                    exportId, found.stream().map(Deviation::remoteId).toList());
            List<Deviation> merged = new ArrayList<>(found.size());
            for (Deviation one : found) {
                Deviation before = known.get(one.remoteId());
                Deviation now = before != null
                                && before.kind() == one.kind()
                                && before.mark().equals(one.mark())
                        ? before.again(began)
                        : one;
                news |= !now.believed();
                merged.add(now);
            }
            drifts.put(merged);
        }

        /** A listing that the ledger does not know; empty when it is spoken for. */
        private Optional<Deviation> foreign(RemoteListing listing) {
            for (Export export : listed) {
                Optional<Decided> decided = matches.find(export.id(), listing.remoteId());
                boolean spokenFor = decided.filter(match -> match.verdict() == MatchStore.Verdict.LEAVE
                                || match.verdict() == null
                                        && !match.pairing().candidates().isEmpty())
                        .isPresent();
                if (spokenFor) {
                    return Optional.empty();
                }
            }
            for (Export export : listed) {
                String vehicle = candidate(listing, export.location());
                if (vehicle != null) {
                    return ledger.find(export.id(), vehicle).filter(this::busy).isPresent()
                            ? Optional.empty()
                            : Optional.of(drift.foreign(listing, export.id(), vehicle));
                }
            }
            return listed.stream().findFirst().map(export -> drift.foreign(listing, export.id(), null));
        }

        /** A listing of it may be on its way, or have been made or taken off a moment ago. */
        private boolean busy(Entry entry) {
            Instant confirmed = entry.confirmedAt();
            return entry.underWay()
                    || entry.presence() == Presence.IN_DOUBT
                    || confirmed != null && confirmed.isAfter(drift.settledBefore());
        }

        private @Nullable String candidate(RemoteListing listing, String location) {
            String reference = listing.reference();
            Optional<StoredVehicle> byReference =
                    reference == null ? Optional.empty() : stock.get(reference).filter(one -> here(one, location));
            if (byReference.isPresent()) {
                return byReference.get().id();
            }
            String vin = listing.vin() == null || listing.vin().isBlank() ? null : listing.vin();
            List<StoredVehicle> byVin = vin == null
                    ? List.of()
                    : stock.findByVin(vin).stream()
                            .filter(one -> here(one, location))
                            .toList();
            if (byVin.size() == 1) {
                return byVin.getFirst().id();
            }
            String number = listing.number();
            return number == null
                    ? null
                    : stock.find(location, number)
                            .filter(one -> here(one, location)
                                    && (one.vin() == null
                                            || vin == null
                                            || one.vin().equalsIgnoreCase(vin)))
                            .map(StoredVehicle::id)
                            .orElse(null);
        }

        private static boolean here(StoredVehicle vehicle, String location) {
            return vehicle.present() && vehicle.location().equals(location);
        }

        /** Finds what was not named; false when that is so much that the list is not believed. */
        boolean missing() {
            List<Entry> missing = new ArrayList<>();
            int online = 0;
            int lacking = 0;
            for (Export export : all) {
                String after = "";
                while (true) {
                    List<Entry> page = ledger.page(export.id(), ListingState.ONLINE, after, PAGE);
                    if (page.isEmpty()) {
                        break;
                    }
                    online += page.size();
                    for (Entry entry : page) {
                        String remoteId = entry.remoteId();
                        if (remoteId != null && !seen.contains(remoteId)) {
                            lacking++;
                            if (missing.size() < MOST_MISSING) {
                                missing.add(entry);
                            }
                        }
                    }
                    after = page.getLast().vehicleId();
                }
            }
            if (!Drift.plausible(online, lacking)) {
                return false;
            }
            Map<String, StoredVehicle> vehicles =
                    stock.getAll(missing.stream().map(Entry::vehicleId).toList());
            Map<String, List<Deviation>> found = new HashMap<>();
            for (Entry entry : missing) {
                StoredVehicle vehicle = vehicles.get(entry.vehicleId());
                String title = vehicle == null
                        ? ""
                        : Stream.of(vehicle.make(), vehicle.model())
                                .filter(word -> word != null && !word.isBlank())
                                .collect(Collectors.joining(" "));
                drift.vanished(
                                entry,
                                title,
                                vehicle == null ? null : vehicle.number(),
                                vehicle == null ? null : vehicle.vin())
                        .ifPresent(one -> found.computeIfAbsent(one.exportId(), id -> new ArrayList<>())
                                .add(one));
            }
            found.forEach(this::remember);
            return true;
        }
    }
}
