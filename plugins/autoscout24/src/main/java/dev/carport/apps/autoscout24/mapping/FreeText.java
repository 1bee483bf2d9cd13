package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.text.Contacts;
import org.jspecify.annotations.Nullable;

/** What the platform refuses in texts (S8 to S10). */
final class FreeText {
    private FreeText() {}

    /** The surroundings of the first angle bracket; null for none. */
    static @Nullable String angleBracket(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>') {
                return text.substring(Math.max(0, i - 8), Math.min(text.length(), i + 9));
            }
        }
        return null;
    }

    /** True when the platform takes the text as it is. */
    static boolean isClean(String text) {
        return angleBracket(text) == null && holdsNoAddress(text);
    }

    /** True when the platform takes the text once its angle brackets are replaced. */
    static boolean holdsNoAddress(String text) {
        return Contacts.email(text) == null && Contacts.url(text) == null;
    }
}
