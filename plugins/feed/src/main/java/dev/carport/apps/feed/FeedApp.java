package dev.carport.apps.feed;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.FilePreview;
import dev.carport.api.app.Messages;
import dev.carport.api.app.Preset;
import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.platform.Snapshot;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.apps.feed.delivery.FeedPlatform;
import dev.carport.apps.feed.delivery.FilePreviews;
import dev.carport.apps.feed.layout.Layouts;
import dev.carport.apps.feed.layout.Profile;
import dev.carport.apps.feed.layout.ReadyFile;
import dev.carport.apps.feed.sandbox.FeedSandbox;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;

/** The app for files of one's own. */
@Extension
public final class FeedApp implements ExportApp<FeedSettings> {
    private static final Mapping<FeedSettings> MAPPING = FeedMapping.declare(new Layouts());

    /** Texts of this app. */
    public static Messages messages() {
        return Messages.beside(FeedApp.class);
    }

    @Override
    public AppInfo info() {
        return AppInfo.builder("feed", "Carport")
                .category(AppInfo.Category.FEED)
                .transfer(AppInfo.Transfer.FILE)
                .logo("logo.svg")
                .noInventory()
                .build();
    }

    @Override
    public Class<FeedSettings> settings() {
        return FeedSettings.class;
    }

    @Override
    public Mapping<FeedSettings> mapping() {
        return MAPPING;
    }

    @Override
    public Platform connect(Connection connection) {
        return new FeedPlatform(connection);
    }

    @Override
    public List<Finding> examine(FeedSettings settings) {
        return Examination.of(settings);
    }

    @Override
    public Optional<FilePreview> preview(Snapshot<FeedSettings> sample) {
        return Optional.of(FilePreviews.of(sample));
    }

    @Override
    public List<Preset> presets() {
        return Arrays.stream(Profile.values())
                .filter(profile -> profile != Profile.OWN)
                .map(profile ->
                        new Preset(profile.resource(), ReadyFile.of(profile).asOwn()))
                .toList();
    }

    @Override
    public Optional<Sandbox> sandbox(SandboxContext context) {
        return Optional.of(FeedSandbox.start(context));
    }
}
