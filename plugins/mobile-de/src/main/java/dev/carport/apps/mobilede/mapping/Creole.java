package dev.carport.apps.mobilede.mapping;

import dev.carport.api.text.Markup;
import java.util.List;

/**
 * The platform's markup: {@code \\} ends a line, {@code **bold**}, {@code * item} at the start of a line, {@code ----} a rule. Seen in
 * real ads.
 */
final class Creole implements Markup {
    @Override
    public String escape(String text) {
        return text.replaceAll("\\\\{2,}", "\\\\")
                .replaceAll("\\*{2,}", "*")
                .replaceAll("-{4,}", "---")
                .replaceFirst("^\\* ", "- ");
    }

    @Override
    public String bold(String escaped) {
        return "**" + escaped + "**";
    }

    @Override
    public String list(List<String> escaped) {
        return "* " + String.join(lineBreak() + "* ", escaped);
    }

    @Override
    public String lineBreak() {
        return "\\\\";
    }
}
