package dev.carport.web.api.apps;

import dev.carport.api.app.FeeKind;
import dev.carport.api.finding.Finding;
import dev.carport.engine.apps.AppCard;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.environment.Environments;
import dev.carport.engine.environment.Training;
import dev.carport.engine.plan.FeeTable;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The app store: what there is, where it works, and what it costs. */
public final class AppRoutes implements ApiFeature {

    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final AppCatalog catalog;
    private final Environments environments;
    private final Training training;
    private final FeeTable fees;

    /** Routes over these apps. */
    public AppRoutes(AppCatalog catalog, Environments environments, Training training, FeeTable fees) {
        this.catalog = catalog;
        this.environments = environments;
        this.training = training;
        this.fees = fees;
    }

    /** All apps. */
    public record Apps(List<AppAnswer> apps) {}

    /** The dealer's fee table for one app. */
    public record Fees(List<AppAnswer.Fee> fees) {}

    /**
     * Where an app shall work.
     *
     * @param name {@code production}, {@code sandbox} or {@code custom}
     * @param baseUrl for {@code custom}
     * @param credentials values by key; keys left out keep what is stored
     */
    public record EnvironmentInput(String name, String baseUrl, Map<String, String> credentials) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get("/apps", Right.VIEW, this::list)
                .get("/apps/{app}", Right.VIEW, this::one)
                .put("/apps/{app}/environment", Right.ADMIN, this::environment)
                .get("/apps/{app}/training", Right.MARKETING, this::training)
                .put("/apps/{app}/fees", Right.MARKETING, this::fees);
    }

    @OpenApi(
            path = "/api/v1/apps",
            methods = HttpMethod.GET,
            summary = "The app store: every installed app, broken ones included",
            tags = "Apps",
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Apps.class)))
    void list(Call call) {
        call.answer(new Apps(
                catalog.cards().stream().map(card -> answer(card, call)).toList()));
    }

    @OpenApi(
            path = "/api/v1/apps/{app}",
            methods = HttpMethod.GET,
            summary = "One app",
            tags = "Apps",
            pathParams = @OpenApiParam(name = "app", description = "Id of the app", required = true),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = AppAnswer.class)))
    void one(Call call) {
        String id = call.path("app");
        call.answer(answer(catalog.card(id).orElseThrow(() -> Problem.of(404, "unknown-app", id)), call));
    }

    private AppAnswer answer(AppCard card, Call call) {
        return catalog.app(card.id())
                .filter(app -> card.state() == AppCard.State.READY)
                .map(app -> AppAnswer.ready(app, fees.of(app.id()), environmentOf(app, call), call.locale()))
                .orElseGet(() -> AppAnswer.broken(card, call.locale()));
    }

    private AppAnswer.EnvironmentAnswer environmentOf(InstalledApp<?> app, Call call) {
        return AppAnswer.EnvironmentAnswer.of(
                environments.of(app.id()), app, environments.credentialsSet(app), call.locale());
    }

    @OpenApi(
            path = "/api/v1/apps/{app}/environment",
            methods = HttpMethod.PUT,
            summary = "Say where an app works: the platform, its simulator, or an address of your own (right ADMIN)",
            tags = "Apps",
            pathParams = @OpenApiParam(name = "app", required = true),
            requestBody =
                    @OpenApiRequestBody(required = true, content = @OpenApiContent(from = EnvironmentInput.class)),
            responses =
                    @OpenApiResponse(
                            status = "200",
                            content = @OpenApiContent(from = AppAnswer.EnvironmentAnswer.class)))
    void environment(Call call) throws IOException {
        InstalledApp<?> app = usable(call);
        Fields sent = call.fields();
        String name = sent.neededText("name");
        String baseUrl = sent.text("baseUrl").orElse(null);
        Fields members = sent.object("credentials");
        Map<String, String> credentials = new LinkedHashMap<>();
        for (String key : members.names()) {
            members.text(key).ifPresent(value -> credentials.put(key, value));
        }
        sent.end();
        members.end();
        List<Finding> findings = environments.set(app, name, baseUrl, credentials);
        if (!findings.isEmpty()) {
            throw Problem.of(422, "invalid")
                    .with(FindingWords.of(call.language(), app).at(""), findings);
        }
        call.answer(environmentOf(app, call));
    }

    @OpenApi(
            path = "/api/v1/apps/{app}/training",
            methods = HttpMethod.GET,
            summary = "Accounts to practise with, with what the settings of an export need for each (right MARKETING)",
            tags = "Apps",
            pathParams = @OpenApiParam(name = "app", required = true),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = Training.Ground.class)),
                @OpenApiResponse(status = "409", description = "The app does not work in its sandbox: `no-training`")
            })
    void training(Call call) {
        InstalledApp<?> app = usable(call);
        call.answer(training.of(app).orElseThrow(() -> Problem.of(409, "no-training", app.id())));
    }

    @OpenApi(
            path = "/api/v1/apps/{app}/fees",
            methods = HttpMethod.PUT,
            summary = "Enter what the platform charges you, in euro by kind of fee (right MARKETING for all locations)",
            tags = "Apps",
            pathParams = @OpenApiParam(name = "app", required = true),
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = Object.class, example = "{\"new-listing\": 4.90}")),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Fees.class)))
    void fees(Call call) throws IOException {
        InstalledApp<?> app = usable(call);
        Set<String> kinds = app.info().fees().stream().map(FeeKind::key).collect(Collectors.toSet());
        Fields sent = call.fields();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (String kind : sent.names()) {
            if (kinds.contains(kind)) {
                sent.number(kind).ifPresent(amount -> {
                    if (amount.signum() < 0
                            || amount.compareTo(MOST) > 0
                            || amount.stripTrailingZeros().scale() > 2) {
                        sent.wrong(kind, "api.amount", amount);
                    } else {
                        amounts.put(kind, amount.setScale(2, RoundingMode.UNNECESSARY));
                    }
                });
            }
        }
        sent.end();
        amounts.forEach((kind, amount) -> fees.put(app.id(), kind, amount));
        call.answer(new Fees(AppAnswer.Fee.of(app, fees.of(app.id()), call.locale())));
    }

    private InstalledApp<?> usable(Call call) {
        String id = call.path("app");
        if (catalog.card(id).isEmpty()) {
            throw Problem.of(404, "unknown-app", id);
        }
        return catalog.app(id).orElseThrow(() -> Problem.of(409, "app-broken", id));
    }
}
