package dev.carport.web.http;

import dev.carport.web.text.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a session, as far as a page needs to know.
 *
 * @param id the user's id
 * @param csrf the secret that forms of this session carry
 * @param language the person's own setting; null if never chosen
 * @param rights what the person may do
 */
public record SignedIn(
        String id,
        String name,
        String email,
        String csrf,
        @Nullable Language language,
        Rights rights) {

    /** What a person may do; asked anew for each request. */
    public interface Rights {

        /** Whether the person may see this location and everything in it. */
        boolean mayEnter(String location);

        /** Whether the person holds what a route asks for, at the location or, if that is null, anywhere. */
        boolean hold(Access access, @Nullable String location);
    }

    /** Two letters for the round sign in the roof. */
    String initials() {
        String[] words = name.trim().split("\\s+");
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length < 2
                ? ""
                : words[words.length - 1].substring(0, words[words.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(Locale.ROOT);
    }
}
