package dev.carport.engine.users;

/**
 * A session in use.
 *
 * @param session the session
 * @param user the person, as stored now
 * @param csrf the secret that forms of this session carry; the same for the whole session
 */
public record ActiveSession(Session session, User user, String csrf) {

    /** The person as actor. */
    public Principal principal() {
        return Principal.of(user);
    }

    @Override
    public String toString() {
        return "ActiveSession[" + session.id() + " of " + user.login() + "]";
    }
}
