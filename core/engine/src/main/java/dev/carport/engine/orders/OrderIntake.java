package dev.carport.engine.orders;

import dev.carport.api.orders.Order;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.StockService;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a platform says about orders: stores it, and lets the stock know what is sold. Both are one transaction, and taking the
 * same in again changes nothing. Thread-safe.
 */
public final class OrderIntake {
    private final OrderStore orders;
    private final ExportStore exports;
    private final LedgerStore ledger;
    private final StockStore vehicles;
    private final StockService stock;
    private final Transactions transactions;
    private final Events events;
    private final IdSource ids;
    private final InstantSource clock;

    /** An intake over these parts. */
    public OrderIntake(
            OrderStore orders,
            ExportStore exports,
            LedgerStore ledger,
            StockStore vehicles,
            StockService stock,
            Transactions transactions,
            Events events,
            IdSource ids,
            InstantSource clock) {
        this.orders = orders;
        this.exports = exports;
        this.ledger = ledger;
        this.vehicles = vehicles;
        this.stock = stock;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes orders of an account in. An order that was read earlier than what is known of it changes nothing.
     *
     * @param readAt when the platform was asked, before it answered
     */
    public void take(Account account, List<Order> read, Instant readAt) {
        List<Export> sellers = exports.ofAccount(account.id()).stream()
                .filter(Export::listed)
                .sorted(Comparator.comparing(Export::location))
                .toList();
        transactions.runInTransaction(() -> {
            Set<String> changed = inTurn(account, read, sellers).stream()
                    .flatMap(order -> take(account, order, sellers, readAt).stream())
                    .collect(Collectors.toSet());
            transactions.afterCommit(
                    () -> changed.forEach(location -> events.publish(new Event.OrdersChanged(location))));
        });
    }

    /** Sorted by location: each is written by one at a time, and two intakes that wait for each other would both end. */
    private List<Order> inTurn(Account account, List<Order> read, List<Export> sellers) {
        if (read.size() < 2 || sellers.size() < 2) {
            return read;
        }
        Map<Order, String> places = new HashMap<>();
        for (Order order : read) {
            Optional<StoredVehicle> vehicle = orders.find(account.id(), order.id())
                    .map(PlacedOrder::vehicleId)
                    .flatMap(vehicles::get)
                    .or(() -> vehicle(order, sellers));
            places.put(order, vehicle.map(StoredVehicle::location).orElse(""));
        }
        return read.stream()
                .sorted(Comparator.comparing(order -> places.getOrDefault(order, "")))
                .toList();
    }

    /** Locations whose orders have changed. */
    private Set<String> take(Account account, Order read, List<Export> sellers, Instant readAt) {
        Optional<PlacedOrder> known = orders.find(account.id(), read.id());
        if (known.isEmpty() && sellers.isEmpty()
                || known.filter(before -> before.readAt().isAfter(readAt)).isPresent()) {
            return Set.of();
        }
        PlacedOrder order = known.map(before -> again(before, read, sellers, readAt))
                .orElseGet(() -> placed(account, read, sellers, readAt));
        PlacedOrder told = tellStock(order, account);
        if (known.filter(told::equals).isPresent()) {
            return Set.of();
        }
        orders.put(told);
        return Stream.concat(known.map(PlacedOrder::location).stream(), Stream.of(told.location()))
                .collect(Collectors.toSet());
    }

    private PlacedOrder again(PlacedOrder before, Order read, List<Export> sellers, Instant readAt) {
        Order order = before.buyerForgotten() ? withoutBuyer(read) : read;
        // the buyer may have been quicker than the platform's word about the listing
        Optional<StoredVehicle> found = before.vehicleId() == null ? vehicle(read, sellers) : Optional.empty();
        Optional<Export> seller = found.flatMap(vehicle -> seller(vehicle, sellers));
        boolean same = before.order().equals(order) && found.isEmpty();
        return new PlacedOrder(
                before.id(),
                before.accountId(),
                seller.map(Export::id).orElse(before.exportId()),
                seller.map(Export::location).orElse(before.location()),
                found.map(StoredVehicle::id).orElse(before.vehicleId()),
                order,
                before.buyerForgotten(),
                before.saleNoted(),
                same ? before.readAt() : readAt,
                same ? before.changedAt() : clock.instant());
    }

    private PlacedOrder placed(Account account, Order read, List<Export> sellers, Instant readAt) {
        Optional<StoredVehicle> vehicle = vehicle(read, sellers);
        Export seller = vehicle.flatMap(found -> seller(found, sellers)).orElse(sellers.getFirst());
        return new PlacedOrder(
                ids.next(),
                account.id(),
                seller.id(),
                seller.location(),
                vehicle.map(StoredVehicle::id).orElse(null),
                read,
                false,
                false,
                readAt,
                clock.instant());
    }

    private static Optional<Export> seller(StoredVehicle vehicle, List<Export> sellers) {
        return sellers.stream()
                .filter(export -> vehicle.location().equals(export.location()))
                .findFirst();
    }

    /** What was ordered, but only of the locations that sell through the account: the platform names any id it likes. */
    private Optional<StoredVehicle> vehicle(Order read, List<Export> sellers) {
        Set<String> locations = sellers.stream().map(Export::location).collect(Collectors.toSet());
        return Optional.ofNullable(read.reference())
                .flatMap(vehicles::get)
                .or(() -> ofRemote(read.remoteId(), sellers).flatMap(vehicles::get))
                .filter(found -> locations.contains(found.location()));
    }

    private Optional<String> ofRemote(@Nullable String remoteId, List<Export> sellers) {
        return remoteId == null
                ? Optional.empty()
                : ledger.vehicleOf(sellers.stream().map(Export::id).toList(), remoteId);
    }

    private PlacedOrder tellStock(PlacedOrder order, Account account) {
        Order.Step step = order.order().step();
        String vehicle = order.vehicleId();
        if (vehicle == null) {
            return order;
        }
        ChangeOrigin origin = new ChangeOrigin(ChangeOrigin.Source.ORDER, account.app(), clock.instant());
        if (step.sold() && !order.saleNoted()) {
            stock.sell(vehicle, order.id(), origin);
            return noted(order, true);
        }
        if (step.over() && !step.sold() && order.saleNoted()) {
            stock.takeBack(vehicle, order.id(), origin);
            return noted(order, false);
        }
        return order;
    }

    private static PlacedOrder noted(PlacedOrder order, boolean sale) {
        return new PlacedOrder(
                order.id(),
                order.accountId(),
                order.exportId(),
                order.location(),
                order.vehicleId(),
                order.order(),
                order.buyerForgotten(),
                sale,
                order.readAt(),
                order.changedAt());
    }

    private static Order withoutBuyer(Order order) {
        return new Order(
                order.id(),
                order.createdAt(),
                order.reference(),
                order.remoteId(),
                order.title(),
                order.quantity(),
                order.step(),
                order.offer(),
                order.listPrice(),
                order.price(),
                order.delivery(),
                order.shipping(),
                order.actions(),
                null,
                order.link());
    }
}
