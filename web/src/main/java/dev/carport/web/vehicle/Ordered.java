package dev.carport.web.vehicle;

import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.orders.PlacedOrder;
import dev.carport.engine.stock.Sale;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.ui.Link;
import dev.carport.web.ui.Notice;
import dev.carport.web.ui.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the page of a vehicle says about its orders: that it was sold by one, and which wait. */
final class Ordered {

    private final Engine engine;
    private final Apps apps;

    Ordered(Engine engine) {
        this.engine = engine;
        this.apps = new Apps(engine.catalog());
    }

    List<Notice> notices(Visit visit, StoredVehicle stored) {
        Set<String> sold =
                engine.stock().sales(stored.id()).stream().map(Sale::order).collect(Collectors.toSet());
        return engine.orders().ofVehicle(stored.id()).stream()
                .flatMap(order -> notice(visit, order, sold.contains(order.id())).stream())
                .toList();
    }

    private Optional<Notice> notice(Visit visit, PlacedOrder order, boolean sold) {
        if (!sold && order.order().step().over()) {
            return Optional.empty();
        }
        String app = engine.orders()
                .export(order)
                .map(Export::app)
                .map(id -> apps.name(id, visit.language()))
                .orElse("");
        String step = visit.text("orders.step." + order.order().step().name().toLowerCase(Locale.ROOT));
        Link link = new Link(visit.text("vehicle.order.show"), visit.at("/orders/" + Visit.encode(order.id())));
        return Optional.of(
                sold
                        ? new Notice(
                                Tone.CALM,
                                "tick",
                                visit.text("vehicle.sale", app),
                                null,
                                visit.text("vehicle.sale.why"),
                                link)
                        : new Notice(
                                Tone.WARN,
                                "warn",
                                visit.text("vehicle.order.open", app),
                                null,
                                visit.text(
                                        "vehicle.order.open.why",
                                        visit.formats().moment(order.order().createdAt()),
                                        step),
                                link));
    }
}
