package dev.carport.apps.autoscout24.sandbox;

import java.util.regex.Pattern;

/**
 * Renders the mark-up of a vehicle description (a subset of Creole): {@code \\} line break, {@code ----} rule,
 * {@code **bold**}, {@code * item} followed by a line break. Everything else is text, HTML included.
 */
final class Creole {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final String LINE_BREAK = "\\\\";

    private Creole() {}

    static String html(String text) {
        var html = new StringBuilder();
        var inList = false;
        // A real line feed breaks nothing: the two backslashes are the only line break.
        for (var line : text.replace("\r", "")
                .replace('\n', ' ')
                .replace("----", LINE_BREAK + "----" + LINE_BREAK)
                .split(Pattern.quote(LINE_BREAK), -1)) {
            var content = line.strip();
            var isItem = content.startsWith("* ");
            if (inList != isItem) {
                html.append(isItem ? "<ul>" : "</ul>");
                inList = isItem;
            }
            if (isItem) {
                html.append("<li>").append(inline(content.substring(2))).append("</li>");
            } else if (content.equals("----")) {
                html.append("<hr>");
            } else {
                html.append(inline(content)).append("<br>");
            }
        }
        return html.append(inList ? "</ul>" : "").toString();
    }

    private static String inline(String text) {
        return BOLD.matcher(Html.escape(text)).replaceAll("<b>$1</b>");
    }
}
