package dev.carport.engine.apps;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A usable app together with what must be let go of when it goes.
 *
 * @param file where it came from; null for an app on the class path
 * @param manager its plugin manager; null for an app on the class path
 */
record LoadedApp(
        InstalledApp<?> app,
        AppCard card,
        @Nullable PluginFile file,
        @Nullable OnePluginManager manager) {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedApp.class);

    void close() {
        app.threads().close();
        if (manager != null) {
            unload(manager, app.classLoader());
        }
    }

    static void unload(OnePluginManager manager, @Nullable ClassLoader loader) {
        manager.getPlugins().stream()
                .map(wrapper -> wrapper.getPluginId())
                .toList()
                .forEach(id -> {
                    try {
                        manager.unloadPlugin(id);
                    } catch (RuntimeException | LinkageError failed) {
                        LOG.atWarn().addKeyValue("appId", id).setCause(failed).log("An app did not unload cleanly");
                    }
                });
        if (loader != null) {
            ResourceBundle.clearCache(loader);
        }
    }
}
