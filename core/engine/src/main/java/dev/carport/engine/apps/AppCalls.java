package dev.carport.engine.apps;

import dev.carport.api.app.Connection;
import dev.carport.api.app.FilePreview;
import dev.carport.api.app.Preset;
import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.Provenance;
import dev.carport.api.platform.Platform;
import dev.carport.api.platform.Snapshot;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.engine.http.Errand;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one door into app code. Every call gets the app's class loader, a deadline, the log keys {@code appId} and
 * {@code account}, a timer {@code carport.app.call}, and ends in a value or an {@link AppFailure}. Thread-safe.
 */
public final class AppCalls {
    private static final Logger LOG = LoggerFactory.getLogger(AppCalls.class);

    private final MeterRegistry meters;
    private final Deadlines deadlines;
    private final AccountBreakers breakers;

    /** Calls with production deadlines. */
    public AppCalls(MeterRegistry meters) {
        this(meters, Deadlines.standard());
    }

    /** Calls with other deadlines. */
    public AppCalls(MeterRegistry meters, Deadlines deadlines) {
        this.meters = meters;
        this.deadlines = deadlines;
        breakers = new AccountBreakers(deadlines.rest());
    }

    /**
     * Opens an account at the app's platform.
     *
     * @param account the account's id, for logs, breaker and metrics
     * @throws AppFailure when the app does not connect
     */
    public GuardedPlatform connect(InstalledApp<?> app, String account, Connection connection) {
        Platform platform = call(
                app, account, "connect", deadlines.reading(), () -> app.app().connect(connection));
        return new GuardedPlatform(this, app, account, platform, breakers.of(account));
    }

    /**
     * Maps vehicles, each by itself: one that the app fails on, or does not come back from, gets the finding
     * {@link StandardCodes#APP_DEFECT} and no parts, the others are not touched by it.
     *
     * @return one result per input, in the same order
     * @throws AppFailure only when nothing could be tried: the app is gone, or the host stops
     */
    public <S extends Record> List<MappingResult> map(InstalledApp<S> app, List<Input<S>> inputs) {
        return new MappingBatch<>(this, app, inputs).run(deadlines.mapping());
    }

    /**
     * Does pure work of the host that maps many vehicles one by one with {@link #map(InstalledApp, Input)}, without a change of
     * threads for each. When the app hangs on a vehicle, the work is done once more with a guarded call for each.
     *
     * @param work repeatable, without effects; what it throws comes out
     * @throws AppFailure only when nothing could be tried: the app is gone, or the host stops
     */
    public <T> T together(InstalledApp<?> app, Supplier<T> work) {
        if (app.threads().entered()) {
            return work.get();
        }
        try {
            return call(app, "", "map-together", deadlines.mapping(), deadlines.whole(), new Errand(), () -> {
                try {
                    return work.get();
                } catch (RuntimeException ofTheHost) {
                    throw new HostFailure(ofTheHost);
                }
            });
        } catch (AppFailure failed) {
            if (failed.kind() == AppFailure.Kind.NOT_SENT
                    || Thread.currentThread().isInterrupted()) {
                throw failed;
            }
            return work.get();
        }
    }

    /** Maps one vehicle, as {@link #map(InstalledApp, List)}. */
    public <S extends Record> MappingResult map(InstalledApp<S> app, Input<S> input) {
        return map(app, List.of(input)).getFirst();
    }

    /**
     * What the app finds wrong with settings.
     *
     * @throws AppFailure when the app fails on them
     */
    public <S extends Record> List<Finding> examine(InstalledApp<S> app, S settings) {
        return List.copyOf(
                call(app, "", "examine", deadlines.mapping(), () -> app.app().examine(settings)));
    }

    /**
     * How a file of the app would begin.
     *
     * @return empty when the app shows none
     * @throws AppFailure when the app fails on it
     */
    public <S extends Record> Optional<FilePreview> preview(InstalledApp<S> app, Snapshot<S> sample) {
        return call(app, "", "preview", deadlines.mapping(), () -> app.app().preview(sample));
    }

    /** Values to begin with that the app offers. */
    public List<Preset> presets(InstalledApp<?> app) {
        return List.copyOf(
                call(app, "", "presets", deadlines.reading(), () -> app.app().presets()));
    }

    /**
     * Explains one mapped vehicle.
     *
     * @throws AppFailure when the app fails on it
     */
    public <S extends Record> List<Provenance> explain(InstalledApp<S> app, Input<S> input) {
        return call(app, "", "explain", deadlines.mapping(), () -> app.mapping().explain(input));
    }

    /**
     * Starts the app's simulator; empty when it ships none.
     *
     * @throws AppFailure when the app fails
     */
    public Optional<Sandbox> sandbox(InstalledApp<?> app, SandboxContext context) {
        return call(app, "", "sandbox", deadlines.quick(), () -> app.app().sandbox(context));
    }

    /** The accounts a simulator offers to practise with. */
    public List<Sandbox.TrainingAccount> accounts(InstalledApp<?> app, Sandbox sandbox) {
        return List.copyOf(call(app, "", "sandbox-accounts", deadlines.quick(), sandbox::accounts));
    }

