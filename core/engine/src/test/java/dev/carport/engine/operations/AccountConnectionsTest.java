package dev.carport.engine.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.Credential;
import dev.carport.api.files.FileDelivery;
import dev.carport.api.http.NotSentException;
import dev.carport.api.http.Request;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.apps.sample.ClassPathApp;
import dev.carport.engine.environment.Environment;
import dev.carport.engine.environment.Environments;
import dev.carport.engine.environment.MemoryEnvironments;
import dev.carport.engine.environment.Sandboxes;
import dev.carport.engine.http.Exchange;
import dev.carport.engine.http.PlatformClients;
import dev.carport.engine.images.ImageStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountConnectionsTest {
    // no test here carries a file
    private static final FileDelivery NO_FILES = (FileDelivery) Proxy.newProxyInstance(
            AccountConnectionsTest.class.getClassLoader(),
            new Class<?>[] {FileDelivery.class},
            (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    @TempDir
    Path folder;

    private static final String PICTURE = "a".repeat(64);
    private static final byte[] SMALL_JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0};

    private final List<Exchange> recorded = new ArrayList<>();
    private final ClassPathApp app = new ClassPathApp()
            .info(AppInfo.builder("class-path", "Test")
                    .baseUrl("https://api.platform.example")
                    .hosts("auth.platform.example")
                    .credentials(new Credential("clientSecret", true))
                    .build());
    private final AppCatalog catalog = AppCatalog.of(app);
    private final InstalledApp<?> installed = catalog.app("class-path").orElseThrow();
    private final MemoryEnvironments store = new MemoryEnvironments();
    private final MemorySecrets secrets = new MemorySecrets();
    private final Environments environments = new Environments(store, secrets);
    private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    private final AppCalls calls = new AppCalls(new SimpleMeterRegistry());
    private final PlatformClients clients = new PlatformClients(recorded::add, new SimpleMeterRegistry(), clock);

    @AfterEach
    void close() {
        clients.close();
        catalog.close();
    }

    @Test
    void lendsPicturesAsTheyAreOrAsJpegThatFit() throws IOException {
        Connection connection = connection("production");

        try (InputStream picture = connection.image(PICTURE)) {
            assertThat(picture.readAllBytes()).isEqualTo(SMALL_JPEG);
        }
        assertThat(connection.jpeg(PICTURE, 100))
                .hasValueSatisfying(jpeg -> assertThat(jpeg).isEqualTo(SMALL_JPEG));
        // too large, and no picture that could be made smaller
        assertThat(connection.jpeg(PICTURE, 3)).isEmpty();
        assertThatThrownBy(() -> connection.jpeg("nobody has it", 100)).isInstanceOf(IllegalArgumentException.class);
    }

    private AccountConnections connections() {
        return connections(AccountSettings.NONE);
    }

    private AccountConnections connections(AccountSettings settings) {
        ImageStore images = (ImageStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ImageStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("open")) {
                        return arguments[0].equals(PICTURE)
                                ? Optional.of(new ByteArrayInputStream(SMALL_JPEG))
                                : Optional.empty();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new AccountConnections(
                environments,
                new Sandboxes(calls, store, folder, clock),
                clients,
                secrets,
                settings,
                images,
                (account, app, policy, keepSecret) -> NO_FILES,
                clock);
    }

    private static Account account(String environment) {
        return Account.fresh("acc-1", "class-path", environment, "4711", Instant.EPOCH);
    }

    private Connection connection(String environment) {
        return connections().to(account(environment), installed).orElseThrow().connection();
    }

    private static void refuses(Connection connection, String address) {
        assertThatThrownBy(() -> connection.http().send(Request.get(URI.create(address))))
                .isInstanceOf(NotSentException.class)
                .hasMessageStartingWith("Not called");
    }

    @Test
    void lendsProductionItsOwnAddressAndHosts() {
        environments.set(installed, "production", null, Map.of("clientSecret", "geheim-123"));

        Connection connection = connection("production");

        assertThat(connection.baseUrl()).isEqualTo(URI.create("https://api.platform.example"));
        assertThat(connection.credential("clientSecret")).contains("geheim-123");
        assertThat(connection.credential("other")).isEmpty();
        refuses(connection, "https://elsewhere.example/");
        refuses(connection, "http://api.platform.example/");
    }

    @Test
    void handsOutWhatTheDealerEnteredAndKeepsItOutOfTheHistory() {
        AccountSettings entered = (account, of, key, keepSecret) -> {
            keepSecret.accept("dealers-own");
            return key.equals("password") ? Optional.of("dealers-own") : Optional.empty();
        };
        store.put(new Environment("class-path", Environment.Kind.CUSTOM, URI.create("http://127.0.0.1:9"), 1));
        Connection connection = connections(entered)
                .to(account("custom"), installed)
                .orElseThrow()
                .connection();

        assertThat(connection.setting("password")).contains("dealers-own");
        assertThat(connection.setting("other")).isEmpty();
        assertThatThrownBy(() -> connection.http().send(Request.get(URI.create("http://127.0.0.1:9/?key=dealers-own"))))
                .isInstanceOf(NotSentException.class);
        assertThat(recorded.getLast().toString()).doesNotContain("dealers-own");
    }

    @Test
    void lendsTheSandboxItsAddressAndCredentialsAndNothingElse() {
        app.sandbox(context -> Optional.of(new TrainingPlatform()));
        environments.set(installed, "sandbox", null, Map.of());

        Connection connection = connection("sandbox");

        assertThat(connection.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:9"));
        assertThat(connection.credential("clientSecret")).contains("practice");
        refuses(connection, "https://api.platform.example/");
        refuses(connection, "http://127.0.0.1:10/");
    }

    @Test
    void lendsACustomAddressBesidesTheDeclaredHosts() {
        store.put(new Environment("class-path", Environment.Kind.CUSTOM, URI.create("http://127.0.0.1:9"), 1));

        Connection connection = connection("custom");

        assertThat(connection.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:9"));
        refuses(connection, "https://api.platform.example/");
        refuses(connection, "http://127.0.0.1:10/");
    }

    @Test
    void lendsNothingForAnAccountOfAnotherEnvironment() {
        assertThat(connections().to(account("sandbox"), installed)).isEmpty();
    }

    @Test
    void saysAnotherRevisionWheneverAddressOrCredentialsChange() {
        AccountConnections connections = connections();
        String first = connections.revision("class-path");
        environments.set(installed, "production", null, Map.of("clientSecret", "x"));
        String second = connections.revision("class-path");
        environments.set(installed, "sandbox", null, Map.of());

        assertThat(List.of(first, second, connections.revision("class-path"))).doesNotHaveDuplicates();
    }

    @Test
    void keepsAnAppsValuesApartByAccount() {
        Connection.Secrets own = connection("production").secrets();
        own.put("token", "t-1");
        own.put("seller", "7");
        own.remove("seller");

        assertThat(own.get("token")).contains("t-1");
        assertThat(own.get("seller")).isEmpty();
        assertThat(secrets.values).containsOnlyKeys("acc-1 app.token");
        List<String> order = new ArrayList<>();
        own.exclusively(() -> order.add("ran"));
        assertThat(order).containsExactly("ran");
    }

    @Test
    void keepsCredentialsAndTokensOutOfTheHistory() {
        environments.set(installed, "production", null, Map.of("clientSecret", "canary-secret-1"));
        Connection connection = connection("production");
        connection.credential("clientSecret");
        connection.secrets().put("refresh", "canary-refresh-token-2");

        refuses(connection, "https://elsewhere.example/canary-secret-1/canary-refresh-token-2");

        assertThat(recorded).hasSize(1);
        assertThat(recorded.getFirst().toString()).doesNotContain("canary");
    }

    private static final class TrainingPlatform implements Sandbox {
        @Override
        public URI baseUrl() {
            return URI.create("http://127.0.0.1:9");
        }

        @Override
        public Map<String, String> credentials() {
            return Map.of("clientSecret", "practice");
        }

        @Override
        public List<TrainingAccount> accounts() {
            return List.of(TrainingAccount.with("Autohaus", "customerNumber", "1"));
        }

        @Override
        public void close() {}
    }

    private static final class MemorySecrets implements AccountSecretStore {
        final Map<String, Secret> values = new ConcurrentHashMap<>();
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public Optional<Secret> get(String accountId, String name) {
            return Optional.ofNullable(values.get(accountId + " " + name));
        }

        @Override
        public void put(String accountId, String name, Secret value) {
            values.put(accountId + " " + name, value);
        }

        @Override
        public void keep(String accountId, String name, Secret value) {
            put(accountId, name, value);
        }

        @Override
        public void remove(String accountId, String name) {
            values.remove(accountId + " " + name);
        }

        @Override
        public void removeAll(String accountId) {
            values.keySet().removeIf(key -> key.startsWith(accountId + " "));
        }

        @Override
        public <T extends @Nullable Object> T exclusively(String accountId, Supplier<T> action) {
            lock.lock();
            try {
                return action.get();
            } finally {
                lock.unlock();
            }
        }
    }
}
