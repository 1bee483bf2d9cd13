package dev.carport.engine.users;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in. The password's hash is no part of it.
 *
 * @param id ours, never changes
 * @param login what the person types, unique, kept in lower case
 * @param name for others to read
 * @param email null where not given
 * @param language BCP 47 tag of the language of pages and mails
 * @param rights what the person may do
 * @param active false for a person who may not log in any more but stays readable in histories
 * @param createdAt when the user was made
 * @param lastLoginAt null before the first
 */
public record User(
        String id,
        String login,
        String name,
        @Nullable String email,
        String language,
        Rights rights,
        boolean active,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    /** Brings the login into its one form. */
    public User {
        login = normalized(login);
    }

    /** A login in its one form: without blanks around it, in lower case. */
    public static String normalized(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** The same person with other rights. */
    public User withRights(Rights other) {
        return new User(id, login, name, email, language, other, active, createdAt, lastLoginAt);
    }

    /** The same person, allowed to log in or not. */
    public User withActive(boolean other) {
        return new User(id, login, name, email, language, rights, other, createdAt, lastLoginAt);
    }
}
