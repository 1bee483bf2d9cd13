package dev.carport.api.app;

import dev.carport.api.files.FileDelivery;
import dev.carport.api.http.PlatformHttp;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** What the host lends an app for one account. The only door from an app to the host. Thread-safe. */
public interface Connection {
    /** Base address to call: production, the sandbox's, or one set by the administrator. Without a slash at the end. */
    URI baseUrl();

    /**
     * A credential the administrator has set for this environment.
     *
     * @param key one of {@link AppInfo#credentials()}
     * @return empty when it is not set
     */
    Optional<String> credential(String key);

    /**
     * What the dealer has entered for this account, for platforms that need it in their requests: the customer number, or a user and
     * password of the dealer's own. Read anew with each call, so that a corrected password counts at once.
     *
     * @param key of a {@link dev.carport.api.settings.Setting} in group {@code ACCOUNT} that holds a text, a secret, a choice, a server or
     *     the customer number
     * @return empty when it is not filled in. Where several exports share the account, the first one that has filled it in counts;
     *     the customer number is the account's own
     */
    default Optional<String> setting(String key) {
        return Optional.empty();
    }

    /** The client for every request. */
    PlatformHttp http();

    /**
     * Carries files, for receivers without an API.
     *
     * @throws UnsupportedOperationException where the host delivers no files
     */
    default FileDelivery files() {
        throw new UnsupportedOperationException("This host delivers no files");
    }

    /** The account's own small encrypted store. */
    Secrets secrets();

    /** The time. */
    InstantSource clock();

    /**
     * An image of a vehicle.
     *
     * @param hash lower-case hex SHA-256 as in {@link dev.carport.api.vehicle.Image}
     * @return its bytes; the caller closes the stream
     * @throws IllegalArgumentException when there is no such image
     */
    InputStream image(String hash);

    /**
     * An image of a vehicle for a platform that takes JPEG only, up to a number of bytes. A JPEG that fits comes as it is; anything else is
     * made upright as the camera was held, given a white ground, brought to a long edge of 1920 pixels and compressed until it fits. The
     * host does that, as a decoded picture takes much memory and only the host knows what all apps do at the time.
     *
     * @param hash as for {@link #image}
     * @return empty when the image cannot be read or made small enough
     * @throws IllegalArgumentException when there is no such image
     * @throws UnsupportedOperationException where the host converts no images
     */
    default Optional<byte[]> jpeg(String hash, long mostBytes) {
        throw new UnsupportedOperationException("This host converts no images");
    }

    /**
     * A small encrypted key-value store per account: tokens, ids, learnt limits. Only the node that holds the account writes it.
     */
    interface Secrets {
        /** The value; empty when there is none. */
        Optional<String> get(String key);

        /** Stores the value; durable when it returns. At most 64 KiB. */
        void put(String key, String value);

        /** Forgets the value; nothing happens when there is none. */
        void remove(String key);

        /**
         * Runs an action that only one caller per account runs at a time, on all nodes: for example refreshing a token that works once.
         */
        void exclusively(Runnable action);

        /** As {@link #exclusively(Runnable)} for an action with a result; what the action throws is thrown here. */
        default <T> T exclusively(Supplier<T> action) {
            FutureTask<T> task = new FutureTask<>(action::get);
            exclusively((Runnable) task);
            try {
                return task.get();
            } catch (ExecutionException thrown) {
                throw thrown.getCause() instanceof RuntimeException own ? own : new IllegalStateException(thrown);
            } catch (InterruptedException never) {
                throw new IllegalStateException("The action has ended", never);
            }
        }
    }
}
