package dev.carport.engine.reconcile;

import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes results in groups: one commit for up to {@value #GROUP} of them, for half of what is under way, or for all that came within
 * {@value #MILLIS} ms. A commit per result would cost more than the transmission itself. Thread-safe.
 */
final class ResultWriter implements AutoCloseable {
    private static final int GROUP = 500;
    private static final long MILLIS = 50;

    private final Transactions transactions;
    private final LedgerStore ledger;
    private final TransmissionStore history;
    private final InstantSource clock;
    private final Consumer<String> wakeOther;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition written = lock.newCondition();
    private final Thread writer;
    private Group group = new Group();
    private int open;
    private boolean closing;
    private @Nullable RuntimeException failure;

    private static final class Group {
        final List<LedgerStore.ProgressNote> notes = new ArrayList<>();
        final List<Settlement> settlements = new ArrayList<>();
        final List<Transmission> transmissions = new ArrayList<>();

        int size() {
            return notes.size() + settlements.size();
        }
    }

    /** A writer; {@code wakeOther} is told accounts that may have work by what this one has ended. */
    ResultWriter(
            Transactions transactions,
            LedgerStore ledger,
            TransmissionStore history,
            InstantSource clock,
            Consumer<String> wakeOther) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
        this.wakeOther = wakeOther;
        this.writer = Thread.ofPlatform().daemon().name("carport-results").start(this::write);
    }

    /** A transmission has begun; a settlement for it will come. */
    void begun(int listings) {
        lock.lock();
        try {
            open += listings;
        } finally {
            lock.unlock();
        }
    }

    void note(LedgerStore.ProgressNote note) {
        lock.lock();
        try {
            group.notes.add(note);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    void settled(Settlement settlement, List<Transmission> transmissions) {
        lock.lock();
        try {
            group.settlements.add(settlement);
            group.transmissions.addAll(transmissions);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Something begun will have no result: the run must end, its intents find everything again. */
    void fail(RuntimeException cause) {
        lock.lock();
        try {
            failure = cause;
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Listings begun and not yet written. */
    int open() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until fewer than this many are open.
     *
     * @throws RuntimeException when results could not be written: the run must end, the intents find everything again
     */
    void awaitFewerThan(int limit) throws InterruptedException {
        lock.lock();
        try {
            while (open >= limit && failure == null) {
                written.await();
            }
            throwFailure();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something was written or the time is over. */
    void awaitProgress(long millis) throws InterruptedException {
        lock.lock();
        try {
            if (failure == null && open > 0) {
                boolean unused = written.await(millis, TimeUnit.MILLISECONDS);
            }
            throwFailure();
        } finally {
            lock.unlock();
        }
    }

    private void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private void write() {
        while (true) {
            Group taken;
            lock.lock();
            try {
                while (group.size() == 0 && !closing) {
                    arrived.awaitUninterruptibly();
                }
                if (group.size() == 0) {
                    return;
                }
                gather();
                taken = group;
                group = new Group();
            } finally {
                lock.unlock();
            }
            write(taken);
        }
    }

    /**
     * Gives others the chance to share the commit. Half of what is under way is enough: while it is written the other half comes in,
     * and nobody who waits for room waits for the time to pass.
     */
    private void gather() {
        long left = TimeUnit.MILLISECONDS.toNanos(MILLIS);
        try {
            while (left > 0 && group.size() < GROUP && 2 * group.settlements.size() < open && !closing) {
                left = arrived.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Group taken) {
        RuntimeException failed = null;
        Instant now = clock.instant();
        try {
            transactions.runInTransaction(() -> {
                if (!taken.notes.isEmpty()) {
                    ledger.progress(taken.notes, now);
                }
                ledger.settle(taken.settlements, now);
                history.add(taken.transmissions);
            });
            Set<String> gone = taken.settlements.stream()
                    .filter(settled -> settled.presence() == Presence.ABSENT)
                    .map(settled -> settled.seen().vehicleId())
                    .collect(Collectors.toSet());
            if (!gone.isEmpty()) {
                ledger.free(gone, now).forEach(wakeOther);
            }
        } catch (RuntimeException notWritten) {
            failed = notWritten;
        } catch (Error notWritten) {
            // without this a run would wait for ever for results that never come
            failed = new IllegalStateException("Results could not be written", notWritten);
        }
        lock.lock();
        try {
            open -= taken.settlements.size();
            if (failed != null) {
                failure = failed;
            }
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is left and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            writer.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
