package dev.carport.api.app;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.platform.Snapshot;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pf4j.ExtensionPoint;

/**
 * An export app. One class of the plugin implements it, has a public constructor without parameters, and carries
 * {@link org.pf4j.Extension}.
 *
 * <p>Life of an app: (1) the host makes one instance and reads {@link #info}, {@link #settings} and {@link #mapping} once; (2) for each
 * account it calls {@link #connect}; (3) it maps, plans and transmits; (4) on unloading it closes every platform and sandbox and drops
 * the instance. Nothing may be started in the constructor.
 *
 * <p>Texts stand in {@code messages.properties} (English) and {@code messages_de.properties} beside the implementing class, UTF-8:
 * {@code app.name}, {@code app.summary}, {@code app.description}, {@code app.prepare.1...} (what to arrange with the platform first),
 * and what {@link dev.carport.api.settings.Setting}, {@link dev.carport.api.finding.Finding}, {@link FeeKind} and {@link AppInfo} name.
 *
 * @param <S> the settings record, see {@link dev.carport.api.settings}
 */
public interface ExportApp<S extends Record> extends ExtensionPoint {
    /** Facts about the app and its platform. */
    AppInfo info();

    /** The settings record. */
    Class<S> settings();

    /** The declared mapping. */
    Mapping<S> mapping();

    /** For each of the platform's lists: dealers' usual words (or our enum constants) to a name in the list. */
    default Map<String, Map<String, String>> aliases() {
        return Map.of();
    }

    /** Opens an account at the platform. Does no I/O itself. */
    Platform connect(Connection connection);

    /**
     * What is wrong with settings beyond what each {@link dev.carport.api.settings.Setting} says for itself, such as a template with a
     * fault. Errors keep them from being saved. Pure and quick.
     *
     * @return findings whose {@link Finding#field()} is a setting's key, with texts like any other finding's
     */
    default List<Finding> examine(S settings) {
        return List.of();
    }

    /**
     * For apps that write files: how the file would begin. Shown beside the form while it is filled in. Pure.
     *
     * @param sample with a few listings of the dealer's own, possibly none, as number 0. Its settings may lack what is demanded in
     *     group {@code ACCOUNT}: a file can be looked at before anybody knows the password of the server it goes to
     * @return empty when there is nothing to show
     */
    default Optional<FilePreview> preview(Snapshot<S> sample) {
        return Optional.empty();
    }

    /**
     * Values to begin with, which a person takes over into the form by a click and then changes. Offered at the setting of type
     * {@link dev.carport.api.settings.Columns}.
     */
    default List<Preset> presets() {
        return List.of();
    }

    /** Starts the app's simulator of its platform, when it ships one. The host starts at most one per app and closes it. */
    default Optional<Sandbox> sandbox(SandboxContext context) {
        return Optional.empty();
    }

    /**
     * Migrations of stored settings, in order of their target version; see {@link SettingsMigration}. The settings' version is the
     * greatest target, 1 without migrations.
     */
    default List<SettingsMigration> migrations() {
        return List.of();
    }
}
