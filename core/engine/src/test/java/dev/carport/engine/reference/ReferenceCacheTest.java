package dev.carport.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.Connection;
import dev.carport.api.http.NotSentException;
import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.reference.References;
import dev.carport.api.reference.References.Resolved;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.apps.sample.ClassPathApp;
import dev.carport.engine.apps.sample.ListedPlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReferenceCacheTest {
    private static final Resolved VW = new Resolved("makes", "Vau-Weh", null);

    private final ListedPlatform platform = new ListedPlatform();
    private final AppCatalog catalog = AppCatalog.of(new ClassPathApp().platform(connection -> platform));
    private final MemoryStore store = new MemoryStore();
    private final MemoryResolutions resolutions = new MemoryResolutions();
    private final List<Runnable> background = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private int loads;

    private ReferenceCache cache() {
        ReferenceCache cache = new ReferenceCache(store, resolutions, () -> now, background::add);
        cache.onChange(changes::add);
        return cache;
    }

    @SuppressWarnings("NullAway") // the fake does not look at the connection
    private GuardedPlatform account(String id) {
        return new AppCalls(new SimpleMeterRegistry())
                .connect(catalog.app("class-path").orElseThrow(), id, (Connection) null);
    }

    private void offers(String... makes) {
        platform.load = names -> {
            loads++;
            List<ReferenceValue> values = new ArrayList<>();
            for (String make : makes) {
                values.add(ReferenceValue.of("id-" + make, make));
            }
            return List.of(new ReferenceList("makes", values));
        };
    }

    private void isDown() {
        platform.load = names -> {
            loads++;
            throw new NotSentException("down", null);
        };
    }

    private void runBackground() {
        List<Runnable> work = List.copyOf(background);
        background.clear();
        work.forEach(Runnable::run);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void loadsOnceForAllAccountsOfAnEnvironment() {
        offers("Volkswagen");
        ReferenceCache cache = cache();

        References first = cache.of("sandbox", account("a"));
        References second = cache.of("sandbox", account("b"));

        assertThat(first.find("makes", "volkswagen", null)).contains("id-Volkswagen");
        assertThat(second).isSameAs(first);
        assertThat(loads).isEqualTo(1);
        cache.of("production", account("c"));
        assertThat(loads).isEqualTo(2);
    }

    @Test
    void takesTheStoredListsAfterARestart() {
        offers("Volkswagen");
        cache().of("sandbox", account("a"));

        References again = cache().of("sandbox", account("a"));

        assertThat(again.find("makes", "Volkswagen", null)).contains("id-Volkswagen");
        assertThat(loads).isEqualTo(1);
    }

    @Test
    void renewsADayLaterInTheBackgroundAndTellsOnlyWhatChanged() {
        offers("Volkswagen");
        ReferenceCache cache = cache();
        References first = cache.of("sandbox", account("a"));
        changes.clear();
        now = now.plus(Duration.ofHours(25));

        assertThat(cache.of("sandbox", account("a"))).isSameAs(first);
        assertThat(cache.of("sandbox", account("a"))).isSameAs(first);
        assertThat(background).hasSize(1);
        runBackground();
        assertThat(cache.of("sandbox", account("a"))).isSameAs(first);
        assertThat(changes).isEmpty();

        offers("Volkswagen", "Škoda");
        now = now.plus(Duration.ofHours(25));
        cache.of("sandbox", account("a"));
        runBackground();
        assertThat(cache.of("sandbox", account("a")).find("makes", "Skoda", null))
                .contains("id-Škoda");
        assertThat(changes).containsExactly("class-path");
    }

    @Test
    void tellsOfNewListsAgainWhenItBrokeOffBeforeAllWasWritten() {
        offers("Volkswagen");
        cache().of("sandbox", account("a"));
        now = now.plus(Duration.ofHours(25));
        offers("Volkswagen", "Škoda");
        ReferenceCache broken = cache();
        broken.onChange(app -> {
            throw new IllegalStateException("disk full");
        });
        broken.of("sandbox", account("a"));
        broken.of("sandbox", account("a"));
        runBackground();
        changes.clear();

        ReferenceCache next = cache();
        next.of("sandbox", account("a"));
        next.of("sandbox", account("a"));
        runBackground();
        assertThat(changes).containsExactly("class-path");

        now = now.plus(Duration.ofMinutes(6));
        broken.onChange(changes::add);
        broken.of("sandbox", account("a"));
        runBackground();
        assertThat(changes).hasSize(2);
    }

    @Test
    void keepsTheLastListsWhileThePlatformIsDown() {
        offers("Volkswagen");
        ReferenceCache cache = cache();
        References first = cache.of("sandbox", account("a"));
        isDown();
        now = now.plus(Duration.ofHours(25));

        cache.of("sandbox", account("a"));
        runBackground();

        assertThat(cache.of("sandbox", account("a"))).isSameAs(first);
        assertThat(background).isEmpty();
        now = now.plus(Duration.ofMinutes(6));
        cache.of("sandbox", account("a"));
        assertThat(background).hasSize(1);
    }

    @Test
    void asksAgainAfterAWhileWhenThereHaveNeverBeenLists() {
        isDown();
        ReferenceCache cache = cache();

        assertThat(cache.of("sandbox", account("a")).has("makes")).isFalse();
        cache.of("sandbox", account("a"));
        assertThat(loads).isEqualTo(1);

        offers("Volkswagen");
        now = now.plus(Duration.ofMinutes(6));
        assertThat(cache.of("sandbox", account("a")).has("makes")).isTrue();
        assertThat(changes).containsExactly("class-path");
    }

    @Test
    void keepsNobodyWaitingForLaterTries() throws InterruptedException {
        isDown();
        ReferenceCache cache = cache();
        cache.of("sandbox", account("a"));
        now = now.plus(Duration.ofMinutes(6));
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        platform.load = names -> {
            loading.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return List.of(new ReferenceList("makes", List.of()));
        };
        Thread waiting = Thread.ofVirtual().start(() -> cache.of("sandbox", account("a")));
        loading.await();

        assertThat(cache.of("sandbox", account("b")).has("makes")).isFalse();

        end.countDown();
        waiting.join();
    }

    @Test
    void aResolutionCountsAtOnceAndIsTold() {
        offers("Volkswagen");
        ReferenceCache cache = cache();
        References before = cache.of("sandbox", account("a"));
        changes.clear();

        cache.resolve("class-path", VW, Optional.of("id-Volkswagen"), "anna");

        References after = cache.of("sandbox", account("a"));
        assertThat(before.find("makes", "Vau-Weh", null)).isEmpty();
        assertThat(after.find("makes", "Vau-Weh", null)).contains("id-Volkswagen");
        assertThat(changes).containsExactly("class-path");
        cache.resolve("class-path", VW, Optional.empty(), "anna");
        assertThat(cache.of("sandbox", account("a")).find("makes", "Vau-Weh", null))
                .isEmpty();
    }

    @Test
    void seesAResolutionOfAnotherNodeSoon() {
        offers("Volkswagen");
        ReferenceCache here = cache();
        References first = here.of("sandbox", account("a"));
        cache().resolve("class-path", VW, Optional.of("id-Volkswagen"), "anna");

        now = now.plus(Duration.ofSeconds(16));

        assertThat(here.of("sandbox", account("a")).find("makes", "Vau-Weh", null))
                .contains("id-Volkswagen");
        now = now.plus(Duration.ofSeconds(16));
        References second = here.of("sandbox", account("a"));
        now = now.plus(Duration.ofSeconds(16));
        assertThat(here.of("sandbox", account("a"))).isSameAs(second).isNotSameAs(first);
    }

    @Test
    void handsOutAliasesOfTheAppThatIsThereNow() {
        offers("Volkswagen");
        ReferenceCache cache = cache();
        References first = cache.of("sandbox", account("a"));

        cache.forget("class-path");

        assertThat(cache.of("sandbox", account("a"))).isNotSameAs(first);
        assertThat(loads).isEqualTo(1);
    }

    private static final class MemoryStore implements ReferenceStore {
        private final Map<String, Snapshot> snapshots = new HashMap<>();

        @Override
        public Optional<Snapshot> find(String app, String environment) {
            return Optional.ofNullable(snapshots.get(app + " " + environment));
        }

        @Override
        public void put(String app, String environment, Snapshot snapshot) {
            snapshots.put(app + " " + environment, snapshot);
        }
    }

    private static final class MemoryResolutions implements ResolutionStore {
        private final Map<Resolved, String> resolved = new HashMap<>();

        @Override
        public Map<Resolved, String> of(String app) {
            return Map.copyOf(resolved);
        }

        @Override
        public void put(String app, Resolved value, Optional<String> id, String by) {
            id.ifPresentOrElse(found -> resolved.put(value, found), () -> resolved.remove(value));
        }
    }
}
