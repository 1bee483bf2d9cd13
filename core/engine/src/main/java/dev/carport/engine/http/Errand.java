package dev.carport.engine.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call into an app as its requests show it: whether anything that could change the platform may have left, when it last
 * gave a sign of life, and whether it still may send. A call that was given up is revoked, so that it cannot wake up
 * later and create what has meanwhile been created again.
 *
 * <p>Belongs to the thread that runs the call and to threads started by it. Thread-safe.
 */
public final class Errand {
    // the lent client is one object per account, so the call is known by its thread only
    private static final InheritableThreadLocal<@Nullable Errand> CURRENT = new InheritableThreadLocal<>();

    private static final ThreadLocal<@Nullable BooleanSupplier> TURN = new ThreadLocal<>();

    private final @Nullable BooleanSupplier turn = TURN.get();
    private final List<String> references;
    private final @Nullable String export;
    private final AtomicLong carried = new AtomicLong();
    private final boolean withoutBodies;
    private final @Nullable RequestBudget budget;
    private volatile boolean revoked;
    private final AtomicInteger changes = new AtomicInteger();
    private final Set<Runnable> underWay = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Duration wait;
    private volatile long lastSign = System.nanoTime();

    /** A call that is about no listing. */
    public Errand() {
        this(List.of());
    }

    /** A call about the listings with these references. */
    public Errand(List<String> references) {
        this(references, null, false, null);
    }

    private Errand(
            List<String> references, @Nullable String export, boolean withoutBodies, @Nullable RequestBudget budget) {
        this.references = List.copyOf(references);
        this.export = export;
        this.withoutBodies = withoutBodies;
        this.budget = budget;
    }

    /** A call about all that one export holds. */
    public static Errand ofExport(String exportId) {
        return new Errand(List.of(), exportId, false, null);
    }

    /**
     * A call whose requests and answers are not to be kept, because they hold data of persons or because the platform's terms forbid
     * it: the history gets none of their bodies.
     */
    public static Errand unrecorded() {
        return new Errand(List.of(), null, true, null);
    }

    /** A call that may send so many requests and no more. */
    public static Errand within(RequestBudget budget) {
        return new Errand(List.of(), null, false, budget);
    }

    /** Counts a request that is about to leave; false when it must not, because the budget of this call is spent. */
    boolean affords() {
        return budget == null || budget.take();
    }

    /** Whether nothing of its contents may be kept. */
    public boolean withoutBodies() {
        return withoutBodies;
    }

    /** The export it is about as a whole; empty for calls about single listings or the account. */
    public Optional<String> export() {
        return Optional.ofNullable(export);
    }

    /** Notes that so many bytes of a file have arrived. */
    public void noteCarried(long bytes) {
        carried.addAndGet(bytes);
    }

    /** Bytes of files that have arrived. */
    public long carried() {
        return carried.get();
    }

    /** The references of the listings it is about, for the history. */
    List<String> references() {
        return references;
    }

    /** The errand of this thread; empty outside of a guarded call. */
    public static Optional<Errand> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs work as this errand on the present thread. */
    public <T extends @Nullable Object> T run(Callable<T> work) throws Exception {
        Errand outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.call();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** Takes away the right to send, and breaks off requests under way. */
    public void revoke() {
        revoked = true;
        underWay.forEach(Runnable::run);
    }

    /** Something to do when the errand is revoked; runs at once when it already is. */
    public void onRevoke(Runnable stop) {
        underWay.add(stop);
        if (revoked) {
            stop.run();
        }
    }

    /** What {@link #onRevoke} was told is no longer to be done. */
    public void forgetRevoke(Runnable stop) {
        underWay.remove(stop);
    }

    /** Notes that the next request had to wait so long that it was not sent. */
    void noteWait(Duration time) {
        wait = time;
    }

    /** When sending makes sense again, as far as the account's rate is concerned; empty when it stood in nobody's way. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }

    /** Whether sending is forbidden by now. */
    public boolean revoked() {
        return revoked;
    }

    /**
     * Runs work whose errands send only as long as it is their turn.
     *
     * @param turn asked right before each request that may change something
     */
    public static <T> T whileIn(BooleanSupplier turn, Supplier<T> work) {
        BooleanSupplier outer = TURN.get();
        TURN.set(turn);
        try {
            return work.get();
        } finally {
            TURN.set(outer);
        }
    }

    /**
     * Before something that may change the platform: fails when somebody else has taken over since this errand began.
     *
     * @throws IllegalStateException when nothing may be sent any more
     */
    public void demandTurn() {
        if (turn != null && !turn.getAsBoolean()) {
            revoke();
            throw new IllegalStateException("another node has taken over this account");
        }
    }

    /**
     * Notes that a request which may change something at the platform is about to leave.
     *
     * @throws IllegalStateException when it must not, see {@link #demandTurn}
     */
    public void noteChange() {
        demandTurn();
        changes.incrementAndGet();
    }

    /** Whether a request that may change something at the platform may have reached it. */
    public boolean mayHaveChanged() {
        return changes.get() > 0;
    }

    /** Notes a sign of life: a request, an answer, a report. */
    public void touch() {
        lastSign = System.nanoTime();
    }

    /** Nanoseconds since the last sign of life. */
    public long silence() {
        return System.nanoTime() - lastSign;
    }

    @Override
    public String toString() {
        return "errand silent for " + TimeUnit.NANOSECONDS.toMillis(silence()) + " ms";
    }
}
