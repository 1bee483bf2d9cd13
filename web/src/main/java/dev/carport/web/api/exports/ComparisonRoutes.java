package dev.carport.web.api.exports;

import dev.carport.engine.drift.Care.Renewals;
import dev.carport.engine.drift.Care.Treatment;
import dev.carport.engine.drift.Comparison;
import dev.carport.engine.drift.Deviation;
import dev.carport.engine.drift.Deviation.Difference;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.drift.DriftDesk.Answer;
import dev.carport.engine.exports.Export;
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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people have changed at the platform: how the comparison stands, what it found, and decisions. */
final class ComparisonRoutes implements ApiFeature {

    private static final int MOST = 1000;

    private final Exports exports;
    private final DriftDesk desk;
    private final StockStore stock;

    ComparisonRoutes(Exports exports, DriftDesk desk, StockStore stock) {
        this.exports = exports;
        this.desk = desk;
        this.stock = stock;
    }

    /**
     * How an export compares with the platform's list.
     *
     * @param lastAt when the platform was last looked at; missing while it was not
     * @param result {@code done}, {@code budget-spent}, {@code implausible} or {@code failed}
     * @param nextAt when it is looked at next; missing while that is not planned
     * @param requests requests the last look cost
     * @param listings listings the platform named, of the whole account
     * @param same listings that are equal, of the whole account
     * @param open findings nobody has decided about, by kind
     * @param changes {@code show} or {@code repair}: what is done by itself
     * @param findings the findings with and without a decision, at most 1,000
     */
    public record ComparisonAnswer(
            @Nullable Instant lastAt,
            @Nullable String result,
            @Nullable Instant nextAt,
            int requests,
            int listings,
            int same,
            Map<String, Integer> open,
            String changes,
            List<FindingAnswer> findings) {}

    /**
     * A listing that is not as the ledger has it.
     *
     * @param kind {@code edited}, {@code vanished} or {@code foreign}
     * @param number of the vehicle it belongs to, or may belong to; missing when there is none
     * @param numberThere the dealer's number at the platform, or the last known one
     * @param changes fields that were changed there
     * @param believed whether it was found a second time
     * @param verdict {@code leave}, {@code repair} or {@code stays}; missing while nothing was decided
     */
    public record FindingAnswer(
            String remoteId,
            String kind,
            @Nullable String number,
            @Nullable String numberThere,
            @Nullable String vin,
            String title,
            @Nullable URI link,
            List<ChangeAnswer> changes,
            Instant since,
            boolean believed,
            @Nullable String verdict) {}

    /** A field that was changed at the platform. */
    public record ChangeAnswer(String field, String ours, String theirs) {}

    /**
     * How listings that end after a time are renewed.
     *
     * @param renewals {@code free} where that costs nothing, or {@code always}
     * @param days how long a listing lives; missing for ever
     * @param fee what renewing costs in euros; missing when the fee table does not say
     */
    public record RenewalAnswer(
            String renewals, @Nullable Long days, @Nullable BigDecimal fee) {}

    /** When listings are renewed: {@code free} or {@code always}. */
    public record RenewalInput(String renewals) {}

    /** What is done by itself: {@code show} or {@code repair}. */
    public record CareInput(String changes) {}

    /**
     * What to do.
     *
     * @param decision {@code leave}, {@code repair}, {@code adopt} or {@code remove}
     * @param number of the vehicle, for {@code adopt}
     */
    public record DecisionInput(String decision, @Nullable String number) {}

