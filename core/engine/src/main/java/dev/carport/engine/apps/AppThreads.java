package dev.carport.engine.apps;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads that run one app's code. Idle ones end soon. */
final class AppThreads implements Executor, AutoCloseable {
    private static final int MOST = 512;
    private static final int IDLE_SECONDS = 20;
    // each thread that never comes back costs memory, and a busy one a share of a core
    private static final int MOST_ABANDONED = 16;

    private static final ThreadLocal<@Nullable AppThreads> CURRENT = new ThreadLocal<>();

    private final ThreadPoolExecutor pool;
    private final AtomicInteger abandoned = new AtomicInteger();

    AppThreads(String appId) {
        ThreadFactory factory = Thread.ofPlatform()
                .name("app-" + appId + "-", 1)
                .daemon()
                .inheritInheritableThreadLocals(false)
                .factory();
        pool = new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    /** @throws RejectedExecutionException when too many are busy or the app is gone */
    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    /** Marks the present thread as one of these for as long as app code runs on it. */
    void enter() {
        CURRENT.set(this);
    }

    /** The end of {@link #enter}. */
    void leave() {
        CURRENT.remove();
    }

    /** Whether the present thread is one of these, so that app code may run right here. */
    boolean entered() {
        return CURRENT.get() == this;
    }

    /** Counts a call nobody waits for any more. */
    void abandon() {
        abandoned.incrementAndGet();
    }

    /** An abandoned call has ended after all. */
    void returned() {
        abandoned.decrementAndGet();
    }

    /** Calls still running that nobody waits for. */
    int abandoned() {
        return abandoned.get();
    }

    /** Whether so many calls hang that no more are tried. */
    boolean stuck() {
        return abandoned.get() >= MOST_ABANDONED;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
