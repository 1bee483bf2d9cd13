package dev.carport.web.vehicle;

import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of a vehicle and what can be done there. */
public final class VehiclePages implements Feature {

    private static final String VEHICLE = "/at/{location}/stock/{number}";
    private static final String EXPORT = VEHICLE + "/exports/{app}";

    private final Engine engine;
    private final VehicleSheet sheet;
    private final Apps apps;

    /** Pages over this engine. */
    public VehiclePages(Engine engine) {
        this.engine = engine;
        this.sheet = new VehicleSheet(engine);
        this.apps = new Apps(engine.catalog());
    }

    @Override
    public void addTo(Router router) {
        router.get(VEHICLE, Access.SIGNED_IN, this::show)
                .post(VEHICLE + "/offer", Access.STOCK, this::take)
                .post(EXPORT + "/release", Access.MARKETING, visit -> decide(visit, HandDecision.RELEASED))
                .post(EXPORT + "/withhold", Access.MARKETING, visit -> decide(visit, HandDecision.WITHHELD))
                .post(EXPORT + "/undo", Access.MARKETING, visit -> decide(visit, null))
                .post(EXPORT + "/send", Access.MARKETING, this::sendAgain);
    }

    private void show(Visit visit) {
        Optional<StoredVehicle> stored = engine.stock().recall(visit.place().code(), visit.path("number"));
        if (stored.isPresent()) {
            visit.show("vehicle/vehicle", sheet.read(visit, stored.get()));
        } else {
            visit.http().status(404);
            visit.show("vehicle/unknown", new UnknownVehicleView(visit.path("number")));
        }
    }

    private void take(Visit visit) {
        VehicleSheet.Taken taken = sheet.take(visit, present(visit));
        if (taken.refused() != null) {
            visit.showRefused("vehicle/vehicle", taken.refused());
            return;
        }
        String done = !taken.changed()
                ? visit.text("vehicle.done.nothing")
                : taken.online().isEmpty()
                        ? visit.text("vehicle.done.saved")
                        : visit.text("vehicle.done.saved.online", taken.online());
        visit.goTo(href(visit), "tick", done);
    }

    private void decide(Visit visit, @Nullable HandDecision decision) {
        StoredVehicle stored = present(visit);
        Export export = export(visit);
        engine.exports()
                .decide(export, List.of(stored.id()), decision, visit.person().name());
        String app = apps.name(export.app(), visit.language());
        String done = decision == null
                ? visit.text("vehicle.done.undone", app)
                : decision == HandDecision.RELEASED
                        ? visit.text("vehicle.done.released", app)
                        : visit.text("vehicle.done.withheld", app);
        visit.goTo(href(visit), decision == HandDecision.WITHHELD ? "hold" : "tick", done);
    }

    private void sendAgain(Visit visit) {
        StoredVehicle stored = present(visit);
        Export export = export(visit);
        boolean online = engine.exports().sendAgain(export, List.of(stored.id()));
        String app = apps.name(export.app(), visit.language());
        visit.goTo(
                href(visit),
                online ? "again" : "warn",
                online ? visit.text("vehicle.done.again", app) : visit.text("vehicle.done.not.online", app));
    }

    private StoredVehicle present(Visit visit) {
        return engine.stock().find(visit.place().code(), visit.path("number")).orElseThrow(visit::notFound);
    }

    private Export export(Visit visit) {
        return engine.exports()
                .find(visit.place().code(), visit.path("app"))
                .filter(export -> export.state() != ExportState.OFF)
                .orElseThrow(visit::notFound);
    }

    private static String href(Visit visit) {
        return visit.at("/stock/" + Visit.encode(visit.path("number")));
    }
}
