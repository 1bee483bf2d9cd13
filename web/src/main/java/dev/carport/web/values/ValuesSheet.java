package dev.carport.web.values;

import dev.carport.api.mapping.TargetField;
import dev.carport.api.mapping.Unmapped;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.Term;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.Engine;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.operations.UnmappedValues;
import dev.carport.engine.stock.StockFilter;
import dev.carport.web.car.Cars;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.ui.Link;
import dev.carport.web.values.ValuesView.Board;
import dev.carport.web.values.ValuesView.Choice;
import dev.carport.web.values.ValuesView.Earlier;
import dev.carport.web.values.ValuesView.Item;
import dev.carport.web.values.ValuesView.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The open values of a location's exports, each with the platform's words that are nearest. */
public final class ValuesSheet {

    private static final int FOUND = 20;
    private static final int EXAMPLES = 3;

    private final Engine engine;
    private final Apps apps;
    private final OpenValues counts;

    /**
     * Sheets over this engine.
     *
     * @param counts is told what was found
     */
    public ValuesSheet(Engine engine, OpenValues counts) {
        this.engine = engine;
        this.apps = new Apps(engine.catalog());
        this.counts = counts;
    }

    ValuesView read(Visit visit, Asked asked) {
        String location = visit.place().code();
        List<Board> boards = new ArrayList<>();
        for (Export export : engine.exportStore().ofLocation(location)) {
            Optional<List<UnmappedValues.Open>> found =
                    export.state() == ExportState.OFF ? Optional.empty() : open(export);
            // of a draft that somebody has just begun there is nothing to say yet
            if (found.isPresent() || export.listed()) {
                boards.add(board(visit, export, asked, found));
            }
        }
        int open = boards.stream().mapToInt(board -> board.items().size()).sum();
        counts.found(location, open);
        return new ValuesView(
                open,
                engine.stockStore().count(StockFilter.of(location)),
                boards,
                visit.may(Access.MARKETING),
                !asked.app().isEmpty(),
                asked.error());
    }

    private Board board(Visit visit, Export export, Asked asked, Optional<List<UnmappedValues.Open>> open) {
        List<Item> items = new ArrayList<>();
        for (UnmappedValues.Open one : open.orElse(List.of())) {
            items.add(item(visit, export, asked, one));
        }
        List<Earlier> earlier = open.isEmpty()
                ? List.of()
                : engine.unmapped().chosen(export).stream()
                        .map(chosen -> earlier(visit, export, chosen))
                        .toList();
        return new Board(
                export.app(),
                apps.name(export.app(), visit.language()),
                Apps.logo(export.app()),
                visit.at("/values/" + Visit.encode(export.app())),
                items,
                earlier,
                open.isEmpty() ? visit.text("vehicle.sent.unusable") : null);
    }

    private Optional<List<UnmappedValues.Open>> open(Export export) {
        try {
            return engine.unmapped().of(export);
        } catch (AppFailure unusable) {
            return Optional.empty();
        }
    }

    private Item item(Visit visit, Export export, Asked asked, UnmappedValues.Open open) {
        Unmapped value = open.value();
        Key key = new Key(value.list(), value.value(), value.parent());
        boolean asks = asked.asks(export.app(), key);
        List<ReferenceValue> words = asks && !asked.query().isEmpty()
                ? engine.unmapped().search(export, key.list(), key.parent(), asked.query(), FOUND)
                : open.candidates();
        return new Item(
                key,
                VehicleLabels.field(value.field(), visit.language().locale()),
                shown(visit, value.field(), value.value()),
                value.optional(),
                open.vehicles(),
                examples(visit, open.examples()),
                words.stream().map(word -> new Choice(word.id(), word.name())).toList(),
                asks ? asked.query() : "",
                asks,
                asks ? asked.error() : null);
    }

    private List<Link> examples(Visit visit, List<String> numbers) {
        return numbers.stream()
                .limit(EXAMPLES)
                .flatMap(number -> engine.stock().find(visit.place().code(), number).stream())
                .map(stored -> new Link(
                        Cars.name(engine.stock().vehicle(stored)) + ", " + stored.number(),
                        visit.at("/stock/" + Visit.encode(stored.number()))))
                .toList();
    }

    private Earlier earlier(Visit visit, Export export, UnmappedValues.Chosen chosen) {
        Key key = new Key(
                chosen.value().list(), chosen.value().value(), chosen.value().parent());
        String field = field(export, key.list());
        return new Earlier(
                key,
                VehicleLabels.field(field, visit.language().locale()),
                shown(visit, field, key.value()),
                chosen.name(),
                chosen.id());
    }

    /** A term of ours in the reader's language; the dealer's own words as they are. */
    private static String shown(Visit visit, String field, String value) {
        Class<?> type = field.equals(VehicleFields.EQUIPMENT_FEATURES.key())
                ? Feature.class
                : VehicleField.all().stream()
                        .filter(one -> one.key().equals(field))
                        .<Class<?>>map(VehicleField::type)
                        .findFirst()
                        .orElse(String.class);
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(Term.class::cast)
                        .filter(term -> term.name().equals(value))
                        .map(term -> term.label(visit.language().locale()))
                        .findFirst()
                        .orElse(value)
                : value;
    }

    /** The field that is translated with a list; the list's own name if the app has none such now. */
    private String field(Export export, String list) {
        return engine.catalog().app(export.app()).map(InstalledApp::mapping).stream()
                .flatMap(mapping -> mapping.fields().stream())
                .filter(field -> field.list().equals(list))
                .map(TargetField::sources)
                .flatMap(List::stream)
                .findFirst()
                .orElse(list);
    }
}
