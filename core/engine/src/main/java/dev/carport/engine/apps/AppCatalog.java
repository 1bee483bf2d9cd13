package dev.carport.engine.apps;

import dev.carport.api.ContractVersion;
import dev.carport.api.app.ExportApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All apps of this host. Never fails because of an app: whatever is wrong with one becomes its card's problem.
 *
 * <p>Of several files with one id and maker the newest version that works is used; a newer one that does not is a broken card of
 * its own, and so is a file with a taken id, be it the same version again or another maker's.
 *
 * <p>Thread-safe; look-ups never wait for loading.
 */
public final class AppCatalog implements AutoCloseable {
    /** Problems a busy machine or a full disk may cause; looking again may help. */
    private static final Set<String> MAY_PASS = Set.of("hangs", "corrupt");

    private static final Logger LOG = LoggerFactory.getLogger(AppCatalog.class);

    private final @Nullable AppDirectories directories;
    private final Deadlines deadlines;
    // PF4J is not thread-safe
    private final ReentrantLock loading = new ReentrantLock();
    private final List<AppListener> listeners = new CopyOnWriteArrayList<>();
    // by content of the file, so that a broken one is not tried at each look; guarded by the lock
    private final Map<String, AppProblem> knownProblems = new HashMap<>();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), List.of());

    /** What is there at one moment. */
    private record Snapshot(Map<String, LoadedApp> apps, List<AppCard> cards) {}

    private AppCatalog(@Nullable AppDirectories directories, Deadlines deadlines) {
        this.directories = directories;
        this.deadlines = deadlines;
    }

    /** Loads the apps of these directories. */
    public static AppCatalog open(AppDirectories directories) {
        return open(directories, Deadlines.standard());
    }

    /** As {@link #open(AppDirectories)} with other deadlines. */
    public static AppCatalog open(AppDirectories directories, Deadlines deadlines) {
        AppCatalog catalog = new AppCatalog(directories, deadlines);
        catalog.rescan();
        return catalog;
    }

    /** A catalog of apps on the class path, for tests and tools. */
    public static AppCatalog of(ExportApp<?>... apps) {
        return of(Deadlines.standard(), apps);
    }

    /** As {@link #of(ExportApp[])} with other deadlines. */
    public static AppCatalog of(Deadlines deadlines, ExportApp<?>... apps) {
        AppCatalog catalog = new AppCatalog(null, deadlines);
        Map<String, LoadedApp> loaded = new LinkedHashMap<>();
        List<AppCard> broken = new ArrayList<>();
        for (ExportApp<?> app : apps) {
            catalog.readFromClassPath(app, loaded, broken);
        }
        catalog.publish(loaded, broken);
        return catalog;
    }

    private void readFromClassPath(ExportApp<?> app, Map<String, LoadedApp> loaded, List<AppCard> broken) {
        String name = app.getClass().getSimpleName();
        AppThreads threads = new AppThreads(name);
        try {
            InstalledApp<?> read = new AppReader(threads, deadlines).read(app, "0.0.0", null);
            AppCard card = new AppCard(
                    read.id(),
                    read.version(),
                    read.info().vendor(),
                    AppCard.State.READY,
                    read.info(),
                    read.texts(),
                    null,
                    false,
                    null);
            if (loaded.putIfAbsent(read.id(), new LoadedApp(read, card, null, null)) != null) {
                throw new BrokenAppException(AppProblem.of("duplicate", read.id(), name));
            }
        } catch (BrokenAppException problem) {
            threads.close();
            broken.add(broken(cardId(name), "", "", null, false, problem.problem()));
        }
    }

    /** Apps that can be used, by id. */
    public List<InstalledApp<?>> apps() {
        List<InstalledApp<?>> apps = new ArrayList<>();
        snapshot.apps().values().forEach(loaded -> apps.add(loaded.app()));
        return apps;
    }

    /** The app with this id; empty when there is none or it is broken. */
    public Optional<InstalledApp<?>> app(String id) {
        return Optional.ofNullable(snapshot.apps().get(id)).map(LoadedApp::app);
    }

    /** All cards in the order of their ids, broken ones included. */
    public List<AppCard> cards() {
        return snapshot.cards();
    }

    /** The card with this id. */
    public Optional<AppCard> card(String id) {
        return cards().stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** Adds a listener; it does not hear about apps loaded before. */
    public void listen(AppListener listener) {
        listeners.add(listener);
    }

    /**
     * Looks at the directories again: loads what is new, replaces what has changed, lets go of what is gone. What has not changed
     * goes on untouched. A newer version takes the place of the older one only once it has been read without a problem.
     */
    public void rescan() {
        if (directories == null) {
            return;
        }
        loading.lock();
        try {
            new Scan(directories).run();
        } finally {
            loading.unlock();
        }
    }

    /** One look at the directories. */
    private final class Scan {
        private final AppDirectories places;
        private final PluginLoading plugins;
        private final List<AppCard> broken = new ArrayList<>();

        Scan(AppDirectories places) {
            this.places = places;
            this.plugins = new PluginLoading(places.unpacked(), ContractVersion.current(), deadlines);
        }

        void run() {
            List<PluginFile> files = files();
            Map<String, LoadedApp> before = snapshot.apps();
            Map<String, LoadedApp> after = new LinkedHashMap<>();
            candidates(files).forEach((id, same) -> usable(before.get(id), same).ifPresent(app -> after.put(id, app)));
            publish(after, broken);
            for (LoadedApp old : before.values()) {
                if (!after.containsValue(old)) {
                    unload(old);
                }
            }
            for (LoadedApp app : after.values()) {
                if (!before.containsValue(app)) {
                    tell(listener -> listener.loaded(app.app()));
                }
            }
            plugins.forgetAllBut(files);
        }

        /** The newest file that works; the app in use goes on when it is that one. */
        private Optional<LoadedApp> usable(@Nullable LoadedApp inUse, List<PluginFile> files) {
            Map<PluginFile, AppProblem> failed = new LinkedHashMap<>();
            LoadedApp found = null;
            for (PluginFile file : files) {
                AppProblem known = knownProblems.get(file.hash());
                if (known != null) {
                    failed.put(file, known);
                    continue;
                }
                if (inUse != null && inUse.file() != null && inUse.file().hash().equals(file.hash())) {
                    found = inUse;
                    break;
                }
                try {
                    found = plugins.load(file);
                    break;
                } catch (BrokenAppException problem) {
                    if (!MAY_PASS.contains(problem.problem().code())) {
                        knownProblems.put(file.hash(), problem.problem());
                    }
                    failed.put(file, problem.problem());
                }
            }
            boolean idIsFree = found == null;
            for (Map.Entry<PluginFile, AppProblem> entry : failed.entrySet()) {
                PluginFile file = entry.getKey();
                String id = idIsFree ? file.id() : cardId(file.fileName());
                idIsFree = false;
                broken.add(AppCatalog.broken(
                        id, file.version(), file.provider(), file.fileName(), file.bundled(), entry.getValue()));
            }
            return Optional.ofNullable(found);
        }

        private List<PluginFile> files() {
            List<PluginFile> files = new ArrayList<>();
            if (places.bundled() != null) {
                read(places.bundled(), true, files);
            }
            read(places.installed(), false, files);
            return files;
        }

        private void read(Path directory, boolean bundled, List<PluginFile> files) {
            for (Path path : list(directory)) {
                try {
                    files.add(PluginFile.read(path, bundled));
                } catch (BrokenAppException problem) {
                    addBroken(path.getFileName().toString(), bundled, problem.problem());
                }
            }
        }

        private static List<Path> list(Path directory) {
            if (!Files.isDirectory(directory)) {
                return List.of();
            }
            try (Stream<Path> paths = Files.list(directory)) {
                return paths.filter(PluginFile::looksLikeOne)
                        .filter(Files::isRegularFile)
                        .sorted()
                        .toList();
            } catch (IOException unreadable) {
                LOG.atError().setCause(unreadable).log("The directory of apps cannot be read");
                return List.of();
            }
        }

        /** Files by id, newest first; bundled ones are read first, so that nobody takes their ids over. */
        private Map<String, List<PluginFile>> candidates(List<PluginFile> files) {
            Map<String, List<PluginFile>> candidates = new LinkedHashMap<>();
            for (PluginFile file : files) {
                List<PluginFile> others = candidates.computeIfAbsent(file.id(), id -> new ArrayList<>());
                Optional<PluginFile> taken = others.stream()
                        .filter(other -> !file.provider().equals(other.provider())
                                || file.sameVersion(other) && file.bundled() == other.bundled())
                        .findFirst();
                if (taken.isPresent()) {
                    addBroken(
                            file.fileName(),
                            file.bundled(),
                            AppProblem.of("duplicate", file.id(), taken.get().fileName()));
                } else {
                    others.add(file);
                }
            }
            candidates.values().forEach(same -> same.sort(PluginFile.NEWEST_FIRST));
            return candidates;
        }

        private void addBroken(String fileName, boolean bundled, AppProblem problem) {
            broken.add(AppCatalog.broken(cardId(fileName), "", "", fileName, bundled, problem));
        }
    }

    private static String cardId(String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "file-" + slug.substring(0, Math.min(slug.length(), 60));
    }

    private static AppCard broken(
            String id, String version, String vendor, @Nullable String file, boolean bundled, AppProblem problem) {
        LOG.atWarn()
                .addKeyValue("app", id)
                .addKeyValue("file", file)
                .addKeyValue("problem", problem.code())
                .addKeyValue("detail", problem.detail())
                .log("An app cannot be used");
        return new AppCard(id, version, vendor, AppCard.State.BROKEN, null, null, file, bundled, problem);
    }

    private void publish(Map<String, LoadedApp> apps, Collection<AppCard> broken) {
        Map<String, AppCard> cards = new HashMap<>();
        broken.forEach(card -> cards.putIfAbsent(card.id(), card));
        apps.values().forEach(loaded -> cards.put(loaded.card().id(), loaded.card()));
        Map<String, LoadedApp> sorted = new LinkedHashMap<>();
        apps.keySet().stream().sorted().forEach(id -> sorted.put(id, apps.get(id)));
        snapshot = new Snapshot(
                sorted,
                cards.values().stream()
                        .sorted(Comparator.comparing(AppCard::id))
                        .toList());
    }

    private void unload(LoadedApp loaded) {
        tell(listener -> listener.unloading(loaded.app()));
        loaded.close();
    }

    /** What to tell a listener. */
    private interface News {
        void to(AppListener listener);
    }

    private void tell(News news) {
        for (AppListener listener : listeners) {
            try {
                news.to(listener);
            } catch (RuntimeException failed) {
                LOG.atError().setCause(failed).log("A listener failed on an app that came or went");
            }
        }
    }

    /** Lets go of all apps. */
    @Override
    public void close() {
        loading.lock();
        try {
            Collection<LoadedApp> apps = snapshot.apps().values();
            publish(Map.of(), List.of());
            apps.forEach(this::unload);
        } finally {
            loading.unlock();
        }
    }
}
