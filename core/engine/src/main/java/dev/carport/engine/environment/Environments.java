package dev.carport.engine.environment;

import dev.carport.api.app.Credential;
import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.apps.InstalledApp;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where apps work and with which of the administrator's credentials. Credentials never come back out. Thread-safe. */
public final class Environments {
    private final EnvironmentStore store;
    private final AccountSecretStore secrets;

    /** Environments in this store. */
    public Environments(EnvironmentStore store, AccountSecretStore secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    /** Where an app works now. */
    public Environment of(String app) {
        return store.find(app).orElseGet(() -> new Environment(app, Environment.Kind.PRODUCTION, null, 0));
    }

    /** A credential of the present environment; empty when it is not set. */
    public Optional<String> credential(String app, String key) {
        return secrets.get(owner(app), name(of(app), key)).map(Secret::reveal);
    }

    /** Credentials of the present environment that are set. */
    public Set<String> credentialsSet(InstalledApp<?> app) {
        return app.info().credentials().stream()
                .map(Credential::key)
                .filter(key -> credential(app.id(), key).isPresent())
                .collect(Collectors.toSet());
    }

    /**
     * Sets where an app works.
     *
     * @param name {@code production}, {@code sandbox} or {@code custom}
     * @param baseUrl for {@code custom}: an absolute http or https address; else null
     * @param credentials values by key; keys left out keep what is stored, an empty value forgets it
     * @return what is wrong; empty when it was stored
     */
    public List<Finding> set(
            InstalledApp<?> app, String name, @Nullable String baseUrl, Map<String, String> credentials) {
        List<Finding> findings = new ArrayList<>();
        Environment.Kind kind = kind(name).orElse(null);
        if (kind == null) {
            findings.add(Finding.error("name", "environment.unknown", name));
        }
        Optional<URI> address = address(baseUrl);
        if (kind == Environment.Kind.CUSTOM && address.isEmpty()) {
            findings.add(Finding.error("baseUrl", "environment.address"));
        }
        Set<String> known =
                app.info().credentials().stream().map(Credential::key).collect(Collectors.toSet());
        credentials.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> findings.add(Finding.error("credentials." + key, "environment.credential-unknown")));
        if (kind == null || !findings.isEmpty()) {
            return findings;
        }
        URI base = kind == Environment.Kind.CUSTOM ? address.orElseThrow() : null;
        Environment next = new Environment(app.id(), kind, base, of(app.id()).revision() + 1);
        // a secret is durable on its own; the new revision comes last, so that nobody connects without it
        credentials.forEach((key, value) -> keep(app.id(), name(next, key), value.strip()));
        store.put(next);
        return List.of();
    }

    private void keep(String app, String name, String value) {
        if (value.isEmpty()) {
            secrets.remove(owner(app), name);
        } else {
            secrets.put(owner(app), name, new Secret(value));
        }
    }

    private static Optional<Environment.Kind> kind(String name) {
        for (Environment.Kind kind : Environment.Kind.values()) {
            if (kind.word().equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> address(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(text.strip().replaceAll("/+$", ""));
            boolean web = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
            return web ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String owner(String app) {
        return "app-" + app;
    }

    private static String name(Environment environment, String key) {
        return environment.name() + "." + key;
    }
}
