package dev.carport.engine.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Secret;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.store.Database;
import dev.carport.engine.store.DatabaseExtension;
import dev.carport.engine.store.JdbiApiTokenStore;
import dev.carport.engine.store.JdbiSessionStore;
import dev.carport.engine.store.JdbiUserStore;
import dev.carport.engine.users.LoginOutcome.Opened;
import dev.carport.engine.users.LoginOutcome.Refused;
import dev.carport.engine.users.LoginOutcome.TryLater;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users, logins, sessions and keys together, on a real store. */
class UserServicesTest {

    @RegisterExtension
    static final DatabaseExtension DATABASE = DatabaseExtension.sqlite();

    private static final Secret PASSWORD = new Secret("correct horse");
    private static final NewUser ERIKA = new NewUser("Erika", "Erika Muster", null, "de", Rights.none());

    private final SettableClock clock = new SettableClock();
    private final SecureRandom random = new SecureRandom();
    private final IdSource ids = new TimeOrderedIds(clock, new Random(1));
    private final Passwords passwords = new Passwords(random, new PasswordCost(64, 1), 2, Duration.ofSeconds(30));
    private JdbiUserStore userStore;
    private JdbiApiTokenStore tokenStore;
    private Sessions sessions;
    private Users users;
    private Logins logins;

    @BeforeEach
    void open(Database database) {
        userStore = new JdbiUserStore(database);
        tokenStore = new JdbiApiTokenStore(database);
        var limits = new SessionLimits(Duration.ofHours(1), Duration.ofHours(3));
        sessions = new Sessions(new JdbiSessionStore(database), userStore, ids, random, clock, limits);
        users = new Users(userStore, sessions, passwords, database, ids, clock);
        logins = new Logins(userStore, passwords, sessions, clock);
    }

    @Test
    void makesTheFirstUserAnAdministratorAndOnlyOnce() {
        assertThat(users.firstStart()).isTrue();

        User erika = saved(users.createFirst(ERIKA, PASSWORD));

        assertThat(erika.rights()).isEqualTo(Rights.admin());
        assertThat(users.firstStart()).isFalse();
        assertThat(codes(users.createFirst(new NewUser("max", "Max", null, "de", Rights.admin()), PASSWORD)))
                .containsExactly("first-user-exists");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(codes(users.create(new NewUser("e m", " ", "no address", "de", Rights.none()), new Secret("short"))))
                .containsExactly("login-form", "name-length", "email-form", "password-too-short");
    }

    @Test
    void refusesATakenLogin() {
        users.create(ERIKA, PASSWORD);

        assertThat(codes(users.create(ERIKA, PASSWORD))).containsExactly("login-taken");
    }

    @Test
    void opensASessionForTheRightPassword() {
        User erika = saved(users.create(ERIKA, PASSWORD));

        var opened = (Opened) attempt("ERIKA ", "correct horse");

        ActiveSession active = sessions.find(opened.token()).orElseThrow();
        assertThat(active.user().id()).isEqualTo(erika.id());
        assertThat(active.session().userAgent()).isEqualTo("Firefox");
        assertThat(active.principal().name()).isEqualTo("Erika Muster");
        assertThat(userStore.get(erika.id()).orElseThrow().lastLoginAt()).isEqualTo(clock.instant());
    }

    @Test
    void refusesAWrongPasswordAnUnknownLoginAndAnInactiveUserAlike() {
        User erika = saved(users.create(ERIKA, PASSWORD));

        assertThat(attempt("erika", "wrong horse")).isEqualTo(new Refused());
        assertThat(attempt("nobody", "correct horse")).isEqualTo(new Refused());

        users.update(erika.withActive(false));
        assertThat(attempt("erika", "correct horse")).isEqualTo(new Refused());
    }

    @Test
    void makesGuessersWaitEvenWithTheRightPassword() {
        users.create(ERIKA, PASSWORD);
        for (int i = 0; i < 5; i++) {
            attempt("erika", "wrong horse");
        }

        assertThat(attempt("erika", "correct horse")).isEqualTo(new TryLater(Duration.ofSeconds(2)));
        clock.forward(Duration.ofSeconds(2));
        assertThat(attempt("erika", "correct horse")).isInstanceOf(Opened.class);
    }

