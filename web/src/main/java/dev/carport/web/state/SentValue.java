package dev.carport.web.state;

import dev.carport.web.http.Visit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value as it is sent, for people: yes and no in words, numbers in their language, lists one after the other. */
public final class SentValue {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_LIST = 8;

    private SentValue() {}

    /** The JSON text of a value in the reader's language. */
    public static String readable(String json, Visit visit) {
        return readable(JSON.readTree(json), visit);
    }

    /** The same in a word: of many values or of one with parts only that they are sent, since ids tell people nothing. */
    public static String brief(String json, Visit visit) {
        JsonNode value = JSON.readTree(json);
        if (value.isArray()) {
            return visit.text("sent.values", value.size());
        }
        return value.isObject() ? visit.text("sent.yes") : readable(value, visit);
    }

    private static String readable(JsonNode value, Visit visit) {
        if (value.isBoolean()) {
            return visit.text(value.booleanValue() ? "yes" : "no");
        }
        if (value.isArray()) {
            String some = value.valueStream()
                    .limit(LONGEST_LIST)
                    .map(item -> readable(item, visit))
                    .collect(Collectors.joining(", "));
            return value.size() > LONGEST_LIST ? visit.text("and.more", some, value.size() - LONGEST_LIST) : some;
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(entry -> entry.getKey() + " " + readable(entry.getValue(), visit))
                    .collect(Collectors.joining(", "));
        }
        return value.asString("");
    }
}
