package dev.carport.engine.reference;

import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.References;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.GuardedPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platforms' lists in memory, with the apps' aliases and the dealer's resolutions. The same object is handed out until something
 * in it changes, so that whoever made something of it can tell. Old lists stay in use while newer ones cannot be had. Thread-safe.
 */
public final class ReferenceCache {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceCache.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final ReferenceStore store;
    private final ResolutionStore resolutions;
    private final InstantSource clock;
    private final Map<Key, Held> held = new ConcurrentHashMap<>();
    private volatile Consumer<String> changed = app -> {};

    private record Key(String app, String environment) {}

    private record Held(References references, Instant fetchedAt, Instant tryAgainAt) {}

    /** A cache over these stores. */
    public ReferenceCache(ReferenceStore store, ResolutionStore resolutions, InstantSource clock) {
        this.store = store;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    /** Who wants to know when an app's lists or resolutions are no longer the same; gets the app's id. */
    public void onChange(Consumer<String> listener) {
        changed = listener;
    }

    /**
     * The lists of a platform. Loads them when there are none, and renews them when they are a day old; while they cannot be had, the
     * old ones, or none, are given.
     *
     * @param platform any account of the app in this environment
     */
    public References of(String environment, GuardedPlatform platform) {
        Key key = new Key(platform.app().id(), environment);
        Held known = held.get(key);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.tryAgainAt())) {
            return known.references();
        }
        synchronized (this) {
            Held current = held.get(key);
            if (current == null) {
                current = stored(key, platform);
                held.put(key, current);
            }
            return now.isBefore(current.tryAgainAt()) ? current.references() : renew(key, current, platform, now);
        }
    }

    private Held stored(Key key, GuardedPlatform platform) {
        Map<String, Map<String, String>> aliases = platform.app().aliases();
        Optional<ReferenceStore.Snapshot> snapshot = store.find(key.app(), key.environment());
        References references = new References(
                byName(snapshot.map(ReferenceStore.Snapshot::lists).orElse(List.of())),
                aliases,
                resolutions.of(key.app()));
        Instant fetched = snapshot.map(ReferenceStore.Snapshot::fetchedAt).orElse(Instant.EPOCH);
        return new Held(references, fetched, fetched.plus(FRESH));
    }

    private References renew(Key key, Held old, GuardedPlatform platform, Instant now) {
        try {
            List<String> names = platform.referenceLists();
            List<ReferenceList> lists = names.isEmpty() ? List.of() : platform.loadReferences(names);
            boolean same = lists.stream()
                    .allMatch(list -> old.references()
                            .list(list.name())
                            .filter(known -> known.values().equals(list.values()))
                            .isPresent());
            if (!names.isEmpty()) {
                store.put(key.app(), key.environment(), new ReferenceStore.Snapshot(now, lists));
            }
            References references = same
                    ? old.references()
                    : new References(byName(lists), platform.app().aliases(), resolutions.of(key.app()));
            held.put(key, new Held(references, now, now.plus(FRESH)));
            if (!same) {
                changed.accept(key.app());
            }
            return references;
        } catch (AppFailure failed) {
            LOG.atWarn()
                    .addKeyValue("appId", key.app())
                    .addKeyValue("reason", failed.getMessage())
                    .log("A platform's lists could not be loaded; the last ones stay in use");
            held.put(key, new Held(old.references(), old.fetchedAt(), now.plus(PAUSE)));
            return old.references();
        }
    }

    /**
     * Resolves a value for all vehicles, or takes a resolution back.
     *
     * @param id of the entry in the platform's list; empty to take it back
     */
    public void resolve(String app, References.Resolved value, Optional<String> id, String by) {
        resolutions.put(app, value, id, by);
        synchronized (this) {
            held.replaceAll((key, known) -> key.app().equals(app)
                    ? new Held(known.references().with(resolutions.of(app)), known.fetchedAt(), known.tryAgainAt())
                    : known);
        }
        changed.accept(app);
    }

    /** Forgets what is in memory about an app, because it was unloaded or has another version. */
    public void forget(String app) {
        held.keySet().removeIf(key -> key.app().equals(app));
    }

    private static Map<String, ReferenceList> byName(List<ReferenceList> lists) {
        Map<String, ReferenceList> map = new HashMap<>();
        lists.forEach(list -> map.put(list.name(), list));
        return map;
    }
}
