package dev.carport.web.start;

import dev.carport.api.app.Messages;
import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Secret;
import dev.carport.engine.users.NewUser;
import dev.carport.engine.users.Passwords;
import dev.carport.engine.users.Rights;
import dev.carport.engine.users.Sessions;
import dev.carport.engine.users.UserOutcome;
import dev.carport.engine.users.Users;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.SessionCookie;
import dev.carport.web.http.Visit;
import dev.carport.web.text.FindingTexts;
import dev.carport.web.ui.Field;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first administrator, then what to begin with. */
public final class StartPages implements Feature {

    private static final String ADMINISTRATOR = "start/administrator";

    private final Users users;
    private final Sessions sessions;
    private final @Nullable Demo demo;
    private final FindingTexts sentences = FindingTexts.of(Messages.beside(Users.class));

    /**
     * @param demo what can be loaded instead of an own stock; null if there is none
     */
    public StartPages(Users users, Sessions sessions, @Nullable Demo demo) {
        this.users = users;
        this.sessions = sessions;
        this.demo = demo;
    }

    @Override
    public void addTo(Router router) {
        router.get("/", Access.SIGNED_IN, this::home)
                .get("/start", Access.OPEN, this::askAdministrator)
                .post("/start", Access.OPEN, this::createAdministrator)
                .get("/start/stock", Access.ADMIN, visit -> visit.show("start/stock", new StockView(demoOffered())))
                .post("/start/demo", Access.ADMIN, this::loadDemo);
    }

    private void home(Visit visit) {
        if (!visit.places().isEmpty()) {
            visit.goTo(visit.places().getFirst().href());
        } else if (visit.may(Access.ADMIN)) {
            visit.goTo("/start/stock");
        } else {
            visit.show("start/nowhere", new StockView(false));
        }
    }

    private void askAdministrator(Visit visit) {
        if (users.firstStart()) {
            visit.show(ADMINISTRATOR, administrator(visit, List.of()));
        } else {
            visit.goTo("/");
        }
    }

    private void createAdministrator(Visit visit) {
        var password = new Secret(visit.secret("password"));
        if (!visit.secret("again").equals(visit.secret("password"))) {
            refuse(visit, List.of(Finding.error("again", "password-different")));
            return;
        }
        String email = visit.form("email");
        var request =
                new NewUser(email, visit.form("name"), email, visit.language().tag(), Rights.admin());
        switch (users.createFirst(request, password)) {
            case UserOutcome.Refused refused -> refuse(visit, refused.findings());
            case UserOutcome.Saved saved -> {
                String browser = Objects.requireNonNullElse(visit.http().userAgent(), "");
                SessionCookie.give(
                        visit, sessions.open(saved.user(), browser, visit.http().ip()));
                visit.goTo("/start/stock");
            }
        }
    }

    private void refuse(Visit visit, List<Finding> findings) {
        visit.showRefused(ADMINISTRATOR, administrator(visit, findings));
    }

    private AdministratorView administrator(Visit visit, List<Finding> findings) {
        return new AdministratorView(
                Field.empty("name", visit.text("start.admin.name"))
                        .withValue(visit.form("name"))
                        .withError(error(visit, findings, "name")),
                Field.empty("email", visit.text("start.admin.email"))
                        .withHint(visit.text("start.admin.email.hint"))
                        .withValue(visit.form("email"))
                        .withError(error(visit, findings, "email", "login")),
                Field.empty("password", visit.text("start.admin.password"))
                        .withHint(visit.text("start.admin.password.hint", Passwords.SHORTEST))
                        .withError(error(visit, findings, "password")),
                Field.empty("again", visit.text("start.admin.password.again"))
                        .withError(
                                findings.stream().anyMatch(f -> f.field().equals("again"))
                                        ? visit.text("start.admin.password.different")
                                        : null),
                error(visit, findings, ""));
    }

    /** The first sentence about a field; the e-mail address is also the login, so it may be refused twice. */
    private @Nullable String error(Visit visit, List<Finding> findings, String... fields) {
        for (String field : fields) {
            for (Finding finding : findings) {
                if (finding.field().equals(field)) {
                    return sentences.sentence(finding, field, visit.language());
                }
            }
        }
        return null;
    }

    private void loadDemo(Visit visit) {
        if (demo == null || !demo.offered()) {
            throw visit.notFound();
        }
        demo.load();
        visit.goTo("/", "live", visit.text("start.demo.done"));
    }

    private boolean demoOffered() {
        return demo != null && demo.offered();
    }
}
