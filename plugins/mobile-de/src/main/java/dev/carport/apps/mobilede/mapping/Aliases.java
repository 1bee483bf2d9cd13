package dev.carport.apps.mobilede.mapping;

import dev.carport.api.reference.Tables;
import dev.carport.apps.mobilede.MobileDeApp;
import java.util.Map;

/** From our words, and words dealers use, to names or keys of the platform's lists: {@code words.ini}. */
public final class Aliases {
    private static final Tables WORDS = Tables.beside(MobileDeApp.class, "words.ini");

    private Aliases() {}

    /** For each list the way from our word to the platform's; immutable. */
    public static Map<String, Map<String, String>> all() {
        return WORDS.all();
    }
}
