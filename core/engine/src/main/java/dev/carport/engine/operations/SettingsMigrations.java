package dev.carport.engine.operations;

import dev.carport.api.finding.Finding;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.settings.MigrationResult;
import dev.carport.engine.settings.SettingsResult;
import dev.carport.engine.tx.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings stored settings to the form the present version of their app wants, once. What cannot be brought there stays as it is: the export
 * waits, its listings stay, and {@link #problems} says what a person must do. Thread-safe.
 */
public final class SettingsMigrations {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsMigrations.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AppCatalog catalog;
    private final ExportStore exports;
    private final SettingSecrets secrets;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstantSource clock;

    /** Migrations of the exports in this store. */
    public SettingsMigrations(
            AppCatalog catalog,
            ExportStore exports,
            SettingSecrets secrets,
            AuditLog audit,
            Transactions transactions,
            InstantSource clock) {
        this.catalog = catalog;
        this.exports = exports;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Brings all stored settings forward whose app is loaded; one that fails stops no other. */
    public void bringAllForward() {
        exports.all().forEach(this::present);
    }

    /** The export with its settings in the present form, stored so when they were in an older one; else as it was. */
    public Export present(Export export) {
        return catalog.app(export.app())
                .filter(app -> export.settingsVersion() < app.settings().version())
                .flatMap(app -> forward(export, app))
                .orElse(export);
    }

    private Optional<Export> forward(Export export, InstalledApp<?> app) {
        try {
            String settings = forward(export, export.settings(), app);
            String draft = export.draft() == null ? null : forward(export, export.draft(), app);
            if (settings == null || export.draft() != null && draft == null) {
                return Optional.empty();
            }
            Export moved = export.migrated(settings, draft, app.settings().version(), clock.instant());
            return Optional.of(transactions.inTransaction(() -> {
                if (!exports.put(moved)) {
                    return exports.find(export.id()).orElse(export);
                }
                audit.note("export.migrate", export.location(), "export", export.id(), facts(export), facts(moved));
                LOG.atInfo()
                        .addKeyValue("appId", app.id())
                        .addKeyValue("export", export.id())
                        .addKeyValue("from", export.settingsVersion())
                        .addKeyValue("to", moved.settingsVersion())
                        .log("Stored settings were brought to the present form");
                return moved;
            }));
        } catch (RuntimeException failed) {
            LOG.atError()
                    .setCause(failed)
                    .addKeyValue("appId", app.id())
                    .addKeyValue("export", export.id())
                    .log("Stored settings could not be brought to the present form");
            return Optional.empty();
        }
    }

    private static Map<String, Object> facts(Export export) {
        return Map.of("version", export.settingsVersion(), "settings", JSON.readTree(export.settings()));
    }

    private static @Nullable String forward(Export export, String stored, InstalledApp<?> app) {
        MigrationResult result = app.settings().migrate((ObjectNode) JSON.readTree(stored), export.settingsVersion());
        return switch (result) {
            case MigrationResult.Migrated migrated -> migrated.values().toString();
            case MigrationResult.Failed failed -> {
                LOG.atWarn()
                        .addKeyValue("appId", app.id())
                        .addKeyValue("export", export.id())
                        .addKeyValue("to", failed.toVersion())
                        .addKeyValue("reason", failed.reason())
                        .log("An app's migration of stored settings failed; the export waits");
                yield null;
            }
        };
    }

    /** Why the export cannot work with the settings in force; empty when it can, and when its app is not loaded. */
    public List<Finding> problems(Export export) {
        return catalog.app(export.app()).map(app -> problems(export, app)).orElse(List.of());
    }

    private <S extends Record> List<Finding> problems(Export export, InstalledApp<S> app) {
        int wanted = app.settings().version();
        if (export.settingsVersion() > wanted) {
            return List.of(Finding.error("", "settings.newer-form"));
        }
        if (export.settingsVersion() < wanted) {
            return List.of(Finding.error("", "settings.not-migrated"));
        }
        SettingsResult<S> parsed = app.settings().parse(JSON.readTree(export.settings()), secrets.of(export.id()));
        return parsed instanceof SettingsResult.Invalid<S> invalid ? invalid.findings() : List.of();
    }
}
