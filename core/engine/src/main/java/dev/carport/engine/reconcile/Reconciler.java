package dev.carport.engine.reconcile;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.events.Events;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.nodes.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Runs accounts: one task per account in the job scheduler, so that one node at a time owns it. {@link #wake} is a hint; the work is
 * found in the ledger, so a lost hint costs time and nothing else.
 */
public final class Reconciler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration REGULARLY = Duration.ofMinutes(10);
    private static final int AT_WORK = 20;

    /** Few: a node that only stood still is shut out by its {@link Fence}, so that taking it for dead too soon costs look-ups only. */
    private static final int MISSED_HEARTBEATS = 5;

    /** With those that deliver files, which takes up to hours. */
    private static final int AT_ONCE = 100;

    private final Function<String, Optional<OpenAccount>> accounts;
    private final VehicleSource vehicles;
    private final Stores stores;
    private final UsualLimits limits;
    private final Pace pace;
    private final Events events;
    private final IdSource ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final CustomTask<Void> task;
    private final CustomTask<Void> orders;
    private final CustomTask<Void> compare;
    private final Scheduler scheduler;
    private final Waking waking;
    private final Map<String, Active> active = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Places places = new Places(AT_WORK);
    private volatile boolean closing;

    private static final class Active {
        final Wake wake = new Wake();
        volatile @Nullable AccountRun run;
        volatile boolean over;
    }

    /**
     * A reconciler; {@link #start} begins the work.
     *
     * @param accounts opens an account; empty when its app is not loaded
     * @param orders fetches the orders of an account, and says when to do it again; empty for not any more
     * @param compare compares the platform of an account with the ledger, if that is due; does not throw
     * @param regularly run now and then, on one node at a time: what else is due; does not throw
     * @param dataSource for the scheduler
     * @param shared true when other nodes use the same database
     * @param line to those
     * @param node name of this node
     */
    public Reconciler(
            Function<String, Optional<OpenAccount>> accounts,
            VehicleSource vehicles,
            Stores stores,
            UsualLimits limits,
            Pace pace,
            Events events,
            IdSource ids,
            InstantSource clock,
            RandomGenerator random,
            Function<String, Optional<Duration>> orders,
            Consumer<String> compare,
            Runnable regularly,
            DataSource dataSource,
            boolean shared,
            Line line,
            String node) {
        this.accounts = accounts;
        this.vehicles = vehicles;
        this.stores = stores;
        this.limits = limits;
        this.pace = pace;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        task = Tasks.custom("reconcile", Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(AFTER_FAILURE)))
                .execute((instance, context) -> execute(instance.getId()));
        this.orders = Tasks.custom("orders", Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(REGULARLY)))
                .execute((instance, context) -> {
                    Optional<Duration> pause = orders.apply(instance.getId());
                    return (complete, operations) -> pause.ifPresentOrElse(
                            wait -> operations.reschedule(
                                    complete, clock.instant().plus(wait)),
                            operations::stop);
                });
        this.compare = Tasks.custom("compare", Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(REGULARLY)))
                .execute((instance, context) -> {
                    compare.accept(instance.getId());
                    return (complete, operations) -> operations.stop();
                });
        RecurringTask<Void> chores =
                Tasks.recurring("regularly", FixedDelay.of(REGULARLY)).execute((instance, context) -> regularly.run());
        SchedulerBuilder builder = Scheduler.create(dataSource, task, this.orders, this.compare)
                .startTasks(chores)
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(shared ? Duration.ofSeconds(1) : Duration.ofSeconds(5))
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .schedulerName(new SchedulerName.Fixed(node))
                .alwaysPersistTimestampInUTC()
                .enableImmediateExecution()
                .shutdownMaxWait(Duration.ofSeconds(30));
        if (shared) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        } else {
            builder.pollUsingFetch(0.5, 3.0);
        }
        scheduler = builder.build();
        waking = new Waking(scheduler, task::instance, line, this::ring, clock);
    }

    /** Begins the work, and looks at every account once: what an earlier process left is found there. */
    public void start() {
        scheduler.start();
        stores.accounts().all().stream().map(Account::id).forEach(this::wake);
    }

    /**
     * Runs an account on the caller's thread until nothing is due. For tools and tests: on a reconciler that was not started, and
     * with nobody else running the account.
     *
     * @return when to run again; empty for not before an event
     */
    public Optional<Instant> runNow(String accountId) {
        Active mine = new Active();
        active.put(accountId, mine);
        try {
            return run(accountId, mine);
        } finally {
            active.remove(accountId, mine);
        }
    }

    /** There may be work for this account. Returns at once. */
    public void wake(String accountId) {
        if (closing) {
            return;
        }
        if (!ring(accountId)) {
            waking.wake(accountId);
        }
    }

    /** False when this node does not run the account. */
    private boolean ring(String accountId) {
        Active running = active.get(accountId);
        if (running != null) {
            running.wake.ring();
        }
        return running != null;
    }

    /** From now on the orders of this account are fetched, until they are not wanted any more. Saying it again changes nothing. */
    public void fetchOrders(String accountId) {
        if (!closing) {
            scheduler.scheduleIfNotExists(orders.instance(accountId), clock.instant());
        }
    }

    /** The platform of this account is compared with the ledger, by one node at a time. Saying it again changes nothing. */
    public void compare(String accountId) {
        if (!closing) {
            scheduler.scheduleIfNotExists(compare.instance(accountId), clock.instant());
        }
    }

    private CompletionHandler<Void> execute(String accountId) {
        Active mine = new Active();
        boolean alone = active.merge(accountId, mine, (other, added) -> other.over ? added : other) == mine;
        if (!alone) {
            // the scheduler took a run for dead that had only stalled; two would create everything twice
            LOG.atWarn().addKeyValue("account", accountId).log("An account is still being run; it is not run twice");
            return (complete, operations) ->
                    operations.reschedule(complete, clock.instant().plus(AFTER_FAILURE));
        }
        Optional<Instant> next;
        try {
            next = run(accountId, mine);
        } finally {
            mine.over = true;
        }
        return (complete, operations) -> {
            try {
                // however late it is due: a wake may have been lost with its process or its node
                Instant latest = clock.instant().plus(REGULARLY);
                if (next.isPresent() || stores.accounts().find(accountId).isPresent()) {
                    operations.reschedule(complete, next.filter(latest::isAfter).orElse(latest));
                } else {
                    operations.stop();
                }
            } finally {
                // fails for a run that was taken for dead; the account must be free all the same
                active.remove(accountId, mine);
            }
            if (mine.wake.taken() && !closing) {
                waking.wake(accountId);
            }
        };
    }

    private Optional<Instant> run(String accountId, Active mine) {
        try {
            places.enter();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of(clock.instant());
        }
        // on every line of the log, those of the app included: what belongs to one account, and to one run of it
        try (MDC.MDCCloseable ofAccount = MDC.putCloseable("account", accountId);
                MDC.MDCCloseable ofRun = MDC.putCloseable("run", ids.next())) {
            Optional<OpenAccount> account = accounts.apply(accountId);
            if (account.isEmpty() || closing) {
                return Optional.empty();
            }
            AccountRun run = new AccountRun(
                    account.get(),
                    vehicles,
                    stores,
                    limits,
                    pace,
                    events,
                    ids,
                    clock,
                    random,
                    places,
                    mine.wake,
                    this::wake,
                    failures.computeIfAbsent(accountId, id -> new AtomicInteger()));
            mine.run = run;
            if (closing) {
                run.stop();
            }
            return run.run();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of(clock.instant());
        } catch (Overtaken overtaken) {
            // it stood still for so long that it was taken for dead
            LOG.atWarn().addKeyValue("account", accountId).log("Another run has taken over; this one ends");
            return Optional.of(clock.instant().plus(AFTER_FAILURE));
        } catch (RuntimeException failed) {
            LOG.atError().setCause(failed).addKeyValue("account", accountId).log("A run ended early; it is repeated");
            return Optional.of(clock.instant().plus(AFTER_FAILURE));
        } finally {
            places.leave();
        }
    }

    /** Ends all runs after what is under way. */
    @Override
    public void close() {
        closing = true;
        for (Active running : active.values()) {
            AccountRun run = running.run;
            if (run != null) {
                run.stop();
            }
        }
        waking.close();
        scheduler.stop();
    }
}
