package dev.carport.engine.reconcile;

import dev.carport.api.mapping.Booking;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.ledger.Urgency;
import dev.carport.engine.plan.Decision;
import dev.carport.engine.plan.Planned;
import dev.carport.engine.plan.Planner;
import dev.carport.engine.plan.Subject;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the listings of one account to what the plan says. One run at a time owns an account.
 *
 * <ol>
 *   <li>Find what an earlier run left half-done.
 *   <li>Take due entries, most urgent first; plan them; write down at once what needs no platform.
 *   <li>Withdrawals wait until all urgent entries have been looked at, see {@link Departures}.
 *   <li>What must be sent goes to the {@link Sender}; on platforms that take whole sets it is staged, see {@link SetOutlet}.
 *   <li>When nothing is due any more, linger for a moment, then end and say when to come again.
 * </ol>
 */
final class AccountRun {
    private static final int MOST_OPEN = 1000;

    private final OpenAccount account;
    private final VehicleSource vehicles;
    private final Fence fence;
    private final Stores stores;
    private final Transactions beginning;
    private final Settling settling;
    private final Departures departures;
    private final Arrivals arrivals;
    private final Admission admission;
    private final Changes changes;
    private final Pace pace;
    private final Events events;
    private final IdSource ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Wake wake;
    private final Consumer<String> wakeOther;
    private final @Nullable SetOutlet sets;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger failuresInARow;
    private final int batch;
    private final int capacity;
    private volatile Map<String, ExportWork> works = Map.of();

    AccountRun(
            OpenAccount account,
            VehicleSource vehicles,
            Stores stores,
            UsualLimits limits,
            Pace pace,
            Events events,
            IdSource ids,
            InstantSource clock,
            RandomGenerator random,
            Places places,
            Wake wake,
            Consumer<String> wakeOther,
            AtomicInteger failuresInARow) {
        this.account = account;
        this.vehicles = vehicles;
        this.fence = new Fence(stores.owners(), account.id());
        this.stores = stores.behind(fence);
        this.beginning = stores.transactions();
        this.settling = new Settling(pace, random);
        this.changes = new Changes(ids);
        this.departures = new Departures(this.stores, vehicles, limits, events, clock, changes);
        this.arrivals = new Arrivals(account, this.stores, limits, events, clock);
        this.admission = new Admission(account, this.stores);
        this.wakeOther = wakeOther;
        this.pace = pace;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.wake = wake;
        this.failuresInARow = failuresInARow;
        batch = account.limits().batchItems();
        // where a batch holds more than we usually keep under way, it is filled all the same
        sets = account.platform().takesSnapshots()
                ? new SetOutlet(account, this.stores, fence, admission, pace, ids, clock, random, places, this::tell)
                : null;
        // staging is ours alone: nothing is under way
        capacity = sets != null
                ? MOST_OPEN
                : (int) Math.max(
                        batch, Math.min(MOST_OPEN, 4L * account.limits().parallel() * batch));
    }

    /** Ends the run after what is under way; entries not begun stay due. */
    void stop() {
        stop.set(true);
        wake.ring();
    }

    /**
     * Runs until nothing is due.
     *
     * @return when to run again without being woken; empty for never
     */
    Optional<Instant> run() throws InterruptedException {
        Set<String> everything = stores.exports().ofAccount(account.id()).stream()
                .map(Export::id)
                .collect(Collectors.toSet());
        beginning.runInTransaction(() -> {
            fence.begin();
            stores.ledger().recover(everything, clock.instant());
            stores.sets().recover(everything, clock.instant());
        });
        boolean frozen;
        int outage = Math.max(pace.outage(), failuresInARow.get() + 1);
        try (ResultWriter results =
                        new ResultWriter(stores.transactions(), stores.ledger(), stores.history(), clock, wakeOther);
                Sender sender = new Sender(
                        account,
                        stores,
                        fence,
                        admission,
                        settling,
                        results,
                        ids,
                        clock,
                        this::tell,
                        failuresInARow,
                        outage)) {
            frozen = work(sender, results);
        }
        return frozen || !account.account().state().usable() ? Optional.empty() : comeAgain();
    }

