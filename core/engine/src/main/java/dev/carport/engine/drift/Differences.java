package dev.carport.engine.drift;

import dev.carport.api.json.Content;
import dev.carport.engine.drift.Deviation.Difference;
import dev.carport.engine.ledger.HeldPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what a platform holds with what it last confirmed. Only what we have set counts: members that the platform adds are its own,
 * numbers are equal by value, and so are texts but for space around them. Pure.
 */
final class Differences {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 10;
    private static final int LONGEST = 120;

    private final List<Difference> first = new ArrayList<>();
    private final TreeSet<String> parts = new TreeSet<>();
    private final TreeMap<String, String> all = new TreeMap<>();

    private Differences() {}

    /** What differs in the parts that the platform's list tells, and that the ledger is certain of. */
    static Differences between(Map<String, HeldPart> held, Map<String, Content> there) {
        Differences found = new Differences();
        new TreeMap<>(there).forEach((part, content) -> {
            HeldPart ours = held.get(part);
            if (ours != null
                    && ours.certain()
                    && ours.content() != null
                    && !ours.content().equals(content)) {
                found.compare(part, part, tree(ours.content()), tree(content));
            }
        });
        return found;
    }

    boolean none() {
        return parts.isEmpty();
    }

    /** Names of the parts that differ, sorted. */
    List<String> parts() {
        return List.copyOf(parts);
    }

    /** The first fields that differ. */
    List<Difference> first() {
        return List.copyOf(first);
    }

    /** The same as long as the platform holds the same in all fields that differ. */
    String mark() {
        return Content.of(all).fingerprint();
    }

    private void compare(String part, String path, JsonNode ours, @Nullable JsonNode theirs) {
        if (ours.isObject() && theirs != null && theirs.isObject()) {
            ours.properties()
                    .forEach(member -> compare(
                            part, path + "." + member.getKey(), member.getValue(), theirs.get(member.getKey())));
        } else if (ours.isArray() && theirs != null && theirs.isArray() && ours.size() == theirs.size()) {
            for (int i = 0; i < ours.size(); i++) {
                compare(part, path + "." + (i + 1), ours.get(i), theirs.get(i));
            }
        } else if (!equal(ours, theirs)) {
            parts.add(part);
            all.put(path, theirs == null ? "" : theirs.toString());
            if (first.size() < MOST) {
                first.add(new Difference(path, words(ours), theirs == null ? "" : words(theirs)));
            }
        }
    }

    private static boolean equal(JsonNode ours, @Nullable JsonNode theirs) {
        if (theirs == null || theirs.isNull()) {
            return nothing(ours);
        }
        if (ours.isContainer() || theirs.isContainer()) {
            return nothing(ours) && nothing(theirs);
        }
        String one = text(ours);
        String other = text(theirs);
        if (one.equals(other)) {
            return true;
        }
        boolean number = ours.isNumber() || theirs.isNumber();
        return number && sameNumber(one, other);
    }

    private static boolean sameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static boolean nothing(JsonNode node) {
        return node.isNull()
                || node.isContainer() && node.isEmpty()
                || node.isString() && text(node).isEmpty();
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue().replace("\r\n", "\n").strip() : node.toString();
    }

    private static String words(JsonNode node) {
        String text = node.isValueNode() ? text(node) : node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static JsonNode tree(Content content) {
        try {
            return JSON.readTree(content.bytes());
        } catch (JacksonException noJson) {
            return JSON.getNodeFactory().stringNode(content.json());
        }
    }
}
