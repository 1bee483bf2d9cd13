package dev.carport.engine.users;

/**
 * Who acts: a person or a program.
 *
 * @param kind which of the two
 * @param id of the user or the key
 * @param name for people to read, in history and audit log
 * @param rights what it may do now
 */
public record Principal(Kind kind, String id, String name, Rights rights) {

    /** What sort of actor. */
    public enum Kind {
        /** A person with a session. */
        USER,
        /** A program with a key. */
        TOKEN
    }

    /** A user as actor. */
    public static Principal of(User user) {
        return new Principal(Kind.USER, user.id(), user.name(), user.rights());
    }
}
