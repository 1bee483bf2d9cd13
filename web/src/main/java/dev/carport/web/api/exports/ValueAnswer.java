package dev.carport.web.api.exports;

import dev.carport.api.mapping.Provenance;
import dev.carport.web.api.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where one sent value comes from.
 *
 * @param part name of the part of the listing
 * @param path inside the part; empty when the part is one value
 * @param sent as it is sent; missing when nothing is
 * @param sources the vehicle's fields it is made of
 * @param settings keys of the settings that decide about it
 */
public record ValueAnswer(
        String part, String path, @Nullable JsonNode sent, List<SourceAnswer> sources, List<String> settings) {

    /**
     * A field of the vehicle.
     *
     * @param value as a text; missing when the vehicle has none
     */
    public record SourceAnswer(String field, @Nullable String value) {}

    static ValueAnswer of(Provenance value) {
        return new ValueAnswer(
                value.part(),
                value.path(),
                value.sent() == null ? null : Json.tree(value.sent()),
                value.sources().stream()
                        .map(source -> new SourceAnswer(
                                source.field(),
                                source.value() == null ? null : source.value().toString()))
                        .toList(),
                value.settings());
    }
}
