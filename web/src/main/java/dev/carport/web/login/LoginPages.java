package dev.carport.web.login;

import dev.carport.api.settings.Secret;
import dev.carport.engine.users.LoginOutcome;
import dev.carport.engine.users.Logins;
import dev.carport.engine.users.Sessions;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.LocalPath;
import dev.carport.web.http.Router;
import dev.carport.web.http.SessionCookie;
import dev.carport.web.http.Visit;
import dev.carport.web.ui.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sign-in and sign-out. */
public final class LoginPages implements Feature {

    private static final String TEMPLATE = "login/login";

    private final Logins logins;
    private final Sessions sessions;
    private final String version;

    /**
     * @param version of the product, shown to whoever asks for help
     */
    public LoginPages(Logins logins, Sessions sessions, String version) {
        this.logins = logins;
        this.sessions = sessions;
        this.version = version;
    }

    @Override
    public void addTo(Router router) {
        router.get("/login", Access.OPEN, this::ask)
                .post("/login", Access.OPEN, this::signIn)
                .post("/logout", Access.OPEN, this::signOut);
    }

    private void ask(Visit visit) {
        String next = LocalPath.orHome(visit.query("next"));
        if (visit.visitor().isPresent()) {
            visit.goTo(next);
            return;
        }
        var parameters = visit.http().queryParamMap();
        String notice = parameters.containsKey("over")
                ? visit.text("login.over")
                : parameters.containsKey("out") ? visit.text("login.out") : null;
        visit.show(TEMPLATE, view(visit, next, "", null, notice));
    }

    private void signIn(Visit visit) {
        String next = LocalPath.orHome(visit.form("next"));
        String login = visit.form("login");
        LoginOutcome outcome = logins.attempt(
                login,
                new Secret(visit.secret("password")),
                visit.http().ip(),
                Objects.requireNonNullElse(visit.http().userAgent(), ""));
        switch (outcome) {
            case LoginOutcome.Opened opened -> {
                SessionCookie.give(visit, opened.token());
                visit.goTo(next);
            }
            case LoginOutcome.Refused refused ->
                visit.showRefused(TEMPLATE, view(visit, next, login, visit.text("login.failed"), null));
            case LoginOutcome.TryLater later -> {
                visit.http().header("Retry-After", String.valueOf(later.after().toSeconds()));
                visit.showRefused(TEMPLATE, view(visit, next, login, visit.text("login.locked"), null));
            }
        }
    }

    private void signOut(Visit visit) {
        SessionCookie.take(visit).ifPresent(sessions::close);
        visit.goTo("/login?out");
    }

    private LoginView view(Visit visit, String next, String login, @Nullable String problem, @Nullable String notice) {
        return new LoginView(
                next,
                Field.empty("login", visit.text("login.email")).withValue(login),
                Field.empty("password", visit.text("login.password")),
                problem,
                notice,
                version);
    }
}
