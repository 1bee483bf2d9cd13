package dev.carport.web.api.exports;

import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.Cause;
import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.operations.LockCauses;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What the guard holds back, what led to it, and what is decided about it; and its limits. */
final class GuardRoutes implements ApiFeature {

    private final Exports exports;
    private final LockCauses causes;
    private final StockStore stock;

    GuardRoutes(Exports exports, LockCauses causes, StockStore stock) {
        this.exports = exports;
        this.causes = causes;
        this.stock = stock;
    }

    /**
     * What led to a lock, for some of its vehicles.
     *
     * @param kind {@code import}, {@code api}, {@code user}, {@code order}, {@code export} or {@code other}
     * @param actor user or name of the key
     * @param run name of the file; missing when it was none
     */
    public record CauseAnswer(
            String kind, String actor, @Nullable String run, Instant from, Instant to, int vehicles) {
        static CauseAnswer of(Cause cause) {
            return new CauseAnswer(
                    Words.of(cause.kind()), cause.actor(), cause.run(), cause.from(), cause.to(), cause.vehicles());
        }
    }

    /** A lock with what led to it. */
    public record OpenLock(ExportAnswer.LockAnswer lock, List<CauseAnswer> causes) {}

    /** The open locks of an export. */
    public record LocksAnswer(List<OpenLock> locks) {}

    /**
     * A vehicle that is held.
     *
     * @param id what to choose it by
     * @param number its stock number; missing for a listing without a vehicle
     */
    public record HeldVehicle(String id, @Nullable String number) {}

    /**
     * A part of what is held.
     *
     * @param next what to give as {@code after} for the following part; missing on the last one
     */
    public record HeldAnswer(
            List<HeldVehicle> vehicles, @Nullable String next) {}

    /** What to decide about: an operation, and of that some vehicles by their id; missing for everything. */
    public record ChoiceInput(
            @Nullable String operation, @Nullable List<String> vehicles) {}

    /** How many it concerned, and how the export stands. */
    public record DecidedAnswer(int released, ExportAnswer export) {}

    /**
     * A limit of the guard.
     *
     * @param operation {@code create} or {@code withdraw}
     * @param least so many may always pass within a day
     * @param percent of the listings present that may pass, if that is more
     * @param mostCents what they may cost together, in euro cents; missing for no limit
     * @param own whether it was set for this export
     */
    public record LimitAnswer(
            String operation,
            int least,
            int percent,
            @Nullable Long mostCents,
            boolean own) {}

    /** The limits that count. */
    public record LimitsAnswer(List<LimitAnswer> limits) {}

