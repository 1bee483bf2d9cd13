package dev.carport.web.api;

import dev.carport.api.finding.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of a small JSON object that was sent. Everything that is wrong is gathered and told at once by {@link
 * #end}, which every reader calls when it has asked for all it knows; until then a wrong member reads as a missing one.
 */
public final class Fields {

    private static final int MOST_DIGITS = 30;

    private final ObjectNode sent;
    private final Call call;
    private final Set<String> known = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    Fields(ObjectNode sent, Call call) {
        this.sent = sent;
        this.call = call;
    }

    /** Whether the member was sent, be it null. */
    public boolean has(String name) {
        return sent.has(name);
    }

    /** A text; empty when missing, null or blank. */
    public Optional<String> text(String name) {
        JsonNode value = member(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()) {
            wrong(name, "api.not-text");
            return Optional.empty();
        }
        return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
    }

    /** Texts in a list; empty when missing or null. */
    public Optional<List<String>> texts(String name) {
        JsonNode value = member(name);
        if (value == null) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value) {
            if (one.isString()) {
                texts.add(one.asString());
            }
        }
        if (!value.isArray() || texts.size() < value.size()) {
            wrong(name, "api.not-texts");
            return Optional.empty();
        }
        return Optional.of(texts);
    }

    /** A text that must be there; empty, with a finding, when it is not. */
    public String neededText(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()
                && findings.stream().noneMatch(finding -> finding.field().equals(name))) {
            wrong(name, "api.required");
        }
        return text.orElse("");
    }

    /** Yes or no. */
    public boolean flag(String name, boolean usual) {
        JsonNode value = member(name);
        if (value == null) {
            return usual;
        }
        if (!value.isBoolean()) {
            wrong(name, "api.not-flag");
            return usual;
        }
        return value.asBoolean();
    }

    /** A moment such as {@code 2026-05-31T12:00:00Z}. */
    public Optional<Instant> moment(String name) {
        return text(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException refused) {
                wrong(name, "api.not-moment", text);
                return null;
            }
        });
    }

    /** A number of at most {@value #MOST_DIGITS} digits: one such as 1e999999999 is sent in a line and written out in a gigabyte. */
    public Optional<BigDecimal> number(String name) {
        JsonNode value = member(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            wrong(name, "api.not-number");
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            wrong(name, "api.not-number");
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** A word of a vocabulary that must be there. */
    public <E extends Enum<E>> Optional<E> neededWord(String name, Class<E> type) {
        String text = neededText(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found = Words.find(type, text);
        if (found.isEmpty()) {
            wrong(name, "api.unknown-word", text, Call.words(type));
        }
        return found;
    }

    /** The members of an object; without any when it is missing. */
    public Fields object(String name) {
        JsonNode value = member(name);
        if (value instanceof ObjectNode object) {
            return new Fields(object, call);
        }
        if (value != null) {
            wrong(name, "api.not-object");
        }
        return new Fields(Json.mapper().createObjectNode(), call);
    }

    /** The names of all members sent, in their order. */
    public List<String> names() {
        return List.copyOf(sent.propertyNames());
    }

    /** Notes what is wrong with a member. */
    public void wrong(String name, String code, Object... arguments) {
        findings.add(Finding.error(name, code, arguments));
    }

    /**
     * Ends the reading.
     *
     * @throws Problem with all that is wrong, members nobody asked for included
     */
    public void end() {
        for (String name : names()) {
            if (!known.contains(name)) {
                wrong(name, "api.unknown-field", name);
            }
        }
        if (!findings.isEmpty()) {
            throw Problem.of(422, "invalid").with(call.words(), findings);
        }
    }

    private @Nullable JsonNode member(String name) {
        known.add(name);
        JsonNode value = sent.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
