package dev.carport.engine.apps;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.BookingKind;
import dev.carport.api.app.Credential;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.FeeKind;
import dev.carport.api.app.Messages;
import dev.carport.api.app.SettingsMigration;
import dev.carport.api.mapping.Mapping;
import dev.carport.engine.http.Errand;
import dev.carport.engine.settings.SettingsType;
import dev.carport.engine.settings.UnsupportedSettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads everything an app declares, once, on the app's own threads, and says what is wrong with it. */
final class AppReader {
    private static final Logger LOG = LoggerFactory.getLogger(AppReader.class);
    private static final int MOST_LOGO_BYTES = 200_000;

    private final AppThreads threads;
    private final Deadlines deadlines;

    AppReader(AppThreads threads, Deadlines deadlines) {
        this.threads = threads;
        this.deadlines = deadlines;
    }

    /**
     * Reads the app.
     *
     * @param expectedId the plugin's id, which the app must have too; null when there is no plugin
     */
    <S extends Record> InstalledApp<S> read(ExportApp<S> app, String version, @Nullable String expectedId)
            throws BrokenAppException {
        AppInfo info = step("info", app, app::info);
        if (expectedId != null && !info.id().equals(expectedId)) {
            throw new BrokenAppException(AppProblem.of("id", expectedId, info.id()));
        }
        Class<S> record = step("settings", app, app::settings);
        List<SettingsMigration> migrations = step("migrations", app, () -> List.copyOf(app.migrations()));
        SettingsType<S> settings = settings(app, record, migrations);
        Mapping<S> mapping = step("mapping", app, app::mapping);
        Map<String, Map<String, String>> aliases = step("aliases", app, () -> copy(app.aliases()));
        List<String> missing = TextCheck.of(app.getClass(), info, settings).faults();
        if (!missing.isEmpty()) {
            throw new BrokenAppException(AppProblem.of("texts", missing.size()).because(String.join(", ", missing)));
        }
        AppTexts texts = new AppTexts(Messages.beside(app.getClass()));
        return new InstalledApp<>(version, info, settings, mapping, aliases, texts, logo(app, info), app, threads);
    }

    private <S extends Record> SettingsType<S> settings(
            ExportApp<S> app, Class<S> record, List<SettingsMigration> migrations) throws BrokenAppException {
        try {
            return step("settings", app, () -> SettingsType.of(record, migrations));
        } catch (BrokenAppException broken) {
            if (broken.getCause() instanceof UnsupportedSettingsException unsupported) {
                List<String> faults = unsupported.faults().stream()
                        .map(UnsupportedSettingsException.Fault::toString)
                        .toList();
                throw new BrokenAppException(
                        AppProblem.of("settings", faults.size()).because(String.join(" ", faults)));
            }
            throw broken;
        }
    }

    private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> aliases) {
        Map<String, Map<String, String>> copy = new HashMap<>();
        aliases.forEach((list, words) -> copy.put(list, Map.copyOf(words)));
        return Map.copyOf(copy);
    }

    private static Optional<String> logo(ExportApp<?> app, AppInfo info) {
        String logo = info.logo();
        if (logo == null) {
            return Optional.empty();
        }
        try (InputStream stream = app.getClass().getResourceAsStream(logo)) {
            byte[] bytes = stream == null ? new byte[0] : stream.readNBytes(MOST_LOGO_BYTES + 1);
            if (bytes.length > 0 && bytes.length <= MOST_LOGO_BYTES) {
                return Optional.of(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            LOG.debug("Logo not readable", unreadable);
        }
        LOG.atWarn().addKeyValue("appId", info.id()).log("An app's logo is missing, empty or too large");
        return Optional.empty();
    }

    /** One step of app code, under a deadline. What it throws, or null, is a problem that names the step. */
    <T> T step(String name, ExportApp<?> app, Callable<T> work) throws BrokenAppException {
        return step(name, app.getClass().getClassLoader(), work);
    }

    <T> T step(String name, ClassLoader loader, Callable<T> work) throws BrokenAppException {
        Duration limit = deadlines.reading();
        try {
            T value = new GuardedRun<>(threads, loader, Map.of(), new Errand(), work)
                    .await(limit, limit, deadlines.grace());
            if (value == null) {
                throw new BrokenAppException(AppProblem.of("null", name));
            }
            return value;
        } catch (ExecutionException thrown) {
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            String code = cause instanceof LinkageError ? "link" : "threw";
            BrokenAppException broken =
                    new BrokenAppException(AppProblem.of(code, name).because(describe(cause)));
            broken.initCause(cause);
            throw broken;
        } catch (GuardedRun.TimeUp up) {
            throw new BrokenAppException(AppProblem.of("hangs", name, limit.toSeconds()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BrokenAppException(AppProblem.of("hangs", name, 0));
        }
    }

    private static String describe(Throwable thrown) {
        List<String> words = new ArrayList<>();
        Throwable cause = thrown;
        while (cause != null && words.size() < 5) {
            words.add(cause.toString());
            cause = cause.getCause();
        }
        return String.join("; ", words);
    }

    /** Label of everything the app must have words for, kept short for the credentials and fees. */
    static List<String> keys(AppInfo info) {
        List<String> keys = new ArrayList<>(List.of("app.name", "app.summary", "app.description"));
        info.credentials().stream().map(Credential::key).forEach(key -> keys.add("credential." + key + ".label"));
        info.fees().stream().map(FeeKind::key).forEach(key -> keys.add("fee." + key));
        for (BookingKind booking : info.bookings()) {
            keys.add("booking." + booking.key() + ".label");
            keys.add("booking." + booking.key() + ".help");
            if (booking.textLength() > 0) {
                keys.add("booking." + booking.key() + ".text");
            }
        }
        return keys;
    }
}
