package dev.carport.api.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON straight into UTF-8 bytes in the order of the calls, without building a tree. The same calls give the same bytes:
 * no white space, shortest escapes, decimals without exponent and without trailing zeros; maps and sets that have no order of their own,
 * such as {@code Map.of}, are sorted. Not thread-safe.
 */
public final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer;
    private int length;
    private boolean separatorDue;

    /** A writer with room for a usual listing. */
    public JsonWriter() {
        this(2048);
    }

    /**
     * A writer with the given first room; it grows as needed.
     *
     * @param capacity bytes, at least 16
     */
    public JsonWriter(int capacity) {
        buffer = new byte[Math.max(16, capacity)];
    }

    /** The canonical bytes of one value as {@link #value(Object)} writes it. */
    public static byte[] bytesOf(@Nullable Object value) {
        return new JsonWriter().value(value).toBytes();
    }

    /** Opens an object. */
    public JsonWriter beginObject() {
        separate();
        put('{');
        separatorDue = false;
        return this;
    }

    /** Closes the object. */
    public JsonWriter endObject() {
        put('}');
        separatorDue = true;
        return this;
    }

    /** Opens an array. */
    public JsonWriter beginArray() {
        separate();
        put('[');
        separatorDue = false;
        return this;
    }

    /** Closes the array. */
    public JsonWriter endArray() {
        put(']');
        separatorDue = true;
        return this;
    }

    /** Writes the name of the next value. */
    public JsonWriter name(String name) {
        separate();
        string(name);
        put(':');
        separatorDue = false;
        return this;
    }

    /**
     * Writes any value of the package's value set; enums by their name, dates and times in ISO form.
     *
     * @throws IllegalArgumentException for a value outside the set, and for NaN and infinities
     */
    public JsonWriter value(@Nullable Object value) {
        switch (value) {
            case null -> literal("null");
            case String text -> {
                separate();
                string(text);
                separatorDue = true;
            }
            case Boolean truth -> literal(truth ? "true" : "false");
            case Integer number -> literal(Integer.toString(number));
            case Long number -> literal(Long.toString(number));
            case BigDecimal number -> literal(plain(number));
            case Double number -> literal(plain(BigDecimal.valueOf(number)));
            case Float number -> literal(plain(new BigDecimal(Float.toString(number))));
            case Number number -> literal(plain(new BigDecimal(number.toString())));
            case Enum<?> constant -> value(constant.name());
            case Temporal time -> value(time.toString());
            case Map<?, ?> map -> {
                beginObject();
                ordered(map).forEach((key, entry) -> name(String.valueOf(key)).value(entry));
                endObject();
            }
            case Iterable<?> items -> {
                beginArray();
                ordered(items).forEach(this::value);
                endArray();
            }
            default ->
                throw new IllegalArgumentException(
                        "Not a JSON value: " + value.getClass().getName());
        }
        return this;
    }

    private static Map<?, ?> ordered(Map<?, ?> map) {
        if (!orderedByChance(map)) {
            return map;
        }
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, entry) -> sorted.put(String.valueOf(key), entry));
        return sorted;
    }

    private static Iterable<?> ordered(Iterable<?> items) {
        if (!(items instanceof Set<?> set) || !orderedByChance(set)) {
            return items;
        }
        return set.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }

    /** Their order is another one in the next process, and the same listing would look changed after each start. */
    private static boolean orderedByChance(Object collection) {
        Class<?> type = collection.getClass();
        return type == HashMap.class
                || type == HashSet.class
                || type == ConcurrentHashMap.class
                || type.getName().startsWith("java.util.ImmutableCollections$");
    }

    /** Number of bytes written so far. */
    public int size() {
        return length;
    }

    /** A copy of all bytes written so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    private void separate() {
        if (separatorDue) {
            put(',');
        }
    }

    private void literal(String ascii) {
        separate();
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            buffer[length++] = (byte) ascii.charAt(i);
        }
        separatorDue = true;
    }

    private void string(String text) {
        put('"');
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            room(6);
            if (c >= 0x80) {
                i += nonAscii(text, i);
                continue;
            }
            switch (c) {
                case '"', '\\' -> {
                    buffer[length++] = '\\';
                    buffer[length++] = (byte) c;
                }
                case '\n' -> escape('n');
                case '\r' -> escape('r');
                case '\t' -> escape('t');
                default -> {
                    if (c < 0x20) {
                        escape('u');
                        buffer[length++] = '0';
                        buffer[length++] = '0';
                        buffer[length++] = HEX[c >> 4];
                        buffer[length++] = HEX[c & 15];
                    } else {
                        buffer[length++] = (byte) c;
                    }
                }
            }
            i++;
        }
        put('"');
    }

    private int nonAscii(String text, int index) {
        int codePoint = text.codePointAt(index);
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            codePoint = 0xFFFD; // a lone surrogate has no UTF-8 form
        }
        if (codePoint < 0x800) {
            buffer[length++] = (byte) (0xC0 | codePoint >> 6);
        } else if (codePoint < 0x10000) {
            buffer[length++] = (byte) (0xE0 | codePoint >> 12);
            buffer[length++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        } else {
            buffer[length++] = (byte) (0xF0 | codePoint >> 18);
            buffer[length++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
            buffer[length++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        }
        buffer[length++] = (byte) (0x80 | codePoint & 0x3F);
        return codePoint >= 0x10000 ? 2 : 1;
    }

    private void escape(char letter) {
        buffer[length++] = '\\';
        buffer[length++] = (byte) letter;
    }

    private void put(char ascii) {
        room(1);
        buffer[length++] = (byte) ascii;
    }

    private void room(int bytes) {
        if (length + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
        }
    }
}
