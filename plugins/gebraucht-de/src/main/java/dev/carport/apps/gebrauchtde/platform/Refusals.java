package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.TargetField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Turns the platform's complaints, a field with its messages each (assumed), into findings at our fields. */
public final class Refusals {
    /** Refused because of a field of ours. */
    public static final String FIELD = "gebraucht.refused";
    /** Refused, and no field of ours is named. */
    public static final String ARTICLE = "gebraucht.refused-unnamed";
    /** One article alone is larger than a request may be. */
    public static final String TOO_LARGE = "gebraucht.too-large";
    /** Taken for import, and not there a day later. */
    public static final String NOT_TAKEN_OVER = "gebraucht.not-taken-over";
    /** There, and not as it was sent though it should be. */
    public static final String DIFFERS = "gebraucht.differs";

    private final Map<String, String> ourFields = new HashMap<>();

    Refusals(List<TargetField> fields) {
        fields.stream()
                .filter(field -> !field.sources().isEmpty())
                .forEach(field -> ourFields.put(field.path(), field.sources().getFirst()));
    }

    /** Why an article was refused; at least one finding. */
    List<Finding> of(JsonNode complaints, String words) {
        List<Finding> findings = new ArrayList<>();
        complaints.properties().forEach(complaint -> {
            String field = ourFields.get(complaint.getKey());
            if (field != null) {
                findings.add(
                        Finding.error(field, FIELD).withDetail(complaint.getKey() + ": " + said(complaint.getValue())));
            }
        });
        return findings.isEmpty() ? List.of(Finding.error("", ARTICLE).withDetail(words)) : findings;
    }

    private static String said(JsonNode messages) {
        if (messages.isArray()) {
            List<String> all = new ArrayList<>();
            messages.forEach(message -> all.add(message.asString(message.toString())));
            return String.join(" ", all);
        }
        return messages.asString(messages.toString());
    }
}
