package dev.carport.engine.operations;

import dev.carport.api.reference.References;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppListener;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.reference.ReferenceCache;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps one open platform per account, until its app, its environment or the product goes. Thread-safe. */
public final class OpenPlatforms implements Platforms, AppListener, AutoCloseable {
    private final AppCatalog catalog;
    private final AppCalls calls;
    private final ReferenceCache references;
    private final Connections connections;
    private final Map<String, Opened> opened = new HashMap<>();

    private record Opened(InstalledApp<?> app, String revision, GuardedPlatform platform, Runnable end) {
        void close() {
            platform.close();
            end.run();
        }
    }

    /** Platforms of these apps. */
    public OpenPlatforms(AppCatalog catalog, AppCalls calls, ReferenceCache references, Connections connections) {
        this.catalog = catalog;
        this.calls = calls;
        this.references = references;
        this.connections = connections;
    }

    @Override
    public String environment(String app) {
        return connections.environment(app);
    }

    @Override
    public Optional<GuardedPlatform> open(Account account) {
        Optional<InstalledApp<?>> app = catalog.app(account.app());
        if (app.isEmpty()) {
            return Optional.empty();
        }
        String revision = connections.revision(account.app());
        synchronized (this) {
            Opened known = opened.get(account.id());
            if (known != null && known.app() == app.get() && known.revision().equals(revision)) {
                return Optional.of(known.platform());
            }
            if (known != null) {
                opened.remove(account.id());
                known.close();
            }
            Optional<Opened> fresh = connections
                    .to(account, app.get())
                    .map(lent -> new Opened(
                            app.get(),
                            revision,
                            calls.connect(app.get(), account.id(), lent.connection()),
                            lent.end()));
            fresh.ifPresent(found -> opened.put(account.id(), found));
            return fresh.map(Opened::platform);
        }
    }

    @Override
    public References references(Account account) {
        return open(account)
                .map(platform -> references.of(account.environment(), platform))
                .orElse(References.NONE);
    }

    @Override
    public void unloading(InstalledApp<?> app) {
        synchronized (this) {
            opened.values().removeIf(known -> {
                boolean gone = known.app() == app;
                if (gone) {
                    known.close();
                }
                return gone;
            });
        }
        references.forget(app.id());
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(Opened::close);
        opened.clear();
    }
}
