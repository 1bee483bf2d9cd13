package dev.carport.engine.apps;

import dev.carport.api.app.ExportApp;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a usable app of a plugin's file, or says what is wrong with it and leaves nothing behind. */
final class PluginLoading {
    private static final Logger LOG = LoggerFactory.getLogger(PluginLoading.class);

    private final Path unpacked;
    private final String contractVersion;
    private final Deadlines deadlines;

    PluginLoading(Path unpacked, String contractVersion, Deadlines deadlines) {
        this.unpacked = unpacked;
        this.contractVersion = contractVersion;
        this.deadlines = deadlines;
    }

    LoadedApp load(PluginFile file) throws BrokenAppException {
        file.checkRequires(contractVersion);
        Path place = place(file);
        OnePluginManager manager = new OnePluginManager(place, contractVersion);
        AppThreads threads = new AppThreads(file.id());
        boolean loaded = false;
        try {
            InstalledApp<?> app = load(file, place, manager, threads);
            AppCard card = new AppCard(
                    app.id(),
                    app.version(),
                    app.info().vendor(),
                    AppCard.State.READY,
                    app.info(),
                    app.texts(),
                    file.fileName(),
                    file.bundled(),
                    null);
            loaded = true;
            return new LoadedApp(app, card, file, manager);
        } catch (RuntimeException unexpected) {
            throw new BrokenAppException(AppProblem.of("threw", "load").because(unexpected));
        } finally {
            if (!loaded) {
                threads.close();
                LoadedApp.unload(manager, null);
            }
        }
    }

    private Path place(PluginFile file) throws BrokenAppException {
        if (!file.zip()) {
            return file.path();
        }
        // named by content: what was unpacked once is right for ever, and a changed file gets a place of its own
        Path place = unpacked.resolve(folder(file));
        try {
            SafeUnzip.unpack(file.path(), place);
        } catch (IOException failed) {
            throw new BrokenAppException(AppProblem.of("corrupt").because(failed));
        }
        return place;
    }

    private static String folder(PluginFile file) {
        return file.id() + "-" + file.hash().substring(0, 16);
    }

    /** Deletes what was unpacked from files that are gone. */
    void forgetAllBut(List<PluginFile> files) {
        Set<String> needed = files.stream().map(PluginLoading::folder).collect(Collectors.toSet());
        if (!Files.isDirectory(unpacked)) {
            return;
        }
        try (Stream<Path> folders = Files.list(unpacked)) {
            for (Path folder : folders.toList()) {
                if (!needed.contains(folder.getFileName().toString())) {
                    SafeUnzip.delete(folder);
                }
            }
        } catch (IOException failed) {
            LOG.atWarn().setCause(failed).log("What was unpacked from former apps could not be deleted");
        }
    }

    private InstalledApp<?> load(PluginFile file, Path place, OnePluginManager manager, AppThreads threads)
            throws BrokenAppException {
        AppReader reader = new AppReader(threads, deadlines);
        ClassLoader ours = getClass().getClassLoader();
        String id = reader.step("load", ours, () -> manager.loadPlugin(place));
        PluginState state = reader.step("start", manager.getPluginClassLoader(id), () -> manager.startPlugin(id));
        if (!state.isStarted()) {
            throw new BrokenAppException(AppProblem.of("threw", "start").because(failure(manager, id)));
        }
        ClassLoader loader = manager.getPluginClassLoader(id);
        List<Class<? extends ExportApp>> types =
                reader.step("find", loader, () -> manager.getExtensionClasses(ExportApp.class, id));
        if (types.size() != 1) {
            throw new BrokenAppException(
                    types.isEmpty() ? AppProblem.of("no-extension") : AppProblem.of("several", types.size()));
        }
        Class<? extends ExportApp> type = types.getFirst();
        ExportApp<?> app = reader.step("constructor", loader, () -> construct(type));
        return reader.read(app, file.version(), file.id());
    }

    private static ExportApp<?> construct(Class<? extends ExportApp> type) throws Exception {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException thrown) {
            switch (thrown.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw thrown;
            }
        }
    }

    private static String failure(OnePluginManager manager, String id) {
        PluginWrapper wrapper = manager.getPlugin(id);
        return String.valueOf(wrapper == null ? null : wrapper.getFailedException());
    }
}
