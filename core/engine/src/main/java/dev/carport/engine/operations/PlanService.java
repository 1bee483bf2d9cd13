package dev.carport.engine.operations;

import dev.carport.api.app.FeeKind;
import dev.carport.api.app.FeeKind.Operation;
import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Booking;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.bookings.BookingStore;
import dev.carport.engine.doubles.Doubles;
import dev.carport.engine.doubles.Ruling;
import dev.carport.engine.doubles.Wanted;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Urgency;
import dev.carport.engine.match.FirstMatch;
import dev.carport.engine.match.MatchKey;
import dev.carport.engine.match.MatchStore;
import dev.carport.engine.match.MatchStore.Decided;
import dev.carport.engine.match.MatchStore.Verdict;
import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.Decision;
import dev.carport.engine.plan.FeeTable;
import dev.carport.engine.plan.PlanStore;
import dev.carport.engine.plan.Planned;
import dev.carport.engine.plan.Planner;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.plan.Subject;
import dev.carport.engine.reconcile.ExportWork;
import dev.carport.engine.reconcile.KnownVehicle;
import dev.carport.engine.release.HandDecision;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans: the pipeline for a whole location, stopped before anything is sent. The stock is read in pages, so memory does not grow
 * with it.
 */
public final class PlanService {
    private static final int PAGE = 500;
    private static final String REMOTE = "remote-";

    private final ExportRuntime runtime;
    private final Platforms platforms;
    private final StockVehicles stock;
    private final LedgerStore ledger;
    private final ExportStore exports;
    private final MatchStore matches;
    private final PlanStore plans;
    private final FeeTable fees;
    private final BookingStore bookings;
    private final Doubles doubles;
    private final IdSource ids;
    private final InstantSource clock;

