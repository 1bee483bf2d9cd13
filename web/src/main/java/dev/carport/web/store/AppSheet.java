package dev.carport.web.store;

import dev.carport.api.app.AppInfo;
import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.TargetField;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.apps.AppCard;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppProblem;
import dev.carport.engine.apps.AppTexts;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.operations.ExportService;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.page.Shell.Place;
import dev.carport.web.state.Apps;
import dev.carport.web.state.Badges;
import dev.carport.web.store.AppView.AtPlace;
import dev.carport.web.store.AppView.Problem;
import dev.carport.web.store.AppView.TransmittedField;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Fact;
import dev.carport.web.ui.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything there is to say about one app before it is activated. */
public final class AppSheet {

    private final AppCatalog catalog;
    private final ExportService exports;
    private final LocationStore locations;
    private final FeeForm fees;
    private final EnvironmentForm environment;

    /** Sheets of the apps of this catalog. */
    public AppSheet(
            AppCatalog catalog,
            ExportService exports,
            LocationStore locations,
            FeeForm fees,
            EnvironmentForm environment) {
        this.fees = fees;
        this.environment = environment;
        this.catalog = catalog;
        this.exports = exports;
        this.locations = locations;
    }

    AppView read(Visit visit, AppCard card) {
        return read(visit, card, false, null);
    }

    /**
     * The sheet after something that was typed into it was refused.
     *
     * @param typedFees whether that was a fee
     * @param wrong what is wrong with the environment; null for nothing
     */
    AppView read(Visit visit, AppCard card, boolean typedFees, @Nullable List<Finding> wrong) {
        Optional<InstalledApp<?>> app = catalog.app(card.id());
        AppTexts texts = card.texts();
        Locale locale = visit.language().locale();
        return new AppView(
                card.name(locale),
                Apps.logo(card.id()),
                texts == null ? "" : texts.summary(locale),
                texts == null ? "" : texts.description(locale),
                problem(card.problem(), locale),
                app.isPresent() && visit.may(Access.MARKETING) ? action(visit, card) : null,
                app.isPresent() && !visit.may(Access.MARKETING),
                texts == null ? List.of() : texts.prepare(locale),
                email(visit),
                app.map(found -> fees.rows(visit, found, typedFees)).orElse(List.of()),
                fees.editable(visit),
                app.map(found -> fees.history(visit, found)).orElse(List.of()),
                app.filter(found -> environment.editable(visit))
                        .map(found -> environment.view(visit, found, wrong))
                        .orElse(null),
                app.map(found -> fields(visit, found)).orElse(List.of()),
                app.map(found -> settings(found, locale)).orElse(List.of()),
                facts(
                        visit,
                        card,
                        app.map(found -> environment.now(visit, found)).orElse(null)),
                website(visit, card.info()),
                places(visit, card.id()));
    }

    private static @Nullable Problem problem(@Nullable AppProblem problem, Locale locale) {
        return problem == null ? null : new Problem(problem.text(locale), problem.action(locale), problem.detail());
    }

    /** Activate, go on with a draft, or open what is online: the one step that makes sense here. */
    private Link action(Visit visit, AppCard card) {
        Optional<Export> export = exports.find(visit.place().code(), card.id());
        String id = Visit.encode(card.id());
        if (export.isPresent() && export.get().state() != ExportState.OFF) {
            return export.get().state() == ExportState.DRAFT
                    ? new Link(visit.text("app.continue", visit.place().name()), visit.at("/apps/" + id + "/activate"))
                    : new Link(visit.text("app.open"), visit.at("/exports/" + id));
        }
        return new Link(visit.text("app.activate", visit.place().name()), visit.at("/apps/" + id + "/activate"));
    }

    private @Nullable String email(Visit visit) {
        return locations.get(visit.place().code()).map(Location::email).orElse(null);
    }

