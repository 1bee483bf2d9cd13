package dev.carport.web.http;

import dev.carport.engine.users.Principal;
import dev.carport.engine.users.Rights;
import dev.carport.web.text.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a session, as far as a page needs to know.
 *
 * @param id the user's id
 * @param name for people to read
 * @param login what the person signs in with
 * @param csrf the secret that forms of this session carry
 * @param language the person's own setting; null if never chosen
 * @param rights what the person may do, as stored now
 */
public record SignedIn(
        String id,
        String name,
        String login,
        String csrf,
        @Nullable Language language,
        Rights rights) {

    /** Whether the person may see this location and everything in it. */
    public boolean mayEnter(String location) {
        return Access.SIGNED_IN.grantedTo(rights, location);
    }

    /** The person as actor, for histories. */
    public Principal principal() {
        return new Principal(Principal.Kind.USER, id, name, rights);
    }

    /** Two letters for the round sign in the roof. */
    String initials() {
        String[] words = name.trim().split("\\s+");
        String last = words.length < 2 ? "" : firstLetter(words[words.length - 1]);
        return (firstLetter(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
