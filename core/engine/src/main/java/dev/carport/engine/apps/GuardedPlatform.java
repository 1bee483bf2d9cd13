package dev.carport.engine.apps;

import dev.carport.api.orders.Orders;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.ListingPlatform;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Platform;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.ReferenceSource;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.platform.Schedule;
import dev.carport.api.platform.SignIn;
import dev.carport.api.platform.Snapshot;
import dev.carport.api.platform.SnapshotPlatform;
import dev.carport.api.platform.Statistics;
import dev.carport.api.reference.ReferenceList;
import dev.carport.engine.http.Errand;
import dev.carport.engine.http.RequestBudget;
import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One account at a platform, every call guarded by {@link AppCalls}. Thread-safe. After several calls in a row that the platform
 * did not answer, calls are refused for half a minute as {@link AppFailure.Kind#NOT_SENT} with
 * {@link AppFailure#retryAfter()}; {@link #check} and the sign-in are always tried.
 */
public final class GuardedPlatform implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedPlatform.class);

    private final AppCalls calls;
    private final InstalledApp<?> app;
    private final String account;
    private final Platform platform;
    private final CircuitBreaker<Object> breaker;
    private final AtomicBoolean closed = new AtomicBoolean();

    GuardedPlatform(
            AppCalls calls, InstalledApp<?> app, String account, Platform platform, CircuitBreaker<Object> breaker) {
        this.calls = calls;
        this.app = app;
        this.account = account;
        this.platform = platform;
        this.breaker = breaker;
    }

    /** The app. */
    public InstalledApp<?> app() {
        return app;
    }

    /** True for a platform that takes the whole set at once: {@link #publish}; else it takes changes: {@link #transmit}. */
    public boolean takesSnapshots() {
        return platform instanceof SnapshotPlatform;
    }

    /**
     * How a {@link #transmit} went as a whole. Single changes have had their outcomes by then.
     *
     * @param untouched references of changes for which no request left that could have changed anything
     */
    public record Transmitted(@Nullable AppFailure failure, int faults, Set<String> untouched) {
        private Transmitted and(Transmitted other) {
            Set<String> both = new HashSet<>(untouched);
            both.addAll(other.untouched);
            return new Transmitted(other.failure == null ? failure : other.failure, faults + other.faults, both);
        }
    }

    /** Asks the platform about the account. Never throws: whatever goes wrong counts as {@link CheckResult.Code#PLATFORM_DOWN}. */
    public CheckResult check(CheckRequest request) {
        try {
            return observed(() -> calls.call(app, account, "check", quick(), () -> platform.check(request)));
        } catch (AppFailure failed) {
            return CheckResult.problem(CheckResult.Code.PLATFORM_DOWN, String.valueOf(failed.getMessage()));
        }
    }

    /**
     * Carries out changes. When it returns, each change has had exactly one outcome: the app's, or for those the app left open
     * <ul>
     *   <li>in doubt, when a request that may change something may have left during this call;
     *   <li>retry, when the platform was not reached, or did not answer in time and nothing was sent;
     *   <li>refused with the finding {@code app-defect}, when the app failed before it sent anything; of a batch only those over which it
     *       also fails alone, because it gets the halves by themselves.
     * </ul>
     *
     * @param changes at least one, at most what the app's limits say
     * @param progress is called on other threads, one call at a time, only until this method returns; what it throws stops the app
     *     and comes out of this method
     */
    public Transmitted transmit(List<Change> changes, Progress progress) {
        ListingPlatform listing = listing();
        if (listing instanceof OneByOne oneByOne) {
            return transmitOneByOne(oneByOne, changes, progress);
        }
        return transmit(changes, progress, reported -> listing.transmit(changes, reported));
    }

    // its own errand for each change, so that a failure leaves no other change in doubt
    private Transmitted transmitOneByOne(OneByOne listing, List<Change> changes, Progress progress) {
        @Nullable AppFailure failure = null;
        int faults = 0;
        Set<String> untouched = new HashSet<>();
        for (Change change : changes) {
            if (failure != null && failure.platformDown()) {
                progress.outcome(change, Outcome.retry("Not tried: " + failure.getMessage()));
                untouched.add(change.reference());
                continue;
            }
            Transmitted one = transmit(List.of(change), progress, reported -> {
                Outcome outcome = listing.carryOut(change, reported);
                reported.outcome(change, outcome);
            });
            failure = one.failure() == null ? failure : one.failure();
            faults += one.faults();
            untouched.addAll(one.untouched());
        }
        return new Transmitted(failure, faults, untouched);
    }

    private Transmitted transmit(List<Change> changes, Progress progress, Consumer<Progress> work) {
        Errand errand = new Errand(changes.stream().map(Change::reference).toList());
        ReportedProgress reported = new ReportedProgress(progress, errand, changes);
        @Nullable AppFailure failure = refusal("transmit");
        if (failure == null) {
            try {
                calls.run(app, account, "transmit", silence(), whole(), errand, () -> {
                    work.accept(reported);
                    return null;
                });
            } catch (AppFailure failed) {
                failure = failed;
            }
            record(failure, reported.outcomes().values());
        }
        if (failure != null
                && failure.kind() == AppFailure.Kind.APP_DEFECT
                && changes.size() > 1
                && !reported.mayHaveChanged(failure)) {
            return inHalves(reported, progress, failure);
        }
        List<Change> open = reported.close(failure);
        if (reported.faults() > 0) {
            LOG.atWarn()
                    .addKeyValue("appId", app.id())
                    .addKeyValue("account", account)
                    .addKeyValue("faults", reported.faults())
                    .addKeyValue("withoutOutcome", open.size())
                    .log("An app broke the rules of transmitting");
        }
        return new Transmitted(failure, reported.faults(), reported.untouched(failure));
    }

    /** The app failed before it sent anything, perhaps over a single vehicle, which must not hold up the others. */
    private Transmitted inHalves(ReportedProgress reported, Progress progress, AppFailure failure) {
        List<Change> open = reported.leaveOpen();
        Set<String> settled = new HashSet<>(reported.untouched(failure));
        open.forEach(change -> settled.remove(change.reference()));
        Transmitted all = new Transmitted(failure, reported.faults(), settled);
        int half = open.size() / 2;
        for (List<Change> part : List.of(open.subList(0, half), open.subList(half, open.size()))) {
            if (!part.isEmpty()) {
                all = all.and(transmit(part, progress));
            }
        }
        return all;
    }

    /**
     * Looks up listings.
     *
     * @return one answer per key, in the same order
     * @throws AppFailure when there are none
     */
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        Errand errand = new Errand(keys.stream().map(ListingKey::reference).toList());
        return guarded("lookup", errand, () -> {
            List<LookupAnswer> answers = List.copyOf(listing().lookup(keys));
            if (answers.size() != keys.size()) {
                throw new IllegalStateException(answers.size() + " answers for " + keys.size() + " keys");
            }
            return answers;
        });
    }

    /**
     * Reads every listing the account holds.
     *
     * @param sink gets them one by one on another thread, only until this method returns; what it throws comes out of this method
     * @throws AppFailure when the inventory could not be read to its end
     */
    public void inventory(Consumer<RemoteListing> sink) {
        inventory(new Errand(), sink);
    }

    /**
     * As the other, within a budget of requests; what asks for more is broken off.
     *
     * @throws AppFailure when the inventory could not be read to its end; {@link RequestBudget#spent} tells whether for the budget
     */
    public void inventory(RequestBudget budget, Consumer<RemoteListing> sink) {
        inventory(Errand.within(budget), listing -> {
            budget.listed();
            sink.accept(listing);
        });
    }

    private void inventory(Errand errand, Consumer<RemoteListing> sink) {
        guarded("inventory", errand, () -> {
            try (Stream<RemoteListing> listings = listing().inventory()) {
                listings.sequential().forEach(listing -> {
                    errand.touch();
                    if (errand.revoked()) {
                        throw new IllegalStateException("Nobody waits for the inventory any more");
                    }
                    hand(listing, sink);
                });
            }
            return true;
        });
    }

    static <T> void hand(T value, Consumer<T> sink) {
        try {
            sink.accept(value);
        } catch (RuntimeException ofTheHost) {
            throw new HostFailure(ofTheHost);
        }
    }

    /**
     * Asks for the fate of an accepted change.
     *
     * @throws AppFailure when the platform does not say
     */
    public Outcome confirm(ListingKey key) {
        return guarded(
                "confirm", new Errand(List.of(key.reference())), () -> listing().confirm(key));
    }

    /**
     * How a {@link #publish} went.
     *
     * @param bytes of files that arrived by the host's own door
     */
    public record Published(Outcome outcome, long bytes) {}

    /** Publishes the whole set of an export. A failure becomes the outcome: retry, because the whole set again is harmless. */
    public Published publish(String exportId, Snapshot<Record> snapshot) {
        SnapshotPlatform<Record> publisher = publisher();
        Errand errand = Errand.ofExport(exportId);
        Outcome outcome;
        try {
            outcome = guarded(
                    "publish",
                    errand,
                    calls.deadlines().delivery(),
                    () -> publisher.publish(new LentSnapshot(snapshot, errand)));
        } catch (AppFailure failed) {
            String reason = String.valueOf(failed.getMessage());
            outcome = failed.retryAfter()
                    .map(after -> Outcome.retryAfter(after, reason))
                    .orElseGet(() -> Outcome.retry(reason));
        }
        return new Published(outcome, errand.carried());
    }

    /** The sign-in; empty when the app needs none. */
    public Optional<GuardedSignIn> signIn() {
        return platform instanceof SignIn signIn
                ? Optional.of(new GuardedSignIn(calls, app, account, signIn))
                : Optional.empty();
    }

    /** The orders of buyers; empty when the platform has none. */
    public Optional<GuardedOrders> orders() {
        return platform instanceof Orders orders ? Optional.of(new GuardedOrders(this, orders)) : Optional.empty();
    }

    /** How listings do; empty when the platform does not tell. */
    public Optional<GuardedStatistics> statistics() {
        return platform instanceof Statistics statistics
                ? Optional.of(new GuardedStatistics(this, statistics))
                : Optional.empty();
    }

    /** Names of the platform's lists; empty when it offers none. */
    public List<String> referenceLists() {
        return platform instanceof ReferenceSource source
                ? guarded("reference-lists", () -> List.copyOf(source.referenceLists()))
                : List.of();
    }

    /**
     * Loads lists.
     *
     * @param names at least one of {@link #referenceLists()}
     * @return those lists, each complete, in the order of the names
     * @throws AppFailure when the platform does not give them
     */
    public List<ReferenceList> loadReferences(List<String> names) {
        if (!(platform instanceof ReferenceSource source)) {
            throw new IllegalStateException(app.id() + " offers no lists");
        }
        return guarded("references", () -> {
            List<ReferenceList> lists = List.copyOf(source.loadReferences(names));
            if (!lists.stream().map(ReferenceList::name).toList().equals(names)) {
                throw new IllegalStateException("Asked for the lists " + names + ", got "
                        + lists.stream().map(ReferenceList::name).toList());
            }
            return lists;
        });
    }

    /**
     * When an export with these settings, which are of the app's record, is delivered.
     *
     * @throws AppFailure when the app does not say
     */
    public Schedule schedule(Record settings) {
        SnapshotPlatform<Record> publisher = publisher();
        return calls.call(app, account, "schedule", calls.deadlines().mapping(), () -> publisher.schedule(settings));
    }

    @SuppressWarnings("unchecked") // the settings of an export are of its app's record
    private SnapshotPlatform<Record> publisher() {
        if (platform instanceof SnapshotPlatform<?> publisher) {
            return (SnapshotPlatform<Record>) publisher;
        }
        throw new IllegalStateException(app.id() + " takes changes, not snapshots");
    }

    private ListingPlatform listing() {
        if (platform instanceof ListingPlatform listing) {
            return listing;
        }
        throw new IllegalStateException(app.id() + " takes snapshots, not changes");
    }

    private <T> T guarded(String call, Callable<T> work) {
        return guarded(call, new Errand(), work);
    }

    <T> T guarded(String call, Errand errand, Callable<T> work) {
        return guarded(call, errand, whole(), work);
    }

    private <T> T guarded(String call, Errand errand, Duration whole, Callable<T> work) {
        acquire(call);
        return observed(() -> calls.call(app, account, call, silence(), whole, errand, work));
    }

    private <T> T observed(Supplier<T> work) {
        try {
            T result = work.get();
            breaker.recordSuccess();
            return result;
        } catch (AppFailure failed) {
            record(failed, List.of());
            throw failed;
        }
    }

    private void acquire(String call) {
        AppFailure refusal = refusal(call);
        if (refusal != null) {
            throw refusal;
        }
    }

    private @Nullable AppFailure refusal(String call) {
        if (breaker.tryAcquirePermit()) {
            return null;
        }
        Duration wait = breaker.getRemainingDelay();
        return new AppFailure(
                AppFailure.Kind.NOT_SENT,
                call,
                "The platform did not answer several times; waiting before the next try",
                false,
                wait.isPositive() ? wait : Duration.ofSeconds(1),
                null);
    }

    /** A platform that only ever says "later" is as good as down. */
    private void record(@Nullable AppFailure failure, Collection<Outcome> outcomes) {
        boolean down = failure != null
                ? failure.platformDown()
                : !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome.Retry.class::isInstance);
        if (down) {
            breaker.recordFailure();
        } else {
            breaker.recordSuccess();
        }
    }

    private Duration quick() {
        return calls.deadlines().quick();
    }

    private Duration silence() {
        return calls.deadlines().silence();
    }

    private Duration whole() {
        return calls.deadlines().whole();
    }

    /** Closes the app's object; once, and never throws. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            calls.closeQuietly(app, account, "close", platform::close);
        }
    }
}
