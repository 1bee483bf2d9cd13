package dev.carport.engine.users;

import dev.carport.api.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Tokens of 256 random bits. They are stored as a plain SHA-256: nobody can try that many, so a slow hash would only
 * slow down each request.
 */
final class Tokens {

    private static final int BYTES = 32;

    private Tokens() {}

    /** A new token that begins with a prefix, so that scanners for leaked secrets can know it. */
    static Secret fresh(SecureRandom random, String prefix) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static String hash(Secret token) {
        return HexFormat.of().formatHex(sha256(token.reveal()));
    }

    /** A second secret that follows from a token, but does not give it away. */
    static String derived(Secret token, String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(purpose + ":" + token.reveal()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
