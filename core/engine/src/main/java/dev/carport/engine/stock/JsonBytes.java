package dev.carport.engine.stock;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON document as UTF-8, compared byte by byte. The bytes are not copied: nobody may change them. */
public final class JsonBytes {

    private final byte[] utf8;

    private JsonBytes(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Wraps UTF-8 without looking at it. The caller gives the array away. */
    public static JsonBytes of(byte[] utf8) {
        return new JsonBytes(utf8);
    }

    /** The document from text. */
    public static JsonBytes of(String text) {
        return new JsonBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The UTF-8 itself, to be read only. */
    public byte[] utf8() {
        return utf8;
    }

    /** The document as text. */
    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonBytes json && Arrays.equals(utf8, json.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return text();
    }
}
