package dev.carport.web.me;

import dev.carport.engine.users.User;
import dev.carport.engine.users.UserStore;
import dev.carport.engine.users.Users;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.LocalPath;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.text.Language;

/** Language and appearance, switched from the menu of any page. */
public final class MyPages implements Feature {

    private final Users users;
    private final UserStore store;

    /** Pages that change users of this store. */
    public MyPages(Users users, UserStore store) {
        this.users = users;
        this.store = store;
    }

    @Override
    public void addTo(Router router) {
        router.post("/language", Access.OPEN, this::rememberLanguage)
                .post("/me/language", Access.SIGNED_IN, this::setLanguage)
                .post("/me/theme", Access.SIGNED_IN, this::setTheme);
    }

    private void rememberLanguage(Visit visit) {
        Language.of(visit.form("language")).ifPresent(visit::rememberLanguage);
        back(visit);
    }

    private void setLanguage(Visit visit) {
        Language.of(visit.form("language")).ifPresent(language -> {
            store.get(visit.person().id()).ifPresent(user -> users.update(withLanguage(user, language)));
            visit.rememberLanguage(language);
        });
        back(visit);
    }

    private void setTheme(Visit visit) {
        visit.rememberTheme(visit.form("theme"));
        back(visit);
    }

    private static User withLanguage(User user, Language language) {
        return new User(
                user.id(),
                user.login(),
                user.name(),
                user.email(),
                language.tag(),
                user.rights(),
                user.active(),
                user.createdAt(),
                user.lastLoginAt());
    }

    private static void back(Visit visit) {
        visit.goTo(LocalPath.orHome(visit.form("back")));
    }
}
