package dev.carport.engine.apps;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.ExportApp;
import dev.carport.api.mapping.Mapping;
import dev.carport.engine.settings.SettingsType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A usable app. Everything in it was read once and checked. Do not keep it beyond
 * {@link AppListener#unloading}: it holds the app's class loader. Calls into it go through {@link AppCalls}. Thread-safe.
 *
 * @param <S> the app's settings record
 */
public final class InstalledApp<S extends Record> {
    private final String version;
    private final AppInfo info;
    private final SettingsType<S> settings;
    private final Mapping<S> mapping;
    private final Map<String, Map<String, String>> aliases;
    private final AppTexts texts;
    private final Optional<String> logo;
    private final ExportApp<S> app;
    private final AppThreads threads;

    InstalledApp(
            String version,
            AppInfo info,
            SettingsType<S> settings,
            Mapping<S> mapping,
            Map<String, Map<String, String>> aliases,
            AppTexts texts,
            Optional<String> logo,
            ExportApp<S> app,
            AppThreads threads) {
        this.version = version;
        this.info = info;
        this.settings = settings;
        this.mapping = mapping;
        this.aliases = aliases;
        this.texts = texts;
        this.logo = logo;
        this.app = app;
        this.threads = threads;
    }

    /** The app's id. */
    public String id() {
        return info.id();
    }

    /** The app's version; {@code 0.0.0} for one on the class path. */
    public String version() {
        return version;
    }

    /** Facts about the app. */
    public AppInfo info() {
        return info;
    }

    /** Its settings. */
    public SettingsType<S> settings() {
        return settings;
    }

    /** JSON Schema of its settings with words in one language. */
    public ObjectNode settingsSchema(Locale language) {
        return settings.schema(texts.settings(), language);
    }

    /** The declared mapping. Its functions are app code: apply it through {@link AppCalls#map}. */
    public Mapping<S> mapping() {
        return mapping;
    }

    /** Names of the listing's parts in declared order. */
    public List<String> parts() {
        return mapping.parts();
    }

    /** For each of the platform's lists: usual words to names in the list. */
    public Map<String, Map<String, String>> aliases() {
        return aliases;
    }

    /** Its words. */
    public AppTexts texts() {
        return texts;
    }

    /** Its logo as SVG text; empty for a neutral letter. Foreign markup: serve it as an image of its own, never inside a page. */
    public Optional<String> logo() {
        return logo;
    }

    /** The app itself, unguarded: for conformance tests only. */
    public ExportApp<S> app() {
        return app;
    }

    AppThreads threads() {
        return threads;
    }

    ClassLoader classLoader() {
        return app.getClass().getClassLoader();
    }

    @Override
    public String toString() {
        return id() + " " + version;
    }
}
