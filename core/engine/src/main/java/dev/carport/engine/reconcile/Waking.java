package dev.carport.engine.reconcile;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.carport.engine.nodes.Line;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an account's next run forward. Where the account is being run by another node, that one is told; and because it may have
 * looked for the last time already, and the message may be lost, the run is asked for again until it is granted.
 */
final class Waking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Waking.class);
    private static final String WAKE = "wake\t";
    private static final long AGAIN_MILLIS = 1000;

    private final SchedulerClient scheduler;
    private final Function<String, TaskInstance<Void>> instances;
    private final Line line;
    private final InstantSource clock;
    private final Set<String> elsewhere = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("carport-waking").factory());

    Waking(
            SchedulerClient scheduler,
            Function<String, TaskInstance<Void>> instances,
            Line line,
            Consumer<String> ring,
            InstantSource clock) {
        this.scheduler = scheduler;
        this.instances = instances;
        this.line = line;
        this.clock = clock;
        line.listen(message -> {
            if (message.startsWith(WAKE)) {
                ring.accept(message.substring(WAKE.length()));
            }
        });
        if (line.leadsAnywhere()) {
            again.scheduleWithFixedDelay(this::again, AGAIN_MILLIS, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Runs the account now, or as soon as the node that runs it lets go. */
    void wake(String accountId) {
        if (!schedule(accountId, clock.instant()) && line.leadsAnywhere()) {
            elsewhere.add(accountId);
            line.sayNow(WAKE + accountId);
        }
    }

    /** False when it runs, here or on another node. */
    private boolean schedule(String accountId, Instant at) {
        TaskInstance<Void> instance = instances.apply(accountId);
        try {
            if (!scheduler.scheduleIfNotExists(instance, at)) {
                scheduler.reschedule(instance, at);
            }
            return true;
        } catch (TaskInstanceException busy) {
            LOG.atDebug().addKeyValue("account", accountId).log("An account was woken while it runs");
            return false;
        }
    }

    private void again() {
        for (String account : elsewhere) {
            try {
                if (schedule(account, clock.instant())) {
                    elsewhere.remove(account);
                }
            } catch (RuntimeException failed) {
                LOG.atWarn().addKeyValue("account", account).setCause(failed).log("An account could not be woken yet");
            }
        }
    }

    @Override
    public void close() {
        again.shutdownNow();
    }
}
