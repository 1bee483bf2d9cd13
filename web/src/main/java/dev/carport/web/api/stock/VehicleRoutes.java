package dev.carport.web.api.stock;

import dev.carport.engine.stock.FullImport;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.StockCodes;
import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.stock.StockItem;
import dev.carport.engine.stock.StockOrder;
import dev.carport.engine.stock.StockPage;
import dev.carport.engine.stock.StockService;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehiclePut;
import dev.carport.engine.stock.VehicleReader;
import dev.carport.engine.stock.VehicleSchema;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Json;
import dev.carport.web.api.Problem;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vehicles of a location. */
public final class VehicleRoutes implements ApiFeature {

    private static final String ONE = "/locations/{location}/vehicles/{number}";
    private static final String MANY = "/locations/{location}/vehicles";

    private final StockService stock;
    private final StockStore stored;
    private final VehicleReader reader;
    private final long limit;
    private final byte[] schema = Json.write(new VehicleSchema().json());

    /**
     * Routes over this stock.
     *
     * @param limit the greatest body, in bytes
     */
    public VehicleRoutes(StockService stock, StockStore stored, VehicleReader reader, long limit) {
        this.stock = stock;
        this.stored = stored;
        this.reader = reader;
        this.limit = limit;
    }

    /**
     * A part of the stock.
     *
     * @param next what to give as {@code after} for the following part; missing on the last one
     */
    public record VehicleList(
            long total,
            List<VehicleLine> vehicles,
            @Nullable String next) {}

