package dev.carport.web.api.exports;

import dev.carport.api.app.BookingKind;
import dev.carport.engine.bookings.OrderedExtra;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.BookingService;
import dev.carport.engine.operations.BookingService.Price;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Fields;
import dev.carport.web.api.Problem;
import dev.carport.web.api.Words;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paid extras: what an export offers, what runs, ordering and cancelling. */
final class BookingRoutes implements ApiFeature {

    private static final String ONE = Exports.PATH + "/listings/{number}/bookings/{kind}";
    private static final int MOST = 1000;

    private final Exports exports;
    private final BookingService bookings;
    private final StockStore stock;

    BookingRoutes(Exports exports, BookingService bookings, StockStore stock) {
        this.exports = exports;
        this.bookings = bookings;
        this.stock = stock;
    }

    /** What an export offers and what runs, the latest first, at most 1,000. */
    public record Bookings(List<Offered> kinds, List<Running> running) {}

    /**
     * An extra that can be ordered.
     *
     * @param group extras of the same group exclude each other; empty for none
     * @param textLength greatest length of its text; 0 when it takes none
     * @param rhythm how often it costs
     * @param price in euros, from the fee table; missing when that says nothing
     */
    public record Offered(
            String kind,
            String group,
            int textLength,
            @Nullable String rhythm,
            @Nullable BigDecimal price,
            int running) {}

    /** An extra that runs. */
    public record Running(@Nullable String number, String kind, String text, String orderedBy, Instant orderedAt) {}

    /** The text that goes with an extra. */
    public record BookingInput(@Nullable String text) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get(Exports.PATH + "/bookings", Right.VIEW, this::list)
                .put(ONE, Right.BOOKING, this::order)
                .delete(ONE, Right.BOOKING, this::cancel);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/bookings",
            methods = HttpMethod.GET,
            summary = "Paid extras: what can be ordered, and what runs",
            tags = "Paid extras",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Bookings.class)))
    void list(Call call) {
        call.answer(all(exports.of(call)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/listings/{number}/bookings/{kind}",
            methods = HttpMethod.PUT,
            summary = "Order a paid extra for one listing (right BOOKING); it costs money until it is cancelled",
            tags = "Paid extras",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "number", required = true),
                @OpenApiParam(name = "kind", required = true)
            },
            requestBody = @OpenApiRequestBody(content = @OpenApiContent(from = BookingInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Bookings.class)))
    void order(Call call) throws IOException {
        Export export = exports.of(call);
        Fields sent = call.fields();
        String text = sent.text("text").orElse("");
        sent.end();
        String kind = call.path("kind");
        switch (bookings.book(export, vehicle(call).id(), kind, text, call.who().name())) {
            case DONE, UNCHANGED -> call.answer(all(export));
            case UNKNOWN_KIND -> throw Problem.of(404, "unknown-extra", kind);
            case NOT_LISTED -> throw Problem.of(409, "not-listed", call.path("number"));
            case TEXT_TOO_LONG -> {
                sent.wrong("text", "api.too-long", longest(export, kind));
                sent.end();
            }
        }
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/listings/{number}/bookings/{kind}",
            methods = HttpMethod.DELETE,
            summary = "Cancel a paid extra (right BOOKING)",
            tags = "Paid extras",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "number", required = true),
                @OpenApiParam(name = "kind", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Bookings.class)))
    void cancel(Call call) {
        Export export = exports.of(call);
        bookings.cancel(export, vehicle(call).id(), call.path("kind"));
        call.answer(all(export));
    }

    private int longest(Export export, String kind) {
        return bookings.kinds(export).stream()
                .filter(one -> one.key().equals(kind))
                .mapToInt(BookingKind::textLength)
                .findFirst()
                .orElse(0);
    }

    private StoredVehicle vehicle(Call call) {
        String number = call.path("number");
        return stock.find(call.location(), number)
                .orElseThrow(() -> Problem.of(404, "unknown-vehicle", number, call.location()));
    }

    private Bookings all(Export export) {
        Map<String, Integer> counts = bookings.counts(export);
        Map<String, Price> prices = bookings.prices(export);
        List<OrderedExtra> running = bookings.running(export, MOST);
        Map<String, StoredVehicle> vehicles =
                stock.getAll(running.stream().map(OrderedExtra::vehicleId).collect(Collectors.toSet()));
        return new Bookings(
                bookings.kinds(export).stream()
                        .map(kind -> offered(kind, prices.get(kind.key()), counts.getOrDefault(kind.key(), 0)))
                        .toList(),
                running.stream()
                        .map(extra -> running(extra, vehicles.get(extra.vehicleId())))
                        .toList());
    }

    private static Offered offered(BookingKind kind, @Nullable Price price, int running) {
        return new Offered(
                kind.key(),
                kind.group(),
                kind.textLength(),
                price == null ? null : Words.of(price.rhythm()),
                price == null ? null : price.amount(),
                running);
    }

    private static Running running(OrderedExtra extra, @Nullable StoredVehicle vehicle) {
        return new Running(
                vehicle == null ? null : vehicle.number(),
                extra.booking().kind(),
                extra.booking().text(),
                extra.by(),
                extra.at());
    }
}
