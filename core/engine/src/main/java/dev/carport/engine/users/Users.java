package dev.carport.engine.users;

import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Secret;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.tx.Transactions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes and changes users by the rules for logins and passwords. Whether the caller may do so is checked before. Texts
 * of the findings are in {@code messages.properties} beside this class. Safe for use by many threads.
 */
public final class Users {

    private static final Pattern LOGIN = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._@+-]{1,79}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST_NAME = 100;

    private final UserStore users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Transactions transactions;
    private final IdSource ids;
    private final InstantSource clock;

    /** Users in a store. */
    public Users(
            UserStore users,
            Sessions sessions,
            Passwords passwords,
            Transactions transactions,
            IdSource ids,
            InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether there is no user yet: the page for the first one is open to whoever comes first. */
    public boolean firstStart() {
        return users.isEmpty();
    }

    /** Makes the first user, with every right whatever the request says. Refused when there is a user already. */
    public UserOutcome createFirst(NewUser request, Secret password) {
        return create(request, password, Rights.admin(), true);
    }

    /** Makes a user. */
    public UserOutcome create(NewUser request, Secret password) {
        return create(request, password, request.rights(), false);
    }

    private UserOutcome create(NewUser request, Secret password, Rights rights, boolean first) {
        var user = new User(
                ids.next(),
                request.login(),
                request.name().strip(),
                request.email(),
                request.language(),
                rights,
                true,
                clock.instant(),
                null);
        List<Finding> findings = new ArrayList<>(problems(user));
        findings.addAll(passwords.problems(password));
        if (!findings.isEmpty()) {
            return new UserOutcome.Refused(findings);
        }
        // before the transaction: it takes a tenth of a second
        String hash = passwords.hash(password);
        boolean made = first ? users.createFirst(user, hash) : users.create(user, hash);
        if (!made) {
            return refused(first ? Finding.error("", "first-user-exists") : loginTaken(user));
        }
        return new UserOutcome.Saved(user);
    }

    /** Changes everything but the password. Taking away the right to log in ends the user's sessions. */
    public UserOutcome update(User user) {
        List<Finding> findings = problems(user);
        if (!findings.isEmpty()) {
            return new UserOutcome.Refused(findings);
        }
        return transactions.inTransaction(() -> {
            if (users.get(user.id()).isEmpty()) {
                return refused(Finding.error("", "user-unknown"));
            }
            if (!users.update(user)) {
                return refused(loginTaken(user));
            }
            if (!user.active()) {
                sessions.revokeAll(user.id());
            }
            return new UserOutcome.Saved(user);
        });
    }

    /**
     * Sets a new password and ends all sessions of the user but one.
     *
     * @param keptSessionId the session in which the person changes the own password; empty when somebody else does
     */
    public UserOutcome changePassword(String userId, Secret password, String keptSessionId) {
        List<Finding> findings = passwords.problems(password);
        if (!findings.isEmpty()) {
            return new UserOutcome.Refused(findings);
        }
        String hash = passwords.hash(password);
        return transactions.inTransaction(() -> {
            Optional<User> user = users.get(userId);
            if (user.isEmpty() || !users.setPasswordHash(userId, hash)) {
                return refused(Finding.error("", "user-unknown"));
            }
            sessions.revokeOthers(userId, keptSessionId);
            return new UserOutcome.Saved(user.get());
        });
    }

    private static List<Finding> problems(User user) {
        var findings = new ArrayList<Finding>();
        if (!LOGIN.matcher(user.login()).matches()) {
            findings.add(Finding.error("login", "login-form"));
        }
        if (user.name().isBlank() || user.name().length() > LONGEST_NAME) {
            findings.add(Finding.error("name", "name-length", LONGEST_NAME));
        }
        if (user.email() != null && !EMAIL.matcher(user.email()).matches()) {
            findings.add(Finding.error("email", "email-form"));
        }
        return findings;
    }

    private static Finding loginTaken(User user) {
        return Finding.error("login", "login-taken", user.login());
    }

    private static UserOutcome refused(Finding finding) {
        return new UserOutcome.Refused(List.of(finding));
    }
}
