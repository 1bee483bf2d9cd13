package dev.carport.web.activate;

import dev.carport.api.sandbox.Sandbox.TrainingAccount;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.environment.Environment;
import dev.carport.engine.environment.Environments;
import dev.carport.engine.environment.Sandboxes;
import java.util.List;

/** The accounts a person can practise with while an app works in its sandbox. */
public final class Training {

    private final Environments environments;
    private final Sandboxes sandboxes;

    /** Accounts of these simulators. */
    public Training(Environments environments, Sandboxes sandboxes) {
        this.environments = environments;
        this.sandboxes = sandboxes;
    }

    /** The app's accounts; empty when it works anywhere else. */
    List<TrainingAccount> accounts(InstalledApp<?> app) {
        return environments.of(app.id()).kind() == Environment.Kind.SANDBOX ? sandboxes.accounts(app) : List.of();
    }
}
