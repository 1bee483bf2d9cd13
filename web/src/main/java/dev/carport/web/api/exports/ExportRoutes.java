package dev.carport.web.api.exports;

import dev.carport.api.platform.CheckResult;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.Draft;
import dev.carport.engine.operations.SignInService;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Fields;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Problem;
import io.javalin.http.Header;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One export: its settings, its account, and what can be done with it as a whole. */
final class ExportRoutes implements ApiFeature {

    private static final String CALLBACK = "/connect/callback";

    private final Exports exports;
    private final SignInService signIns;
    private final @Nullable URI publicUrl;

    /**
     * @param publicUrl how browsers reach the server; null to take it from the request
     */
    ExportRoutes(Exports exports, SignInService signIns, @Nullable URI publicUrl) {
        this.exports = exports;
        this.signIns = signIns;
        this.publicUrl = publicUrl;
    }

    /** Where to send the dealer's browser. */
    public record AuthorizeAnswer(URI authorizeUrl) {}

    /** A number to be checked before it is saved. */
    public record CheckInput(@Nullable String customerNumber) {}

    /** When a pause shall end by itself; missing for an open end. */
    public record PauseInput(@Nullable Instant until) {}

    /** Whether to take the listings offline, which is usual, or to leave them at the platform. */
    public record DeactivateInput(@Nullable Boolean removeListings) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get(Exports.PATH, Right.VIEW, this::get)
                .put(Exports.PATH, Right.MARKETING, this::save)
                .post(Exports.PATH + "/sign-in", Right.MARKETING, this::signIn)
                .post(Exports.PATH + "/check", Right.MARKETING, this::check)
                .post(Exports.PATH + "/pause", Right.MARKETING, this::pause)
                .post(Exports.PATH + "/resume", Right.MARKETING, this::resume)
                .post(Exports.PATH + "/deactivate", Right.MARKETING, this::deactivate)
                .post(Exports.PATH + "/complete-transfer", Right.COMPLETE_TRANSFER, this::completeTransfer);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}",
            methods = HttpMethod.GET,
            summary = "How an export stands",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = ExportAnswer.class)))
    void get(Call call) {
        call.answer(answer(call, exports.of(call)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}",
            methods = HttpMethod.PUT,
            summary = "Save settings (right MARKETING); nothing is sent by that",
            description =
                    "The body is an object of settings by key, as settingsSchema of the app describes them. A secret"
                            + " left out, or sent as ***, keeps its value. While the export is online the settings are a draft"
                            + " until the next activation.",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(required = true, content = @OpenApiContent(from = Object.class)),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = ExportAnswer.class)),
                @OpenApiResponse(status = "422", description = "Not saved; findings say why")
            })
    void save(Call call) throws IOException {
        InstalledApp<?> app = exports.usable(call);
        FindingWords words = FindingWords.of(call.language(), app).at("");
        Draft draft = exports.service()
                .save(call.location(), app.id(), call.json())
                .orElseThrow(() -> Problem.of(404, "unknown-app", app.id()));
        switch (draft) {
            case Draft.Saved saved -> call.answer(answer(call, saved.export()));
            case Draft.Invalid invalid ->
                throw Problem.of(422, "settings-refused").with(words, invalid.findings());
        }
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/sign-in",
            methods = HttpMethod.POST,
            summary = "Begin the sign-in at the platform (right MARKETING): send the dealer's browser to authorizeUrl",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = AuthorizeAnswer.class)),
                @OpenApiResponse(status = "409", description = "The app wants no sign-in")
            })
    void signIn(Call call) {
        Export export = exports.begun(call);
        call.answer(new AuthorizeAnswer(signIns.begin(export, callback(call), null)
                .orElseThrow(() -> Problem.of(409, "no-sign-in", export.app()))));
    }

    private URI callback(Call call) {
        String base = publicUrl == null
                ? call.http().scheme() + "://" + call.http().header(Header.HOST)
                : publicUrl.toString();
        return URI.create(base + CALLBACK);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/check",
            methods = HttpMethod.POST,
            summary = "Ask the platform whether the account can be used (right MARKETING)",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(content = @OpenApiContent(from = CheckInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = CheckAnswer.class)))
    void check(Call call) throws IOException {
        Export export = exports.begun(call);
        Fields sent = call.fields();
        Optional<String> number = sent.text("customerNumber");
        sent.end();
        CheckResult result = exports.service()
                .check(export, number.orElse(null))
                .orElseThrow(() -> Problem.of(409, "app-broken", export.app()));
        call.answer(CheckAnswer.of(result));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/pause",
            methods = HttpMethod.POST,
            summary = "Stop sending (right MARKETING); changes gather and go out once afterwards",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(content = @OpenApiContent(from = PauseInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = ExportAnswer.class)))
    void pause(Call call) throws IOException {
        Export export = exports.of(call);
        Fields sent = call.fields();
        Optional<Instant> until = sent.moment("until");
        until.filter(end -> !end.isAfter(call.now())).ifPresent(end -> sent.wrong("until", "api.past", end.toString()));
        sent.end();
        call.answer(answer(call, exports.service().pause(export, until.orElse(null))));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/resume",
            methods = HttpMethod.POST,
            summary = "Go on after a pause (right MARKETING)",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = ExportAnswer.class)))
    void resume(Call call) throws IOException {
        call.answer(answer(call, exports.service().resume(withoutInput(call))));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/deactivate",
            methods = HttpMethod.POST,
            summary =
                    "Switch off (right MARKETING): takes the listings offline unless told otherwise; the settings stay",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(content = @OpenApiContent(from = DeactivateInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = ExportAnswer.class)))
    void deactivate(Call call) throws IOException {
        Export export = exports.of(call);
        Fields sent = call.fields();
        boolean remove = sent.flag("removeListings", true);
        sent.end();
        call.answer(answer(call, exports.service().deactivate(export, remove)));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/complete-transfer",
            methods = HttpMethod.POST,
            summary = "Send everything again, unhurried (right COMPLETE_TRANSFER)",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = {
                @OpenApiResponse(status = "202", content = @OpenApiContent(from = ExportAnswer.class)),
                @OpenApiResponse(status = "409", description = "The export is not online")
            })
    void completeTransfer(Call call) throws IOException {
        Export export = withoutInput(call);
        if (!export.online()) {
            throw Problem.of(409, "not-online", export.app());
        }
        exports.service().completeTransfer(export);
        call.answer(202, answer(call, export));
    }

    private Export withoutInput(Call call) throws IOException {
        Export export = exports.of(call);
        call.fields().end();
        return export;
    }

    private ExportAnswer answer(Call call, Export export) {
        return ExportAnswer.of(
                exports.service().view(export),
                exports.installed(call),
                exports.service().secretsSet(export));
    }
}
