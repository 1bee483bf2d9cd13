package dev.carport.web.api.exports;

import dev.carport.api.mapping.Unmapped;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.reference.References;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.UnmappedValues;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of the stock that the platform's lists do not know. */
final class UnmappedRoutes implements ApiFeature {

    private static final String PATH = Exports.PATH + "/unmapped";

    private final Exports exports;
    private final UnmappedValues values;

    UnmappedRoutes(Exports exports, UnmappedValues values) {
        this.exports = exports;
        this.values = values;
    }

    /** All open values. */
    public record UnmappedAnswer(List<OpenValue> values) {}

    /**
     * A value without a counterpart.
     *
     * @param label name of the vehicle's field
     * @param list name of the platform's list
     * @param parent id of the entry it belongs to, such as the make of a model
     * @param optional whether listings go out without it
     * @param vehicles how many vehicles have it
     * @param examples stock numbers of some of them
     * @param candidates nearest entries of the list, best first
     */
    public record OpenValue(
            String field,
            String label,
            String list,
            String value,
            @Nullable String parent,
            boolean optional,
            int vehicles,
            List<String> examples,
            List<Candidate> candidates) {
        static OpenValue of(UnmappedValues.Open open, Locale language) {
            Unmapped value = open.value();
            return new OpenValue(
                    value.field(),
                    VehicleLabels.field(value.field(), language),
                    value.list(),
                    value.value(),
                    value.parent(),
                    value.optional(),
                    open.vehicles(),
                    open.examples(),
                    open.candidates().stream().map(Candidate::of).toList());
        }
    }

    /** An entry of the platform's list. */
    public record Candidate(String id, String name) {
        static Candidate of(ReferenceValue value) {
            return new Candidate(value.id(), value.name());
        }
    }

    /**
     * What a value is.
     *
     * @param id of the entry in the platform's list; null takes an answer back
     */
    public record ResolutionInput(
            String list,
            String value,
            @Nullable String parent,
            @Nullable String id) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get(PATH, Right.VIEW, this::list).put(PATH, Right.MARKETING, this::resolve);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/unmapped",
            methods = HttpMethod.GET,
            summary = "Values of the stock that the platform's lists do not know",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = UnmappedAnswer.class)))
    void list(Call call) {
        call.answer(answer(call, exports.of(call)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/unmapped",
            methods = HttpMethod.PUT,
            summary = "Say once, for all vehicles, which entry of the platform's list a value is (right MARKETING)",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(required = true, content = @OpenApiContent(from = ResolutionInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = UnmappedAnswer.class)))
    void resolve(Call call) throws IOException {
        Export export = exports.of(call);
        exports.usable(call);
        Fields sent = call.fields();
        String list = sent.neededText("list");
        String value = sent.neededText("value");
        String parent = sent.text("parent").orElse(null);
        Optional<String> id = sent.text("id");
        if (!sent.has("id")) {
            sent.wrong("id", "api.required");
        }
        sent.end();
        References.Resolved what = new References.Resolved(list, value, parent);
        switch (values.resolve(export, what, id, call.who().name())) {
            case STORED -> call.answer(answer(call, export));
            case UNKNOWN_LIST -> {
                sent.wrong("list", "api.unknown-list", list);
                sent.end();
            }
            case UNKNOWN_ENTRY -> {
                sent.wrong("id", "api.unknown-entry", id.orElse(""), list);
                sent.end();
            }
        }
    }

    private UnmappedAnswer answer(Call call, Export export) {
        List<UnmappedValues.Open> open =
                values.of(export).orElseThrow(() -> Problem.of(409, "settings-incomplete", export.app()));
        return new UnmappedAnswer(
                open.stream().map(value -> OpenValue.of(value, call.locale())).toList());
    }
}
