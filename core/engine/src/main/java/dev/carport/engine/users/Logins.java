package dev.carport.engine.users;

import dev.carport.api.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Logs people in by login and password. Safe for use by many threads. */
public final class Logins {

    private static final Duration LEAST_WAIT = Duration.ofSeconds(1);
    private static final int LONGEST_LOGIN = 80;

    private final UserStore users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final InstantSource clock;
    private final LoginThrottle throttle = new LoginThrottle();

    /** Logins of stored users. */
    public Logins(UserStore users, Passwords passwords, Sessions sessions, InstantSource clock) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Tries to log in. A wrong password and an unknown login take the same time and give the same answer.
     *
     * @param login as typed
     * @param password as typed
     * @param address from where, as the server sees it
     * @param userAgent what the browser calls itself; may be empty
     */
    public LoginOutcome attempt(String login, Secret password, String address, String userAgent) {
        String name = User.normalized(login);
        if (name.length() > LONGEST_LOGIN || password.reveal().length() > 2 * Passwords.LONGEST) {
            // nobody's, and not worth remembering
            return new LoginOutcome.Refused();
        }
        Instant now = clock.instant();
        Duration wait = throttle.admit(name, address, now);
        if (wait.isPositive()) {
            return new LoginOutcome.TryLater(wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait);
        }
        Optional<User> user;
        try {
            user = check(name, password);
        } catch (Passwords.TooBusy tooBusy) {
            throttle.forgive(name, address);
            return new LoginOutcome.TryLater(LEAST_WAIT);
        }
        if (user.isEmpty()) {
            return new LoginOutcome.Refused();
        }
        throttle.forgive(name, address);
        users.recordLogin(user.get().id(), now);
        return new LoginOutcome.Opened(user.get(), sessions.open(user.get(), userAgent, address));
    }

    private Optional<User> check(String name, Secret password) {
        Optional<UserStore.Login> known = users.findLogin(name);
        boolean right = known.isPresent()
                ? passwords.matches(password, known.get().passwordHash())
                : passwords.matchesNobody(password);
        return right ? known.map(UserStore.Login::user).filter(User::active) : Optional.empty();
    }
}
