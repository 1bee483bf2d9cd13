package dev.carport.engine.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.app.Connection;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.apps.sample.ClassPathApp;
import dev.carport.engine.apps.sample.FakePlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenPlatformsTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final ClassPathApp app = new ClassPathApp().platform(connection -> {
        FakePlatform platform = new FakePlatform();
        platform.close = () -> seen.add("closed");
        return platform;
    });
    private final AppCatalog catalog = AppCatalog.of(app);
    private final Lending lending = new Lending();

    @SuppressWarnings("NullAway") // no test here asks for lists
    private final OpenPlatforms platforms =
            new OpenPlatforms(catalog, new AppCalls(new SimpleMeterRegistry()), null, lending);

    /** Lends connections that say nothing and note when they end. */
    private final class Lending implements Connections {
        volatile String revision = "1";

        @Override
        public String environment(String app) {
            return "production";
        }

        @Override
        public String revision(String app) {
            return revision;
        }

        @Override
        @SuppressWarnings("NullAway") // the fake does not look at the connection
        public Optional<Lent> to(Account account, InstalledApp<?> app) {
            return account.environment().equals("production")
                    ? Optional.of(new Lent((Connection) null, () -> seen.add("ended")))
                    : Optional.empty();
        }
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private static Account account(String id) {
        return Account.fresh(id, "class-path", "production", null, Instant.EPOCH);
    }

    @Test
    void keepsOnePlatformPerAccount() {
        GuardedPlatform first = platforms.open(account("a")).orElseThrow();

        assertThat(platforms.open(account("a"))).containsSame(first);
        assertThat(platforms.open(account("b")).orElseThrow()).isNotSameAs(first);
        platforms.close();
        assertThat(seen).containsExactly("closed", "ended", "closed", "ended");
    }

    @Test
    void opensAnewWhenTheEnvironmentHasChanged() {
        GuardedPlatform first = platforms.open(account("a")).orElseThrow();
        lending.revision = "2";

        assertThat(platforms.open(account("a")).orElseThrow()).isNotSameAs(first);
        assertThat(seen).containsExactly("closed", "ended");
    }

    @Test
    void givesNoneForAnUnknownAppOrAnotherEnvironment() {
        assertThat(platforms.open(Account.fresh("a", "gone", "production", null, Instant.EPOCH)))
                .isEmpty();
        assertThat(platforms.open(Account.fresh("a", "class-path", "sandbox", null, Instant.EPOCH)))
                .isEmpty();
    }

    @Test
    void givesBackWhatWasLentWhenTheAppDoesNotConnect() {
        app.platform(connection -> {
            throw new IllegalStateException("bug");
        });

        assertThatThrownBy(() -> platforms.open(account("a"))).isInstanceOf(AppFailure.class);
        assertThat(seen).containsExactly("ended");
    }

    @Test
    void anAccountThatTakesLongToConnectKeepsNoOtherWaiting() throws InterruptedException {
        CountDownLatch connecting = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        app.platform(connection -> {
            if (connecting.getCount() > 0) {
                connecting.countDown();
                try {
                    end.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            return new FakePlatform();
        });
        Thread slow = Thread.ofVirtual().start(() -> platforms.open(account("slow")));
        connecting.await();

        assertThat(platforms.open(account("quick"))).isPresent();

        end.countDown();
        slow.join();
    }

    @Test
    @SuppressWarnings("NullAway") // see platforms
    void closesWhatBelongsToAnAppThatGoes() {
        InstalledApp<?> installed = catalog.app("class-path").orElseThrow();
        OpenPlatforms withLists = new OpenPlatforms(
                catalog,
                new AppCalls(new SimpleMeterRegistry()),
                new dev.carport.engine.reference.ReferenceCache(null, null, () -> Instant.EPOCH),
                lending);
        withLists.open(account("a"));

        withLists.unloading(installed);

        assertThat(seen).containsExactly("closed", "ended");
    }
}
