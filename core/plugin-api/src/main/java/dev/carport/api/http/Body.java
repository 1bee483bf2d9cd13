package dev.carport.api.http;

import dev.carport.api.json.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The body of a {@link Request}. */
public sealed interface Body {
    /** Bytes with their media type. The array is not copied: do not change it afterwards. */
    @SuppressWarnings("ArrayRecordComponent") // bodies are handed on, never compared
    record Bytes(byte[] bytes, String mediaType) implements Body {}

    /**
     * {@code multipart/form-data}, streamed; the client writes the boundary.
     *
     * @param parts at least one
     */
    record Multipart(List<Part> parts) implements Body {
        public Multipart {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("A multipart body needs a part");
            }
        }
    }

    /**
     * One part of a multipart body.
     *
     * @param name form name
     * @param fileName as the platform shall see it
     * @param mediaType such as {@code image/jpeg}
     * @param bytes the content; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // see Bytes
    record Part(String name, String fileName, String mediaType, byte[] bytes) {}

    /** JSON from canonical content. */
    static Body json(Content content) {
        return new Bytes(content.bytes(), "application/json");
    }

    /** JSON from a value of {@link dev.carport.api.json}. */
    static Body json(Map<String, ?> object) {
        return json(Content.of(object));
    }

    /** {@code application/x-www-form-urlencoded}, UTF-8, in the map's order. */
    static Body form(Map<String, String> fields) {
        StringJoiner text = new StringJoiner("&");
        fields.forEach((key, value) -> text.add(URLEncoder.encode(key, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return new Bytes(text.toString().getBytes(StandardCharsets.US_ASCII), "application/x-www-form-urlencoded");
    }

    /** One file as {@code multipart/form-data}. */
    static Body file(String name, String fileName, String mediaType, byte[] bytes) {
        return new Multipart(List.of(new Part(name, fileName, mediaType, bytes)));
    }
}
