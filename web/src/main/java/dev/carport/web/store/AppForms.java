package dev.carport.web.store;

import dev.carport.api.finding.Finding;
import dev.carport.engine.apps.AppCard;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Refused;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import java.util.List;

/** What people enter on the page of an app: fees, and for administrators where it works. */
public final class AppForms implements Feature {

    private final AppCatalog catalog;
    private final AppSheet sheet;
    private final FeeForm fees;
    private final EnvironmentForm environment;

    /** Forms on this sheet. */
    public AppForms(AppCatalog catalog, AppSheet sheet, FeeForm fees, EnvironmentForm environment) {
        this.catalog = catalog;
        this.sheet = sheet;
        this.fees = fees;
        this.environment = environment;
    }

    @Override
    public void addTo(Router router) {
        router.post("/at/{location}/apps/{app}/fees", Access.MARKETING, this::fees)
                .post("/at/{location}/apps/{app}/environment", Access.ADMIN, this::environment);
    }

    private void fees(Visit visit) {
        InstalledApp<?> app = app(visit);
        mustBe(visit, fees.editable(visit));
        if (fees.save(visit, app)) {
            visit.goTo(href(visit, app) + "#kosten", "tick", visit.text("fees.saved"));
        } else {
            visit.showRefused("store/app", sheet.read(visit, card(visit), true, null));
        }
    }

    private void environment(Visit visit) {
        InstalledApp<?> app = app(visit);
        mustBe(visit, environment.editable(visit));
        List<Finding> findings = environment.save(visit, app);
        if (findings.isEmpty()) {
            visit.goTo(href(visit, app) + "#umgebung", "tick", visit.text("environment.saved"));
        } else {
            visit.showRefused("store/app", sheet.read(visit, card(visit), false, findings));
        }
    }

    /** Both hold for every location, so a right for one of them is not enough. */
    private static void mustBe(Visit visit, boolean allowed) {
        if (!allowed) {
            throw new Refused(403, visit.text("error.403.lead"));
        }
    }

    private AppCard card(Visit visit) {
        return catalog.card(visit.path("app")).orElseThrow(visit::notFound);
    }

    private InstalledApp<?> app(Visit visit) {
        return catalog.app(visit.path("app")).orElseThrow(visit::notFound);
    }

    private static String href(Visit visit, InstalledApp<?> app) {
        return visit.at("/apps/" + Visit.encode(app.id()));
    }
}
