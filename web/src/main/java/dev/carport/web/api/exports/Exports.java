package dev.carport.web.api.exports;

import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.ExportService;
import dev.carport.web.api.Call;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Problem;
import java.util.Optional;

/** Finds what the path of a call about an export names. */
final class Exports {

    /** Where all paths about one export begin. */
    static final String PATH = "/locations/{location}/exports/{app}";

    private final ExportService service;
    private final AppCatalog catalog;

    Exports(ExportService service, AppCatalog catalog) {
        this.service = service;
        this.catalog = catalog;
    }

    ExportService service() {
        return service;
    }

    /** The export, which exists once settings have been saved. */
    Export of(Call call) {
        return service.find(call.location(), app(call)).orElseThrow(() -> {
            return catalog.card(app(call)).isEmpty() ? unknownApp(call) : Problem.of(404, "no-export", app(call));
        });
    }

    /** The export, begun with the app's default settings when there is none yet. */
    Export begun(Call call) {
        usable(call);
        return service.begin(call.location(), app(call)).orElseThrow(() -> unknownApp(call));
    }

    /** The app, which can be used. */
    InstalledApp<?> usable(Call call) {
        return installed(call).orElseThrow(() -> {
            return catalog.card(app(call)).isEmpty() ? unknownApp(call) : Problem.of(409, "app-broken", app(call));
        });
    }

    Optional<InstalledApp<?>> installed(Call call) {
        return catalog.app(app(call));
    }

    /** Sentences for findings about this export, in the app's words where it has some. */
    FindingWords words(Call call) {
        return FindingWords.of(call.language(), installed(call).orElse(null));
    }

    private static Problem unknownApp(Call call) {
        return Problem.of(404, "unknown-app", app(call));
    }

    private static String app(Call call) {
        return call.path("app");
    }
}