    private static List<TransmittedField> fields(Visit visit, InstalledApp<?> app) {
        Locale locale = visit.language().locale();
        return app.mapping().fields().stream()
                .map(field -> new TransmittedField(
                        Stream.of(field.part(), field.path())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(".")),
                        field.sources().stream()
                                .map(source -> VehicleLabels.field(source, locale))
                                .collect(Collectors.joining(", ")),
                        rules(visit, field)))
                .toList();
    }

    private static String rules(Visit visit, TargetField field) {
        List<String> rules = new ArrayList<>();
        if (!field.list().isEmpty()) {
            rules.add(visit.text("rule.list"));
        }
        for (TargetField.Rule rule : field.rules()) {
            rules.add(
                    switch (rule.code()) {
                        case StandardCodes.REQUIRED -> visit.text("rule.required");
                        case StandardCodes.RANGE, StandardCodes.NUMBER_LEFT_OUT ->
                            visit.text("rule.range", rule.limits().toArray());
                        case StandardCodes.TOO_LONG, StandardCodes.TEXT_SHORTENED, StandardCodes.TEXT_LEFT_OUT ->
                            visit.text("rule.longest", rule.limits().toArray());
                        case StandardCodes.LENGTH ->
                            visit.text("rule.length", rule.limits().toArray());
                        case StandardCodes.FORM -> visit.text("rule.form");
                        default -> visit.text("rule.more");
                    });
        }
        return rules.stream().distinct().collect(Collectors.joining(", "));
    }

    private static List<String> settings(InstalledApp<?> app, Locale locale) {
        return app.settings().fields().stream()
                .map(field -> app.texts().settings().label(locale, field))
                .toList();
    }

    private static List<Fact> facts(Visit visit, AppCard card, @Nullable String environment) {
        List<Fact> facts = new ArrayList<>();
        if (environment != null) {
            facts.add(new Fact(visit.text("environment.title"), environment));
        }
        AppInfo info = card.info();
        Locale locale = visit.language().locale();
        if (info != null) {
            facts.add(new Fact(visit.text("app.transfer"), visit.text("store.way." + key(info.transfer()))));
            facts.add(new Fact(
                    visit.text("app.kinds"),
                    info.kinds().size() == VehicleKind.values().length
                            ? visit.text("app.kinds.all")
                            : info.kinds().stream()
                                    .sorted()
                                    .map(kind -> kind.label(locale))
                                    .collect(Collectors.joining(", "))));
            if (!info.countries().isEmpty()) {
                facts.add(new Fact(
                        visit.text("app.countries"),
                        info.countries().stream()
                                .map(code -> Locale.of("", code).getDisplayCountry(locale))
                                .collect(Collectors.joining(", "))));
            }
            facts.add(new Fact(
                    visit.text("app.images"),
                    info.limits().images() == 0
                            ? visit.text("app.images.none")
                            : visit.text("app.images.most", info.limits().images())));
        }
        if (!card.vendor().isEmpty()) {
            facts.add(new Fact(visit.text("app.vendor"), card.vendor()));
        }
        if (!card.version().isEmpty()) {
            facts.add(new Fact(visit.text("app.version"), card.version()));
        }
        if (card.file() != null) {
            facts.add(new Fact(visit.text("app.file"), card.file()));
        }
        return facts;
    }

    private static @Nullable Link website(Visit visit, @Nullable AppInfo info) {
        return info == null || info.website() == null
                ? null
                : new Link(
                        visit.text("app.website"),
                        Objects.requireNonNull(info.website()).toString());
    }

    private List<AtPlace> places(Visit visit, String app) {
        Badges badges = new Badges(visit.texts());
        List<AtPlace> places = new ArrayList<>();
        for (Place place : visit.places()) {
            Optional<Export> export = exports.find(place.code(), app).filter(found -> found.state() != ExportState.OFF);
            Badge badge =
                    export.map(found -> badges.of(exports.view(found).health())).orElseGet(badges::available);
            boolean online = export.isPresent() && export.get().state() != ExportState.DRAFT;
            String href = place.href() + (online ? "/exports/" : "/apps/") + Visit.encode(app);
            places.add(new AtPlace(place.code(), place.name(), href, badge));
        }
        return places;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
