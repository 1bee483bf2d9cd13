package dev.carport.web.extras;

import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.operations.BookingService.Answer;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.web.extras.ExtraSheet.Refusal;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;

/** Ordering and cancelling paid extras, and what runs. */
public final class ExtraPages implements Feature {

    private static final String OF_EXPORT = "/at/{location}/exports/{app}/extras";
    private static final String OF_VEHICLE = "/at/{location}/stock/{number}/exports/{app}/extras";

    private final Engine engine;
    private final ExtraSheet sheet;

    /** Pages over this engine. */
    public ExtraPages(Engine engine) {
        this.engine = engine;
        this.sheet = new ExtraSheet(engine);
    }

    @Override
    public void addTo(Router router) {
        router.get(
                        OF_EXPORT,
                        Access.SIGNED_IN,
                        visit -> visit.show("extras/running", sheet.running(visit, export(visit))))
                .get(
                        OF_VEHICLE,
                        Access.SIGNED_IN,
                        visit -> visit.show("extras/extras", sheet.read(visit, export(visit), vehicle(visit), null)))
                .post(OF_VEHICLE + "/{kind}", Access.BOOKING, this::order)
                .post(OF_VEHICLE + "/{kind}/cancel", Access.BOOKING, this::cancel);
    }

    private void order(Visit visit) {
        Export export = export(visit);
        StoredVehicle vehicle = vehicle(visit);
        Answer answer = engine.bookings()
                .book(
                        export,
                        vehicle.id(),
                        visit.path("kind"),
                        visit.form("text"),
                        visit.person().name());
        switch (answer) {
            case DONE, UNCHANGED ->
                visit.goTo(
                        ExtraSheet.href(visit, export, vehicle),
                        "euro",
                        visit.text(answer == Answer.DONE ? "extras.done.ordered" : "extras.done.before"));
            case UNKNOWN_KIND -> throw visit.notFound();
            case NOT_LISTED -> refused(visit, export, vehicle, false);
            case TEXT_TOO_LONG -> refused(visit, export, vehicle, true);
        }
    }

    private void refused(Visit visit, Export export, StoredVehicle vehicle, boolean tooLong) {
        Refusal refusal = new Refusal(visit.path("kind"), visit.form("text"), tooLong);
        visit.backTo(ExtraSheet.href(visit, export, vehicle))
                .showRefused("extras/extras", sheet.read(visit, export, vehicle, refusal));
    }

    private void cancel(Visit visit) {
        Export export = export(visit);
        StoredVehicle vehicle = vehicle(visit);
        engine.bookings().cancel(export, vehicle.id(), visit.path("kind"));
        visit.goTo(ExtraSheet.href(visit, export, vehicle), "x", visit.text("extras.done.cancelled"));
    }

    private Export export(Visit visit) {
        return engine.exports()
                .find(visit.place().code(), visit.path("app"))
                .filter(export -> export.state() != ExportState.OFF)
                .filter(export -> !engine.bookings().kinds(export).isEmpty())
                .orElseThrow(visit::notFound);
    }

    private StoredVehicle vehicle(Visit visit) {
        return engine.stock().find(visit.place().code(), visit.path("number")).orElseThrow(visit::notFound);
    }
}
