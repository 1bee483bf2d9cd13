package dev.carport.engine.reconcile;

import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Schedule;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.http.Errand;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.ledger.Urgency;
import dev.carport.engine.sets.Delivery;
import dev.carport.engine.sets.SetState;
import dev.carport.engine.sets.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * For platforms that take a whole set: changes are staged at once, and delivered together when nothing more is due and the schedule
 * allows it. A delivery that was cut off makes the next one due whatever is staged by then, because nobody knows what the receiver holds.
 */
final class SetOutlet implements Outlet {
    private static final Logger LOG = LoggerFactory.getLogger(SetOutlet.class);

    private final OpenAccount account;
    private final Stores stores;
    private final Fence fence;
    private final Admission admission;
    private final Pace pace;
    private final IdSource ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Places places;
    private final Consumer<Set<String>> tell;

    SetOutlet(
            OpenAccount account,
            Stores stores,
            Fence fence,
            Admission admission,
            Pace pace,
            IdSource ids,
            InstantSource clock,
            RandomGenerator random,
            Places places,
            Consumer<Set<String>> tell) {
        this.account = account;
        this.stores = stores;
        this.fence = fence;
        this.admission = admission;
        this.pace = pace;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.places = places;
        this.tell = tell;
    }

    @Override
    public void send(List<Settling.Sent> sends) {
        if (sends.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Set<String> exports = new HashSet<>();
        sends.forEach(sent -> exports.add(sent.seen().exportId()));
        // what is staged and never known to be changed would not be delivered
        stores.transactions().runInTransaction(() -> {
            List<Settlement> staged =
                    admission.admit(sends, now).stream().map(SetOutlet::staged).toList();
            stores.ledger().settle(staged, now);
            exports.forEach(export -> stores.sets().changed(export, now));
        });
        tell.accept(exports);
    }

    private static Settlement staged(Settling.Sent sent) {
        Settlement.Builder next = Settlement.of(sent.seen())
                .attempts(0)
                .createKey(null)
                .findings(sent.planned().findings())
                .refusedDigest(null);
        if (sent.withdraws()) {
            return next.hold(Hold.LEAVING).stageGone().build();
        }
        Map<String, PartValue> parts = new HashMap<>();
        sent.change().parts().forEach((name, part) -> {
            // that a part is empty is known only when it is kept, too
            if (part.differs() || sent.creates() && part.after() instanceof PartValue.Empty) {
                parts.put(name, part.after());
            }
        });
        return next.hold(Hold.NONE)
                .stage(parts)
                .dueAt(sent.planned().reviewAt(), Urgency.REVIEW)
                .build();
    }

    /**
     * Delivers what is to be delivered now.
     *
     * @return true when something was
     */
    boolean deliver(Collection<ExportWork> works, Sender sender) {
        boolean delivered = false;
        for (ExportWork work : works) {
            Instant now = clock.instant();
            if (!sender.frozen()
                    && next(work, now).filter(at -> !at.isAfter(now)).isPresent()) {
                deliver(work, sender);
                tell.accept(Set.of(work.export().id()));
                delivered = true;
            }
        }
        return delivered;
    }

    /** The next delivery of these exports; empty for not before an event. */
    Optional<Instant> next(Collection<ExportWork> works) {
        Instant now = clock.instant();
        return works.stream()
                .map(work -> next(work, now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> next(ExportWork work, Instant now) {
        // it may have been switched off or paused since this run has looked
        Export export = stores.exports().find(work.export().id()).orElse(work.export());
        if (!export.running()) {
            return Optional.empty();
        }
        boolean leaving = export.state() == ExportState.LEAVING;
        Schedule schedule;
        try {
            schedule = account.platform().schedule(work.set().settings());
        } catch (AppFailure failed) {
            // asked again with the next run; nothing is lost
            LOG.atWarn()
                    .addKeyValue("appId", export.app())
                    .addKeyValue("reason", failed.getMessage())
                    .log("An app does not say when its files are delivered");
            return Optional.empty();
        }
        SetState state = stores.sets().look(export.id(), work.set().shape(), now);
        boolean staged = stores.sets().anyStaged(export.id());
        if (state.changedAt() != null && !state.whole() && !staged) {
            stores.transactions().runInTransaction(() -> stores.sets().calm(export.id()));
        }
        return new Timetable(schedule, work.set().zone()).next(state, staged, leaving, export.activatedAt(), now);
    }

    private void deliver(ExportWork work, Sender sender) {
        Export export = work.export();
        Instant started = clock.instant();
        long run = stores.transactions().inTransaction(() -> stores.sets().begin(export.id(), started));
        LedgerSnapshot snapshot = new LedgerSnapshot(stores.sets(), export.id(), export.location(), work.set(), run);
        GuardedPlatform.Published published = Errand.whileIn(
                fence::open, () -> places.outside(() -> account.platform().publish(export.id(), snapshot)));
        Outcome outcome = published.outcome();
        sender.heard(List.of(outcome));
        Instant now = clock.instant();
        Delivery delivery = new Delivery(
                export.id(),
                run,
                now,
                Duration.between(started, now).toMillis(),
                result(outcome),
                snapshot.size(),
                published.bytes(),
                outcome instanceof Outcome.Confirmed confirmed ? confirmed.remoteId() : "",
                Settling.findings(outcome),
                Settling.detail(outcome));
        stores.transactions().runInTransaction(() -> write(delivery, export, outcome, now));
    }

    private void write(Delivery delivery, Export export, Outcome outcome, Instant now) {
        switch (delivery.result()) {
            case DELIVERED -> {
                if (!stores.sets().confirm(delivery, account.id(), ids.next())) {
                    LOG.atWarn()
                            .addKeyValue("export", export.id())
                            .addKeyValue("run", delivery.run())
                            .log("A delivery was taken over by another run");
                }
            }
            case REFUSED -> stores.sets().refused(delivery);
            case RETRY -> stores.sets().failed(delivery, now.plus(wait(export, outcome)));
            case ACCOUNT -> stores.sets().failed(delivery, now);
        }
    }

    private Duration wait(Export export, Outcome outcome) {
        int attempts = stores.sets().find(export.id()).map(SetState::attempts).orElse(0);
        Duration own = pace.retryAfter(attempts + 1, random);
        Duration asked = outcome instanceof Outcome.Retry retry ? retry.after() : null;
        return asked == null || asked.compareTo(own) < 0 ? own : asked;
    }

    private static Delivery.Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed confirmed -> Delivery.Result.DELIVERED;
            case Outcome.Refused refused -> Delivery.Result.REFUSED;
            // delivering the whole set again is harmless
            case Outcome.Retry retry -> Delivery.Result.RETRY;
            case Outcome.Accepted accepted -> Delivery.Result.RETRY;
            case Outcome.InDoubt doubt -> Delivery.Result.RETRY;
            case Outcome.SignInNeeded signIn -> Delivery.Result.ACCOUNT;
            case Outcome.AccountBlocked blocked -> Delivery.Result.ACCOUNT;
        };
    }
}
