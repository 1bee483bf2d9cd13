package dev.carport.engine.http;

import dev.carport.api.http.Body;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Turns the contract's bodies into the HTTP library's. */
final class Entities {
    private Entities() {}

    static HttpEntity of(Body body) {
        return switch (body) {
            case Body.Bytes bytes -> new ByteArrayEntity(bytes.bytes(), ContentType.parse(plain(bytes.mediaType())));
            case Body.Multipart multipart -> multipart(multipart);
        };
    }

    private static HttpEntity multipart(Body.Multipart multipart) {
        MultipartEntityBuilder builder = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.EXTENDED)
                .setCharset(StandardCharsets.UTF_8);
        for (Body.Part part : multipart.parts()) {
            builder.addBinaryBody(
                    plain(part.name()),
                    part.bytes(),
                    ContentType.parse(plain(part.mediaType())),
                    plain(part.fileName()));
        }
        return builder.build();
    }

    /** A line end would let a name become a header of its own. */
    private static String plain(String text) {
        if (text.chars().anyMatch(c -> c < 32 || c == 127)) {
            throw new IllegalArgumentException("Names and media types hold no control characters");
        }
        return text;
    }
}