    private boolean work(Sender sender, ResultWriter results) throws InterruptedException {
        boolean done = false;
        try {
            while (!stop.get() && !sender.frozen() && !sender.outage()) {
                if (room(sender) <= 0 && !wake.taken()) {
                    results.awaitProgress(5);
                    continue;
                }
                if (!account.account().state().usable()) {
                    break;
                }
                works = account.works().stream()
                        .collect(Collectors.toMap(work -> work.export().id(), Function.identity()));
                // what is written while we look may be the last that an export waits for: then we look once more
                boolean underWay = results.open() > 0;
                boolean worked = !works.isEmpty() && step(sender);
                if (!worked && sets != null) {
                    worked = sets.deliver(works.values(), sender);
                }
                if (!worked && underWay) {
                    results.awaitProgress(20);
                } else if (!worked && !wake.await(pace.linger())) {
                    break;
                }
            }
            done = !stop.get();
        } finally {
            if (!done) {
                sender.stop();
            }
        }
        results.awaitFewerThan(1);
        return sender.frozen();
    }

    private Optional<Instant> comeAgain() {
        int failures = failuresInARow.get();
        if (failures >= pace.outage()) {
            // the next run makes a single try, and pauses longer when that fails too
            return Optional.of(clock.instant().plus(pace.retryAfter(failures, random)));
        }
        List<ExportWork> running = account.works();
        Optional<Instant> due = stores.ledger()
                .nextDue(running.stream().map(work -> work.export().id()).toList());
        Optional<Instant> delivery = sets == null ? Optional.empty() : sets.next(running);
        return Stream.of(due, delivery).flatMap(Optional::stream).min(Instant::compareTo);
    }

    /** How many more listings may be under way; none while a larger group is worth the wait. */
    private int room(Sender sender) {
        int open = sender.open();
        int spare = sets == null && sender.probing() ? batch - open : capacity - open;
        // a group shares its queries and its commit: better a few more at once than each for itself
        return open == 0 || spare >= Math.max(batch, capacity / 2) ? spare : 0;
    }

    /** One round; false when there was nothing to do. */
    private boolean step(Sender sender) {
        int open = sender.open();
        int room = room(sender);
        // what is urgent may go beyond the capacity, but not without bound
        if (room <= 0 && (sender.probing() || open >= 2 * capacity)) {
            return false;
        }
        Instant now = clock.instant();
        Urgency upTo = room > 0 ? Urgency.REVIEW : Urgency.CHANGE;
        int limit = room > 0 ? room : batch;
        List<Entry> due = stores.ledger().due(works.keySet(), upTo, now, limit);
        if (!due.isEmpty()) {
            look(due, due.size() < limit && upTo == Urgency.REVIEW, sender, now);
        }
        boolean come = arrivals.pending()
                && !sender.frozen()
                && !stores.ledger().anyDue(works.keySet(), Urgency.NEW, now)
                && arrivals.judge(works.values());
        boolean urgentLeft = due.size() == limit && stores.ledger().anyDue(works.keySet(), Urgency.CHANGE, now);
        boolean left = departures.pending()
                && !urgentLeft
                && !sender.frozen()
                && departures.send(works.values(), Math.max(1, room), outlet(sender));
        return !due.isEmpty() || left || come;
    }

