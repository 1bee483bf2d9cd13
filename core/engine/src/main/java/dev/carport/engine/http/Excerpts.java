package dev.carport.engine.http;

import dev.carport.api.http.Body;
import dev.carport.api.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Beginnings of bodies for the history; of what is no text only its type and size. */
final class Excerpts {
    private static final int SHOWN = 4000;
    private static final int READ = 16_000;
    private static final List<String> TEXTS = List.of("text/", "json", "xml", "x-www-form-urlencoded");

    private Excerpts() {}

    static String of(@Nullable Body body, Redaction redaction) {
        return switch (body) {
            case null -> "";
            case Body.Bytes bytes -> of(bytes.bytes(), bytes.mediaType(), redaction);
            case Body.Multipart multipart ->
                multipart.parts().stream()
                        .map(part -> redaction.clean(part.name() + "; " + part.fileName()) + ": "
                                + of(part.bytes(), part.mediaType(), redaction))
                        .collect(Collectors.joining("\n"));
        };
    }

    static String of(Reply reply, Redaction redaction) {
        return of(reply.bytes(), reply.header("content-type").orElse("text/plain"), redaction);
    }

    private static String of(byte[] bytes, String mediaType, Redaction redaction) {
        if (bytes.length == 0) {
            return "";
        }
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (TEXTS.stream().noneMatch(type::contains)) {
            return redaction.clean(type) + ", " + bytes.length + " bytes";
        }
        String clean = redaction.clean(new String(bytes, 0, Math.min(bytes.length, READ), StandardCharsets.UTF_8));
        // a secret cut in half at the end of what was read is not recognised: the end is never shown
        int safe = bytes.length > READ ? Math.max(0, clean.length() - READ / 2) : clean.length();
        return clean.substring(0, Math.min(SHOWN, safe));
    }

    static long size(@Nullable Body body) {
        return switch (body) {
            case null -> 0;
            case Body.Bytes bytes -> bytes.bytes().length;
            case Body.Multipart multipart ->
                multipart.parts().stream()
                        .mapToLong(part -> part.bytes().length)
                        .sum();
        };
    }
}