    /** A service over these parts. */
    public PlanService(
            ExportRuntime runtime,
            Platforms platforms,
            StockVehicles stock,
            LedgerStore ledger,
            ExportStore exports,
            MatchStore matches,
            PlanStore plans,
            FeeTable fees,
            BookingStore bookings,
            Doubles doubles,
            IdSource ids,
            InstantSource clock) {
        this.runtime = runtime;
        this.platforms = platforms;
        this.stock = stock;
        this.ledger = ledger;
        this.exports = exports;
        this.matches = matches;
        this.plans = plans;
        this.fees = fees;
        this.bookings = bookings;
        this.doubles = doubles;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes and stores a plan. Before the first activation the platform's inventory is read and paired with the stock.
     *
     * @return empty when the app is not usable or the settings are not complete
     * @throws dev.carport.engine.apps.AppFailure when the platform's inventory cannot be read
     */
    public Optional<StoredPlan> make(Export export, Account account) {
        Optional<ExportWork> work = runtime.planned(export);
        Optional<GuardedPlatform> platform = platforms.open(account);
        if (work.isEmpty() || platform.isEmpty()) {
            return Optional.empty();
        }
        if (!export.online()
                && !platform.get().takesSnapshots()
                && platform.get().app().info().inventory()) {
            match(export, platform.get());
        }
        String planId = ids.next();
        plans.begin(planId, export.id());
        Tally tally = new Tally();
        walk(export, work.get(), items -> {
            items.forEach(tally::add);
            plans.add(planId, items);
        });
        List<Decided> decided = export.online() ? List.of() : matches.of(export.id());
        int open = (int) decided.stream().filter(PlanService::open).count();
        StoredPlan plan = new StoredPlan(
                planId,
                export.id(),
                export.revision(),
                clock.instant(),
                tally.counts,
                fees(export, platform.get(), tally.counts),
                tally.digest(),
                open);
        plans.finish(plan);
        return Optional.of(plan);
    }

    /** Digest of what would be done now; equal to the plan's while nothing relevant has changed. Reads no inventory. */
    public Optional<String> digest(Export export) {
        return runtime.planned(export).map(work -> {
            Tally tally = new Tally();
            walk(export, work, items -> items.forEach(tally::add));
            return tally.digest();
        });
    }

    private void match(Export export, GuardedPlatform platform) {
        // what another export of the account has put online is not up for adoption
        List<String> others = exports.ofAccount(export.accountId()).stream()
                .map(Export::id)
                .filter(id -> !id.equals(export.id()))
                .toList();
        Set<String> taken = ledger.remoteIds(others);
        List<RemoteListing> listings = new ArrayList<>();
        platform.inventory(listing -> {
            if (!taken.contains(listing.remoteId())) {
                listings.add(listing);
            }
        });
        List<MatchKey> keys = new ArrayList<>();
        stock.pages(
                export.location(),
                PAGE,
                page -> page.forEach((id, known) -> {
                    Vehicle vehicle = known.vehicle();
                    keys.add(new MatchKey(
                            id, vehicle.number(), vehicle.identity().vin()));
                }));
        matches.replace(export.id(), new FirstMatch(keys).pair(listings));
    }

    /** An open question of the first match: it belongs to nobody for sure, and nobody has decided. */
    static boolean open(Decided decided) {
        return decided.pairing().vehicleId() == null && decided.verdict() == null;
    }

    private interface Sink {
        void accept(List<StoredPlan.Item> items);
    }

    private void walk(Export export, ExportWork work, Sink sink) {
        Instant now = clock.instant();
        Planner planner = work.planner(now);
        Map<String, Adopted> adopted = export.online() ? Map.of() : adopted(export.id());
        stock.pages(export.location(), PAGE, page -> {
            List<LedgerStore.Key> keys = page.keySet().stream()
                    .map(id -> new LedgerStore.Key(export.id(), id))
                    .toList();
            Map<LedgerStore.Key, Map<String, HeldPart>> held = export.online() ? ledger.parts(keys) : Map.of();
            Map<String, HandDecision> decisions = exports.decisions(export.id(), page.keySet());
            Map<String, List<Booking>> booked = bookings.of(export.id(), page.keySet());
            Map<String, Entry> entries = export.online() ? ledger.findAll(export.id(), page.keySet()) : Map.of();
            List<StoredPlan.Item> planned = work.together().run(() -> {
                List<StoredPlan.Item> items = new ArrayList<>(page.size());
                page.forEach((id, known) -> {
                    Adopted match = adopted.get(id);
                    Entry entry = entries.getOrDefault(id, absent(export.id(), id, match));
                    Subject subject = new Subject(
                            entry,
                            held.getOrDefault(new LedgerStore.Key(export.id(), id), Map.of()),
                            known.vehicle(),
                            known.firstSeen(),
                            decisions.get(id),
                            booked.getOrDefault(id, List.of()));
                    items.add(item(id, known.vehicle(), planner.plan(subject), match != null));
                });
                return items;
            });
            sink.accept(withoutDoubles(export, entries, page, planned));
        });
        if (export.online()) {
            walkOutOfStock(export, planner, sink);
        }
        List<StoredPlan.Item> leftovers = (export.online() ? Stream.<Decided>empty() : matches.of(export.id()).stream())
                .filter(decided -> decided.verdict() == Verdict.WITHDRAW)
                .map(decided -> leftover(decided.pairing().listing()))
                .toList();
        sink.accept(leftovers);
    }

    /** New listings of cars that are listed elsewhere already are held, as they would be when they are sent. */
    private List<StoredPlan.Item> withoutDoubles(
            Export export, Map<String, Entry> entries, Map<String, KnownVehicle> page, List<StoredPlan.Item> planned) {
        List<Wanted> wanted = planned.stream()
                .filter(item -> item.action() == Action.CREATE)
                .filter(item -> !entries.containsKey(item.vehicleId())
                        || !entries.get(item.vehicleId()).twinAllowed())
                .map(item -> new Wanted(
                        new LedgerStore.Key(export.id(), item.vehicleId()),
                        export.location(),
                        export.accountId(),
                        Objects.requireNonNull(page.get(item.vehicleId())).vehicle()))
                .toList();
        if (wanted.isEmpty() || !doubles.concerns(export.app())) {
            return planned;
        }
        Map<LedgerStore.Key, Ruling> rulings =
                doubles.judge(export.app(), platforms.environment(export.app()), false, wanted);
        return planned.stream()
                .map(item -> {
                    Ruling ruling = rulings.get(new LedgerStore.Key(export.id(), item.vehicleId()));
                    return ruling instanceof Ruling.Twice twice
                            ? item.as(Action.HOLD, twice.finding())
                            : ruling instanceof Ruling.AfterIt after ? item.as(Action.CREATE, after.finding()) : item;
                })
                .toList();
    }

    /** What the platform holds of vehicles that have left the stock, and of listings that never had one here. */
    private void walkOutOfStock(Export export, Planner planner, Sink sink) {
        String after = "";
        while (true) {
            List<Entry> page = ledger.outOfStock(export.id(), after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            List<LedgerStore.Key> keys = page.stream()
                    .map(entry -> new LedgerStore.Key(export.id(), entry.vehicleId()))
                    .toList();
            Map<LedgerStore.Key, Map<String, HeldPart>> held = ledger.parts(keys);
            Map<String, Vehicle> gone =
                    stock.gone(page.stream().map(Entry::vehicleId).toList());
            List<StoredPlan.Item> items = new ArrayList<>(page.size());
            for (Entry entry : page) {
                Map<String, HeldPart> parts =
                        held.getOrDefault(new LedgerStore.Key(export.id(), entry.vehicleId()), Map.of());
                Planned planned = planner.plan(new Subject(entry, parts, null, null, null));
                items.add(outOfStock(entry, gone.get(entry.vehicleId()), planned));
            }
            sink.accept(items);
            after = page.getLast().vehicleId();
        }
    }

    private static StoredPlan.Item outOfStock(Entry entry, @Nullable Vehicle vehicle, Planned planned) {
        String remoteId = entry.remoteId() == null ? entry.vehicleId() : entry.remoteId();
        return new StoredPlan.Item(
                entry.vehicleId(),
                vehicle == null ? remoteId : vehicle.number(),
                vehicle == null ? "" : title(vehicle),
                planned.action(false),
                planned.findings(),
                List.of());
    }

    /** A paired listing, or an unclear one when the id is null. */
    private record Adopted(@Nullable String remoteId) {}

    private Map<String, Adopted> adopted(String exportId) {
        Map<String, Adopted> adopted = new HashMap<>();
        for (Decided decided : matches.of(exportId)) {
            String vehicle = vehicleOf(decided);
            if (vehicle != null) {
                adopted.put(vehicle, new Adopted(decided.pairing().listing().remoteId()));
            } else if (open(decided)) {
                decided.pairing().candidates().forEach(id -> adopted.putIfAbsent(id, new Adopted(null)));
            }
        }
        return adopted;
    }

    /** The vehicle a listing belongs to, by pairing or by verdict; null for none. */
    static @Nullable String vehicleOf(Decided decided) {
        return decided.verdict() == Verdict.PAIR
                ? decided.vehicleId()
                : decided.pairing().vehicleId();
    }

    private static Entry absent(String exportId, String vehicleId, @Nullable Adopted adopted) {
        String remoteId = adopted == null ? null : adopted.remoteId();
        boolean unclear = adopted != null && remoteId == null;
        return new Entry(
                exportId,
                vehicleId,
                remoteId == null ? Presence.ABSENT : Presence.PARTIAL,
                unclear ? Hold.UNMATCHED : Hold.NONE,
                remoteId,
                null,
                null,
                0,
                null,
                Urgency.NEW,
                false,
                0,
                List.of(),
                null,
                false,
                false,
                null);
    }

    private static StoredPlan.Item item(String id, Vehicle vehicle, Planned planned, boolean adopted) {
        List<String> parts = planned.decision() instanceof Decision.Send send ? differing(send.parts()) : List.of();
        return new StoredPlan.Item(
                id, vehicle.number(), title(vehicle), planned.action(adopted), planned.findings(), parts);
    }

    private static StoredPlan.Item leftover(RemoteListing listing) {
        return new StoredPlan.Item(
                REMOTE + listing.remoteId(),
                listing.number() == null ? listing.remoteId() : listing.number(),
                listing.title(),
                Action.WITHDRAW,
                List.of(Finding.tip("", "match.leftover")),
                List.of());
    }

    private static List<String> differing(Map<String, Change.Part> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().differs())
                .map(Map.Entry::getKey)
                .toList();
    }

    static String title(Vehicle vehicle) {
        return Stream.of(vehicle.make(), vehicle.model(), vehicle.variant())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" "));
    }

    private List<StoredPlan.Fee> fees(Export export, GuardedPlatform platform, Map<Action, Integer> counts) {
        Map<String, BigDecimal> amounts = fees.of(platform.app().id());
        int created = counts.getOrDefault(Action.CREATE, 0);
        int online = created
                + counts.getOrDefault(Action.ADOPT, 0)
                + counts.getOrDefault(Action.UPDATE, 0)
                + counts.getOrDefault(Action.RENEW, 0)
                + counts.getOrDefault(Action.KEEP, 0);
        List<StoredPlan.Fee> sums = new ArrayList<>();
        for (FeeKind kind : platform.app().info().fees()) {
            int count = switch (kind.operation()) {
                case CREATE -> created;
                case RENEW -> counts.getOrDefault(Action.RENEW, 0);
                case BOOKING -> booked(export, platform, kind);
                case ONLINE -> online;
            };
            if (kind.operation() == Operation.CREATE || kind.operation() == Operation.ONLINE || count > 0) {
                sums.add(new StoredPlan.Fee(kind.key(), kind.rhythm().name(), count, amounts.get(kind.key())));
            }
        }
        return sums;
    }

    /** How many extras of this fee run: people have ordered them, so they are told but never add to what a plan begins. */
    private int booked(Export export, GuardedPlatform platform, FeeKind fee) {
        Map<String, Integer> counts = bookings.counts(export.id());
        return platform.app().info().bookings().stream()
                .filter(kind -> kind.fee().equals(fee.key()))
                .mapToInt(kind -> counts.getOrDefault(kind.key(), 0))
                .sum();
    }

    /** Counts and digest of what would be done. */
    private static final class Tally {
        final Map<Action, Integer> counts = new EnumMap<>(Action.class);
        private final MessageDigest sha = sha256();

        void add(StoredPlan.Item item) {
            counts.merge(item.action(), 1, Integer::sum);
            sha.update((item.vehicleId() + ' ' + item.action() + '\n').getBytes(StandardCharsets.UTF_8));
        }

        String digest() {
            return HexFormat.of().formatHex(sha.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every JDK has SHA-256", impossible);
            }
        }
    }
}