    /** Looks at entries; {@code all} says that nothing else was due. */
    private void look(List<Entry> due, boolean all, Sender sender, Instant now) {
        departures.begin();
        Map<LedgerStore.Key, Map<String, HeldPart>> held =
                stores.ledger().parts(due.stream().map(Changes::key).toList());
        Map<String, KnownVehicle> known =
                vehicles.find(due.stream().map(Entry::vehicleId).collect(Collectors.toSet()));
        Map<String, Planner> planners = new HashMap<>();
        Map<String, Map<String, HandDecision>> decisions = new HashMap<>();
        Map<String, Map<String, List<Booking>>> booked = new HashMap<>();
        works.forEach((id, work) -> {
            planners.put(id, work.planner(now));
            decisions.put(id, decisions(id, due));
            booked.put(id, stores.bookings().of(id, vehicles(id, due)));
        });
        // all exports of an account are of one app
        List<Planned> plans = works.values()
                .iterator()
                .next()
                .together()
                .run(() -> due.stream()
                        .map(entry -> Objects.requireNonNull(planners.get(entry.exportId()))
                                .plan(subject(entry, held, known.get(entry.vehicleId()), decisions, booked)))
                        .toList());
        List<Settlement> settled = new ArrayList<>();
        List<Settling.Sent> sends = new ArrayList<>();
        List<Entry> doubts = new ArrayList<>();
        List<Entry> asks = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Entry entry = due.get(i);
            Planned planned = plans.get(i);
            if (!(planned.decision() instanceof Decision.Withdraw)) {
                departures.stays(entry);
            }
            if (!creates(planned)) {
                arrivals.stays(entry);
            }
            if (entry.hold() == Hold.KEPT && (creates(planned) || planned.decision() instanceof Decision.Withdraw)) {
                settled.add(quiet(entry, planned, Hold.KEPT));
                continue;
            }
            switch (planned.decision()) {
                case Decision.LookUp lookUp -> doubts.add(entry);
                case Decision.AskAgain ask -> asks.add(entry);
                case Decision.Send send -> {
                    Change change = changes.of(entry, known.get(entry.vehicleId()), send.intent(), send.parts());
                    KnownVehicle vehicle = known.get(entry.vehicleId());
                    sends.add(
                            new Settling.Sent(entry, change, planned, now, vehicle == null ? null : vehicle.vehicle()));
                }
                case Decision.Withdraw withdraw -> settled.add(departures.announce(entry, withdraw));
                case Decision.Keep keep -> settled.add(quiet(entry, planned, Hold.NONE));
                case Decision.Withhold withhold -> settled.add(quiet(entry, planned, Hold.WITHHELD));
                case Decision.HoldBack hold -> settled.add(quiet(entry, planned, Hold.FAULTY));
                case Decision.StayRefused refused -> settled.add(quiet(entry, planned, Hold.REFUSED));
                case Decision.AwaitMatch match -> settled.add(quiet(entry, planned, Hold.UNMATCHED));
            }
        }
        List<Settling.Sent> waiting = arrivals.waiting(sends, all);
        if (!waiting.isEmpty()) {
            Set<LedgerStore.Key> later =
                    waiting.stream().map(sent -> Changes.key(sent.seen())).collect(Collectors.toSet());
            sends.removeIf(sent -> later.contains(Changes.key(sent.seen())));
            stores.transactions().runInTransaction(() -> {
                // what is a double or a move is none of those that a person would have to decide about
                List<Settlement> announced = arrivals.announce(admission.admit(waiting, now));
                stores.ledger().settle(announced, now);
            });
            tell(waiting.stream().map(sent -> sent.seen().exportId()).collect(Collectors.toSet()));
        }
        if (!settled.isEmpty()) {
            settle(settled, now);
            tell(settled.stream()
                    .map(settlement -> settlement.seen().exportId())
                    .collect(Collectors.toSet()));
        }
        if (!doubts.isEmpty()) {
            lookUp(doubts, known);
        }
        for (Entry entry : asks) {
            // one question after the other takes long with thousands: what is urgent goes first, the rest stays due
            if (entry.urgency() == Urgency.REVIEW
                    && stores.ledger().anyDue(works.keySet(), Urgency.CHANGE, clock.instant())) {
                break;
            }
            if (!sender.frozen() && !sender.outage()) {
                ask(entry, known.get(entry.vehicleId()), held.getOrDefault(Changes.key(entry), Map.of()), sender);
            }
        }
        outlet(sender).send(sends);
    }

    private static boolean creates(Planned planned) {
        return planned.decision() instanceof Decision.Send send && send.intent() == Change.Intent.CREATE;
    }

    private Outlet outlet(Sender sender) {
        return sets == null ? sender : sets;
    }

    private Map<String, HandDecision> decisions(String exportId, List<Entry> due) {
        return stores.exports().decisions(exportId, vehicles(exportId, due));
    }

    private static List<String> vehicles(String exportId, List<Entry> due) {
        return due.stream()
                .filter(entry -> entry.exportId().equals(exportId))
                .map(Entry::vehicleId)
                .toList();
    }

    private Subject subject(
            Entry entry,
            Map<LedgerStore.Key, Map<String, HeldPart>> held,
            @Nullable KnownVehicle known,
            Map<String, Map<String, HandDecision>> decisions,
            Map<String, Map<String, List<Booking>>> booked) {
        Export export = Objects.requireNonNull(works.get(entry.exportId())).export();
        Map<String, HeldPart> parts = held.getOrDefault(Changes.key(entry), Map.of());
        HandDecision decision =
                decisions.getOrDefault(entry.exportId(), Map.of()).get(entry.vehicleId());
        // a vehicle that moved to another location is out of stock for this export
        return known == null || !known.location().equals(export.location())
                ? new Subject(entry, parts, null, null, decision)
                : new Subject(
                        entry,
                        parts,
                        known.vehicle(),
                        known.firstSeen(),
                        decision,
                        booked.getOrDefault(entry.exportId(), Map.of()).getOrDefault(entry.vehicleId(), List.of()));
    }

    private static Settlement quiet(Entry entry, Planned planned, Hold hold) {
        return Settlement.of(entry)
                .hold(hold)
                .attempts(0)
                .findings(planned.findings())
                .refusedDigest(hold == Hold.REFUSED ? entry.refusedDigest() : null)
                .dueAt(planned.reviewAt(), Urgency.REVIEW)
                .build();
    }

    private void lookUp(List<Entry> doubts, Map<String, KnownVehicle> known) {
        List<ListingKey> keys = doubts.stream()
                .map(entry -> Changes.listingKey(entry, known.get(entry.vehicleId())))
                .toList();
        List<LookupAnswer> answers = List.of();
        try {
            answers = account.platform().lookup(keys);
            failuresInARow.set(0);
        } catch (AppFailure failed) {
            failuresInARow.incrementAndGet();
        }
        Instant now = clock.instant();
        List<Settlement> settled = new ArrayList<>();
        for (int i = 0; i < doubts.size(); i++) {
            settled.add(
                    i < answers.size()
                            ? settling.settle(doubts.get(i), answers.get(i), now)
                            : settling.unanswered(doubts.get(i), now));
        }
        settle(settled, now);
        tell(doubts.stream().map(Entry::exportId).collect(Collectors.toSet()));
    }

    private void ask(Entry entry, @Nullable KnownVehicle known, Map<String, HeldPart> held, Sender sender) {
        Map<String, Change.Part> waiting = new HashMap<>();
        Map<String, String> remembered = new HashMap<>();
        held.forEach((name, part) -> {
            if (!part.certain()) {
                PartValue sent = part.content() == null ? PartValue.EMPTY : new PartValue.Present(part.content());
                waiting.put(name, new Change.Part(Change.Before.UNKNOWN, sent));
                remembered.put(name, part.remembered());
            }
        });
        Change.Intent intent = entry.hold() == Hold.LEAVING ? Change.Intent.WITHDRAW : Change.Intent.UPDATE;
        Settling.Sent sent = new Settling.Sent(
                entry,
                changes.of(entry, known, intent, waiting),
                new Planned(new Decision.AskAgain(), entry.findings(), List.of(), null, null),
                clock.instant());
        Settlement settlement;
        try {
            Outcome outcome = account.platform().confirm(Changes.listingKey(entry, known));
            sender.heard(List.of(outcome));
            settlement = settling.settle(sent, outcome, null, remembered, clock.instant());
        } catch (AppFailure failed) {
            failuresInARow.incrementAndGet();
            settlement = settling.unanswered(entry, clock.instant());
        }
        settle(List.of(settlement), clock.instant());
        tell(Set.of(entry.exportId()));
    }

    private void settle(List<Settlement> settled, Instant now) {
        stores.transactions().runInTransaction(() -> stores.ledger().settle(settled, now));
    }

    private void tell(Set<String> exportIds) {
        for (String id : exportIds) {
            ExportWork work = works.get(id);
            if (work != null) {
                events.publish(new Event.ExportChanged(
                        id, work.export().location(), work.export().app()));
            }
        }
    }
}
