package dev.carport.engine.reconcile;

import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.Load;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.plan.Decision;
import dev.carport.engine.plan.Planned;
import dev.carport.engine.plan.Planner;
import dev.carport.engine.sets.SetState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Withdrawals in two steps: each is first written down as {@link Hold#LEAVING}; when all urgent entries have been looked at, the guard
 * sees them together, and either all leave or all are locked.
 */
final class Departures {
    private static final Duration WINDOW = Duration.ofDays(1);

    private final Stores stores;
    private final VehicleSource vehicles;
    private final UsualLimits usual;
    private final Events events;
    private final InstantSource clock;
    private final Changes changes;
    private final Map<String, Boolean> lockedExports = new HashMap<>();
    private boolean pending = true;

    Departures(
            Stores stores,
            VehicleSource vehicles,
            UsualLimits usual,
            Events events,
            InstantSource clock,
            Changes changes) {
        this.stores = stores;
        this.vehicles = vehicles;
        this.usual = usual;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** True when something may be waiting to leave. */
    boolean pending() {
        return pending;
    }

    /** An entry does not leave after all: when it was the last locked one, the lock ends. */
    void stays(Entry entry) {
        pending |= entry.hold() == Hold.LOCKED && entry.present();
    }

    /** A group of entries is looked at next. */
    void begin() {
        lockedExports.clear();
    }

    /** The first step for one entry. */
    Settlement announce(Entry entry, Decision.Withdraw withdraw) {
        pending = true;
        boolean locked = !entry.withdrawalReleased()
                && lockedExports.computeIfAbsent(
                        entry.exportId(),
                        export ->
                                stores.locks().open(export, Operation.WITHDRAW).isPresent());
        Settlement.Builder next =
                Settlement.of(entry).hold(locked ? Hold.LOCKED : Hold.LEAVING).findings(List.of(withdraw.reason()));
        if (entry.presence() == Presence.ACCEPTED) {
            // nobody waits for the platform's word about it any more
            next.presence(Presence.PARTIAL);
        }
        return next.build();
    }

    /**
     * The second step.
     *
     * @param room how many may be under way at the most
     * @return true when something was sent
     */
    boolean send(Collection<ExportWork> works, int room, Outlet outlet) {
        boolean sent = false;
        boolean more = false;
        for (ExportWork work : works) {
            Export export = work.export();
            judge(export);
            List<Entry> entries = stores.ledger().leaving(export.id(), "", room);
            if (export.state() == ExportState.LEAVING) {
                // looked at until the last listing has gone
                more |= !entries.isEmpty() || !switchOff(export);
            }
            if (!entries.isEmpty()) {
                sent = true;
                more |= entries.size() == room;
                outlet.send(withdrawals(entries));
            }
        }
        pending = more;
        return sent;
    }

    /** The last listing of an export that is being switched off has gone. */
    private boolean switchOff(Export export) {
        boolean off = stores.transactions().inTransaction(() -> {
            boolean gone = stores.ledger().presentOrUnderWay(export.id()) == 0
                    && stores.sets().find(export.id()).filter(SetState::owed).isEmpty()
                    && stores.exports().put(export.in(ExportState.OFF, clock.instant()));
            if (gone) {
                stores.ledger().forget(export.id());
                stores.sets().reset(export.id());
                stores.locks().remove(export.id());
            }
            return gone;
        });
        if (off) {
            events.publish(new Event.ExportChanged(export.id(), export.location(), export.app()));
        }
        return off;
    }

    private List<Settling.Sent> withdrawals(List<Entry> entries) {
        Instant now = clock.instant();
        Map<LedgerStore.Key, Map<String, HeldPart>> held =
                stores.ledger().parts(entries.stream().map(Changes::key).toList());
        Map<String, KnownVehicle> known =
                vehicles.find(entries.stream().map(Entry::vehicleId).collect(Collectors.toSet()));
        List<Settling.Sent> sends = new ArrayList<>();
        for (Entry entry : entries) {
            Planned planned = Planner.withdrawal(entry, held.getOrDefault(Changes.key(entry), Map.of()), reason(entry));
            Map<String, Change.Part> parts =
                    planned.decision() instanceof Decision.Withdraw withdraw ? withdraw.parts() : Map.of();
            KnownVehicle vehicle = known.get(entry.vehicleId());
            sends.add(
                    new Settling.Sent(entry, changes.of(entry, vehicle, Change.Intent.WITHDRAW, parts), planned, now));
        }
        return sends;
    }

    /** Locks, keeps or ends the lock of an export; afterwards only what may leave is {@link Hold#LEAVING}. */
    private void judge(Export export) {
        Instant now = clock.instant();
        int waiting = stores.ledger().leavingUnreleased(export.id());
        Optional<Lock> open = stores.locks().open(export.id(), Operation.WITHDRAW);
        if (export.state() == ExportState.LEAVING) {
            passAll(export, open.isPresent(), now);
            return;
        }
        if (waiting == 0 && open.isEmpty()) {
            return;
        }
        Limit limit = stores.limits().of(export.id()).getOrDefault(Operation.WITHDRAW, usual.withdrawals());
        int recent = stores.ledger().withdrawnSince(export.id(), now.minus(WINDOW));
        if (open.isEmpty() && limit.passesWithoutCount(waiting, recent, null)) {
            return;
        }
        stores.transactions().runInTransaction(() -> {
            int present = stores.ledger().present(export.id());
            boolean pass = open.isEmpty() && limit.passes(Load.ofWithdrawals(waiting, recent, present));
            if (waiting > 0 && !pass) {
                stores.ledger().lock(export.id());
            }
            int locked = stores.ledger().count(export.id(), Hold.LOCKED, Operation.WITHDRAW);
            if (locked == 0) {
                stores.locks().remove(export.id(), Operation.WITHDRAW);
            } else {
                Instant since = open.map(Lock::since).orElse(now);
                Lock lock = Lock.ofWithdrawals(export.id(), since, locked, present, limit.most(present, recent));
                stores.locks().put(lock);
                if (open.isEmpty()) {
                    stores.alarm().locked(lock, export.location());
                }
            }
        });
        events.publish(new Event.ExportChanged(export.id(), export.location(), export.app()));
    }

    /** All leave because a person said so: what was locked before, or by a look that began before, leaves with them. */
    private void passAll(Export export, boolean open, Instant now) {
        if (open || stores.ledger().count(export.id(), Hold.LOCKED, Operation.WITHDRAW) > 0) {
            stores.transactions().runInTransaction(() -> {
                stores.locks().remove(export.id());
                stores.ledger().releaseLocked(export.id(), Operation.WITHDRAW, now);
            });
            events.publish(new Event.ExportChanged(export.id(), export.location(), export.app()));
        }
    }

    private static Finding reason(Entry entry) {
        return entry.findings().isEmpty()
                ? Finding.tip("", "release.not-in-stock")
                : entry.findings().getFirst();
    }
}
