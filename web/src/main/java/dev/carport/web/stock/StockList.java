package dev.carport.web.stock;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.stock.StockFacet;
import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.stock.StockOrder.By;
import dev.carport.engine.stock.StockPage;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.car.Cars;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Badges;
import dev.carport.web.stock.StockView.App;
import dev.carport.web.stock.StockView.Row;
import dev.carport.web.stock.StockView.Sort;
import dev.carport.web.stock.StockView.State;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a part of the stock together with how each vehicle stands on the exports of its location. */
public final class StockList {

    private static final int PART = 50;

    private final StockStore stock;
    private final VehicleCodec codec;
    private final ExportStore exports;
    private final LedgerStore ledger;
    private final AppCatalog catalog;

    /** A list over these stores. */
    public StockList(
            StockStore stock, VehicleCodec codec, ExportStore exports, LedgerStore ledger, AppCatalog catalog) {
        this.stock = stock;
        this.codec = codec;
        this.exports = exports;
        this.ledger = ledger;
        this.catalog = catalog;
    }

    StockView read(Visit visit, StockQuery query) {
        StockPage page = stock.page(query.filter(), query.order(), query.after(), PART);
        List<Export> online = exports.ofLocation(query.location()).stream()
                .filter(export -> export.online() && catalog.app(export.app()).isPresent())
                .toList();
        return new StockView(
                stock.count(StockFilter.of(query.location())),
                stock.count(query.filter()),
                query.words(),
                chips(visit, query),
                online.stream().map(export -> app(visit, export)).toList(),
                sorts(visit, query),
                rows(visit, page, online),
                page.next() == null ? null : visit.at(query.from(page.next()).path()),
                visit.may(Access.STOCK));
    }

    private App app(Visit visit, Export export) {
        return new App(name(visit, export), "/apps/" + Visit.encode(export.app()) + "/logo.svg");
    }

    private String name(Visit visit, Export export) {
        return catalog.app(export.app())
                .map(InstalledApp::texts)
                .map(texts -> texts.name(visit.language().locale()))
                .orElse(export.app());
    }

    private List<Row> rows(Visit visit, StockPage page, List<Export> online) {
        Cars cars = new Cars(visit);
        Badges badges = new Badges(visit.texts());
        return page.vehicles().stream()
                .map(stored -> row(visit, stored, online, cars, badges))
                .toList();
    }

    private Row row(Visit visit, StoredVehicle stored, List<Export> online, Cars cars, Badges badges) {
        Vehicle vehicle = codec.decode(stored.json().utf8());
        Map<String, Entry> entries = online.isEmpty()
                ? Map.of()
                : ledger.ofVehicle(stored.id()).stream()
                        .collect(Collectors.toMap(Entry::exportId, Function.identity(), (one, other) -> one));
        List<ListingState> states = online.stream()
                .map(export -> entries.get(export.id()))
                .map(entry -> entry == null ? ListingState.WITHHELD : entry.state())
                .toList();
        List<State> shown = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            shown.add(new State(name(visit, online.get(i)), badges.of(states.get(i))));
        }
        return new Row(cars.line(vehicle, visit.place().href()), warning(visit, states), shown);
    }

    /** What the states together mean for the vehicle: refused everywhere weighs more than somewhere. */
    private static @Nullable Badge warning(Visit visit, List<ListingState> states) {
        long missing = states.stream()
                .filter(s -> s == ListingState.REFUSED || s == ListingState.LOCKED)
                .count();
        if (missing == 0) {
            return null;
        }
        return missing == states.size()
                ? new Badge(Tone.BAD, "warn", visit.text("stock.warning.nowhere"))
                : new Badge(Tone.WARN, "warn", visit.text("stock.warning.somewhere"));
    }

    private List<Chip> chips(Visit visit, StockQuery query) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip(visit, query, "", visit.text("stock.filter.all"), stock.count(query.anyTrait())));
        Map<String, Long> conditions = stock.countBy(StockFacet.CONDITION, query.anyTrait());
        for (Condition condition : Condition.values()) {
            long count = conditions.getOrDefault(condition.name(), 0L);
            if (count > 0 || query.trait().equals(condition.name())) {
                chips.add(chip(
                        visit,
                        query,
                        condition.name(),
                        condition.label(visit.language().locale()),
                        count));
            }
        }
        Map<String, Long> statuses = stock.countBy(StockFacet.STATUS, query.anyTrait());
        for (VehicleStatus status : VehicleStatus.values()) {
            long count = statuses.getOrDefault(status.name(), 0L);
            boolean ordinary = status == VehicleStatus.AVAILABLE;
            if (!ordinary && count > 0 || query.trait().equals(status.name())) {
                chips.add(chip(
                        visit,
                        query,
                        status.name(),
                        status.label(visit.language().locale()),
                        count));
            }
        }
        return chips;
    }

    private static Chip chip(Visit visit, StockQuery query, String trait, String word, long count) {
        String href = visit.at(query.showing(trait).path());
        boolean current = query.trait().equals(trait);
        return new Chip(word, href, null, visit.formats().number(count), current);
    }

    private static List<Sort> sorts(Visit visit, StockQuery query) {
        List<Sort> sorts = new ArrayList<>();
        for (By by : By.values()) {
            boolean current = query.order().by() == by;
            boolean descending = query.order().descending();
            String direction = !current ? "none" : descending ? "descending" : "ascending";
            String href = visit.at(query.sortedBy(by, current && !descending).path());
            sorts.add(new Sort(StockQuery.key(by), direction, href));
        }
        return sorts;
    }
}
