package dev.carport.web.values;

import dev.carport.api.reference.References;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.operations.UnmappedValues.Answer;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.values.ValuesView.Key;
import java.util.Optional;

/** The page of values that platforms do not know. */
public final class ValuesPages implements Feature {

    private static final String VALUES = "/at/{location}/values";

    private final Engine engine;
    private final ValuesSheet sheet;
    private final OpenValues counts;

    /** Pages over this engine. */
    public ValuesPages(Engine engine, OpenValues counts) {
        this.engine = engine;
        this.sheet = new ValuesSheet(engine, counts);
        this.counts = counts;
    }

    @Override
    public void addTo(Router router) {
        router.get(VALUES, Access.SIGNED_IN, visit -> visit.show("values/values", sheet.read(visit, Asked.of(visit))))
                .post(VALUES + "/{app}", Access.MARKETING, this::assign)
                .post(VALUES + "/{app}/undo", Access.MARKETING, this::takeBack);
    }

    private void assign(Visit visit) {
        String id = visit.form("id");
        Answer answer = id.isEmpty() ? Answer.UNKNOWN_ENTRY : answer(visit, Optional.of(id));
        switch (answer) {
            case STORED -> done(visit, "tick", visit.text("values.done"));
            case UNKNOWN_ENTRY -> refused(visit, visit.text(id.isEmpty() ? "values.choose" : "values.unknown.entry"));
            case UNKNOWN_LIST -> refused(visit, visit.text("values.unknown.list"));
        }
    }

    private void takeBack(Visit visit) {
        switch (answer(visit, Optional.empty())) {
            case STORED -> done(visit, "undo", visit.text("values.undone"));
            case UNKNOWN_ENTRY, UNKNOWN_LIST -> refused(visit, visit.text("values.unknown.list"));
        }
    }

    private Answer answer(Visit visit, Optional<String> id) {
        Export export = engine.exports()
                .find(visit.place().code(), visit.path("app"))
                .filter(found -> found.state() != ExportState.OFF
                        && engine.catalog().app(found.app()).isPresent())
                .orElseThrow(visit::notFound);
        Key key = Asked.sent(visit);
        return engine.unmapped()
                .resolve(
                        export,
                        new References.Resolved(key.list(), key.value(), key.parent()),
                        id,
                        visit.person().name());
    }

    private void done(Visit visit, String icon, String text) {
        counts.changed();
        visit.goTo(visit.at("/values"), icon, text);
    }

    private void refused(Visit visit, String error) {
        visit.showRefused("values/values", sheet.read(visit, Asked.refused(visit, error)));
    }
}
