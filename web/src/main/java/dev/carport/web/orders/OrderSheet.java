package dev.carport.web.orders;

import dev.carport.api.orders.Order;
import dev.carport.api.orders.Order.Action;
import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.vehicle.Money;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.orders.OrderDesk;
import dev.carport.engine.orders.OrderStore.Counts;
import dev.carport.engine.orders.PlacedOrder;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.car.Cars;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.live.Topics;
import dev.carport.web.orders.OrderView.Amounts;
import dev.carport.web.orders.OrderView.Answers;
import dev.carport.web.orders.OrderView.Article;
import dev.carport.web.orders.OrderView.Carrier;
import dev.carport.web.orders.OrderView.Choice;
import dev.carport.web.orders.OrderView.Person;
import dev.carport.web.orders.OrdersView.Row;
import dev.carport.web.state.Apps;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Field;
import dev.carport.web.ui.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the pages of orders show. */
final class OrderSheet {

    private static final int PART = 50;

    private final Engine engine;
    private final OrderDesk desk;
    private final Apps apps;
    private final VehicleCodec codec = new VehicleCodec();

    OrderSheet(Engine engine) {
        this.engine = engine;
        this.desk = engine.orders();
        this.apps = new Apps(engine.catalog());
    }

    OrdersView list(Visit visit) {
        String location = visit.place().code();
        boolean all = visit.query("show").equals("all");
        @Nullable PlacedOrder before = visit.query("before").isEmpty()
                ? null
                : desk.find(location, visit.query("before")).orElse(null);
        List<PlacedOrder> found = desk.page(location, !all, before, PART + 1);
        List<PlacedOrder> shown = found.stream().limit(PART).toList();
        Counts counts = desk.counts(location);
        String href = visit.at("/orders");
        String filtered = all ? href + "?show=all" : href;
        Map<String, StoredVehicle> vehicles = engine.stockStore()
                .getAll(shown.stream()
                        .map(PlacedOrder::vehicleId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<String, Export> exports = engine.exportStore().ofLocation(location).stream()
                .collect(Collectors.toMap(Export::id, export -> export));
        return new OrdersView(
                Topics.orders(location),
                filtered,
                counts.watched(),
                counts.waiting(),
                counts.all() > 0,
                desk.silent(location).stream().map(one -> silent(visit, one)).toList(),
                List.of(
                        new Chip(
                                visit.text("orders.open"),
                                href,
                                null,
                                visit.formats().number(counts.open()),
                                !all),
                        new Chip(
                                visit.text("orders.all"),
                                href + "?show=all",
                                null,
                                visit.formats().number(counts.all()),
                                all)),
                shown.stream()
                        .map(order -> row(
                                visit,
                                order,
                                vehicles.get(String.valueOf(order.vehicleId())),
                                exports.get(order.exportId())))
                        .toList(),
                found.size() > PART
                        ? href + "?" + (all ? "show=all&" : "") + "before="
                                + Visit.encode(shown.getLast().id())
                        : null);
    }

    private String silent(Visit visit, OrderDesk.Silent silent) {
        String app = apps.name(silent.export().app(), visit.language());
        return silent.since() == null
                ? visit.text("orders.silent.account", app)
                : visit.text("orders.silent", app, visit.formats().moment(silent.since()));
    }

    private Row row(Visit visit, PlacedOrder placed, @Nullable StoredVehicle vehicle, @Nullable Export export) {
        Order order = placed.order();
        OrderWords words = new OrderWords(visit.formats());
        Money list = order.listPrice();
        return new Row(
                href(visit, placed),
                order.title(),
                vehicle == null ? null : vehicle.number(),
                name(visit, export),
                logo(export),
                order.createdAt(),
                words.badge(order),
                words.sum(order),
                order.offer() && list != null ? visit.text("orders.offer.instead", words.amount(list)) : null);
    }

    static String href(Visit visit, PlacedOrder order) {
        return visit.at("/orders/" + Visit.encode(order.id()));
    }

    private String name(Visit visit, @Nullable Export export) {
        return export == null ? "" : apps.name(export.app(), visit.language());
    }

    private static String logo(@Nullable Export export) {
        return export == null ? "" : Apps.logo(export.app());
    }

    /** What was typed into the form of the dispatch and what is wrong with it. */
    record Typed(
            String reason,
            String carrier,
            String code,
            @Nullable String carrierError,
            @Nullable String codeError) {
        static final Typed NOTHING = new Typed("", "", "", null, null);
    }

    OrderView one(Visit visit, PlacedOrder placed, Typed typed, @Nullable String problem) {
        Order order = placed.order();
        OrderWords words = new OrderWords(visit.formats());
        Money list = order.listPrice();
        Export export = desk.export(placed).orElse(null);
        return new OrderView(
                Topics.orders(placed.location()),
                href(visit, placed),
                order.id(),
                name(visit, export),
                logo(export),
                order.createdAt(),
                placed.changedAt(),
                words.badge(order),
                words.explained(order),
                new Article(order.title(), order.quantity(), vehicle(visit, placed)),
                new Amounts(
                        list == null ? null : words.amount(list),
                        order.offer(),
                        words.amount(order.price()),
                        words.amount(order.delivery()),
                        words.sum(order)),
                buyer(visit, placed),
                answers(visit, placed, typed),
                problem,
                order.link() == null ? null : order.link().toString());
    }

    private @Nullable Link vehicle(Visit visit, PlacedOrder placed) {
        return Optional.ofNullable(placed.vehicleId())
                .flatMap(engine.stockStore()::get)
                .map(stored -> new Link(
                        Cars.title(codec.decode(stored.json().utf8())),
                        visit.at("/stock/" + Visit.encode(stored.number()))))
                .orElse(null);
    }

    private static Person buyer(Visit visit, PlacedOrder placed) {
        if (!visit.may(Access.SELL)) {
            return unknown(visit.text("orders.buyer.forbidden"));
        }
        Order.Buyer buyer = placed.order().buyer();
        if (buyer == null) {
            return unknown(visit.text(placed.buyerForgotten() ? "orders.buyer.forgotten" : "orders.buyer.unknown"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(buyer.name());
        buyer.address().lines().forEach(lines::add);
        return new Person(
                null,
                lines.stream().filter(line -> !line.isBlank()).toList(),
                buyer.email().isEmpty() ? null : buyer.email(),
                buyer.phone().isEmpty() ? null : buyer.phone());
    }

    private static Person unknown(String reason) {
        return new Person(reason, List.of(), null, null);
    }

    private Answers answers(Visit visit, PlacedOrder placed, Typed typed) {
        Order order = placed.order();
        boolean may = visit.may(Access.SELL);
        boolean ship = may && order.actions().contains(Action.SHIP);
        boolean tracking =
                order.shipping() == Shipping.TRACKING_OPTIONAL || order.shipping() == Shipping.TRACKING_REQUIRED;
        List<Carrier> carriers = ship && tracking
                ? desk.carriers(placed).stream()
                        .map(one -> new Carrier(one.key(), one.name(), one.key().equals(typed.carrier())))
                        .toList()
                : List.of();
        return new Answers(
                may && order.actions().contains(Action.APPROVE),
                may && order.actions().contains(Action.DECLINE),
                ship,
                order.shipping().name(),
                !may && placed.waiting(),
                Field.empty("reason", visit.text("orders.decline.reason")).withValue(typed.reason()),
                Field.empty("code", visit.text("orders.ship.code"))
                        .withValue(typed.code())
                        .withError(typed.codeError()),
                new Choice(carriers, typed.carrierError()));
    }
}
