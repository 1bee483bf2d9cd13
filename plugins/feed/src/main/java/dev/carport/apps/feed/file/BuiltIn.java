package dev.carport.apps.feed.file;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template may write behind a question mark. What makes objects or templates, or grows by a number, is not among them.
 *
 * @param arguments the most it may have: with more, some take regular expressions
 * @param longer how much longer one character can become
 */
record BuiltIn(int arguments, int longer, Role role) {
    private static final Map<String, BuiltIn> ALL = new HashMap<>();

    /** What becomes of the arguments. */
    enum Role {
        /** They say how, and are no part of the result. */
        SAY_HOW,
        /** They are looked for. */
        LOOKED_FOR,
        /** The result may be one of them instead. */
        INSTEAD,
        /** The result may have them added to it. */
        ADDED,
        /** The first stands between all items. */
        BETWEEN,
        /** The second stands wherever the first was. */
        REPLACED
    }

    static {
        allow(0, 1, Role.SAY_HOW, """
                abs ceiling floor round int cap_first capitalize uncap_first lower_case upper_case trim length no_esc counter \
                index has_content has_next is_boolean is_even_item is_first is_hash is_last is_number is_odd_item is_sequence \
                is_string item_parity first last keys values size reverse sort""");
        allow(1, 1, Role.SAY_HOW, "date datetime time sort_by");
        allow(2, 1, Role.SAY_HOW, "substring");
        allow(0, 6, Role.SAY_HOW, "c cn esc html xml xhtml j_string js_string json_string");
        allow(0, 9, Role.SAY_HOW, "url_path");
        allow(1, 9, Role.SAY_HOW, "url");
        allow(1, 1, Role.LOOKED_FOR, """
                contains starts_with ends_with keep_after keep_before remove_beginning remove_ending seq_contains \
                seq_index_of split""");
        allow(2, 1, Role.LOOKED_FOR, "index_of last_index_of");
        allow(1, 1, Role.INSTEAD, "default");
        allow(2, 1, Role.INSTEAD, "then string");
        allow(9, 1, Role.INSTEAD, "item_cycle");
        allow(99, 1, Role.INSTEAD, "switch");
        allow(1, 1, Role.ADDED, "ensure_starts_with ensure_ends_with");
        allow(3, 1, Role.BETWEEN, "join");
        allow(2, 1, Role.REPLACED, "replace");
    }

    private static void allow(int arguments, int longer, Role role, String names) {
        for (String name : names.split(" ")) {
            ALL.put(name, new BuiltIn(arguments, longer, role));
        }
    }

    /** What is allowed under this name, with underscores; null for nothing. */
    static @Nullable BuiltIn named(@Nullable String name) {
        return name == null ? null : ALL.get(name);
    }

    /** Whether it may have so many arguments. */
    static boolean allows(@Nullable String name, int arguments) {
        BuiltIn known = named(name);
        return known != null && arguments <= known.arguments();
    }
}
