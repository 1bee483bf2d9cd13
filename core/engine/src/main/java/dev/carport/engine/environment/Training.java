package dev.carport.engine.environment;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.Sandbox.TrainingAccount;
import dev.carport.engine.apps.InstalledApp;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where a person can practise while an app works in its sandbox. Thread-safe. */
public final class Training {

    private final Environments environments;
    private final Sandboxes sandboxes;

    /** Training at these simulators. */
    public Training(Environments environments, Sandboxes sandboxes) {
        this.environments = environments;
        this.sandboxes = sandboxes;
    }

    /**
     * A simulator that runs.
     *
     * @param baseUrl where it answers; a browser finds its own pages there
     * @param accounts those to practise with
     */
    public record Ground(URI baseUrl, List<TrainingAccount> accounts) {
        public Ground {
            accounts = List.copyOf(accounts);
        }
    }

    /** The app's simulator, started for that; empty when the app works anywhere else, ships none, or it does not start. */
    public Optional<Ground> of(InstalledApp<?> app) {
        if (environments.of(app.id()).kind() != Environment.Kind.SANDBOX) {
            return Optional.empty();
        }
        return sandboxes.of(app).map(Sandbox::baseUrl).map(address -> new Ground(address, sandboxes.accounts(app)));
    }

    /** The app's accounts; empty where there is no ground. */
    public List<TrainingAccount> accounts(InstalledApp<?> app) {
        return of(app).map(Ground::accounts).orElse(List.of());
    }
}
