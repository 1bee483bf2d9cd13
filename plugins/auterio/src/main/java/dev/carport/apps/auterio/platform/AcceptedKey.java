package dev.carport.apps.auterio.platform;

import dev.carport.api.app.Connection.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Remembers which key Auterio has taken last. The platform says the same about a mistyped key and one that has ended; whether it worked
 * before is the difference. Only a digest is kept.
 */
final class AcceptedKey {
    private static final String NAME = "acceptedKey";

    private final Secrets secrets;

    AcceptedKey(Secrets secrets) {
        this.secrets = secrets;
    }

    void remember(String key) {
        String digest = digest(key);
        if (!secrets.get(NAME).equals(Optional.of(digest))) {
            secrets.put(NAME, digest);
        }
    }

    /** True when this very key was good before. */
    boolean was(String key) {
        return secrets.get(NAME).equals(Optional.of(digest(key)));
    }

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