    /** A limit to set; without least and percent the usual one counts again. */
    public record LimitInput(
            @Nullable Integer least,
            @Nullable Integer percent,
            @Nullable Long mostCents) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get(Exports.PATH + "/locks", Right.VIEW, this::locks)
                .get(Exports.PATH + "/locks/{operation}", Right.VIEW, this::held)
                .post(Exports.PATH + "/release-lock", Right.UNLOCK, this::release)
                .post(Exports.PATH + "/discard-lock", Right.UNLOCK, this::discard)
                .post(Exports.PATH + "/list-twice", Right.UNLOCK, this::listTwice)
                .get(Exports.PATH + "/limits", Right.VIEW, this::limits)
                .put(Exports.PATH + "/limits/{operation}", Right.UNLOCK, this::limit);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/locks",
            methods = HttpMethod.GET,
            summary = "What the guard holds back, and what led to it",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = LocksAnswer.class)))
    void locks(Call call) {
        List<Lock> open = exports.service().view(exports.of(call)).locks();
        call.answer(new LocksAnswer(open.stream()
                .map(lock -> new OpenLock(
                        ExportAnswer.LockAnswer.of(lock),
                        causes.of(lock).stream().map(CauseAnswer::of).toList()))
                .toList()));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/locks/{operation}",
            methods = HttpMethod.GET,
            summary = "The vehicles that the guard holds back",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "operation", required = true, description = "create or withdraw")
            },
            queryParams = {
                @OpenApiParam(name = "after", description = "next of the part before"),
                @OpenApiParam(name = "limit", type = Integer.class, description = "1 to 1000, usually 100")
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = HeldAnswer.class)))
    void held(Call call) {
        Export export = exports.of(call);
        int limit = call.number("limit", 100, 1, 1000);
        List<Entry> held = exports.service()
                .locked(export, operation(call), call.query("after").orElse(""), limit);
        Map<String, StoredVehicle> vehicles =
                stock.getAll(held.stream().map(Entry::vehicleId).toList());
        call.answer(new HeldAnswer(
                held.stream()
                        .map(entry -> {
                            StoredVehicle vehicle = vehicles.get(entry.vehicleId());
                            return new HeldVehicle(entry.vehicleId(), vehicle == null ? null : vehicle.number());
                        })
                        .toList(),
                held.size() < limit ? null : held.getLast().vehicleId()));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/release-lock",
            methods = HttpMethod.POST,
            summary = "Let pass what the guard holds back (right UNLOCK): everything, one operation, or some vehicles",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(content = @OpenApiContent(from = ChoiceInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = DecidedAnswer.class)))
    void release(Call call) throws IOException {
        ExportService service = exports.service();
        decide(
                call,
                service::releaseLock,
                (export, choice) -> service.releaseLock(export, choice.operation(), choice.vehicles()));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/discard-lock",
            methods = HttpMethod.POST,
            summary = "Leave as it is what the guard holds back, until the vehicles change (right UNLOCK)",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(content = @OpenApiContent(from = ChoiceInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = DecidedAnswer.class)))
    void discard(Call call) throws IOException {
        ExportService service = exports.service();
        decide(
                call,
                service::discardLock,
                (export, choice) -> service.discardLock(export, choice.operation(), choice.vehicles()));
    }

    private record Choice(Operation operation, List<String> vehicles) {}

    private void decide(Call call, BiFunction<Export, Operation, Integer> all, BiFunction<Export, Choice, Integer> some)
            throws IOException {
        Export export = exports.of(call);
        Fields sent = call.fields();
        Optional<Operation> operation =
                sent.has("operation") ? sent.neededWord("operation", Operation.class) : Optional.empty();
        Optional<List<String>> vehicles = sent.texts("vehicles");
        if (vehicles.isPresent() && !sent.has("operation")) {
            sent.wrong("operation", "api.required");
        }
        sent.end();
        int done = operation.isPresent() && vehicles.isPresent()
                ? some.apply(export, new Choice(operation.get(), vehicles.get()))
                : Arrays.stream(Operation.values())
                        .filter(one -> operation.isEmpty() || operation.get() == one)
                        .mapToInt(one -> all.apply(export, one))
                        .sum();
        call.answer(new DecidedAnswer(done, answer(call, export)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/list-twice",
            methods = HttpMethod.POST,
            summary = "List vehicles though the same cars seem to be listed elsewhere already (right UNLOCK)",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(required = true, content = @OpenApiContent(from = ChoiceInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = DecidedAnswer.class)))
    void listTwice(Call call) throws IOException {
        Export export = exports.of(call);
        Fields sent = call.fields();
        Optional<List<String>> vehicles = sent.texts("vehicles");
        if (vehicles.isEmpty()) {
            sent.wrong("vehicles", "api.required");
        }
        sent.end();
        int done = exports.service().listTwice(export, vehicles.orElse(List.of()));
        call.answer(new DecidedAnswer(done, answer(call, export)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/limits",
            methods = HttpMethod.GET,
            summary = "How much the guard lets pass within a day",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = LimitsAnswer.class)))
    void limits(Call call) {
        call.answer(limits(exports.of(call)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/limits/{operation}",
            methods = HttpMethod.PUT,
            summary = "Set how much the guard lets pass within a day (right UNLOCK); an empty object for the usual",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "operation", required = true, description = "create or withdraw")
            },
            requestBody = @OpenApiRequestBody(required = true, content = @OpenApiContent(from = LimitInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = LimitsAnswer.class)))
    void limit(Call call) throws IOException {
        Export export = exports.of(call);
        Operation operation = operation(call);
        Fields sent = call.fields();
        if (sent.names().isEmpty()) {
            sent.end();
            exports.service().limit(export, operation, null);
        } else {
            long least = whole(sent, "least", true, Integer.MAX_VALUE);
            long percent = whole(sent, "percent", true, 100);
            Long most = sent.has("mostCents") ? whole(sent, "mostCents", false, Long.MAX_VALUE) : null;
            sent.end();
            exports.service().limit(export, operation, new Limit((int) least, (int) percent, most));
        }
        call.answer(limits(export));
    }

    private static long whole(Fields sent, String name, boolean needed, long most) {
        Optional<BigDecimal> number = sent.number(name);
        if (number.isEmpty()) {
            if (needed && !sent.has(name)) {
                sent.wrong(name, "api.required");
            }
            return 0;
        }
        try {
            long value = number.get().longValueExact();
            if (value >= 0 && value <= most) {
                return value;
            }
        } catch (ArithmeticException notWhole) {
            // told below
        }
        sent.wrong(name, "api.not-limit", most);
        return 0;
    }

    private LimitsAnswer limits(Export export) {
        Map<Operation, Limit> own = exports.service().ownLimits(export);
        return new LimitsAnswer(Arrays.stream(Operation.values())
                .map(operation -> {
                    Limit limit = own.getOrDefault(operation, exports.service().usualLimit(operation));
                    return new LimitAnswer(
                            Words.of(operation),
                            limit.least(),
                            limit.percent(),
                            limit.mostCents(),
                            own.containsKey(operation));
                })
                .toList());
    }

    private static Operation operation(Call call) {
        return Words.find(Operation.class, call.path("operation"))
                .orElseThrow(() -> Problem.of(404, "not-found", call.path("operation")));
    }

    private ExportAnswer answer(Call call, Export export) {
        return ExportAnswer.of(
                exports.service().view(export),
                exports.installed(call),
                exports.service().secretsSet(export));
    }
}
