package dev.carport.web.api.exports;

import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.ExchangeStore;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportRuntime;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.stock.StockService;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Json;
import dev.carport.web.api.Problem;
import dev.carport.web.api.Words;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The ledger: what the platform is known to hold, vehicle by vehicle, and why. */
final class ListingRoutes implements ApiFeature {

    private static final String LISTINGS = Exports.PATH + "/listings";
    private static final String REMOTE = "remote-";
    private static final int HISTORY = 20;
    private static final int EXCHANGES = 20;

    private final Exports exports;
    private final LedgerStore ledger;
    private final TransmissionStore transmissions;
    private final ExchangeStore exchanges;
    private final ExportRuntime runtime;
    private final StockService stock;
    private final StockStore stored;

    ListingRoutes(
            Exports exports,
            LedgerStore ledger,
            TransmissionStore transmissions,
            ExchangeStore exchanges,
            ExportRuntime runtime,
            StockService stock,
            StockStore stored) {
        this.exports = exports;
        this.ledger = ledger;
        this.transmissions = transmissions;
        this.exchanges = exchanges;
        this.runtime = runtime;
        this.stock = stock;
        this.stored = stored;
    }

    /**
     * A part of the ledger.
     *
     * @param next what to give as {@code after} for the following part; missing on the last one
     */
    public record Listings(
            Map<String, Integer> counts,
            List<ListingAnswer> listings,
            @Nullable String next) {}

    /**
     * One listing in full.
     *
     * @param parts what the platform holds, by the name of the part
     * @param provenance where each value comes from that would be sent now; missing when the vehicle is gone or the app cannot be
     *     used
     * @param history the last transmissions, newest first
     */
    public record ListingDetail(
            ListingAnswer listing,
            List<PartAnswer> parts,
            @Nullable List<ValueAnswer> provenance,
            List<TransmissionAnswer> history) {}

