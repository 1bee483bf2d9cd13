package dev.carport.web.api;

import dev.carport.api.app.Messages;
import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.plan.Planner;
import dev.carport.engine.release.ReleaseRules;
import dev.carport.engine.settings.SettingsType;
import dev.carport.engine.stock.StockStore;
import dev.carport.web.text.FindingTexts;
import dev.carport.web.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Findings as sentences in one language: in the app's words first, then in ours. Made for one answer. */
public final class FindingWords {

    private final Language language;
    private final @Nullable InstalledApp<?> app;
    private final FindingTexts texts;
    private final @Nullable String pointer;

    private FindingWords(
            Language language, @Nullable InstalledApp<?> app, FindingTexts texts, @Nullable String pointer) {
        this.language = language;
        this.app = app;
        this.texts = texts;
        this.pointer = pointer;
    }

    /** Words for findings of an app and about its settings; of ours only when there is no app. */
    public static FindingWords of(Language language, @Nullable InstalledApp<?> app) {
        List<Messages> sources = new ArrayList<>();
        if (app != null) {
            sources.add(app.texts().messages());
        }
        for (Class<?> ours : List.of(
                StockStore.class,
                SettingsType.class,
                ReleaseRules.class,
                Planner.class,
                ExportService.class,
                Problem.class)) {
            sources.add(Messages.beside(ours));
        }
        return new FindingWords(language, app, FindingTexts.of(sources.toArray(Messages[]::new)), null);
    }

    /** The same for what was sent at a place of the body: {@code ""} for the whole, {@code "/3"} for the fourth of a list. */
    public FindingWords at(String place) {
        return new FindingWords(language, app, texts, place);
    }

    /** One finding. */
    public FindingView view(Finding finding) {
        String label = label(finding.field());
        return new FindingView(
                Words.of(finding.severity()),
                finding.field(),
                finding.code(),
                texts.sentence(finding, label, language),
                texts.action(finding, label, language).orElse(null),
                pointer == null ? null : pointer + pointer(finding.field()),
                finding.detail());
    }

    /** All of them. */
    public List<FindingView> views(List<Finding> findings) {
        return findings.stream().map(this::view).toList();
    }

    private String label(String field) {
        return Optional.ofNullable(app)
                .flatMap(found -> found.settings()
                        .field(field)
                        .map(setting -> found.texts().settings().label(language.locale(), setting)))
                .orElseGet(() -> field.isEmpty() ? "" : VehicleLabels.field(field, language.locale()));
    }

    /** {@code financing[1].bank} as {@code /financing/1/bank}. */
    static String pointer(String field) {
        if (field.isEmpty()) {
            return "";
        }
        String steps =
                field.replace("~", "~0").replace("/", "~1").replace("]", "").replace('[', '.');
        return "/" + steps.replace('.', '/');
    }
}
