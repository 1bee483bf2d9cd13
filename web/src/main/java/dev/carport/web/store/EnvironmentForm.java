package dev.carport.web.store;

import dev.carport.api.app.Credential;
import dev.carport.api.app.Messages;
import dev.carport.api.finding.Finding;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.environment.Environment;
import dev.carport.engine.environment.Environments;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.users.Right;
import dev.carport.web.http.Visit;
import dev.carport.web.store.EnvironmentView.Option;
import dev.carport.web.store.EnvironmentView.Secret;
import dev.carport.web.text.FindingTexts;
import dev.carport.web.ui.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an app works and with which credentials, for the administrator. Credentials are written only, never shown. */
public final class EnvironmentForm {

    private static final FindingTexts SENTENCES = FindingTexts.of(Messages.beside(ExportService.class));

    private final Environments environments;
    private final ExportStore exports;
    private final AppChanges changes;

    /** A form over these environments. */
    public EnvironmentForm(Environments environments, ExportStore exports, AppChanges changes) {
        this.environments = environments;
        this.exports = exports;
        this.changes = changes;
    }

    /** Whether the person may say where apps work: it holds for every location. */
    boolean editable(Visit visit) {
        return visit.person().rights().allowEverywhere(Right.ADMIN);
    }

    /** The word for where the app works now. */
    String now(Visit visit, InstalledApp<?> app) {
        return visit.text("environment." + environments.of(app.id()).name());
    }

    /**
     * The form.
     *
     * @param findings what is wrong with what was typed; null when nothing was typed
     */
    EnvironmentView view(Visit visit, InstalledApp<?> app, @Nullable List<Finding> findings) {
        Environment now = environments.of(app.id());
        String chosen = findings == null ? now.name() : visit.form("environment");
        List<Option> options = new ArrayList<>();
        for (Environment.Kind kind : Environment.Kind.values()) {
            options.add(new Option(
                    kind.word(),
                    visit.text("environment." + kind.word()),
                    visit.text("environment." + kind.word() + ".text"),
                    kind.word().equals(chosen),
                    kind == now.kind()));
        }
        String address = now.baseUrl() == null ? "" : now.baseUrl().toString();
        Field field = Field.empty("address", visit.text("environment.address"))
                .withValue(findings == null ? address : visit.form("address"))
                .withError(problem(visit, findings, "baseUrl"));
        return new EnvironmentView(
                options, field, secrets(visit, app, now), online(app), problem(visit, findings, "name"));
    }

    /** Saves what was typed; what is wrong, or nothing. */
    List<Finding> save(Visit visit, InstalledApp<?> app) {
        Environment before = environments.of(app.id());
        String name = visit.form("environment");
        String address = visit.form("address");
        boolean moves = !before.name().equals(name)
                || before.baseUrl() != null && !before.baseUrl().toString().equals(address);
        if (moves && !online(app).isEmpty()) {
            return List.of(Finding.error("name", "environment.online"));
        }
        Map<String, String> credentials = new LinkedHashMap<>();
        for (Credential credential : app.info().credentials()) {
            String typed = visit.secret("credential-" + credential.key()).strip();
            if (!typed.isEmpty()) {
                credentials.put(credential.key(), typed);
            } else if (visit.form("forget-" + credential.key()).equals("true")) {
                credentials.put(credential.key(), "");
            }
        }
        if (!moves && credentials.isEmpty()) {
            return List.of();
        }
        return environments.set(app, name, address.isEmpty() ? null : address, credentials);
    }

    private List<Secret> secrets(Visit visit, InstalledApp<?> app, Environment now) {
        Set<String> set = environments.credentialsSet(app);
        List<Secret> secrets = new ArrayList<>();
        for (Credential credential : app.info().credentials()) {
            boolean stored = set.contains(credential.key());
            String hint = stored
                    ? changes.enteredAt(app.id(), now.name(), credential.key())
                            .map(at -> visit.text(
                                    "environment.since", visit.formats().moment(at)))
                            .orElseGet(() -> visit.text("environment.stored"))
                    : null;
            secrets.add(new Secret(
                    credential.key(),
                    app.texts().credential(visit.language().locale(), credential.key()),
                    credential.secret(),
                    hint));
        }
        return secrets;
    }

    private List<String> online(InstalledApp<?> app) {
        return exports.all().stream()
                .filter(export -> export.app().equals(app.id()) && export.online())
                .map(Export::location)
                .sorted()
                .collect(Collectors.toList());
    }

    private static @Nullable String problem(Visit visit, @Nullable List<Finding> findings, String field) {
        return findings == null
                ? null
                : findings.stream()
                        .filter(finding -> finding.field().equals(field))
                        .map(finding -> finding.code().equals("environment.online")
                                ? visit.text("environment.online")
                                : SENTENCES.sentence(finding, visit.text("environment.address"), visit.language()))
                        .findFirst()
                        .orElse(null);
    }
}
