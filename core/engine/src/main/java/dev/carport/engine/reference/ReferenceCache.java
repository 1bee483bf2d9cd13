package dev.carport.engine.reference;

import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.reference.References;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.GuardedPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platforms' lists in memory, with the apps' aliases and the dealer's resolutions. The same object is handed out until something
 * in it changes, so that whoever made something of it can tell.
 *
 * <p>Lists are loaded when there are none, and renewed in the background when they are a day old; the old ones stay in use until then,
 * and while the platform is down. Resolutions made on another node are seen within seconds. Thread-safe; a platform that does not
 * answer keeps nobody waiting but who has no lists of it yet.
 */
public final class ReferenceCache {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceCache.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofHours(12);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration RESOLUTIONS_FRESH = Duration.ofSeconds(15);

    private final ReferenceStore store;
    private final ResolutionStore resolutions;
    private final InstantSource clock;
    private final Executor background;
    private final Map<Key, Slot> slots = new ConcurrentHashMap<>();
    private volatile Consumer<String> changed = app -> {};

    private record Key(String app, String environment) {}

    /**
     * What is held of one platform.
     *
     * @param lists as loaded last; null while they could never be had
     * @param resolved the dealer's resolutions
     * @param renewAt when to ask the platform again
     * @param resolvedAt when the resolutions were read
     */
    private record Held(
            References references,
            @Nullable List<ReferenceList> lists,
            Map<References.Resolved, String> resolved,
            Instant renewAt,
            Instant resolvedAt) {
        boolean loaded() {
            return lists != null;
        }

        Held resolvedAs(Map<References.Resolved, String> other, Instant now) {
            References same = other.equals(resolved) ? references : references.with(other);
            return new Held(same, lists, other, renewAt, now);
        }

        Held renewAt(Instant later) {
            return new Held(references, lists, resolved, later, resolvedAt);
        }

        boolean holds(List<ReferenceList> others) {
            return lists != null && contents(lists).equals(contents(others));
        }

        private static Map<String, List<ReferenceValue>> contents(List<ReferenceList> lists) {
            Map<String, List<ReferenceValue>> contents = new HashMap<>();
            lists.forEach(list -> contents.put(list.name(), list.values()));
            return contents;
        }
    }

    /** The place of one platform. */
    private static final class Slot {
        final ReentrantLock lock = new ReentrantLock();
        final AtomicBoolean renewing = new AtomicBoolean();
        volatile @Nullable Held held;

        Held change(UnaryOperator<Held> change) {
            lock.lock();
            try {
                Held next = change.apply(Objects.requireNonNull(held));
                held = next;
                return next;
            } finally {
                lock.unlock();
            }
        }
    }

    /** A cache over these stores that renews lists on threads of its own. */
    public ReferenceCache(ReferenceStore store, ResolutionStore resolutions, InstantSource clock) {
        this(
                store,
                resolutions,
                clock,
                work -> Thread.ofVirtual().name("carport-references").start(work));
    }

    /**
     * As the other.
     *
     * @param background runs renewals
     */
    public ReferenceCache(ReferenceStore store, ResolutionStore resolutions, InstantSource clock, Executor background) {
        this.store = store;
        this.resolutions = resolutions;
        this.clock = clock;
        this.background = background;
    }

    /** Who wants to know when an app's lists or resolutions are no longer the same; gets the app's id. */
    public void onChange(Consumer<String> listener) {
        changed = listener;
    }

    /**
     * The lists of a platform; those that could not be had yet are missing.
     *
     * @param platform any account of the app in this environment
     */
    public References of(String environment, GuardedPlatform platform) {
        Key key = new Key(platform.app().id(), environment);
        Slot slot = slots.computeIfAbsent(key, any -> new Slot());
        Instant now = clock.instant();
        Held held = slot.held;
        if (held == null || !held.loaded() && !now.isBefore(held.renewAt())) {
            return first(key, slot, platform, now);
        }
        if (!now.isBefore(held.resolvedAt().plus(RESOLUTIONS_FRESH))) {
            held = withNewResolutions(key, slot, now);
        }
        if (!now.isBefore(held.renewAt()) && slot.renewing.compareAndSet(false, true)) {
            background.execute(() -> renewQuietly(key, slot, platform));
        }
        return held.references();
    }

    /**
     * Renews the lists of a platform now when they will soon be too old, so that the next vehicle need not be mapped with old ones. When
     * the platform does not give them the last ones stay in use.
     */
    public void renewBeforeOld(String environment, GuardedPlatform platform) {
        of(environment, platform);
        Key key = new Key(platform.app().id(), environment);
        Slot slot = slots.computeIfAbsent(key, any -> new Slot());
        Held held = slot.held;
        if (held != null
                && !clock.instant().isBefore(held.renewAt().minus(SOON))
                && slot.renewing.compareAndSet(false, true)) {
            renewQuietly(key, slot, platform);
        }
    }

