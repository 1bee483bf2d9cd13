package dev.carport.web.store;

import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;

/** The store, the page of an app and the apps' pictures. */
public final class StorePages implements Feature {

    private final AppCatalog catalog;
    private final Apps apps;
    private final Shelf shelf;
    private final AppSheet sheet;

    /** Pages over a shelf of all apps and a sheet for each. */
    public StorePages(AppCatalog catalog, Shelf shelf, AppSheet sheet) {
        this.catalog = catalog;
        this.apps = new Apps(catalog);
        this.shelf = shelf;
        this.sheet = sheet;
    }

    @Override
    public void addTo(Router router) {
        router.get("/at/{location}/apps", Access.SIGNED_IN, visit -> visit.show("store/store", shelf.read(visit)))
                .get("/at/{location}/apps/{app}", Access.SIGNED_IN, this::app)
                .get("/apps/{app}/logo.svg", Access.SIGNED_IN, this::logo);
    }

    private void app(Visit visit) {
        var card = catalog.card(visit.path("app")).orElseThrow(visit::notFound);
        visit.show("store/app", sheet.read(visit, card));
    }

    private void logo(Visit visit) {
        String app = visit.path("app");
        String svg = catalog.app(app)
                .flatMap(InstalledApp::logo)
                .orElseGet(() -> LetterLogo.of(apps.name(app, visit.language())));
        // Foreign markup: shown as an image only, and even opened by itself it may run and load nothing.
        visit.http()
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("Cache-Control", "private, max-age=3600")
                .contentType("image/svg+xml; charset=utf-8")
                .result(svg);
    }
}