    /**
     * What the platform holds of one part.
     *
     * @param content as it was sent; missing for nothing
     * @param certain false while a change of it is under way or was cut off
     */
    public record PartAnswer(String name, @Nullable JsonNode content, boolean certain) {
        static PartAnswer of(String name, HeldPart held) {
            return new PartAnswer(
                    name,
                    held.content() == null ? null : Json.tree(held.content().json()),
                    held.certain());
        }
    }

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get(LISTINGS, Right.VIEW, this::list)
                .get(LISTINGS + "/{number}", Right.VIEW, this::one)
                .post(LISTINGS + "/{number}/release", Right.MARKETING, this::release)
                .post(LISTINGS + "/{number}/withhold", Right.MARKETING, this::withhold)
                .get(Exports.PATH + "/transmissions", Right.VIEW, this::history);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/listings",
            methods = HttpMethod.GET,
            summary = "The listings of an export",
            tags = "Listings",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            queryParams = {
                @OpenApiParam(name = "state", description = "Only listings in this state"),
                @OpenApiParam(name = "after", description = "next of the part before"),
                @OpenApiParam(name = "limit", type = Integer.class, description = "1 to 1000, usually 100")
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Listings.class)))
    void list(Call call) {
        Export export = exports.of(call);
        int limit = call.number("limit", 100, 1, 1000);
        List<Entry> entries = ledger.page(
                export.id(),
                call.word("state", ListingState.class).orElse(null),
                call.query("after").orElse(""),
                limit);
        Map<String, StoredVehicle> vehicles =
                stored.getAll(entries.stream().map(Entry::vehicleId).toList());
        FindingWords words = exports.words(call);
        call.answer(new Listings(
                Words.counts(ListingState.class, ledger.counts(export.id())),
                entries.stream()
                        .map(entry -> ListingAnswer.of(entry, vehicles.get(entry.vehicleId()), words))
                        .toList(),
                entries.size() < limit ? null : entries.getLast().vehicleId()));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/listings/{number}",
            methods = HttpMethod.GET,
            summary = "One listing: what the platform holds, where each value comes from, and what was sent",
            tags = "Listings",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "number", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = ListingDetail.class)))
    void one(Call call) {
        Export export = exports.of(call);
        Entry entry = entry(call, export);
        StoredVehicle vehicle = stored.get(entry.vehicleId()).orElse(null);
        FindingWords words = exports.words(call);
        LedgerStore.Key key = new LedgerStore.Key(export.id(), entry.vehicleId());
        Map<String, HeldPart> held = ledger.parts(List.of(key)).getOrDefault(key, Map.of());
        TransmissionStore.Filter filter = new TransmissionStore.Filter(entry.vehicleId(), null, null, null);
        call.answer(new ListingDetail(
                ListingAnswer.of(entry, vehicle, words),
                held.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(part -> PartAnswer.of(part.getKey(), part.getValue()))
                        .toList(),
                vehicle == null || !vehicle.present() ? null : provenance(call, export, vehicle),
                transmissions.page(export.id(), filter, null, HISTORY).stream()
                        .map(transmission -> TransmissionAnswer.of(transmission, words))
                        .toList()));
    }

    private @Nullable List<ValueAnswer> provenance(Call call, Export export, StoredVehicle vehicle) {
        try {
            return runtime.explain(export, vehicle.id(), stock.vehicle(vehicle), call.now())
                    .map(values -> values.stream().map(ValueAnswer::of).toList())
                    .orElse(null);
        } catch (AppFailure failed) {
            return null;
        }
    }

    /** The ledger's line for a number: of the vehicle in stock, else of the last one that had the number and left. */
    private Entry entry(Call call, Export export) {
        String number = call.path("number");
        Optional<Entry> found = number.startsWith(REMOTE)
                ? ledger.find(export.id(), number)
                : vehicle(call, number).flatMap(vehicle -> ledger.find(export.id(), vehicle.id()));
        return found.orElseThrow(() -> Problem.of(404, "unknown-listing", number));
    }

    private Optional<StoredVehicle> vehicle(Call call, String number) {
        return stock.recall(call.location(), number);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/listings/{number}/release",
            methods = HttpMethod.POST,
            summary = "Release a vehicle to this export by hand (right MARKETING)",
            tags = "Listings",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "number", required = true)
            },
            responses = @OpenApiResponse(status = "202", content = @OpenApiContent(from = DecisionAnswer.class)))
    void release(Call call) throws IOException {
        decide(call, HandDecision.RELEASED);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/listings/{number}/withhold",
            methods = HttpMethod.POST,
            summary = "Withhold a vehicle from this export by hand (right MARKETING); its listing is taken offline",
            tags = "Listings",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "number", required = true)
            },
            responses = @OpenApiResponse(status = "202", content = @OpenApiContent(from = DecisionAnswer.class)))
    void withhold(Call call) throws IOException {
        decide(call, HandDecision.WITHHELD);
    }

    /** What was decided; {@code released} or {@code withheld}. */
    public record DecisionAnswer(String number, String decision) {}

    private void decide(Call call, HandDecision decision) throws IOException {
        Export export = exports.of(call);
        call.fields().end();
        String number = call.path("number");
        StoredVehicle vehicle = stored.find(call.location(), number)
                .orElseThrow(() -> Problem.of(404, "unknown-vehicle", number, call.location()));
        exports.service()
                .decide(export, List.of(vehicle.id()), decision, call.who().name());
        call.answer(202, new DecisionAnswer(number, Words.of(decision)));
    }

    /**
     * A part of the history.
     *
     * @param next what to give as {@code before} for the following part; missing on the last one
     */
    public record History(
            List<TransmissionAnswer> transmissions,
            @Nullable String next) {}

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/transmissions",
            methods = HttpMethod.GET,
            summary = "What was sent, newest first",
            tags = "Listings",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            queryParams = {
                @OpenApiParam(name = "number", description = "Only of this vehicle"),
                @OpenApiParam(name = "result", description = "Only with this result"),
                @OpenApiParam(name = "from", description = "Not before this moment, such as 2026-05-31T12:00:00Z"),
                @OpenApiParam(name = "to", description = "Before this moment"),
                @OpenApiParam(name = "before", description = "next of the part before"),
                @OpenApiParam(name = "limit", type = Integer.class, description = "1 to 1000, usually 100"),
                @OpenApiParam(
                        name = "exchanges",
                        type = Boolean.class,
                        description =
                                "true also gives requests and answers, as far as they were kept; at most 100 then")
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = History.class)))
    void history(Call call) {
        Export export = exports.of(call);
        boolean whole = call.query("exchanges").filter("true"::equals).isPresent();
        int limit = call.number("limit", 100, 1, whole ? 100 : 1000);
        String vehicleId = call.query("number")
                .map(number -> number.startsWith(REMOTE)
                        ? number
                        : vehicle(call, number).map(StoredVehicle::id).orElse(""))
                .orElse(null);
        List<Transmission> page = transmissions.page(
                export.id(),
                new TransmissionStore.Filter(
                        vehicleId,
                        call.word("result", Transmission.Result.class).orElse(null),
                        call.moment("from").orElse(null),
                        call.moment("to").orElse(null)),
                call.query("before").orElse(null),
                limit);
        FindingWords words = exports.words(call);
        call.answer(new History(
                page.stream()
                        .map(one -> whole
                                ? TransmissionAnswer.of(one, words).with(exchanges.of(one, EXCHANGES))
                                : TransmissionAnswer.of(one, words))
                        .toList(),
                page.size() < limit ? null : page.getLast().id()));
    }
}
