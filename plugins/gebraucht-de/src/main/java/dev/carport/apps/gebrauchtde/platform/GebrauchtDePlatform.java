package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.mapping.TargetField;
import dev.carport.api.orders.Order;
import dev.carport.api.orders.OrderAnswer;
import dev.carport.api.orders.Orders;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.ListingPlatform;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import dev.carport.apps.gebrauchtde.Assumptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One dealer's account at gebraucht.de. Keeps nothing between calls. Thread-safe. */
public final class GebrauchtDePlatform implements ListingPlatform, Orders {
    private final Connection connection;
    private final Api api;
    private final Refusals refusals;
    private final OrderDesk orders;

    /**
     * Does no I/O.
     *
     * @param fields the mapping table: where a complaint about one of the platform's fields belongs
     */
    public GebrauchtDePlatform(Connection connection, List<TargetField> fields) {
        this.connection = connection;
        this.api = new Api(connection);
        this.refusals = new Refusals(fields);
        this.orders = new OrderDesk(api);
    }

    /** There is no request for this, so open orders are asked for: the only documented one that changes nothing. */
    @Override
    public CheckResult check(CheckRequest request) {
        return switch (api.get(api.address(Assumptions.ORDERS + "?status=created"))) {
            case Said.Done done -> CheckResult.ok(null, Map.of());
            case Said.KeyRefused refused ->
                CheckResult.problem(
                        refused.status() == 403 ? Code.MISSING_RIGHT : Code.WRONG_CREDENTIALS, refused.words());
            case Said.NotNow later -> CheckResult.problem(Code.PLATFORM_DOWN, later.reason());
            case Said.Refused refused -> CheckResult.problem(Code.CANNOT_TELL, refused.words());
        };
    }

    @Override
    public void transmit(List<Change> changes, Progress progress) {
        new Transmission(api, refusals, orders, connection.clock(), progress).carryOut(changes);
    }

    @Override
    public Outcome confirm(ListingKey key) {
        return new ReadBack(api, connection.clock()).confirm(key);
    }

    /**
     * An article is made and changed by the same request with our key, so "there" is the safe answer: what is then sent makes it when it
     * was not.
     */
    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return keys.stream()
                .map(key -> (LookupAnswer) new LookupAnswer.Found(new RemoteListing(
                        key.remoteId() == null ? key.reference() : key.remoteId(),
                        null,
                        key.number(),
                        key.vin(),
                        "",
                        false,
                        null)))
                .toList();
    }

    @Override
    public Stream<RemoteListing> inventory() {
        throw new UnsupportedOperationException("None of the six documented actions lists articles");
    }

    @Override
    public Stream<Order> orders(@Nullable Instant since) {
        return orders.orders();
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
