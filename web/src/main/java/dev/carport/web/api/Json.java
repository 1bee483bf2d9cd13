package dev.carport.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one way the API reads and writes JSON: nothing repeated, nothing after the end, numbers as exact as they came. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final JsonMapper WHOLE = MAPPER.rebuild()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The mapper that reads one value and leaves what follows it, for streams of values. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * The tree of a whole document.
     *
     * @throws JacksonException when it is no JSON, or more than one value
     */
    public static JsonNode tree(byte[] document) {
        return WHOLE.readTree(document);
    }

    /** A stored document as a tree. */
    public static JsonNode tree(String document) {
        return WHOLE.readTree(document);
    }

    /** UTF-8 of an answer; members that are null are left out. */
    public static byte[] write(Object answer) {
        return MAPPER.writeValueAsBytes(answer);
    }
}
