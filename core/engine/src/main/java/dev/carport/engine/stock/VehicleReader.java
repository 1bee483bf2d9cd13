package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.VehicleFields;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what somebody sent as a vehicle: the vehicle, or everything that is wrong with it at once.
 *
 * <p>Unknown fields, wrong types and impossible values are refused. What is merely not allowed on some platform is not
 * its concern. A {@code null} or an empty text counts as not given. Texts are tidied: outer blanks go, line ends become
 * {@code \n}, letters are composed (Unicode NFC), and where only capitals are possible small letters become capitals.
 * Thread-safe.
 */
public final class VehicleReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            // room for an image of the greatest size in base64
                            .maxStringLength(2 * IncomingImage.MAX_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param clock tells what lies in the future
     * @param zone where the dealers are: the day begins there
     */
    public VehicleReader(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Reads one vehicle from UTF-8 JSON.
     *
     * @param location code of the location it was sent to; the vehicle gets it
     * @param number the stock number it was sent to; null when the vehicle itself has to say it
     */
    public Reading read(byte[] json, String location, @Nullable String number) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException e) {
            return new Reading.Refused(number, List.of(malformed(e)));
        }
        return read(tree, location, number);
    }

    /**
     * Reads one vehicle from a JSON tree. Decimal numbers are taken as exactly as the tree has them.
     *
     * @param location code of the location it was sent to; the vehicle gets it
     * @param number the stock number it was sent to; null when the vehicle itself has to say it
     */
    public Reading read(JsonNode tree, String location, @Nullable String number) {
        var findings = new Findings();
        var draft = new TreeReader(findings).vehicle(tree, location, number);
        if (draft != null) {
            VehicleRules.check(draft.vehicle(), LocalDate.ofInstant(clock.instant(), zone), findings);
        }
        var all = findings.inOrder();
        if (draft == null || all.stream().anyMatch(Finding::blocks)) {
            return new Reading.Refused(draft == null ? number : draft.number(), all);
        }
        return new Reading.Accepted(draft.vehicle().with(VehicleFields.LOCATION, location), draft.images(), all);
    }

    /** The finding for bytes that are no JSON, with the place and, for support, the parser's words. */
    public static Finding malformed(JacksonException e) {
        var place = e.getLocation();
        return Finding.error(
                        "",
                        StockCodes.MALFORMED,
                        place == null ? 0 : Math.max(0, place.getLineNr()),
                        place == null ? 0 : Math.max(0, place.getColumnNr()))
                .withDetail(Objects.requireNonNullElse(e.getOriginalMessage(), "no message"));
    }
}
