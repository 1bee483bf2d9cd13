package dev.carport.apps.feed.delivery;

import dev.carport.apps.feed.value.SafeName;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names with places to fill in: {@code {number}_{n}.jpg}. */
final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");
    private static final int LONGEST = 120;

    private Places() {}

    static String fill(String pattern, Map<String, String> values) {
        String name = PLACE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
        String fitting = FORBIDDEN.matcher(name).replaceAll("_");
        String shown = fitting.startsWith(".") ? "_" + fitting.substring(1) : fitting;
        // what is cut off may be what told two names apart
        return shown.length() <= LONGEST
                ? shown
                : SafeName.digits(shown) + "_" + shown.substring(shown.length() - LONGEST + 13);
    }

    static Set<String> in(String pattern) {
        return new TreeSet<>(PLACE.matcher(pattern)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList());
    }

    /** Whether the text around the places may stand in a name. */
    static boolean namable(String pattern) {
        String around = PLACE.matcher(pattern).replaceAll("x");
        return !around.isEmpty()
                && !around.startsWith(".")
                && !FORBIDDEN.matcher(around).find();
    }
}
