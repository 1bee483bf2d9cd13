package dev.carport.engine.apps;

import dev.carport.engine.http.Errand;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * One run of app code on a thread of the app, and somebody waiting for it. When time is up the thread is interrupted; when
 * it still does not end it is abandoned: nobody waits any more, it may no longer send, and it is counted until it ends.
 */
final class GuardedRun<T extends @Nullable Object> implements Runnable {
    /** Time was up. */
    static final class TimeUp extends Exception {
        private static final long serialVersionUID = 1L;

        TimeUp(String message) {
            super(message);
        }
    }

    private final AppThreads threads;
    private final ClassLoader loader;
    private final Map<String, String> logContext;
    private final Errand errand;
    private final Callable<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Object lock = new Object();
    private @Nullable Thread runner;
    private boolean ended;
    private boolean abandoned;

    GuardedRun(
            AppThreads threads, ClassLoader loader, Map<String, String> logContext, Errand errand, Callable<T> work) {
        this.threads = threads;
        this.loader = loader;
        this.logContext = logContext;
        this.errand = errand;
        this.work = work;
    }

    @Override
    public void run() {
        Thread thread = Thread.currentThread();
        synchronized (lock) {
            runner = thread;
        }
        thread.setContextClassLoader(loader);
        threads.enter();
        MDC.setContextMap(logContext);
        @Nullable Throwable thrown = null;
        T value = null;
        try {
            value = errand.run(work);
        } catch (Throwable anything) {
            thrown = anything;
        } finally {
            MDC.clear();
            threads.leave();
            thread.setContextClassLoader(null);
            leave();
        }
        if (thrown == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(thrown);
        }
    }

    private void leave() {
        synchronized (lock) {
            ended = true;
            runner = null;
            // an interrupt meant for this run must not hit the next one on the same thread
            Thread.interrupted();
            if (abandoned) {
                threads.returned();
            }
        }
    }

    /**
     * Starts the work and waits for it.
     *
     * @throws TimeUp when it took too long; it has been interrupted and may still be running
     * @throws ExecutionException with whatever it threw
     * @throws InterruptedException when the waiting thread was interrupted; the work has been told to stop too
     */
    T await(Duration silence, Duration whole, Duration grace) throws TimeUp, ExecutionException, InterruptedException {
        threads.execute(this);
        long start = System.nanoTime();
        try {
            while (true) {
                long left =
                        Math.min(whole.toNanos() - (System.nanoTime() - start), silence.toNanos() - errand.silence());
                if (left <= 0) {
                    throw giveUp(silence, whole, grace);
                }
                try {
                    return result.get(left, TimeUnit.NANOSECONDS);
                } catch (TimeoutException lookAgain) {
                    // a sign of life may have come meanwhile
                }
            }
        } catch (InterruptedException stopped) {
            interrupt();
            abandon();
            throw stopped;
        }
    }

    private TimeUp giveUp(Duration silence, Duration whole, Duration grace) throws InterruptedException {
        interrupt();
        try {
            result.get(grace.toNanos(), TimeUnit.NANOSECONDS);
            return timeUp(silence, whole, null); // what comes after the deadline comes too late, whatever it is
        } catch (ExecutionException endedByInterrupt) {
            return timeUp(silence, whole, endedByInterrupt.getCause());
        } catch (TimeoutException stillRunning) {
            abandon();
            return timeUp(silence, whole, null);
        }
    }

    private static TimeUp timeUp(Duration silence, Duration whole, @Nullable Throwable cause) {
        TimeUp up = new TimeUp("No sign of life for " + silence + ", or not finished within " + whole);
        if (cause != null) {
            up.initCause(cause);
        }
        return up;
    }

    private void interrupt() {
        errand.revoke();
        synchronized (lock) {
            if (runner != null) {
                runner.interrupt();
            }
        }
    }

    private void abandon() {
        synchronized (lock) {
            if (!ended && !abandoned) {
                abandoned = true;
                threads.abandon();
            }
        }
    }
}
