package dev.carport.engine.finding;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings as JSON text for the database. Arguments come back as texts and numbers. */
public final class FindingCodec {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FindingCodec() {}

    /** The JSON; null for an empty list, so that the usual row stays small. */
    public static @Nullable String write(List<Finding> findings) {
        if (findings.isEmpty()) {
            return null;
        }
        ArrayNode array = JSON.createArrayNode();
        for (Finding finding : findings) {
            ObjectNode node = array.addObject();
            node.put("s", finding.severity().name());
            node.put("f", finding.field());
            node.put("c", finding.code());
            if (!finding.arguments().isEmpty()) {
                ArrayNode arguments = node.putArray("a");
                finding.arguments().forEach(argument -> add(arguments, argument));
            }
            if (finding.detail() != null) {
                node.put("d", finding.detail());
            }
        }
        return JSON.writeValueAsString(array);
    }

    /** The findings; null means none. */
    public static List<Finding> read(@Nullable String json) {
        if (json == null || json.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode node : JSON.readTree(json)) {
            List<Object> arguments = new ArrayList<>();
            node.path("a").forEach(argument -> arguments.add(value(argument)));
            findings.add(new Finding(
                    Severity.valueOf(node.path("s").asString()),
                    node.path("f").asString(),
                    node.path("c").asString(),
                    arguments,
                    node.has("d") ? node.path("d").asString() : null));
        }
        return findings;
    }

    private static void add(ArrayNode arguments, Object argument) {
        switch (argument) {
            case Integer number -> arguments.add(number);
            case Long number -> arguments.add(number);
            case BigDecimal number -> arguments.add(number);
            case Number number -> arguments.add(new BigDecimal(number.toString()));
            case Enum<?> constant -> arguments.add(constant.name());
            default -> arguments.add(argument.toString());
        }
    }

    private static Object value(JsonNode argument) {
        if (argument.isIntegralNumber()) {
            return argument.asLong();
        }
        return argument.isNumber() ? argument.decimalValue() : argument.asString();
    }
}