    /** Whoever comes while the very first lists are loaded waits for them; later tries are waited for by one only. */
    private References first(Key key, Slot slot, GuardedPlatform platform, Instant now) {
        Held before = slot.held;
        if (before == null) {
            slot.lock.lock();
        } else if (!slot.lock.tryLock()) {
            return before.references();
        }
        try {
            Held held = slot.held;
            if (held == null) {
                held = stored(key, platform, now);
                slot.held = held;
            }
            if (!held.loaded() && !now.isBefore(held.renewAt())) {
                renew(key, slot, platform);
            }
            return Objects.requireNonNull(slot.held).references();
        } finally {
            slot.lock.unlock();
        }
    }

    private Held stored(Key key, GuardedPlatform platform, Instant now) {
        Optional<ReferenceStore.Snapshot> snapshot = store.find(key.app(), key.environment());
        List<ReferenceList> lists = snapshot.map(ReferenceStore.Snapshot::lists).orElse(null);
        Map<References.Resolved, String> resolved = resolutions.of(key.app());
        References references = new References(
                byName(lists == null ? List.of() : lists), platform.app().aliases(), resolved);
        Instant renewAt = snapshot.map(found -> found.fetchedAt().plus(FRESH)).orElse(Instant.MIN);
        return new Held(references, lists, resolved, renewAt, now);
    }

    private Held withNewResolutions(Key key, Slot slot, Instant now) {
        Map<References.Resolved, String> resolved = resolutions.of(key.app());
        return slot.change(held -> held.resolvedAs(resolved, now));
    }

    private void renewQuietly(Key key, Slot slot, GuardedPlatform platform) {
        try {
            renew(key, slot, platform);
        } catch (RuntimeException failed) {
            LOG.atError()
                    .addKeyValue("appId", key.app())
                    .setCause(failed)
                    .log("A platform's lists could not be renewed");
            slot.change(held -> held.renewAt(clock.instant().plus(PAUSE)));
        } finally {
            slot.renewing.set(false);
        }
    }

    private void renew(Key key, Slot slot, GuardedPlatform platform) {
        List<ReferenceList> lists;
        try {
            List<String> names = platform.referenceLists();
            lists = names.isEmpty() ? List.of() : platform.loadReferences(names);
        } catch (AppFailure failed) {
            LOG.atWarn()
                    .addKeyValue("appId", key.app())
                    .addKeyValue("reason", failed.getMessage())
                    .log("A platform's lists could not be loaded; the last ones stay in use");
            slot.change(held -> held.renewAt(clock.instant().plus(PAUSE)));
            return;
        }
        Instant now = clock.instant();
        Map<References.Resolved, String> resolved = resolutions.of(key.app());
        Held[] before = new Held[1];
        slot.change(held -> {
            before[0] = held;
            References references = held.holds(lists)
                    ? held.resolvedAs(resolved, now).references()
                    : new References(byName(lists), platform.app().aliases(), resolved);
            return new Held(references, lists, resolved, now.plus(FRESH), now);
        });
        try {
            // stored last: lists that are stored count as known, and nobody would be told of them any more
            if (!before[0].holds(lists)) {
                changed.accept(key.app());
            }
            if (!lists.isEmpty()) {
                store.put(key.app(), key.environment(), new ReferenceStore.Snapshot(now, lists));
            }
        } catch (RuntimeException failed) {
            slot.change(held -> before[0]);
            throw failed;
        }
    }

    /** What dealers resolved by hand for an app. */
    public Map<References.Resolved, String> resolved(String app) {
        return resolutions.of(app);
    }

    /**
     * Resolves a value for all vehicles, or takes a resolution back.
     *
     * @param id of the entry in the platform's list; empty to take it back
     */
    public void resolve(String app, References.Resolved value, Optional<String> id, String by) {
        resolutions.put(app, value, id, by);
        slots.forEach((key, slot) -> {
            if (key.app().equals(app) && slot.held != null) {
                withNewResolutions(key, slot, clock.instant());
            }
        });
        changed.accept(app);
    }

    /** Forgets what is in memory about an app, because it was unloaded or has another version. */
    public void forget(String app) {
        slots.keySet().removeIf(key -> key.app().equals(app));
    }

    private static Map<String, ReferenceList> byName(List<ReferenceList> lists) {
        Map<String, ReferenceList> map = new HashMap<>();
        lists.forEach(list -> map.put(list.name(), list));
        return map;
    }
}
