package dev.carport.engine.reconcile;

import dev.carport.api.app.FeeKind;
import dev.carport.api.finding.Finding;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.Load;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Settlement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New listings that no person has let pass. A few go at once. When more are due than one look sees, or than the limit allows, each is
 * first written down as {@link Hold#ARRIVING}; when all have been looked at, the guard sees them together, and either all go or all are
 * locked.
 */
final class Arrivals {
    private static final Duration WINDOW = Duration.ofDays(1);

    private final OpenAccount account;
    private final Stores stores;
    private final UsualLimits usual;
    private final Events events;
    private final InstantSource clock;
    private boolean pending = true;

    Arrivals(OpenAccount account, Stores stores, UsualLimits usual, Events events, InstantSource clock) {
        this.account = account;
        this.stores = stores;
        this.usual = usual;
        this.events = events;
        this.clock = clock;
    }

    /** True when something may be waiting to be listed. */
    boolean pending() {
        return pending;
    }

    /** An entry is not listed after all: when it was the last locked one, the lock ends. */
    void stays(Entry entry) {
        pending |= entry.hold() == Hold.LOCKED && !entry.present();
    }

    /**
     * Parts of what is to be sent those that must wait for the others.
     *
     * @param all whether nothing else is due that may become a new listing
     * @return new listings that wait
     */
    List<Settling.Sent> waiting(List<Settling.Sent> sends, boolean all) {
        Map<String, List<Settling.Sent>> unreleased = new HashMap<>();
        for (Settling.Sent sent : sends) {
            if (sent.creates() && !sent.seen().createReleased()) {
                unreleased
                        .computeIfAbsent(sent.seen().exportId(), export -> new ArrayList<>())
                        .add(sent);
            }
        }
        List<Settling.Sent> waiting = new ArrayList<>();
        unreleased.forEach((export, creates) -> {
            if (!passes(export, creates.size(), all)) {
                waiting.addAll(creates);
            }
        });
        return waiting;
    }

    private boolean passes(String exportId, int creates, boolean all) {
        Limit limit = limit(exportId).orElse(null);
        if (limit == null) {
            return true;
        }
        if (!all
                || stores.locks().open(exportId, Operation.CREATE).isPresent()
                || pending && stores.ledger().count(exportId, Hold.ARRIVING) > 0) {
            return false;
        }
        int recent = stores.ledger().listedSince(exportId, clock.instant().minus(WINDOW));
        Long each = eachCents();
        return limit.passesWithoutCount(creates, recent, each)
                || limit.passes(new Load(creates, recent, stores.ledger().present(exportId), each));
    }

    /** The first step for those that wait. */
    List<Settlement> announce(List<Settling.Sent> waiting) {
        pending |= !waiting.isEmpty();
        return waiting.stream()
                .map(sent -> Settlement.of(sent.seen())
                        .hold(Hold.ARRIVING)
                        .attempts(0)
                        .findings(join(sent.planned().findings()))
                        .build())
                .toList();
    }

    private static List<Finding> join(List<Finding> planned) {
        List<Finding> all = new ArrayList<>();
        all.add(Finding.tip("", "guard.many-new"));
        all.addAll(planned);
        return all;
    }

    /**
     * The second step.
     *
     * @return true when some may go now
     */
    boolean judge(Collection<ExportWork> works) {
        boolean passed = false;
        for (ExportWork work : works) {
            passed |= judge(work.export());
        }
        pending = false;
        return passed;
    }

    private boolean judge(Export export) {
        Instant now = clock.instant();
        int waiting = stores.ledger().count(export.id(), Hold.ARRIVING);
        Optional<Lock> open = stores.locks().open(export.id(), Operation.CREATE);
        if (waiting == 0 && open.isEmpty()) {
            return false;
        }
        Limit limit = limit(export.id()).orElse(null);
        Long each = eachCents();
        boolean passed = stores.transactions().inTransaction(() -> {
            int recent = stores.ledger().listedSince(export.id(), now.minus(WINDOW));
            int present = stores.ledger().present(export.id());
            Load load = new Load(waiting, recent, present, each);
            boolean pass = open.isEmpty() && (limit == null || limit.passes(load));
            if (waiting > 0 && pass) {
                stores.ledger().passArriving(export.id(), now);
            } else if (waiting > 0) {
                stores.ledger().lockArriving(export.id());
            }
            int locked = stores.ledger().count(export.id(), Hold.LOCKED, Operation.CREATE);
            if (locked == 0) {
                stores.locks().remove(export.id(), Operation.CREATE);
            } else {
                Lock lock = new Lock(
                        export.id(),
                        Operation.CREATE,
                        open.map(Lock::since).orElse(now),
                        locked,
                        present,
                        limit == null ? locked : limit.most(load.present(), 0),
                        each,
                        limit == null ? null : limit.mostCents());
                stores.locks().put(lock);
                if (open.isEmpty()) {
                    stores.alarm().locked(lock, export.location());
                }
            }
            return waiting > 0 && pass;
        });
        events.publish(new Event.ExportChanged(export.id(), export.location(), export.app()));
        return passed;
    }

    /** The limit of an export; empty where new listings cost nothing and nobody has set one. */
    private Optional<Limit> limit(String exportId) {
        Limit own = stores.limits().of(exportId).get(Operation.CREATE);
        return own != null || !paid() ? Optional.ofNullable(own) : Optional.of(usual.creates());
    }

    private boolean paid() {
        return account.platform().app().info().fees().stream().anyMatch(Arrivals::comesWithAListing);
    }

    private static boolean comesWithAListing(FeeKind kind) {
        return kind.operation() != FeeKind.Operation.BOOKING;
    }

    /** What a new listing costs at first, from the dealer's fee table; null when nothing is entered. */
    private @Nullable Long eachCents() {
        Map<String, BigDecimal> amounts =
                stores.fees().of(account.platform().app().id());
        return account.platform().app().info().fees().stream()
                .filter(Arrivals::comesWithAListing)
                .map(kind -> amounts.get(kind.key()))
                .filter(amount -> amount != null)
                .reduce(BigDecimal::add)
                .map(sum -> sum.movePointRight(2).longValue())
                .orElse(null);
    }
}
