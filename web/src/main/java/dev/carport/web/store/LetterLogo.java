package dev.carport.web.store;

import java.util.Locale;

/** A neutral picture for an app without one: its first letter on a quiet ground. */
final class LetterLogo {

    private static final String[] GROUNDS = {"#5c5348", "#46506a", "#3d4754", "#4d6332", "#2e5c3a", "#5b3f7e"};

    private LetterLogo() {}

    static String of(String name) {
        int letter =
                name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('?');
        String ground = GROUNDS[Math.floorMod(name.hashCode(), GROUNDS.length)];
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="%s"/>\
                <text x="20" y="28" fill="#fff" font-family="sans-serif" font-size="22" font-weight="700" \
                text-anchor="middle">%s</text></svg>""".formatted(ground, Character.toString(letter).toUpperCase(Locale.ROOT));
    }
}
