package dev.carport.web.export;

import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.Deliveries;
import dev.carport.engine.operations.ExportService;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.state.ExportWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The page of an export and its switches. */
public final class ExportPages implements Feature {

    private static final String EXPORT = "/at/{location}/exports/{app}";
    private static final int PART = 50;

    private final ExportService exports;
    private final ExportSheet sheet;
    private final Listings listings;
    private final Exchanges exchanges;
    private final Deliveries deliveries;
    private final AppCatalog catalog;
    private final Apps apps;

    /** Pages over these parts. */
    public ExportPages(
            ExportService exports,
            ExportSheet sheet,
            Listings listings,
            Exchanges exchanges,
            Deliveries deliveries,
            AppCatalog catalog) {
        this.exports = exports;
        this.sheet = sheet;
        this.listings = listings;
        this.exchanges = exchanges;
        this.deliveries = deliveries;
        this.catalog = catalog;
        this.apps = new Apps(catalog);
    }

    @Override
    public void addTo(Router router) {
        router.get(EXPORT, Access.SIGNED_IN, visit -> visit.show("export/export", sheet.read(visit, export(visit))))
                .get(EXPORT + "/listings", Access.SIGNED_IN, this::listings)
                .get(EXPORT + "/history", Access.SIGNED_IN, this::history)
                .get(EXPORT + "/deactivate", Access.MARKETING, this::askDeactivate)
                .post(EXPORT + "/deactivate", Access.MARKETING, this::deactivate)
                .post(EXPORT + "/pause", Access.MARKETING, this::pause)
                .post(EXPORT + "/resume", Access.MARKETING, this::resume)
                .post(EXPORT + "/check", Access.MARKETING, this::check)
                .post(EXPORT + "/deliver", Access.MARKETING, this::deliver)
                .post(EXPORT + "/feed-address", Access.MARKETING, this::renewAddress)
                .post(EXPORT + "/release-lock", Access.UNLOCK, this::releaseLock)
                .post(EXPORT + "/complete-transfer", Access.COMPLETE_TRANSFER, this::transferAll);
    }

    private void listings(Visit visit) {
        Export export = export(visit);
        var part = listings.read(
                visit,
                export,
                words(visit, export),
                href(visit, export) + "/listings",
                Listings.state(visit.query("state")),
                visit.query("after"),
                PART);
        visit.show(
                "export/listings",
                new ListingsView(href(visit, export), name(visit, export), Apps.logo(export.app()), part));
    }

    private void history(Visit visit) {
        Export export = export(visit);
        var part = exchanges.read(
                visit,
                export,
                words(visit, export),
                href(visit, export) + "/history",
                Exchanges.result(visit.query("result")),
                visit.query("before"),
                PART);
        visit.show(
                "export/history",
                new HistoryView(href(visit, export), name(visit, export), Apps.logo(export.app()), part));
    }

    private void pause(Visit visit) {
        exports.pause(export(visit), until(visit));
        back(visit, "pause", "export.done.paused");
    }

    /** The end of a pause: the start of the day typed in; null for none or one that is no day. */
    private static @Nullable Instant until(Visit visit) {
        try {
            return LocalDate.parse(visit.form("until"))
                    .atStartOfDay(visit.formats().zone())
                    .toInstant();
        } catch (DateTimeParseException openEnd) {
            return null;
        }
    }

    private void resume(Visit visit) {
        exports.resume(export(visit));
        back(visit, "live", "export.done.resumed");
    }

    private void check(Visit visit) {
        var result = exports.check(export(visit), null);
        back(
                visit,
                result.isPresent() ? "live" : "warn",
                "check.short." + result.map(found -> Listings.key(found.code())).orElse("app_gone"));
    }

    private void deliver(Visit visit) {
        boolean will = exports.deliverNow(export(visit));
        back(visit, will ? "again" : "warn", will ? "export.done.deliver" : "export.done.deliver.not");
    }

    private void renewAddress(Visit visit) {
        boolean renewed = deliveries.renewAddress(export(visit));
        back(visit, renewed ? "key" : "warn", renewed ? "export.done.address" : "export.done.address.not");
    }

    private void askDeactivate(Visit visit) {
        Export export = export(visit);
        visit.show(
                "export/deactivate",
                new DeactivateView(
                        href(visit, export),
                        name(visit, export),
                        Apps.logo(export.app()),
                        exports.view(export).there()));
    }

    private void deactivate(Visit visit) {
        boolean remove = visit.form("listings").equals("remove");
        exports.deactivate(export(visit), remove);
        back(visit, "off", remove ? "export.done.leaving" : "export.done.off");
    }

    private void releaseLock(Visit visit) {
        int released = exports.releaseLock(export(visit));
        visit.goTo(href(visit, export(visit)), "withdraw", visit.text("export.done.released", released));
    }

    private void transferAll(Visit visit) {
        exports.completeTransfer(export(visit));
        back(visit, "again", "export.done.transfer");
    }

    private void back(Visit visit, String icon, String done) {
        visit.goTo(href(visit, export(visit)), icon, visit.text(done, name(visit, export(visit))));
    }

    private Export export(Visit visit) {
        return exports.find(visit.place().code(), visit.path("app")).orElseThrow(visit::notFound);
    }

    private ExportWords words(Visit visit, Export export) {
        return new ExportWords(catalog, export.app(), visit.language());
    }

    private String name(Visit visit, Export export) {
        return apps.name(export.app(), visit.language());
    }

    private static String href(Visit visit, Export export) {
        return visit.at("/exports/" + Visit.encode(export.app()));
    }
}
