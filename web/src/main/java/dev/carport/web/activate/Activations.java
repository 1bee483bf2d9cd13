package dev.carport.web.activate;

import dev.carport.api.app.Preset;
import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Setting;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.Draft;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.operations.SignInService;
import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingKind;
import dev.carport.web.form.ColumnEdits;
import dev.carport.web.form.FormGroup;
import dev.carport.web.form.FormOption;
import dev.carport.web.form.SettingsForm;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.state.ExportWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What every step of an activation begins with: the export, its app, and the draft of its settings. */
public final class Activations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AppCatalog catalog;
    private final ExportService exports;
    private final SignInService signIns;
    private final OfferKeys offers;

    /** Activations over these parts. */
    public Activations(AppCatalog catalog, ExportService exports, SignInService signIns, OfferKeys offers) {
        this.catalog = catalog;
        this.exports = exports;
        this.signIns = signIns;
        this.offers = offers;
    }

    /** The app of the path; not found when it is not there or broken. */
    InstalledApp<?> app(Visit visit) {
        return catalog.app(visit.path("app")).orElseThrow(visit::notFound);
    }

    /** The export of the path; not found when nobody has begun one. */
    Export begun(Visit visit) {
        return exports.find(visit.place().code(), visit.path("app")).orElseThrow(visit::notFound);
    }

    /** The export of the path; a draft is made when there is none, so only for whoever may manage exports. */
    Export export(Visit visit) {
        return exports.begin(visit.place().code(), visit.path("app")).orElseThrow(visit::notFound);
    }

    /** The words of the export's app. */
    ExportWords words(Visit visit, Export export) {
        return new ExportWords(catalog, export.app(), visit.language());
    }

    /** What stands above a step. */
    FlowHead head(Visit visit, Export export, Flow step) {
        InstalledApp<?> app = app(visit);
        String id = Visit.encode(export.app());
        String activate = visit.at("/apps/" + id + "/activate");
        return new FlowHead(
                app.texts().name(visit.language().locale()),
                Apps.logo(export.app()),
                visit.at("/apps/" + id),
                activate,
                visit.at("/exports/" + id),
                step.steps(visit, activate, signIns.needed(export)),
                export.online());
    }

    /** The settings a plan would be made with. */
    ObjectNode planned(Export export) {
        return (ObjectNode) JSON.readTree(export.plannedSettings());
    }

    /**
     * The planned settings with what a form says. A form holds some of the settings only, and an empty secret keeps the
     * stored one.
     */
    ObjectNode withForm(Visit visit, Export export) {
        InstalledApp<?> app = app(visit);
        Map<String, String> typed = new LinkedHashMap<>();
        for (SettingField field : app.settings().fields()) {
            List<String> values = visit.http().formParams(field.key());
            if (field.kind() == SettingKind.COLUMNS) {
                if (!values.isEmpty()) {
                    typed.put(
                            field.key(),
                            ColumnEdits.read(
                                            field.key(),
                                            visit.http()::formParams,
                                            visit.language().locale())
                                    .toString());
                }
                continue;
            }
            // a switch sends a hidden "false" before its "true"
            if (!values.isEmpty() && !(field.secret() && values.getLast().isEmpty())) {
                typed.put(field.key(), values.getLast().strip().replace("\r\n", "\n"));
            }
        }
        ObjectNode values = planned(export);
        app.settings().fromForm(typed).properties().forEach(entry -> values.set(entry.getKey(), entry.getValue()));
        return values;
    }

    /** Saves settings as a draft. */
    Draft save(Visit visit, ObjectNode values) {
        return exports.save(visit.place().code(), visit.path("app"), values).orElseThrow(visit::notFound);
    }

    /** Values to begin with that the app offers, by their key. */
    Map<String, Preset> presets(InstalledApp<?> app) {
        return exports.presets(app.id()).stream()
                .collect(Collectors.toMap(Preset::key, preset -> preset, (one, other) -> one, LinkedHashMap::new));
    }

    /** What is to be said about settings that are not saved now. */
    List<Finding> advice(Export export, ObjectNode values) {
        return exports.examine(export, values).stream()
                .filter(finding -> !finding.blocks())
                .toList();
    }

    /** The settings of some groups as a form. */
    List<FormGroup> groups(
            Visit visit, Export export, ObjectNode values, List<Finding> findings, Predicate<Setting.Group> wanted) {
        return groups(visit, export, values, findings, wanted, "");
    }

    /** The settings of some groups as a form, with the person at one of its controls. */
    List<FormGroup> groups(
            Visit visit,
            Export export,
            ObjectNode values,
            List<Finding> findings,
            Predicate<Setting.Group> wanted,
            String focus) {
        InstalledApp<?> app = app(visit);
        ExportWords words = words(visit, export);
        Set<String> stored = app.settings().fields().stream()
                .filter(SettingField::secret)
                .map(SettingField::key)
                .filter(exports.storedSecrets(export)::contains)
                .collect(Collectors.toSet());
        return new SettingsForm(
                        app.settings(), app.texts().settings(), visit.language().locale())
                .groups(
                        wanted,
                        new SettingsForm.Content(
                                values,
                                stored,
                                findings,
                                words::sentence,
                                field -> offers.of(visit.place().code(), field),
                                presetOptions(visit, app),
                                focus,
                                visit.text("columns.rest")));
    }

    private List<FormOption> presetOptions(Visit visit, InstalledApp<?> app) {
        var locale = visit.language().locale();
        return presets(app).keySet().stream()
                .map(key -> new FormOption(
                        key,
                        app.texts()
                                .messages()
                                .text(locale, "preset." + key + ".label")
                                .orElse(key),
                        null,
                        false,
                        false))
                .toList();
    }

    /** The address that takes the person to the next step: sign-in first where it is asked for and missing. */
    String firstStep(Visit visit, Export export) {
        String activate = visit.at("/apps/" + Visit.encode(export.app()) + "/activate");
        boolean connect = signIns.needed(export)
                && switch (exports.view(export).account().state()) {
                    case OK, BLOCKED -> false;
                    case NEW, SIGN_IN_NEEDED -> true;
                };
        return (connect ? Flow.CONNECT : Flow.SETTINGS).href(activate);
    }

    /** The usable app with this id. */
    Optional<InstalledApp<?>> app(String id) {
        return catalog.app(id);
    }
}
