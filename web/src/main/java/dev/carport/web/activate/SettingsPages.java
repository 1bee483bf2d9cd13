package dev.carport.web.activate;

import dev.carport.api.app.Preset;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.sandbox.Sandbox.TrainingAccount;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Setting.Group;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.environment.Training;
import dev.carport.engine.exports.Export;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.operations.Draft;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.settings.SettingField;
import dev.carport.web.form.ColumnEdits;
import dev.carport.web.form.FormField;
import dev.carport.web.form.FormGroup;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.state.ExportWords;
import dev.carport.web.ui.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The two steps that set the export up: its settings, and which vehicles go online. */
public final class SettingsPages implements Feature {

    private static final JsonMapper JSON = JsonMapper.shared();

    static final String FLOW = "/at/{location}/apps/{app}/activate";
    private static final Predicate<Group> RELEASE = group -> group == Group.PUBLICATION;

    private final Activations activations;
    private final ExportService exports;
    private final Previews previews;
    private final LocationStore locations;
    private final ReleaseCounts counts;
    private final Training training;

    /** Pages over these parts. */
    public SettingsPages(
            Activations activations,
            ExportService exports,
            Previews previews,
            LocationStore locations,
            ReleaseCounts counts,
            Training training) {
        this.activations = activations;
        this.exports = exports;
        this.previews = previews;
        this.locations = locations;
        this.counts = counts;
        this.training = training;
    }

    @Override
    public void addTo(Router router) {
        router.get(FLOW + "/settings", Access.MARKETING, visit -> visit.show("activate/settings", settings(visit)))
                .post(FLOW + "/settings", Access.MARKETING, this::saveSettings)
                .post(FLOW + "/draft", Access.MARKETING, this::saveDraft)
                .post(FLOW + "/columns", Access.MARKETING, this::editColumns)
                .post(FLOW + "/training", Access.MARKETING, this::practise)
                .post(FLOW + "/check", Access.MARKETING, this::check)
                .get(FLOW + "/release", Access.MARKETING, visit -> visit.show("activate/release", release(visit)))
                .post(FLOW + "/release", Access.MARKETING, this::saveRelease);
    }

    private SettingsView settings(Visit visit) {
        Export export = activations.export(visit);
        ObjectNode values = activations.planned(export);
        return settings(visit, export, values, activations.advice(export, values));
    }

    private SettingsView settings(Visit visit, Export export, ObjectNode values, List<Finding> findings) {
        return settings(visit, export, values, findings, "");
    }

    private SettingsView settings(Visit visit, Export export, ObjectNode values, List<Finding> findings, String focus) {
        InstalledApp<?> app = activations.app(visit);
        ExportWords words = activations.words(visit, export);
        List<FormGroup> groups = activations.groups(visit, export, values, findings, RELEASE.negate(), focus);
        int turn = number(visit.query("car"));
        return new SettingsView(
                activations.head(visit, export, Flow.SETTINGS),
                address(visit),
                TrainingRow.of(app, training.accounts(app), visit.language().locale()),
                groups,
                lastCheck(visit, export, app),
                previews.of(visit, export, app, words, values, List.of(), turn, null),
                wrong(groups),
                whole(findings, words));
    }

