package dev.carport.engine.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.apps.sample.ClassPathApp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxesTest {
    @TempDir
    Path folder;

    private final List<String> seen = new ArrayList<>();
    private final MemoryEnvironments store = new MemoryEnvironments();
    private final ClassPathApp app = new ClassPathApp();
    private final AppCatalog catalog = AppCatalog.of(app);
    private final InstalledApp<?> installed = catalog.app("class-path").orElseThrow();

    private Sandboxes sandboxes() {
        return new Sandboxes(
                new AppCalls(new SimpleMeterRegistry()), store, folder, InstantSource.fixed(Instant.EPOCH));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    /** Listens on the port asked for, or on 4711 when any will do. */
    private Optional<Sandbox> simulator(SandboxContext context) {
        int port = context.port() == 0 ? 4711 : context.port();
        seen.add("start " + context.port() + " " + folder.relativize(context.directory()));
        return Optional.of(new Sandbox() {
            @Override
            public URI baseUrl() {
                return URI.create("http://127.0.0.1:" + port);
            }

            @Override
            public Map<String, String> credentials() {
                return Map.of();
            }

            @Override
            public List<TrainingAccount> accounts() {
                return List.of(TrainingAccount.with("Autohaus", "customerNumber", "1"));
            }

            @Override
            public void close() {
                seen.add("close " + port);
            }
        });
    }

    @Test
    void startsASimulatorOnceAndAtItsOldPortTheNextTime() {
        app.sandbox(this::simulator);
        try (Sandboxes first = sandboxes()) {
            assertThat(first.of(installed)).isEqualTo(first.of(installed));
        }
        try (Sandboxes second = sandboxes()) {
            assertThat(second.of(installed).orElseThrow().baseUrl()).hasPort(4711);
        }

        assertThat(seen).containsExactly("start 0 class-path", "close 4711", "start 4711 class-path", "close 4711");
        assertThat(folder.resolve("class-path")).isDirectory();
    }

    @Test
    void takesAnotherPortWhenTheOldOneIsTaken() {
        store.sandboxPort("class-path", 999);
        app.sandbox(context -> {
            if (context.port() == 999) {
                throw new IllegalStateException("Address already in use");
            }
            return simulator(context);
        });

        try (Sandboxes sandboxes = sandboxes()) {
            assertThat(sandboxes.of(installed).orElseThrow().baseUrl()).hasPort(4711);
        }
        assertThat(store.sandboxPort("class-path")).isEqualTo(4711);
    }

    @Test
    void givesNoneWhenTheAppHasNoneOrItDoesNotStart() {
        try (Sandboxes sandboxes = sandboxes()) {
            assertThat(sandboxes.of(installed)).isEmpty();
            app.sandbox(context -> {
                throw new IllegalStateException("broken");
            });
            assertThat(sandboxes.of(installed)).isEmpty();
        }
    }

    @Test
    void stopsTheSimulatorOfAnAppThatGoes() {
        app.sandbox(this::simulator);
        Sandboxes sandboxes = sandboxes();
        sandboxes.of(installed);

        sandboxes.unloading(installed);
        sandboxes.close();

        assertThat(seen).containsExactly("start 0 class-path", "close 4711");
    }
}
