package dev.carport.engine.operations;

import dev.carport.engine.apps.AppListener;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.config.HostConfigStore;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Has everything of an app looked at again once the app comes in another version: it may map otherwise, and mend what it failed on.
 * Only what differs is sent then.
 */
public final class AppVersions implements AppListener {
    private static final String KEY = "app-version.";

    private final HostConfigStore config;
    private final Consumer<String> lookAgain;

    /**
     * Versions remembered in this store.
     *
     * @param lookAgain gets an app's id
     */
    public AppVersions(HostConfigStore config, Consumer<String> lookAgain) {
        this.config = config;
        this.lookAgain = lookAgain;
    }

    /** Looks at the apps that are there from the start. */
    public void seen(Collection<InstalledApp<?>> apps) {
        apps.forEach(this::loaded);
    }

    @Override
    public void loaded(InstalledApp<?> app) {
        seen(app.id(), app.version());
    }

    void seen(String app, String version) {
        String now = '"' + version + '"';
        Optional<String> before = config.get(KEY + app);
        if (before.isPresent() && before.get().equals(now)) {
            return;
        }
        if (before.isPresent()) {
            // remembered afterwards: a look that breaks off is done again at the next start
            lookAgain.accept(app);
        }
        config.put(KEY + app, now);
    }
}
