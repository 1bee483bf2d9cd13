package dev.carport.testkit;

import dev.carport.api.app.Connection;
import dev.carport.api.http.PlatformHttp;
import dev.carport.engine.images.FittingJpeg;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the host lends an app for one account, in memory: settings and credentials that a test enters, a store for secrets, delivered files,
 * and images from {@link Pictures}. Thread-safe.
 */
public final class TestConnection implements Connection {
    private final URI baseUrl;
    private final PlatformHttp http;
    private final InstantSource clock;
    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private final Map<String, String> credentials = new ConcurrentHashMap<>();
    private final MemorySecrets secrets = new MemorySecrets();
    private final DeliveredFiles files = new DeliveredFiles();

    /** A connection to this address, for which nothing has been entered yet. */
    public TestConnection(URI baseUrl, PlatformHttp http, InstantSource clock) {
        this.baseUrl = baseUrl;
        this.http = http;
        this.clock = clock;
    }

    /** What the dealer enters from now on; null takes it away. */
    public TestConnection enter(String key, @Nullable String value) {
        put(settings, key, value);
        return this;
    }

    /** What the administrator enters from now on; null takes it away. */
    public TestConnection credential(String key, @Nullable String value) {
        put(credentials, key, value);
        return this;
    }

    /** As {@link #credential(String, String)} for several. */
    public TestConnection credentials(Map<String, String> values) {
        credentials.putAll(values);
        return this;
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public Optional<String> credential(String key) {
        return Optional.ofNullable(credentials.get(key));
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public PlatformHttp http() {
        return http;
    }

    @Override
    public DeliveredFiles files() {
        return files;
    }

    @Override
    public MemorySecrets secrets() {
        return secrets;
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public InputStream image(String hash) {
        return new ByteArrayInputStream(Pictures.bytes(hash));
    }

    @Override
    public Optional<byte[]> jpeg(String hash, long mostBytes) {
        return FittingJpeg.of(Pictures.bytes(hash), mostBytes);
    }

    /** A store that can be told to fail at the next write, as if the process had died there. Thread-safe. */
    public static final class MemorySecrets implements Secrets {
        private final Map<String, String> values = new ConcurrentHashMap<>();
        private final ReentrantLock turn = new ReentrantLock();
        private volatile boolean diesAtNextPut;

        /** The next write is lost, with everything after it. */
        public void dieAtNextPut() {
            diesAtNextPut = true;
        }

        /** Everything stored. */
        public Map<String, String> all() {
            return Map.copyOf(values);
        }

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, String value) {
            if (diesAtNextPut) {
                diesAtNextPut = false;
                throw new IllegalStateException("killed between answer and store");
            }
            values.put(key, value);
        }

        @Override
        public void remove(String key) {
            values.remove(key);
        }

        @Override
        public void exclusively(Runnable action) {
            turn.lock();
            try {
                action.run();
            } finally {
                turn.unlock();
            }
        }
    }
}