    /** One vehicle of a list. */
    public record VehicleLine(
            String number,
            String id,
            long version,
            String kind,
            String status,
            String condition,
            @Nullable String make,
            @Nullable String model,
            @Nullable String vin,
            Instant changedAt) {
        static VehicleLine of(StoredVehicle vehicle) {
            return new VehicleLine(
                    vehicle.number(),
                    vehicle.id(),
                    vehicle.version(),
                    vehicle.kind(),
                    vehicle.status(),
                    vehicle.condition(),
                    vehicle.make(),
                    vehicle.model(),
                    vehicle.vin(),
                    vehicle.changedAt());
        }
    }

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get("/schemas/vehicle", Right.VIEW, this::schema)
                .get(MANY, Right.VIEW, this::list)
                .post(MANY, Right.STOCK, this::putMany)
                .get(ONE, Right.VIEW, this::get)
                .put(ONE, Right.STOCK, this::put)
                .delete(ONE, Right.STOCK, this::delete);
    }

    @OpenApi(
            path = "/api/v1/schemas/vehicle",
            methods = HttpMethod.GET,
            summary = "JSON Schema of a vehicle, with examples",
            tags = "Stock",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            content = @OpenApiContent(from = Object.class, mimeType = "application/schema+json")))
    void schema(Call call) {
        call.http().contentType("application/schema+json").result(schema);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/vehicles",
            methods = HttpMethod.GET,
            summary = "The vehicles of a location, in parts, by number",
            tags = "Stock",
            pathParams = @OpenApiParam(name = "location", required = true),
            queryParams = {
                @OpenApiParam(name = "q", description = "Words that must occur in number, VIN, make or model"),
                @OpenApiParam(name = "after", description = "next of the part before"),
                @OpenApiParam(name = "limit", type = Integer.class, description = "1 to 1000, usually 100")
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = VehicleList.class)))
    void list(Call call) {
        StockFilter filter =
                StockFilter.of(Set.of(call.location())).withText(call.query("q").orElse(""));
        int size = call.number("limit", 100, 1, 1000);
        StockPage page;
        try {
            page = stored.page(
                    filter,
                    StockOrder.ascending(StockOrder.By.NUMBER),
                    call.query("after").orElse(null),
                    size);
        } catch (IllegalArgumentException foreign) {
            throw Call.parameter("after", call.query("after").orElse(""), "next");
        }
        call.answer(new VehicleList(
                stored.count(filter),
                page.vehicles().stream().map(VehicleLine::of).toList(),
                page.next()));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/vehicles/{number}",
            methods = HttpMethod.GET,
            summary = "One vehicle, as it can be sent again",
            tags = "Stock",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "number", required = true)
            },
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = Object.class)),
                @OpenApiResponse(status = "304", description = "Still the version of If-None-Match")
            })
    void get(Call call) {
        StoredVehicle vehicle = find(call);
        head(call, vehicle.id(), vehicle.version());
        if (tag(vehicle.version()).equals(call.http().header(Header.IF_NONE_MATCH))) {
            call.http().status(304);
            return;
        }
        call.http().contentType("application/json").result(vehicle.json().utf8());
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/vehicles/{number}",
            methods = HttpMethod.PUT,
            summary = "Store one vehicle (right STOCK); the same again changes nothing",
            tags = "Stock",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "number", description = "The dealer's stock number", required = true)
            },
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            description = "A vehicle as /schemas/vehicle describes it",
                            content = @OpenApiContent(from = Object.class)),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        content = @OpenApiContent(from = VehicleAnswer.class),
                        description = "Changed or unchanged"),
                @OpenApiResponse(
                        status = "201",
                        content = @OpenApiContent(from = VehicleAnswer.class),
                        description = "Created"),
                @OpenApiResponse(status = "422", description = "Not stored; findings say why")
            })
    void put(Call call) throws IOException {
        call.mustBeJson();
        byte[] document;
        try (InputStream in = call.body(limit)) {
            document = in.readAllBytes();
        }
        Reading reading = reader.read(document, call.location(), call.path("number"));
        if (reading.findings().stream().anyMatch(finding -> finding.code().equals(StockCodes.MALFORMED))) {
            throw Problem.of(400, "malformed").with(call.words(), reading.findings());
        }
        StockItem item = stock.put(call.location(), reading, call.origin());
        VehiclePut put = item.put();
        if (put == null) {
            throw Problem.of(422, "vehicle-refused", call.path("number")).with(call.words(), item.findings());
        }
        head(call, put.id(), put.version());
        String status = ItemAnswer.status(put);
        call.answer(
                status.equals("created") ? 201 : 200,
                new VehicleAnswer(
                        put.number(),
                        put.id(),
                        status,
                        put.version(),
                        call.words().views(item.findings())));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/vehicles/{number}",
            methods = HttpMethod.DELETE,
            summary = "Take a vehicle out of the stock (right STOCK)",
            tags = "Stock",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "number", required = true)
            },
            responses = {
                @OpenApiResponse(status = "204", description = "It has left"),
                @OpenApiResponse(status = "404", description = "There is no such vehicle")
            })
    void delete(Call call) {
        if (stock.delete(call.location(), List.of(call.path("number")), call.origin()) == 0) {
            throw unknown(call);
        }
        call.http().status(204);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/vehicles",
            methods = HttpMethod.POST,
            summary = "Store up to 10,000 vehicles (right STOCK), with a result per vehicle",
            tags = "Stock",
            pathParams = @OpenApiParam(name = "location", required = true),
            queryParams = {
                @OpenApiParam(
                        name = "mode",
                        description =
                                "full: this is the whole stock; vehicles not in it leave, and all is stored or nothing"),
                @OpenApiParam(
                        name = "confirmed",
                        type = Boolean.class,
                        description = "true: let more than half of the stock leave")
            },
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            description = "A JSON array of vehicles, or a vehicle per line",
                            content = {
                                @OpenApiContent(from = Object[].class),
                                @OpenApiContent(from = Object.class, mimeType = "application/x-ndjson")
                            }),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = BatchAnswer.class)),
                @OpenApiResponse(status = "422", description = "A whole stock that was held back: nothing was changed")
            })
    void putMany(Call call) throws IOException {
        boolean full = call.query("mode")
                .map(mode -> {
                    if (!mode.equals("full")) {
                        throw Call.parameter("mode", mode, "full");
                    }
                    return true;
                })
                .orElse(false);
        SentVehicles sent = SentVehicles.read(reader, call, limit);
        if (full) {
            boolean confirmed = call.query("confirmed").filter("true"::equals).isPresent();
            replace(call, sent, confirmed);
        } else {
            List<StockItem> items = stock.putAll(call.location(), sent.readings(), call.origin());
            call.answer(BatchAnswer.of(answers(call, sent, items), List.of()));
        }
    }

    private void replace(Call call, SentVehicles sent, boolean confirmed) {
        switch (stock.replaceAll(call.location(), sent.readings(), call.origin(), confirmed)) {
            case FullImport.Done done -> call.answer(BatchAnswer.of(answers(call, sent, done.items()), done.removed()));
            case FullImport.Held held ->
                throw Problem.of(422, "stock-held")
                        .with(call.words(), held.findings())
                        .withMore("items", answers(call, sent, held.items()));
        }
    }

    private static List<ItemAnswer> answers(Call call, SentVehicles sent, List<StockItem> items) {
        FindingWords words = call.words();
        List<ItemAnswer> answers = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            StockItem item = items.get(i);
            VehiclePut put = item.put();
            answers.add(new ItemAnswer(
                    i,
                    sent.line(i),
                    item.number(),
                    put == null ? ItemAnswer.heldStatus(item) : ItemAnswer.status(put),
                    words.at(sent.place(i)).views(item.findings())));
        }
        return answers;
    }

    private StoredVehicle find(Call call) {
        return stock.find(call.location(), call.path("number")).orElseThrow(() -> unknown(call));
    }

    private static Problem unknown(Call call) {
        return Problem.of(404, "unknown-vehicle", call.path("number"), call.location());
    }

    private static void head(Call call, String id, long version) {
        call.http()
                .header(Header.ETAG, tag(version))
                .header("Carport-Version", Long.toString(version))
                .header("Carport-Vehicle", id);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
