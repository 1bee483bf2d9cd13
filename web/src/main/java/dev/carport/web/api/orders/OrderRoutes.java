package dev.carport.web.api.orders;

import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.orders.Orders.Carrier;
import dev.carport.api.orders.Orders.Tracking;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.orders.Answered;
import dev.carport.engine.orders.OrderDesk;
import dev.carport.engine.orders.PlacedOrder;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Fields;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Problem;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders of buyers, and answers to them. */
public final class OrderRoutes implements ApiFeature {

    private static final String ORDERS = "/locations/{location}/orders";
    private static final String ORDER = ORDERS + "/{order}";
    private static final int MOST = 200;
    private static final int LONGEST = 500;

    private final Engine engine;
    private final OrderDesk desk;

    /** Routes over an engine. */
    public OrderRoutes(Engine engine) {
        this.engine = engine;
        this.desk = engine.orders();
    }

    /**
     * Orders of a location.
     *
     * @param waiting in how many something can be done
     * @param next for {@code before} of the next part; missing at the end
     */
    public record OrderList(
            int waiting, List<OrderAnswer> orders, @Nullable String next) {}

    /** Which orders. */
    enum Show {
        OPEN,
        ALL
    }

    /** Why an order is declined. */
    public record Decline(@Nullable String reason) {}

    /**
     * Where the parcel is.
     *
     * @param carrier key of one of the carriers the problem names when it is missing
     * @param code the carrier's number of the parcel
     */
    public record Dispatch(
            @Nullable String carrier, @Nullable String code) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get(ORDERS, Right.VIEW, this::list)
                .get(ORDER, Right.VIEW, this::one)
                .post(ORDER + "/approve", Right.SELL, this::approve)
                .post(ORDER + "/decline", Right.SELL, this::decline)
                .post(ORDER + "/ship", Right.SELL, this::ship);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/orders",
            methods = HttpMethod.GET,
            summary = "Orders of buyers, the latest first",
            tags = "Orders",
            pathParams = @OpenApiParam(name = "location", required = true),
            queryParams = {
                @OpenApiParam(name = "state", description = "open (usual) or all"),
                @OpenApiParam(name = "limit", type = Integer.class, description = "1–200, usually 50"),
                @OpenApiParam(name = "before", description = "next of the part before")
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = OrderList.class)))
    void list(Call call) {
        Show show = call.word("state", Show.class).orElse(Show.OPEN);
        int limit = call.number("limit", 50, 1, MOST);
        @Nullable PlacedOrder before = call.query("before")
                .map(id -> desk.find(call.location(), id).orElseThrow(() -> Call.parameter("before", id, "next")))
                .orElse(null);
        List<PlacedOrder> found = desk.page(call.location(), show == Show.OPEN, before, limit + 1);
        List<PlacedOrder> part = found.stream().limit(limit).toList();
        Map<String, Export> exports = engine.exportStore().ofLocation(call.location()).stream()
                .collect(Collectors.toMap(Export::id, export -> export));
        Map<String, StoredVehicle> vehicles = engine.stockStore()
                .getAll(part.stream()
                        .map(PlacedOrder::vehicleId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        boolean buyers = call.who().rights().allow(Right.SELL, call.location());
        call.answer(new OrderList(
                desk.counts(call.location()).waiting(),
                part.stream()
                        .map(order -> OrderAnswer.of(
                                order,
                                exports.get(order.exportId()),
                                vehicles.get(String.valueOf(order.vehicleId())),
                                buyers))
                        .toList(),
                found.size() > limit ? part.getLast().id() : null));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/orders/{order}",
            methods = HttpMethod.GET,
            summary = "One order",
            tags = "Orders",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "order", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = OrderAnswer.class)))
    void one(Call call) {
        call.answer(answer(call, order(call)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/orders/{order}/approve",
            methods = HttpMethod.POST,
            summary = "Accept an order, which is a sale (right SELL); repeating it changes nothing",
            tags = "Orders",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "order", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = OrderAnswer.class)))
    void approve(Call call) {
        tell(call, desk.approve(order(call)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/orders/{order}/decline",
            methods = HttpMethod.POST,
            summary = "Decline an order (right SELL); repeating it changes nothing",
            tags = "Orders",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "order", required = true)
            },
            requestBody = @OpenApiRequestBody(content = @OpenApiContent(from = Decline.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = OrderAnswer.class)))
    void decline(Call call) throws IOException {
        PlacedOrder order = order(call);
        Fields sent = call.fields();
        String reason = sent.text("reason").orElse("");
        if (reason.length() > LONGEST) {
            sent.wrong("reason", "api.too-long", LONGEST);
        }
        sent.end();
        tell(call, desk.decline(order, reason));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/orders/{order}/ship",
            methods = HttpMethod.POST,
            summary = "Say that the goods are on their way (right SELL); repeating it changes nothing",
            tags = "Orders",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "order", required = true)
            },
            requestBody = @OpenApiRequestBody(content = @OpenApiContent(from = Dispatch.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = OrderAnswer.class)))
    void ship(Call call) throws IOException {
        PlacedOrder order = order(call);
        Shipping shipping = order.order().shipping();
        Fields sent = call.fields();
        boolean takes = shipping == Shipping.TRACKING_REQUIRED || shipping == Shipping.TRACKING_OPTIONAL;
        boolean given = sent.has("carrier") || sent.has("code");
        @Nullable Tracking tracking = null;
        if (takes && (given || shipping == Shipping.TRACKING_REQUIRED)) {
            List<String> carriers =
                    desk.carriers(order).stream().map(Carrier::key).toList();
            String carrier = carriers.isEmpty() ? sent.text("carrier").orElse("") : sent.neededText("carrier");
            String code = sent.neededText("code");
            if (!carriers.isEmpty() && !carrier.isEmpty() && !carriers.contains(carrier)) {
                sent.wrong("carrier", "api.unknown-word", carrier, String.join(", ", carriers));
            }
            if (code.length() > Tracking.LONGEST_CODE) {
                sent.wrong("code", "api.too-long", Tracking.LONGEST_CODE);
            }
            tracking = new Tracking(carrier, code);
        }
        sent.end();
        tell(call, desk.ship(order, tracking));
    }

    private PlacedOrder order(Call call) {
        String id = call.path("order");
        return desk.find(call.location(), id).orElseThrow(() -> Problem.of(404, "unknown-order", id));
    }

    private void tell(Call call, Answered answered) {
        switch (answered) {
            case Answered.Done done -> call.answer(answer(call, done.order()));
            case Answered.NotOpen not -> throw Problem.of(409, "order-not-open");
            case Answered.Refused refused ->
                throw Problem.of(422, "order-refused").with(words(call, refused.order()), refused.findings());
            case Answered.NotDone not -> throw Problem.of(504, "order-not-done");
            case Answered.NotReached not -> throw Problem.of(502, "platform-down");
            case Answered.Unclear unclear -> throw Problem.of(504, "order-unclear");
            case Answered.Gone gone -> throw Problem.of(409, "order-gone");
        }
    }

    private FindingWords words(Call call, PlacedOrder order) {
        return FindingWords.of(
                call.language(),
                desk.export(order)
                        .map(Export::app)
                        .flatMap(engine.catalog()::app)
                        .orElse(null));
    }

    private OrderAnswer answer(Call call, PlacedOrder order) {
        return OrderAnswer.of(
                order,
                desk.export(order).orElse(null),
                Optional.ofNullable(order.vehicleId())
                        .flatMap(engine.stockStore()::get)
                        .orElse(null),
                call.who().rights().allow(Right.SELL, call.location()));
    }
}