    /** Stops a simulator; a failure is logged only. */
    public void close(InstalledApp<?> app, Sandbox sandbox) {
        closeQuietly(app, "", "sandbox-close", sandbox::close);
    }

    void closeQuietly(InstalledApp<?> app, String account, String call, Runnable closing) {
        try {
            run(app, account, call, deadlines.quick(), deadlines.quick(), new Errand(), () -> {
                closing.run();
                return null;
            });
        } catch (AppFailure failed) {
            LOG.atWarn()
                    .addKeyValue("appId", app.id())
                    .addKeyValue("call", call)
                    .setCause(failed)
                    .log("An app did not close cleanly");
        }
    }

    /** A call with one time limit whose result must be there. */
    <T> T call(InstalledApp<?> app, String account, String call, Duration limit, Callable<T> work) {
        return call(app, account, call, limit, limit, new Errand(), work);
    }

    /** As the other, with a limit for silence and one for the whole. */
    <T> T call(
            InstalledApp<?> app,
            String account,
            String call,
            Duration silence,
            Duration whole,
            Errand errand,
            Callable<T> work) {
        T result = run(app, account, call, silence, whole, errand, work);
        if (result == null) {
            throw new AppFailure(
                    AppFailure.Kind.APP_DEFECT, call, "The app gave null", errand.mayHaveChanged(), null, null);
        }
        return result;
    }

    <T extends @Nullable Object> T run(
            InstalledApp<?> app,
            String account,
            String call,
            Duration silence,
            Duration whole,
            Errand errand,
            Callable<T> work) {
        Timer.Sample sample = Timer.start(meters);
        String end = "ok";
        try {
            return runGuarded(app, account, call, silence, whole, errand, work);
        } catch (AppFailure failed) {
            end = failed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw failed;
        } finally {
            sample.stop(meters.timer("carport.app.call", "app", app.id(), "call", call, "end", end));
        }
    }

    private <T extends @Nullable Object> T runGuarded(
            InstalledApp<?> app,
            String account,
            String call,
            Duration silence,
            Duration whole,
            Errand errand,
            Callable<T> work) {
        AppThreads threads = app.threads();
        if (threads.stuck()) {
            String message = threads.abandoned() + " calls into the app hang; no more are tried";
            // no vehicle's fault: everything waits until the app answers again
            throw new AppFailure(AppFailure.Kind.NOT_SENT, call, message, false, null, null);
        }
        var run = new GuardedRun<>(threads, app.classLoader(), logContext(app, account), errand, work);
        try {
            return run.await(silence, whole, deadlines.grace());
        } catch (ExecutionException thrown) {
            throw failure(app, account, call, errand, thrown);
        } catch (GuardedRun.TimeUp up) {
            countAbandoned(app);
            LOG.atWarn()
                    .addKeyValue("appId", app.id())
                    .addKeyValue("account", account)
                    .addKeyValue("call", call)
                    .log("A call into an app did not come back in time");
            throw new AppFailure(
                    AppFailure.Kind.TIMED_OUT,
                    call,
                    String.valueOf(up.getMessage()),
                    errand.mayHaveChanged(),
                    null,
                    up);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AppFailure(
                    AppFailure.Kind.TIMED_OUT, call, "The host is stopping", errand.mayHaveChanged(), null, stopping);
        } catch (RejectedExecutionException full) {
            throw new AppFailure(
                    AppFailure.Kind.NOT_SENT, call, "Too many calls into the app, or it is gone", false, null, full);
        }
    }

    private static AppFailure failure(
            InstalledApp<?> app, String account, String call, Errand errand, ExecutionException thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        HostFailure ours = HostFailure.in(cause);
        if (ours != null) {
            throw ours.unwrap();
        }
        AppFailure failure = AppFailure.of(call, cause, errand);
        if (failure.kind() == AppFailure.Kind.APP_DEFECT) {
            LOG.atWarn()
                    .addKeyValue("appId", app.id())
                    .addKeyValue("account", account)
                    .addKeyValue("call", call)
                    .setCause(errand.withoutBodies() ? new WordlessFailure(cause) : cause)
                    .log("An app failed");
        }
        return failure;
    }

    private void countAbandoned(InstalledApp<?> app) {
        Counter.builder("carport.app.timeouts")
                .tag("app", app.id())
                .register(meters)
                .increment();
    }

    private static Map<String, String> logContext(InstalledApp<?> app, String account) {
        Map<String, String> inherited = MDC.getCopyOfContextMap();
        Map<String, String> context = inherited == null ? new HashMap<>() : new HashMap<>(inherited);
        context.put("appId", app.id());
        if (!account.isEmpty()) {
            context.put("account", account);
        }
        return context;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /**
     * The result for a vehicle the app could not map.
     *
     * @param reviewAt when it may be otherwise; null when the app would fail again
     */
    static MappingResult defect(String detail, @Nullable Instant reviewAt) {
        return new MappingResult(
                Map.of(), List.of(Finding.error("", StandardCodes.APP_DEFECT).withDetail(detail)), List.of(), reviewAt);
    }
}
