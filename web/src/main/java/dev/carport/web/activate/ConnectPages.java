package dev.carport.web.activate;

import dev.carport.api.platform.SignIn;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.environment.Environments;
import dev.carport.engine.environment.Training;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.operations.SignInService;
import dev.carport.engine.operations.SignInService.Finished;
import dev.carport.engine.users.Right;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Htmx;
import dev.carport.web.http.Refused;
import dev.carport.web.http.Router;
import dev.carport.web.http.SignedIn;
import dev.carport.web.http.Visit;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signing in at the platform, and the way back from there. */
public final class ConnectPages implements Feature {

    /** Where platforms send the browser back to. */
    public static final String CALLBACK = "/connect/callback";

    private static final String FLOW = SettingsPages.FLOW;

    private final Activations activations;
    private final ExportService exports;
    private final SignInService signIns;
    private final Environments environments;
    private final Training training;
    private final @Nullable URI publicUrl;

    /**
     * @param publicUrl how browsers reach the server from outside; null to take it from each request
     */
    public ConnectPages(
            Activations activations,
            ExportService exports,
            SignInService signIns,
            Environments environments,
            Training training,
            @Nullable URI publicUrl) {
        this.activations = activations;
        this.exports = exports;
        this.signIns = signIns;
        this.environments = environments;
        this.training = training;
        this.publicUrl = publicUrl;
    }

    @Override
    public void addTo(Router router) {
        router.get(FLOW, Access.MARKETING, this::begin)
                .get(FLOW + "/connect", Access.MARKETING, this::ask)
                .post(FLOW + "/connect", Access.MARKETING, this::leave)
                .get(CALLBACK, Access.OPEN, this::comeBack);
    }

    private void begin(Visit visit) {
        visit.goTo(activations.firstStep(visit, activations.export(visit)));
    }

    private void ask(Visit visit) {
        visit.show("activate/connect", view(visit, activations.export(visit), problem(visit)));
    }

    private ConnectView view(Visit visit, Export export, @Nullable String problem) {
        InstalledApp<?> app = activations.app(visit);
        var locale = visit.language().locale();
        Set<String> set = environments.credentialsSet(app);
        boolean simulated = !environments.of(app.id()).name().equals("production");
        List<String> missing = app.info().credentials().stream()
                .filter(credential -> !simulated && !set.contains(credential.key()))
                .map(credential -> app.texts().credential(locale, credential.key()))
                .toList();
        return new ConnectView(
                activations.head(visit, export, Flow.CONNECT),
                exports.view(export).account().state() == AccountState.OK,
                problem,
                app.texts().prepare(locale),
                missing,
                TrainingRow.of(app, training.accounts(app), locale));
    }

    private static @Nullable String problem(Visit visit) {
        String key = "connect.problem." + visit.query("problem");
        return visit.texts().has(key) ? visit.text(key) : null;
    }

    private void leave(Visit visit) {
        Export export = activations.export(visit);
        URI address;
        try {
            address =
                    signIns.begin(export, callback(visit), visit.person().id()).orElseThrow(visit::notFound);
        } catch (AppFailure failed) {
            visit.showRefused("activate/connect", view(visit, export, visit.text("connect.problem.platform_down")));
            return;
        }
        if (Htmx.asked(visit.http())) {
            visit.goTo(address.toString());
        } else {
            // a form may not lead to a foreign page by a redirect, so without scripts a link does
            visit.show(
                    "activate/leave", new LeaveView(activations.head(visit, export, Flow.CONNECT), address.toString()));
        }
    }

    private URI callback(Visit visit) {
        String base =
                publicUrl == null ? visit.http().scheme() + "://" + visit.http().host() : publicUrl.toString();
        return URI.create(base + CALLBACK);
    }

    private void comeBack(Visit visit) {
        Map<String, String> callback = visit.http().queryParamMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        Optional<Finished> finished;
        try {
            finished =
                    signIns.finish(callback, visit.visitor().map(SignedIn::id).orElse(null));
        } catch (AppFailure failed) {
            throw new Refused(422, visit.text("connect.problem.platform_down"));
        }
        Finished found = finished.orElseThrow(() -> new Refused(422, visit.text("connect.problem.expired")));
        Export export = found.export();
        if (found.overApi()) {
            boolean signedIn = found.result() == SignIn.Result.SIGNED_IN;
            exports.check(export, null);
            visit.http()
                    .status(signedIn ? 200 : 422)
                    .contentType("text/plain; charset=utf-8")
                    .result(visit.text(signedIn ? "connect.done" : "connect.problem.expired"));
            return;
        }
        if (!visit.person().rights().allow(Right.MARKETING, export.location())) {
            throw new Refused(403, visit.text("error.403.lead"));
        }
        String place = "/at/" + Visit.encode(export.location());
        String id = Visit.encode(export.app());
        if (found.result() != SignIn.Result.SIGNED_IN) {
            visit.goTo(place + "/apps/" + id + "/activate/connect?problem="
                    + found.result().name().toLowerCase(Locale.ROOT));
            return;
        }
        exports.check(export, null);
        String next = export.online() ? "/exports/" + id : "/apps/" + id + "/activate/settings";
        visit.goTo(place + next, "live", visit.text("connect.done"));
    }
}
