package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.text.Markup;
import java.util.List;

/**
 * The platform's markup: a subset of Creole with {@code \\} as the only line break, {@code **bold**} and {@code * item}.
 * Source: AutoScout24 Listing Creation API v1.1, Vehicles, description.
 */
final class Creole implements Markup {
    @Override
    public String escape(String text) {
        // Quick way out: most lines hold nothing special.
        boolean special = false;
        for (int i = 0; i < text.length() && !special; i++) {
            char c = text.charAt(i);
            special = c == '\\' || c == '*' || c == '<' || c == '>';
        }
        if (!special) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == last && (c == '\\' || c == '*');
            if (!doubled) {
                kept.append(
                        switch (c) {
                            case '<' -> '‹';
                            case '>' -> '›';
                            default -> c;
                        });
            }
            last = c;
        }
        return kept.toString();
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
