package dev.carport.apps.feed.delivery;

import dev.carport.api.app.FilePreview;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Snapshot;
import dev.carport.apps.feed.FeedSettings;
import dev.carport.apps.feed.file.Bounds;
import dev.carport.apps.feed.file.RowFile;
import dev.carport.apps.feed.file.RowFiles;
import dev.carport.apps.feed.file.TemplateFault;
import dev.carport.apps.feed.layout.Layout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;

/** Shows how a file begins. Pure: a day in the file's name is an example. */
public final class FilePreviews {
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2026, 1, 31, 6, 0);
    private static final int LONGEST = 60_000;

    private FilePreviews() {}

    /** The beginning of the file of a small set. */
    public static FilePreview of(Snapshot<FeedSettings> sample) {
        FeedSettings settings = sample.settings();
        Layout layout = Layout.of(settings);
        String name = FileName.of(settings.fileName(), sample.location(), EXAMPLE, RowFiles.ending(settings, layout));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Finding> findings = List.of();
        try {
            RowFile file = RowFiles.of(settings, layout, sample.location(), sample.size(), Bounds.PREVIEW);
            Rows.of(sample, rows -> file.write(rows, out));
        } catch (TemplateFault fault) {
            findings = List.of(TemplateFindings.of(fault));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Into memory", impossible);
        }
        String text = out.toString(layout.encoding().charset());
        return new FilePreview(name, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…", findings);
    }
}
