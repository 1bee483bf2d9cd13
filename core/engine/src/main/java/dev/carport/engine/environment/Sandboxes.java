package dev.carport.engine.environment;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.AppListener;
import dev.carport.engine.apps.InstalledApp;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs at most one simulator per app, below the data directory, at the port it had last. Thread-safe. */
public final class Sandboxes implements AppListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sandboxes.class);

    private final AppCalls calls;
    private final EnvironmentStore store;
    private final Path directory;
    private final InstantSource clock;
    private final Map<String, Running> running = new HashMap<>();

    private record Running(InstalledApp<?> app, Sandbox sandbox) {}

    /** Simulators that keep their state below this directory. */
    public Sandboxes(AppCalls calls, EnvironmentStore store, Path directory, InstantSource clock) {
        this.calls = calls;
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /** The app's simulator, started when it is not running; empty when the app ships none or it does not start. */
    public synchronized Optional<Sandbox> of(InstalledApp<?> app) {
        Running known = running.get(app.id());
        if (known != null && known.app() == app) {
            return Optional.of(known.sandbox());
        }
        Path folder = directory.resolve(app.id());
        Optional<Sandbox> sandbox = start(app, folder, store.sandboxPort(app.id()));
        sandbox.ifPresent(found -> {
            running.put(app.id(), new Running(app, found));
            store.sandboxPort(app.id(), found.baseUrl().getPort());
        });
        return sandbox;
    }

    /** The old port may have been taken in the meantime: then any other one. */
    private Optional<Sandbox> start(InstalledApp<?> app, Path folder, int port) {
        try {
            return calls.sandbox(app, new SandboxContext(folder, port, clock));
        } catch (AppFailure failed) {
            LOG.atWarn()
                    .addKeyValue("appId", app.id())
                    .addKeyValue("port", port)
                    .addKeyValue("reason", failed.getMessage())
                    .log("A simulator did not start");
            return port == 0 ? Optional.empty() : start(app, folder, 0);
        }
    }

    @Override
    public synchronized void unloading(InstalledApp<?> app) {
        Running known = running.remove(app.id());
        if (known != null) {
            calls.close(known.app(), known.sandbox());
        }
    }

    @Override
    public synchronized void close() {
        running.values().forEach(known -> calls.close(known.app(), known.sandbox()));
        running.clear();
    }
}
