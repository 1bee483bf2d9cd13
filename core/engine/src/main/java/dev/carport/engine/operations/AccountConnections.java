package dev.carport.engine.operations;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.files.FileDelivery;
import dev.carport.api.http.PlatformHttp;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.environment.Environment;
import dev.carport.engine.environment.Environments;
import dev.carport.engine.environment.Sandboxes;
import dev.carport.engine.http.HostPolicy;
import dev.carport.engine.http.PlatformClient;
import dev.carport.engine.http.PlatformClients;
import dev.carport.engine.images.FittingJpeg;
import dev.carport.engine.images.ImageStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Connections out of the stores, the HTTP clients and the simulators. Thread-safe. */
public final class AccountConnections implements Connections {
    private static final String NAME = "app.";

    private final Environments environments;
    private final Sandboxes sandboxes;
    private final PlatformClients clients;
    private final AccountSecretStore secrets;
    private final AccountSettings settings;
    private final ImageStore images;
    private final FileDoors files;
    private final InstantSource clock;

    /** Connections over these parts. */
    public AccountConnections(
            Environments environments,
            Sandboxes sandboxes,
            PlatformClients clients,
            AccountSecretStore secrets,
            AccountSettings settings,
            ImageStore images,
            FileDoors files,
            InstantSource clock) {
        this.environments = environments;
        this.sandboxes = sandboxes;
        this.clients = clients;
        this.secrets = secrets;
        this.settings = settings;
        this.images = images;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String environment(String app) {
        return environments.of(app).name();
    }

    @Override
    public String revision(String app) {
        Environment environment = environments.of(app);
        return environment.name() + "-" + environment.revision();
    }

    /** Address, credentials and hosts of one environment. */
    private record Place(@Nullable URI baseUrl, Map<String, String> credentials, HostPolicy policy) {}

    @Override
    public Optional<Lent> to(Account account, InstalledApp<?> app) {
        Environment environment = environments.of(app.id());
        if (!environment.name().equals(account.environment())) {
            return Optional.empty();
        }
        return place(environment, app).map(place -> {
            PlatformClient client = clients.open(
                    app.id(), account.id(), place.policy(), app.info().limits());
            return new Lent(new AccountConnection(account, app, place, client), client::close);
        });
    }

    private Optional<Place> place(Environment environment, InstalledApp<?> app) {
        return switch (environment.kind()) {
            case PRODUCTION ->
                // what only carries files needs no address of a platform
                app.info().baseUrl() == null && app.info().transfer() != AppInfo.Transfer.FILE
                        ? Optional.empty()
                        : Optional.of(new Place(
                                app.info().baseUrl(),
                                Map.of(),
                                HostPolicy.production(hosts(app, app.info().baseUrl()))));
            case SANDBOX -> sandboxes.of(app).map(AccountConnections::place);
            case CUSTOM ->
                Optional.ofNullable(environment.baseUrl())
                        .map(base -> new Place(
                                base,
                                Map.of(),
                                HostPolicy.custom(base, Set.copyOf(app.info().hosts()))));
        };
    }

    private static Place place(Sandbox sandbox) {
        return new Place(sandbox.baseUrl(), sandbox.credentials(), HostPolicy.exactly(sandbox.baseUrl()));
    }

    private static Set<String> hosts(InstalledApp<?> app, @Nullable URI base) {
        Set<String> hosts = new HashSet<>(app.info().hosts());
        if (base != null) {
            hosts.add(base.getHost());
        }
        return hosts;
    }

    private final class AccountConnection implements Connection {
        private final Account account;
        private final InstalledApp<?> app;
        private final Place place;
        private final PlatformClient http;
        private final AccountSecrets own;
        private final FileDelivery delivery;

        AccountConnection(Account account, InstalledApp<?> app, Place place, PlatformClient http) {
            this.account = account;
            this.app = app;
            this.place = place;
            this.http = http;
            this.own = new AccountSecrets(account.id(), http);
            this.delivery = files.open(account, app, place.policy(), http::keepSecret);
        }

        @Override
        public URI baseUrl() {
            if (place.baseUrl() == null) {
                throw new IllegalStateException(app.id() + " has declared no address to call");
            }
            return place.baseUrl();
        }

        @Override
        public Optional<String> credential(String key) {
            String known = place.credentials().get(key);
            Optional<String> value = known == null ? environments.credential(app.id(), key) : Optional.of(known);
            if (app.info().credentials().stream()
                    .anyMatch(credential -> credential.key().equals(key) && credential.secret())) {
                value.ifPresent(http::keepSecret);
            }
            return value;
        }

        @Override
        public Optional<String> setting(String key) {
            return settings.of(account, app, key, http::keepSecret);
        }

        @Override
        public PlatformHttp http() {
            return http;
        }

        @Override
        public FileDelivery files() {
            return delivery;
        }

        @Override
        public Secrets secrets() {
            return own;
        }

        @Override
        public InstantSource clock() {
            return clock;
        }

        @Override
        public InputStream image(String hash) {
            return images.open(hash).orElseThrow(() -> new IllegalArgumentException("There is no image " + hash));
        }

        @Override
        public Optional<byte[]> jpeg(String hash, long mostBytes) {
            try (InputStream stored = image(hash)) {
                return FittingJpeg.of(stored.readAllBytes(), mostBytes);
            } catch (IOException broken) {
                throw new UncheckedIOException("An image of the stock cannot be read", broken);
            }
        }
    }

    /** What an app keeps for an account. Long values are tokens and the like: they never reach the history. */
    private final class AccountSecrets implements Connection.Secrets {
        private static final int SHORTEST_TOKEN = 16;

        private final String account;
        private final PlatformClient http;

        AccountSecrets(String account, PlatformClient http) {
            this.account = account;
            this.http = http;
        }

        @Override
        public Optional<String> get(String key) {
            Optional<String> value = secrets.get(account, NAME + key).map(Secret::reveal);
            value.ifPresent(this::keepOutOfHistory);
            return value;
        }

        @Override
        public void put(String key, String value) {
            keepOutOfHistory(value);
            secrets.put(account, NAME + key, new Secret(value));
        }

        private void keepOutOfHistory(String value) {
            if (value.length() >= SHORTEST_TOKEN) {
                http.keepSecret(value);
            }
        }

        @Override
        public void remove(String key) {
            secrets.remove(account, NAME + key);
        }

        @Override
        public void exclusively(Runnable action) {
            secrets.<Boolean>exclusively(account, () -> {
                action.run();
                return true;
            });
        }
    }
}
