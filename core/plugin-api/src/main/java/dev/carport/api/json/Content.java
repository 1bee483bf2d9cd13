package dev.carport.api.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One canonical JSON value as bytes. Two contents are equal exactly when their bytes are; the fingerprint is the lower-case hex
 * SHA-256 of the bytes. Immutable.
 */
public final class Content {
    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The canonical form of a value of {@link dev.carport.api.json}. */
    public static Content of(@Nullable Object value) {
        return new Content(JsonWriter.bytesOf(value));
    }

    /** Everything a writer has written. */
    public static Content of(JsonWriter writer) {
        return new Content(writer.toBytes());
    }

    /** Bytes that were a content before, for example out of the ledger. They are taken as they are. */
    public static Content ofCanonical(byte[] bytes) {
        return new Content(bytes.clone());
    }

    /** The bytes, UTF-8 JSON; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Lower-case hex SHA-256 of the bytes. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** The JSON text. */
    public String json() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return json();
    }
}
