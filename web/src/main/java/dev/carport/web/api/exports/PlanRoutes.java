package dev.carport.web.api.exports;

import dev.carport.api.finding.Finding;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.Activation;
import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.PlanStore;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Fields;
import dev.carport.web.api.Problem;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The look before, and going online as it says. */
final class PlanRoutes implements ApiFeature {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Exports exports;
    private final PlanStore plans;

    PlanRoutes(Exports exports, PlanStore plans) {
        this.exports = exports;
        this.plans = plans;
    }

    /**
     * What is needed to go online.
     *
     * @param planId the plan somebody has looked at
     * @param acceptObligations whether the obligations towards the platform are accepted
     */
    public record ActivateInput(String planId, boolean acceptObligations) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.post(Exports.PATH + "/plan", Right.MARKETING, this::make)
                .get(Exports.PATH + "/plan/{planId}", Right.VIEW, this::read)
                .post(Exports.PATH + "/activate", Right.MARKETING, this::activate);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/plan",
            methods = HttpMethod.POST,
            summary = "Plan what activation would do, and what it would cost (right MARKETING)",
            description = "Before the first activation the platform's listings are read and paired with the stock.",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            queryParams =
                    @OpenApiParam(name = "limit", type = Integer.class, description = "Lines in the answer, 0 to 1000"),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = PlanAnswer.class)),
                @OpenApiResponse(status = "409", description = "The settings are not complete")
            })
    void make(Call call) throws IOException {
        Export export = exports.of(call);
        exports.usable(call);
        call.fields().end();
        int limit = call.number("limit", USUAL, 0, MOST);
        StoredPlan plan =
                exports.service().plan(export).orElseThrow(() -> Problem.of(409, "settings-incomplete", export.app()));
        answer(call, plan, null, 0, limit);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/plan/{planId}",
            methods = HttpMethod.GET,
            summary = "A plan and a part of its lines",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "planId", required = true)
            },
            queryParams = {
                @OpenApiParam(name = "action", description = "Only lines with this action"),
                @OpenApiParam(name = "offset", type = Integer.class),
                @OpenApiParam(name = "limit", type = Integer.class, description = "1 to 1000, usually 100")
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = PlanAnswer.class)))
    void read(Call call) {
        Export export = exports.of(call);
        StoredPlan plan = plans.find(call.path("planId"))
                .filter(found -> found.exportId().equals(export.id()))
                .orElseThrow(() -> Problem.of(404, "unknown-plan", call.path("planId")));
        answer(
                call,
                plan,
                call.word("action", Action.class).orElse(null),
                call.number("offset", 0, 0, Integer.MAX_VALUE - MOST - 1),
                call.number("limit", USUAL, 1, MOST));
    }

    private void answer(Call call, StoredPlan plan, @Nullable Action action, int offset, int limit) {
        List<StoredPlan.Item> items = plans.items(plan.id(), action, offset, limit + 1);
        boolean more = items.size() > limit;
        call.answer(PlanAnswer.of(
                plan, more ? items.subList(0, limit) : items, more ? offset + limit : null, exports.words(call)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/activate",
            methods = HttpMethod.POST,
            summary = "Go online as a plan says, or bring changed settings into force (right MARKETING)",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(required = true, content = @OpenApiContent(from = ActivateInput.class)),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = ExportAnswer.class)),
                @OpenApiResponse(
                        status = "409",
                        description = "The plan is stale or not this export's: make a new one"),
                @OpenApiResponse(status = "422", description = "Not online; findings say why")
            })
    void activate(Call call) throws IOException {
        Export export = exports.of(call);
        exports.usable(call);
        Fields sent = call.fields();
        String planId = sent.neededText("planId");
        boolean accepted = sent.flag("acceptObligations", false);
        sent.end();
        switch (exports.service().activate(export, planId, accepted, call.who().name())) {
            case Activation.Online online ->
                call.answer(ExportAnswer.of(
                        exports.service().view(online.export()),
                        exports.installed(call),
                        exports.service().secretsSet(online.export())));
            case Activation.Refused refused ->
                throw Problem.of(status(refused.reasons()), "activation-refused")
                        .with(exports.words(call).at(""), refused.reasons());
        }
    }

    private static int status(List<Finding> reasons) {
        return reasons.stream().anyMatch(reason -> reason.field().equals("planId")) ? 409 : 422;
    }
}
