package dev.carport.web.drift;

import dev.carport.engine.Engine;
import dev.carport.engine.drift.Care.Renewals;
import dev.carport.engine.drift.Care.Treatment;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.drift.DriftDesk.Answer;
import dev.carport.engine.exports.Export;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The page of a comparison with a platform, and its decisions. */
public final class DriftPages implements Feature {

    private static final String EXPORT = "/at/{location}/exports/{app}";
    private static final String PAGE = EXPORT + "/comparison";

    private final Engine engine;
    private final DriftDesk desk;
    private final DriftSheet sheet;

    /** Pages over this engine. */
    public DriftPages(Engine engine) {
        this.engine = engine;
        this.desk = engine.drift();
        this.sheet = new DriftSheet(engine);
    }

    @Override
    public void addTo(Router router) {
        router.get(PAGE, Access.SIGNED_IN, visit -> visit.show("drift/drift", sheet.read(visit, export(visit), null)))
                .post(PAGE + "/now", Access.MARKETING, this::now)
                .post(PAGE + "/care", Access.MARKETING, this::care)
                .post(EXPORT + "/renewals", Access.MARKETING, this::renewals)
                .post(PAGE + "/leave", Access.MARKETING, visit -> {
                    tell(visit, "leave", desk.leave(export(visit), visit.form("listing")));
                })
                .post(PAGE + "/repair", Access.MARKETING, visit -> {
                    tell(visit, "repair", desk.repair(export(visit), visit.form("listing")));
                })
                .post(PAGE + "/adopt", Access.MARKETING, visit -> {
                    tell(visit, "adopt", desk.adopt(export(visit), visit.form("listing"), visit.form("number")));
                })
                .post(PAGE + "/remove", Access.MARKETING, visit -> {
                    tell(visit, "remove", desk.remove(export(visit), visit.form("listing")));
                });
    }

    private Export export(Visit visit) {
        return engine.exports()
                .find(visit.place().code(), visit.path("app"))
                .filter(desk::offered)
                .orElseThrow(visit::notFound);
    }

    private void now(Visit visit) {
        Export export = export(visit);
        Optional<Instant> at = desk.compareNow(export);
        boolean later = at.filter(when -> when.isAfter(visit.formats().now())).isPresent();
        String done = later
                ? visit.text("drift.done.later", visit.formats().time(at.orElseThrow()))
                : visit.text("drift.done.now");
        visit.goTo(page(visit, export), "again", done);
    }

    private void care(Visit visit) {
        Export export = export(visit);
        Treatment chosen = visit.form("changes").equals("repair") ? Treatment.REPAIR : Treatment.SHOW;
        desk.put(export, desk.care(export).changes(chosen));
        visit.goTo(
                page(visit, export),
                "set",
                visit.text("drift.done.care." + chosen.name().toLowerCase(Locale.ROOT)));
    }

    private void renewals(Visit visit) {
        Export export = engine.exports()
                .find(visit.place().code(), visit.path("app"))
                .filter(found -> desk.lifeTime(found).isPresent())
                .orElseThrow(visit::notFound);
        Renewals chosen = visit.form("renewals").equals("always") ? Renewals.ALWAYS : Renewals.FREE;
        desk.put(export, desk.care(export).renewals(chosen));
        visit.goTo(
                DriftSheet.href(visit, export),
                "set",
                visit.text("renewal.done." + chosen.name().toLowerCase(Locale.ROOT)));
    }

    private void tell(Visit visit, String action, Answer answer) {
        Export export = export(visit);
        if (answer == Answer.DONE) {
            visit.goTo(page(visit, export), "tick", visit.text("drift.done." + action));
        } else {
            String problem =
                    visit.text("drift.problem." + answer.name().toLowerCase(Locale.ROOT), visit.form("number"));
            visit.backTo(page(visit, export)).showRefused("drift/drift", sheet.read(visit, export, problem));
        }
    }

    private static String page(Visit visit, Export export) {
        return DriftSheet.href(visit, export) + "/comparison";
    }
}
