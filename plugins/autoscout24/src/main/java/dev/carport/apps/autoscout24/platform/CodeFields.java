package dev.carport.apps.autoscout24.platform;

import dev.carport.api.reference.Tables;
import dev.carport.apps.autoscout24.AutoScout24App;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * At which of our fields a message belongs. Most codes are about one field; the general ones name it in their English text,
 * which is why calls ask for English. The name only places the finding: what it says comes from the code. The places
 * stand in {@code places.ini}.
 */
final class CodeFields {
    private static final Pattern NAMED = Pattern.compile("\\b(?:[Ff]ield|object) ([A-Za-z][A-Za-z0-9_.]*)");

    private static final Tables PLACES = Tables.beside(AutoScout24App.class, "places.ini");

    private CodeFields() {}

    /** The codes of the document. */
    static Set<String> documented() {
        return PLACES.of("codes").keySet();
    }

    /** Key of the vehicle field or setting; null when the message is about none, or names one we do not know. */
    static @Nullable String of(Note note) {
        String fixed = PLACES.of("codes").getOrDefault(String.valueOf(note.code()), "");
        if (!fixed.isEmpty()) {
            return fixed;
        }
        Matcher named = NAMED.matcher(note.text());
        if (!named.find()) {
            return null;
        }
        String name = named.group(1);
        return PLACES.of("names").get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
