package dev.carport.engine.operations;

import dev.carport.api.reference.References;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppListener;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.reference.ReferenceCache;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one open platform per account, until its app, its environment or the product goes. Thread-safe; an app that takes long to
 * connect keeps nobody waiting but its own account.
 */
public final class OpenPlatforms implements Platforms, AppListener, AutoCloseable {
    private final AppCatalog catalog;
    private final AppCalls calls;
    private final ReferenceCache references;
    private final Connections connections;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    private record Opened(InstalledApp<?> app, String revision, GuardedPlatform platform, Runnable end) {
        void close() {
            platform.close();
            end.run();
        }
    }

    /** The place of one account. */
    private static final class Slot {
        final ReentrantLock lock = new ReentrantLock();

        @Nullable Opened opened;

        void close() {
            lock.lock();
            try {
                if (opened != null) {
                    opened.close();
                    opened = null;
                }
            } finally {
                lock.unlock();
            }
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

    /**
     * {@inheritDoc}
     *
     * @throws dev.carport.engine.apps.AppFailure when the app does not connect
     */
    @Override
    public Optional<GuardedPlatform> open(Account account) {
        Optional<InstalledApp<?>> app = catalog.app(account.app());
        if (app.isEmpty()) {
            return Optional.empty();
        }
        String revision = connections.revision(account.app());
        Slot slot = slots.computeIfAbsent(account.id(), id -> new Slot());
        slot.lock.lock();
        try {
            Opened known = slot.opened;
            if (known == null || known.app() != app.get() || !known.revision().equals(revision)) {
                slot.close();
                slot.opened = connect(account, app.get(), revision);
            }
            return Optional.ofNullable(slot.opened).map(Opened::platform);
        } finally {
            slot.lock.unlock();
        }
    }

    private @Nullable Opened connect(Account account, InstalledApp<?> app, String revision) {
        Connections.Lent lent = connections.to(account, app).orElse(null);
        if (lent == null) {
            return null;
        }
        boolean connected = false;
        try {
            GuardedPlatform platform = calls.connect(app, account.id(), lent.connection());
            Opened opened = new Opened(app, revision, platform, lent.end());
            connected = true;
            if (catalog.app(app.id()).orElse(null) != app) {
                opened.close(); // the app went while it connected, and nobody would close this later
                return null;
            }
            return opened;
        } finally {
            if (!connected) {
                lent.end().run();
            }
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
        for (Slot slot : slots.values()) {
            slot.lock.lock();
            try {
                if (slot.opened != null && slot.opened.app() == app) {
                    slot.close();
                }
            } finally {
                slot.lock.unlock();
            }
        }
        references.forget(app.id());
    }

    @Override
    public void close() {
        slots.values().forEach(Slot::close);
        slots.clear();
    }
}
