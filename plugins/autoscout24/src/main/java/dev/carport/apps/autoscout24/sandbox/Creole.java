package dev.carport.apps.autoscout24.sandbox;

import dev.carport.sandbox.Html;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Renders the mark-up of a vehicle description (a subset of Creole): {@code \\} line break, {@code ----} rule,
 * {@code **bold**}, {@code * item} followed by a line break. Everything else is text, HTML included.
 */
final class Creole {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final String RULE = "----";
    private static final String LINE_BREAK = "\\\\";

    private Creole() {}

    static String html(String text) {
        var html = new StringBuilder();
        var inList = false;
        var lines = lines(text);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var isItem = line.startsWith("* ");
            if (inList != isItem) {
                html.append(isItem ? "<ul>" : "</ul>");
                inList = isItem;
            }
            if (isItem) {
                html.append("<li>").append(inline(line.substring(2))).append("</li>");
            } else if (line.equals(RULE)) {
                html.append("<hr>");
            } else if (!line.isEmpty() || !isBesideRule(lines, i)) {
                html.append(inline(line)).append("<br>");
            }
        }
        return html.append(inList ? "</ul>" : "").toString();
    }

    /** A real line feed breaks nothing: the two backslashes are the only line break. A rule stands on a line of its own. */
    private static List<String> lines(String text) {
        var flowing = text.replace("\r", "").replace('\n', ' ').replace(RULE, LINE_BREAK + RULE + LINE_BREAK);
        return Arrays.stream(flowing.split(Pattern.quote(LINE_BREAK), -1))
                .map(String::strip)
                .toList();
    }

    private static boolean isBesideRule(List<String> lines, int index) {
        var before = index > 0 && lines.get(index - 1).equals(RULE);
        var after = index + 1 < lines.size() && lines.get(index + 1).equals(RULE);
        return before || after;
    }

    private static String inline(String text) {
        return BOLD.matcher(Html.escape(text)).replaceAll("<b>$1</b>");
    }
}
