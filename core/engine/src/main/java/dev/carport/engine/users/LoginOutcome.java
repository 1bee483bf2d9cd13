package dev.carport.engine.users;

import dev.carport.api.settings.Secret;
import java.time.Duration;

/** What became of an attempt to log in. */
public sealed interface LoginOutcome {

    /**
     * Login and password belong together and a session is open.
     *
     * @param user who it is
     * @param token for the cookie
     */
    record Opened(User user, Secret token) implements LoginOutcome {}

    /** They do not, or the user may not log in. Deliberately does not say which. */
    record Refused() implements LoginOutcome {}

    /**
     * Too many failures of this login from this address, or too many logins at once. The password was not looked at.
     *
     * @param after how long to wait, at least a second
     */
    record TryLater(Duration after) implements LoginOutcome {}
}
