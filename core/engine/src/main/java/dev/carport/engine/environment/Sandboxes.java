package dev.carport.engine.environment;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.AppListener;
import dev.carport.engine.apps.InstalledApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs at most one simulator per app, below the data directory, at the port it had last. Thread-safe; a simulator that takes long
 * to start keeps nobody waiting but its own app.
 */
public final class Sandboxes implements AppListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sandboxes.class);

    private final AppCalls calls;
    private final EnvironmentStore store;
    private final Path directory;
    private final InstantSource clock;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    private record Running(InstalledApp<?> app, Sandbox sandbox) {}

    /** The place of one app's simulator. */
    private final class Slot {
        final ReentrantLock lock = new ReentrantLock();

        @Nullable Running running;

        void close() {
            lock.lock();
            try {
                if (running != null) {
                    calls.close(running.app(), running.sandbox());
                    running = null;
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Simulators that keep their state below this directory. */
    public Sandboxes(AppCalls calls, EnvironmentStore store, Path directory, InstantSource clock) {
        this.calls = calls;
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /** The app's simulator, started when it is not running; empty when the app ships none or it does not start. */
    public Optional<Sandbox> of(InstalledApp<?> app) {
        Slot slot = slots.computeIfAbsent(app.id(), id -> new Slot());
        slot.lock.lock();
        try {
            Running known = slot.running;
            if (known != null && known.app() == app) {
                return Optional.of(known.sandbox());
            }
            slot.close(); // an older version of the app must give its port and its state back first
            Path folder = directory.resolve(app.id());
            int port = store.sandboxPort(app.id());
            Optional<Sandbox> sandbox = start(app, folder, port);
            sandbox.ifPresent(found -> {
                slot.running = new Running(app, found);
                if (found.baseUrl().getPort() != port) {
                    store.sandboxPort(app.id(), found.baseUrl().getPort());
                }
            });
            return sandbox;
        } finally {
            slot.lock.unlock();
        }
    }

    /** The accounts the app's simulator offers to practise with; empty when it has none or does not start. */
    public List<Sandbox.TrainingAccount> accounts(InstalledApp<?> app) {
        try {
            return of(app).map(sandbox -> calls.accounts(app, sandbox)).orElse(List.of());
        } catch (AppFailure failed) {
            LOG.atWarn()
                    .addKeyValue("appId", app.id())
                    .addKeyValue("reason", failed.getMessage())
                    .log("A simulator does not tell its accounts");
            return List.of();
        }
    }

    /** The old port may have been taken in the meantime: then any other one. */
    private Optional<Sandbox> start(InstalledApp<?> app, Path folder, int port) {
        try {
            Files.createDirectories(folder);
            return calls.sandbox(app, new SandboxContext(folder, port, clock));
        } catch (AppFailure failed) {
            LOG.atWarn()
                    .addKeyValue("appId", app.id())
                    .addKeyValue("port", port)
                    .addKeyValue("reason", failed.getMessage())
                    .log("A simulator did not start");
            return port == 0 ? Optional.empty() : start(app, folder, 0);
        } catch (IOException unwritable) {
            LOG.atError()
                    .addKeyValue("appId", app.id())
                    .setCause(unwritable)
                    .log("The folder of a simulator cannot be made");
            return Optional.empty();
        }
    }

    @Override
    public void unloading(InstalledApp<?> app) {
        Slot slot = slots.get(app.id());
        if (slot == null) {
            return;
        }
        slot.lock.lock();
        try {
            if (slot.running != null && slot.running.app() == app) {
                slot.close();
            }
        } finally {
            slot.lock.unlock();
        }
    }

    @Override
    public void close() {
        slots.values().forEach(Slot::close);
    }
}