    /** What may be decided. */
    enum Decision {
        LEAVE,
        REPAIR,
        ADOPT,
        REMOVE
    }

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get(Exports.PATH + "/comparison", Right.VIEW, this::get)
                .put(Exports.PATH + "/comparison", Right.MARKETING, this::care)
                .post(Exports.PATH + "/comparison", Right.MARKETING, this::now)
                .post(Exports.PATH + "/comparison/{remoteId}", Right.MARKETING, this::decide)
                .get(Exports.PATH + "/renewals", Right.VIEW, this::renewals)
                .put(Exports.PATH + "/renewals", Right.MARKETING, this::renew);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/comparison",
            methods = HttpMethod.GET,
            summary = "How the platform's own list compares with what it confirmed",
            tags = "Comparison",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = ComparisonAnswer.class)),
                @OpenApiResponse(
                        status = "409",
                        description = "The platform cannot list its stock, or nothing is online")
            })
    void get(Call call) {
        call.answer(answer(compared(call)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/comparison",
            methods = HttpMethod.PUT,
            summary = "Decide what is done by itself about changes made at the platform (right MARKETING)",
            tags = "Comparison",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(required = true, content = @OpenApiContent(from = CareInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = ComparisonAnswer.class)))
    void care(Call call) throws IOException {
        Export export = compared(call);
        Fields sent = call.fields();
        Optional<Treatment> changes = sent.neededWord("changes", Treatment.class);
        sent.end();
        desk.put(export, desk.care(export).changes(changes.orElseThrow()));
        call.answer(answer(export));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/comparison",
            methods = HttpMethod.POST,
            summary = "Have the platform looked at now, at most every five minutes (right MARKETING)",
            tags = "Comparison",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = @OpenApiResponse(status = "202", content = @OpenApiContent(from = ComparisonAnswer.class)))
    void now(Call call) throws IOException {
        Export export = compared(call);
        call.fields().end();
        desk.compareNow(export);
        call.answer(202, answer(export));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/comparison/{remoteId}",
            methods = HttpMethod.POST,
            summary = "Decide about a finding (right MARKETING)",
            description =
                    "leave: it stays as it is there. repair: what was changed is sent again, and what has vanished"
                            + " goes online again, which may cost its fee. adopt: a listing of nobody belongs to the vehicle from"
                            + " now on. remove: a listing of nobody is taken offline.",
            tags = "Comparison",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "remoteId", required = true)
            },
            requestBody = @OpenApiRequestBody(required = true, content = @OpenApiContent(from = DecisionInput.class)),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = ComparisonAnswer.class)),
                @OpenApiResponse(
                        status = "409",
                        description = "The finding is out of date, or the vehicle has another listing")
            })
    void decide(Call call) throws IOException {
        Export export = compared(call);
        Fields sent = call.fields();
        Optional<Decision> decision = sent.neededWord("decision", Decision.class);
        boolean adopt = decision.equals(Optional.of(Decision.ADOPT));
        Optional<String> number = adopt ? Optional.of(sent.neededText("number")) : sent.text("number");
        if (!adopt && number.isPresent()) {
            sent.wrong("number", "api.only-for-adopt");
        }
        sent.end();
        String remoteId = call.path("remoteId");
        Answer answer = switch (decision.orElseThrow()) {
            case LEAVE -> desk.leave(export, remoteId);
            case REPAIR -> desk.repair(export, remoteId);
            case ADOPT -> desk.adopt(export, remoteId, number.orElseThrow());
            case REMOVE -> desk.remove(export, remoteId);
        };
        switch (answer) {
            case DONE -> call.answer(answer(export));
            case UNKNOWN -> throw Problem.of(404, "unknown-finding", remoteId);
            case NO_VEHICLE -> throw Problem.of(404, "unknown-vehicle", number.orElseThrow(), call.location());
            case OUTDATED -> throw Problem.of(409, "finding-outdated", remoteId);
            case LISTED_ALREADY -> throw Problem.of(409, "listed-already", number.orElse(""));
        }
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/renewals",
            methods = HttpMethod.GET,
            summary = "How listings that end after a time are renewed",
            tags = "Comparison",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = RenewalAnswer.class)))
    void renewals(Call call) {
        call.answer(renewal(exports.of(call)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/renewals",
            methods = HttpMethod.PUT,
            summary = "Decide whether listings are renewed for a fee, too (right MARKETING)",
            tags = "Comparison",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(required = true, content = @OpenApiContent(from = RenewalInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = RenewalAnswer.class)))
    void renew(Call call) throws IOException {
        Export export = exports.of(call);
        Fields sent = call.fields();
        Optional<Renewals> renewals = sent.neededWord("renewals", Renewals.class);
        sent.end();
        desk.put(export, desk.care(export).renewals(renewals.orElseThrow()));
        call.answer(renewal(export));
    }

    private RenewalAnswer renewal(Export export) {
        return new RenewalAnswer(
                Words.of(desk.care(export).renewals()),
                desk.lifeTime(export).map(Duration::toDays).orElse(null),
                desk.renewalFee(export).orElse(null));
    }

    private Export compared(Call call) {
        Export export = exports.of(call);
        if (!desk.offered(export)) {
            throw Problem.of(409, "not-compared", export.app());
        }
        return export;
    }

    private ComparisonAnswer answer(Export export) {
        Optional<Comparison> known = desk.comparison(export);
        List<Deviation> found = desk.page(export, null, null, "", MOST);
        Map<String, StoredVehicle> vehicles = stock.getAll(found.stream()
                .map(Deviation::vehicleId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Kind, Integer> open = desk.open(export);
        return new ComparisonAnswer(
                known.map(Comparison::endedAt).orElse(null),
                known.map(Comparison::result).map(Words::of).orElse(null),
                known.map(Comparison::nextAt).orElse(null),
                known.map(Comparison::requests).orElse(0),
                known.map(Comparison::listings).orElse(0),
                known.map(Comparison::same).orElse(0),
                Words.counts(Kind.class, open),
                Words.of(desk.care(export).changes()),
                found.stream()
                        .map(one -> finding(one, vehicles.get(one.vehicleId())))
                        .toList());
    }

    private static FindingAnswer finding(Deviation one, @Nullable StoredVehicle vehicle) {
        return new FindingAnswer(
                one.remoteId(),
                Words.of(one.kind()),
                vehicle == null ? null : vehicle.number(),
                one.number(),
                one.vin(),
                one.title(),
                one.link(),
                one.differences().stream().map(ComparisonRoutes::change).toList(),
                one.firstSeen(),
                one.believed(),
                one.verdict() == null ? null : Words.of(one.verdict()));
    }

    private static ChangeAnswer change(Difference change) {
        return new ChangeAnswer(change.field(), change.ours(), change.theirs());
    }
}
