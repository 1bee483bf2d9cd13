package dev.carport.web.state;

import dev.carport.engine.apps.AppCard;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.web.http.Visit;
import dev.carport.web.text.Language;

/** What apps are called and where their pictures are. */
public final class Apps {

    private final AppCatalog catalog;

    /** Names of the apps of this catalog. */
    public Apps(AppCatalog catalog) {
        this.catalog = catalog;
    }

    /** What people call an app; its id if it is not there any more. */
    public String name(String app, Language language) {
        return catalog.card(app)
                .map((AppCard card) -> card.name(language.locale()))
                .orElse(app);
    }

    /** Address of an app's picture. */
    public static String logo(String app) {
        return "/apps/" + Visit.encode(app) + "/logo.svg";
    }
}
