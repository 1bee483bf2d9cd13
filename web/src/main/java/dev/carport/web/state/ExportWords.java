package dev.carport.web.state;

import dev.carport.api.app.Messages;
import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.apps.AppCatalog;
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
import java.util.Locale;
import java.util.Optional;

/** Findings and parts of one export as sentences: in the app's words first, then in ours. Made for one answer. */
public final class ExportWords {

    private final Optional<InstalledApp<?>> app;
    private final Language language;
    private final FindingTexts sentences;

    /** Words about exports of this app; of ours only when the app is gone. */
    public ExportWords(AppCatalog catalog, String app, Language language) {
        this.app = catalog.app(app);
        this.language = language;
        List<Messages> sources = new ArrayList<>();
        this.app.ifPresent(found -> sources.add(found.texts().messages()));
        for (Class<?> ours :
                List.of(SettingsType.class, ReleaseRules.class, Planner.class, ExportService.class, StockStore.class)) {
            sources.add(Messages.beside(ours));
        }
        sentences = FindingTexts.of(sources.toArray(Messages[]::new));
    }

    /** What is wrong, or why something is so. */
    public String sentence(Finding finding) {
        return sentences.sentence(finding, label(finding.field()), language);
    }

    /** What to do about it. */
    public Optional<String> action(Finding finding) {
        return sentences.action(finding, label(finding.field()), language);
    }

    /** What a field of a vehicle or a setting is called. */
    public String label(String field) {
        Locale locale = language.locale();
        return app.flatMap(found -> found.settings()
                        .field(field)
                        .map(setting -> found.texts().settings().label(locale, setting)))
                .orElseGet(() -> field.isEmpty() ? "" : VehicleLabels.field(field, locale));
    }

    /** What a part of a listing is called. */
    public String part(String name) {
        return app.flatMap(found -> found.texts().messages().text(language.locale(), "part." + name))
                .orElse(name);
    }
}
