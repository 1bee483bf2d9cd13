package dev.carport.apps.feed.file;

import dev.carport.apps.feed.FeedSettings;
import dev.carport.apps.feed.FeedSettings.Escaping;
import dev.carport.apps.feed.layout.FileFormat;
import dev.carport.apps.feed.layout.Layout;

/** Makes the writer of a file. */
public final class RowFiles {
    private RowFiles() {}

    /**
     * The writer for settings.
     *
     * @param count number of rows there will be
     * @throws TemplateFault when the template cannot be read
     */
    public static RowFile of(FeedSettings settings, Layout layout, String location, long count, Bounds bounds) {
        return switch (layout.format()) {
            case CSV -> new CsvFile(layout.names(), layout.csv(), layout.encoding());
            case XML -> new XmlFile(layout.names(), layout.root(), layout.row(), layout.encoding());
            case JSON -> new JsonFile(layout.names(), false);
            case JSON_LINES -> new JsonFile(layout.names(), true);
            case TEMPLATE ->
                Template.file(
                        Template.read(
                                settings.template() == null ? "" : settings.template(),
                                escaping(settings),
                                layout.encoding()),
                        layout.encoding(),
                        layout.names(),
                        location,
                        count,
                        bounds);
        };
    }

    /** What the values of a template are escaped for. */
    public static Escaping escaping(FeedSettings settings) {
        return settings.escaping() == null ? Escaping.NONE : settings.escaping();
    }

    /** The usual ending of the file's name. */
    public static String ending(FeedSettings settings, Layout layout) {
        return layout.format() != FileFormat.TEMPLATE
                ? layout.format().ending()
                : switch (escaping(settings)) {
                    case NONE -> FileFormat.TEMPLATE.ending();
                    case XML -> FileFormat.XML.ending();
                    case HTML -> "html";
                    case JSON -> FileFormat.JSON.ending();
                    case CSV -> FileFormat.CSV.ending();
                };
    }

    /** The file's media type with its character set. */
    public static String mediaType(FeedSettings settings, Layout layout) {
        String type = layout.format() != FileFormat.TEMPLATE
                ? layout.format().mediaType()
                : switch (escaping(settings)) {
                    case NONE -> FileFormat.TEMPLATE.mediaType();
                    case XML -> FileFormat.XML.mediaType();
                    case HTML -> "text/html";
                    case JSON -> FileFormat.JSON.mediaType();
                    case CSV -> FileFormat.CSV.mediaType();
                };
        boolean json = layout.format() == FileFormat.JSON || layout.format() == FileFormat.JSON_LINES;
        return json ? type : type + ";charset=" + layout.encoding().charset().name();
    }
}
