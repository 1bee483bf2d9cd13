package dev.carport.api.mapping;

import dev.carport.api.text.TextLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one sent value comes from.
 *
 * @param part name of the part
 * @param path dotted path inside the part; empty when the part is one value
 * @param sent JSON text of the value as sent; null when nothing is sent
 * @param sources keys and values of the vehicle fields it was made of
 * @param settings keys of the settings that decide about it
 * @param text a text with markup as its reader sees it; empty for any other value
 */
public record Provenance(
        String part,
        String path,
        @Nullable String sent,
        List<Source> sources,
        List<String> settings,
        List<TextLine> text) {
    public Provenance {
        sources = List.copyOf(sources);
        settings = List.copyOf(settings);
        text = List.copyOf(text);
    }

    /**
     * One source.
     *
     * @param field key of the vehicle field
     * @param value what the vehicle has there; null when nothing
     */
    public record Source(String field, @Nullable Object value) {}
}