    @Test
    void endsAnIdleSession() {
        Secret token = loggedIn();

        clock.forward(Duration.ofMinutes(59));
        assertThat(sessions.find(token)).isPresent();
        clock.forward(Duration.ofMinutes(59));
        assertThat(sessions.find(token)).isPresent();
        clock.forward(Duration.ofMinutes(60));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void endsAUsedSessionAtItsLongest() {
        Secret token = loggedIn();
        for (int i = 0; i < 5; i++) {
            clock.forward(Duration.ofMinutes(30));
            assertThat(sessions.find(token)).isPresent();
        }
        clock.forward(Duration.ofMinutes(30));

        assertThat(sessions.find(token)).isEmpty();
        assertThat(sessions.purge()).isEqualTo(1);
    }

    @Test
    void keepsTheFormSecretOfASession() {
        Secret token = loggedIn();

        String csrf = sessions.find(token).orElseThrow().csrf();

        assertThat(sessions.find(token).orElseThrow().csrf()).isEqualTo(csrf).isNotEqualTo(token.reveal());
    }

    @Test
    void doesNotFindASessionByAnyOtherToken() {
        Secret token = loggedIn();

        assertThat(sessions.find(new Secret(token.reveal() + "x"))).isEmpty();
        assertThat(sessions.find(new Secret(""))).isEmpty();
    }

    @Test
    void endsASessionOnLogoutAndOnRevocation() {
        Secret first = loggedIn();
        Secret second = ((Opened) attempt("erika", "correct horse")).token();
        String userId = sessions.find(first).orElseThrow().user().id();
        assertThat(sessions.list(userId)).hasSize(2);

        sessions.close(first);
        assertThat(sessions.find(first)).isEmpty();

        sessions.revoke(userId, sessions.list(userId).getFirst().id());
        assertThat(sessions.find(second)).isEmpty();
    }

    @Test
    void endsTheSessionsOfAUserWhoMayNotLogInAnyMore() {
        Secret token = loggedIn();
        User erika = sessions.find(token).orElseThrow().user();

        saved(users.update(erika.withActive(false)));
        saved(users.update(erika.withActive(true)));

        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void endsTheOtherSessionsWhenThePasswordChanges() {
        Secret mine = loggedIn();
        Secret other = ((Opened) attempt("erika", "correct horse")).token();
        ActiveSession active = sessions.find(mine).orElseThrow();

        saved(users.changePassword(
                active.user().id(),
                new Secret("another horse"),
                active.session().id()));

        assertThat(sessions.find(mine)).isPresent();
        assertThat(sessions.find(other)).isEmpty();
        assertThat(attempt("erika", "correct horse")).isEqualTo(new Refused());
        assertThat(attempt("erika", "another horse")).isInstanceOf(Opened.class);
    }

    @Test
    void refusesAChangeOfAUserThatIsGone() {
        User erika = saved(users.create(ERIKA, PASSWORD));
        userStore.delete(erika.id());

        assertThat(codes(users.update(erika))).containsExactly("user-unknown");
        assertThat(codes(users.changePassword(erika.id(), PASSWORD, ""))).containsExactly("user-unknown");
    }

    @Test
    void knowsAProgramByItsKeyUntilItIsRevoked() {
        var authentication = authentication(null);
        Rights rights = Rights.none().and("BER", Right.STOCK);
        NewApiToken issued = authentication.issue("DMS", rights, "Erika", null);

        assertThat(issued.secret().reveal()).matches("carport_[A-Za-z0-9_-]{43}");
        assertThat(authentication.authenticate(issued.secret()))
                .contains(new Principal(Principal.Kind.TOKEN, issued.token().id(), "DMS", rights));
        assertThat(authentication.list().getFirst().lastUsedAt()).isEqualTo(clock.instant());

        assertThat(authentication.revoke(issued.token().id())).isTrue();
        assertThat(authentication.authenticate(issued.secret())).isEmpty();
    }

    @Test
    void knowsAnExpiredKeyNoMore() {
        var authentication = authentication(null);
        NewApiToken issued = authentication.issue(
                "DMS", Rights.admin(), "Erika", clock.instant().plusSeconds(60));

        assertThat(authentication.authenticate(issued.secret())).isPresent();
        clock.forward(Duration.ofSeconds(60));
        assertThat(authentication.authenticate(issued.secret())).isEmpty();
    }

    @Test
    void givesTheKeyFromTheEnvironmentEveryRightAndStoresItNowhere() {
        var authentication = authentication(new Secret("a-long-enough-token"));

        assertThat(authentication
                        .authenticate(new Secret("a-long-enough-token"))
                        .orElseThrow()
                        .rights())
                .isEqualTo(Rights.admin());
        assertThat(authentication.authenticate(new Secret("a-long-enough-tokeN")))
                .isEmpty();
        assertThat(authentication.list()).isEmpty();
    }

    @Test
    void opensNothingWithAnEmptyKeyFromTheEnvironment() {
        assertThat(authentication(new Secret(" ")).authenticate(new Secret(" ")))
                .isEmpty();
        assertThat(authentication(null).authenticate(new Secret(""))).isEmpty();
    }

    @Test
    void refusesAShortKeyFromTheEnvironment() {
        assertThatThrownBy(() -> authentication(new Secret("short")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CARPORT_API_TOKEN");
    }

    private TokenAuthentication authentication(@Nullable Secret fromEnvironment) {
        return new TokenAuthentication(tokenStore, ids, random, clock, fromEnvironment);
    }

    private Secret loggedIn() {
        users.create(ERIKA, PASSWORD);
        return ((Opened) attempt("erika", "correct horse")).token();
    }

    private LoginOutcome attempt(String login, String password) {
        return logins.attempt(login, new Secret(password), "10.0.0.1", "Firefox");
    }

    private static User saved(UserOutcome outcome) {
        return ((UserOutcome.Saved) outcome).user();
    }

    private static java.util.List<String> codes(UserOutcome outcome) {
        return ((UserOutcome.Refused) outcome)
                .findings().stream().map(Finding::code).toList();
    }
}
