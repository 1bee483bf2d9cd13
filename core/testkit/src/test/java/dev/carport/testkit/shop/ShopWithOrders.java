package dev.carport.testkit.shop;

import dev.carport.api.orders.Order;
import dev.carport.api.orders.OrderAnswer;
import dev.carport.api.orders.Orders;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shop, where buyers order. */
final class ShopWithOrders implements OneByOne, Orders {
    private final ShopPlatform shop;
    private final ShopOrders orders;

    ShopWithOrders(ShopRemote remote, ShopOrders orders) {
        this.shop = new ShopPlatform(remote);
        this.orders = orders;
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return shop.check(request);
    }

    @Override
    public Outcome transmit(Change change, Progress progress) {
        return shop.transmit(change, progress);
    }

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return shop.lookup(keys);
    }

    @Override
    public Stream<RemoteListing> inventory() {
        return shop.inventory();
    }

    @Override
    public Outcome confirm(ListingKey key) {
        return shop.confirm(key);
    }

    @Override
    public Stream<Order> orders(@Nullable Instant since) {
        return orders.orders(since);
    }

    @Override
    public Optional<Order> order(String id) {
        return orders.order(id);
    }

    @Override
    public OrderAnswer approve(Order order) {
        return orders.approve(order);
    }

    @Override
    public OrderAnswer decline(Order order, String reason) {
        return orders.decline(order, reason);
    }

    @Override
    public OrderAnswer ship(Order order, @Nullable Tracking tracking) {
        return orders.ship(order, tracking);
    }

    @Override
    public List<Carrier> carriers() {
        return orders.carriers();
    }
}
