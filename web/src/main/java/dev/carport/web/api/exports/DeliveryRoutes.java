package dev.carport.web.api.exports;

import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.Deliveries;
import dev.carport.engine.sets.Delivery;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Problem;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deliveries of exports that take whole sets. */
final class DeliveryRoutes implements ApiFeature {

    private final Exports exports;
    private final Deliveries deliveries;

    DeliveryRoutes(Exports exports, Deliveries deliveries) {
        this.exports = exports;
        this.deliveries = deliveries;
    }

    /**
     * A part of the history.
     *
     * @param last when a delivery arrived last; missing when none has
     * @param next when the next one is planned; missing while nothing is to be delivered
     * @param before what to give as {@code before} for the following part; missing on the last one
     */
    public record DeliveryHistory(
            @Nullable Instant last,
            @Nullable Instant next,
            List<DeliveryAnswer> deliveries,
            @Nullable Long before) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get(Exports.PATH + "/deliveries", Right.VIEW, this::history)
                .post(Exports.PATH + "/deliver", Right.MARKETING, this::deliver);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/deliveries",
            methods = HttpMethod.GET,
            summary = "Deliveries of an export whose platform takes whole files, newest first; none for others",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            queryParams = {
                @OpenApiParam(name = "before", type = Long.class, description = "before of the part before"),
                @OpenApiParam(name = "limit", type = Integer.class, description = "1 to 1000, usually 100")
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = DeliveryHistory.class)))
    void history(Call call) {
        Export export = exports.of(call);
        int limit = call.number("limit", 100, 1, 1000);
        int before = call.number("before", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        List<Delivery> page = deliveries.history(export, (long) before, limit);
        FindingWords words = exports.words(call);
        var standing = deliveries.of(export);
        call.answer(new DeliveryHistory(
                standing.flatMap(Deliveries.Standing::last).orElse(null),
                standing.flatMap(Deliveries.Standing::next).orElse(null),
                page.stream().map(one -> DeliveryAnswer.of(one, words)).toList(),
                page.size() < limit ? null : page.getLast().run()));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/deliver",
            methods = HttpMethod.POST,
            summary = "Deliver the whole set now, whatever the schedule says (right MARKETING)",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = {
                @OpenApiResponse(status = "202", description = "It will be delivered"),
                @OpenApiResponse(
                        status = "409",
                        description = "The export is not online, or its platform takes no files")
            })
    void deliver(Call call) throws IOException {
        Export export = exports.of(call);
        call.fields().end();
        if (!export.running()) {
            throw Problem.of(409, "not-online", export.app());
        }
        if (!exports.service().deliverNow(export)) {
            throw Problem.of(409, "no-set", export.app());
        }
        call.answer(202, new Accepted(true));
    }

    /** That it will be done. */
    public record Accepted(boolean accepted) {}
}
