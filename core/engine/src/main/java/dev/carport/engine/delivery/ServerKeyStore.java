package dev.carport.engine.delivery;

import java.util.Optional;

/** Keeps the keys that file servers have shown. Methods join the transaction of their thread. */
public interface ServerKeyStore {
    /** The fingerprint seen first, {@code SHA256:...}. */
    Optional<String> find(String accountId, String server);

    /** Keeps a fingerprint, in place of an older one. */
    void put(String accountId, String server, String fingerprint);
}