    private String address(Visit visit) {
        return locations
                .get(visit.place().code())
                .map(location -> Stream.of(location.name(), location.street())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .orElseGet(() -> visit.place().name());
    }

    /** What the platform said last about the number that is saved; nothing is asked of it by looking at the page. */
    private @Nullable CheckView lastCheck(Visit visit, Export export, InstalledApp<?> app) {
        var account = exports.view(export).account();
        if (account.lastCheck() == null || account.customerNumber() == null) {
            return null;
        }
        var result = new CheckResult(account.lastCheck(), account.name(), account.facts(), account.reason());
        return Checks.of(visit, app, export, result, checkHref(visit));
    }

    private void saveSettings(Visit visit) {
        Export export = activations.export(visit);
        ObjectNode values = activations.withForm(visit, export);
        switch (activations.save(visit, values)) {
            case Draft.Invalid invalid ->
                visit.showRefused("activate/settings", settings(visit, export, values, invalid.findings()));
            case Draft.Saved saved -> visit.goTo(href(visit, Flow.RELEASE));
        }
    }

    /** Saves while the person is still choosing, and answers with the vehicle as it looks now. */
    private void saveDraft(Visit visit) {
        Export export = activations.export(visit);
        ObjectNode values = activations.withForm(visit, export);
        Draft draft = activations.save(visit, values);
        boolean saved = draft instanceof Draft.Saved;
        Export now = activations.export(visit);
        String at = saved ? visit.formats().time(visit.formats().now()) : null;
        visit.show(
                "activate/preview",
                previews.of(
                        visit,
                        now,
                        activations.app(visit),
                        activations.words(visit, now),
                        values,
                        draft instanceof Draft.Invalid invalid ? invalid.findings() : List.of(),
                        number(visit.form("car")),
                        at));
    }

    /**
     * Adds, removes and moves columns, or takes over a preset. The answer is the whole page with everything that was typed; it is saved
     * as a draft when it is complete.
     */
    private void editColumns(Visit visit) {
        Export export = activations.export(visit);
        InstalledApp<?> app = activations.app(visit);
        ObjectNode values = activations.withForm(visit, export);
        ColumnEdits.Edit edit = ColumnEdits.Edit.of(visit.form("do"));
        if (edit == null || app.settings().field(edit.setting()).isEmpty()) {
            throw visit.notFound();
        }
        String focus = "";
        if (edit.action().equals("preset")) {
            Preset preset = activations.presets(app).get(visit.form(edit.setting() + ".preset"));
            if (preset != null) {
                JSON.<ObjectNode>valueToTree(preset.values())
                        .properties()
                        .forEach(entry -> values.set(entry.getKey(), entry.getValue()));
                focus = edit.setting() + "-preset";
            }
        } else if (values.get(edit.setting()) instanceof ArrayNode rows) {
            focus = ColumnEdits.apply(
                    rows,
                    edit.at(ColumnEdits.kept(edit.setting(), visit.http()::formParams, edit.row())),
                    visit.form(edit.setting() + ".add"),
                    visit.text("columns.fixed"),
                    visit.language().locale());
        }
        showWhileFilling(visit, values, activations.save(visit, values), edit.setting()::equals, focus);
    }

    /** Fills in what an account of the sandbox needs. */
    private void practise(Visit visit) {
        InstalledApp<?> app = activations.app(visit);
        List<TrainingAccount> accounts = training.accounts(app);
        String chosen = visit.form("training.account");
        Map<String, String> filled = IntStream.range(0, accounts.size())
                .filter(at -> chosen.equals(String.valueOf(at)))
                .mapToObj(at -> accounts.get(at).settings())
                .findFirst()
                .orElseThrow(visit::notFound);
        ObjectNode values = activations.withForm(visit, activations.export(visit));
        app.settings().fromForm(filled).properties().forEach(entry -> values.set(entry.getKey(), entry.getValue()));
        switch (activations.save(visit, values)) {
            case Draft.Invalid invalid -> showWhileFilling(visit, values, invalid, filled::containsKey, "");
            case Draft.Saved saved -> visit.goTo(href(visit, Flow.SETTINGS));
        }
    }

    /** The whole page with everything that was typed, saved or not, and with what is wrong at these fields. */
    private void showWhileFilling(Visit visit, ObjectNode values, Draft draft, Predicate<String> fields, String focus) {
        List<Finding> findings = draft instanceof Draft.Invalid invalid
                ? invalid.findings().stream()
                        .filter(finding -> fields.test(finding.field()))
                        .toList()
                : List.of();
        visit.backTo(href(visit, Flow.SETTINGS))
                .show("activate/settings", settings(visit, activations.export(visit), values, findings, focus));
    }

    private void check(Visit visit) {
        Export export = activations.export(visit);
        InstalledApp<?> app = activations.app(visit);
        String number = app.settings()
                .ofType(CustomerNumber.class)
                .map(SettingField::key)
                .map(visit::form)
                .orElse("");
        if (number.isEmpty()) {
            visit.http().status(204);
            return;
        }
        Optional<CheckResult> result = exports.check(export, number);
        visit.show(
                "activate/check",
                Checks.of(
                        visit,
                        app,
                        export,
                        result.orElseGet(() -> CheckResult.problem(CheckResult.Code.PLATFORM_DOWN, null)),
                        checkHref(visit)));
    }

    private ReleaseView release(Visit visit) {
        Export export = activations.export(visit);
        return release(visit, export, activations.planned(export), List.of());
    }

    private ReleaseView release(Visit visit, Export export, ObjectNode values, List<Finding> findings) {
        ExportWords words = activations.words(visit, export);
        List<FormGroup> groups = activations.groups(visit, export, values, findings, RELEASE);
        return new ReleaseView(
                activations.head(visit, export, Flow.RELEASE),
                groups,
                counts.of(visit, activations.app(visit)),
                wrong(groups),
                whole(findings, words));
    }

    private void saveRelease(Visit visit) {
        Export export = activations.export(visit);
        ObjectNode values = activations.withForm(visit, export);
        switch (activations.save(visit, values)) {
            case Draft.Invalid invalid -> {
                boolean here = activations.groups(visit, export, values, invalid.findings(), RELEASE).stream()
                        .flatMap(group -> group.fields().stream())
                        .anyMatch(field -> field.error() != null);
                if (here) {
                    visit.showRefused("activate/release", release(visit, export, values, invalid.findings()));
                } else {
                    visit.showRefused("activate/settings", settings(visit, export, values, invalid.findings()));
                }
            }
            case Draft.Saved saved -> visit.goTo(href(visit, Flow.PLAN));
        }
    }

    private static List<Link> wrong(List<FormGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.fields().stream())
                .filter((FormField field) -> field.error() != null)
                .map(field -> new Link(field.label(), "#" + field.key()))
                .toList();
    }

    private static @Nullable String whole(List<Finding> findings, ExportWords words) {
        return findings.stream()
                .filter(finding -> finding.field().isEmpty())
                .map(words::sentence)
                .findFirst()
                .orElse(null);
    }

    private static String href(Visit visit, Flow step) {
        return step.href(visit.at("/apps/" + Visit.encode(visit.path("app")) + "/activate"));
    }

    private static String checkHref(Visit visit) {
        return visit.at("/apps/" + Visit.encode(visit.path("app")) + "/activate/check");
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
