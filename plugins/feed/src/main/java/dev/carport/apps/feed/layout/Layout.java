package dev.carport.apps.feed.layout;

import dev.carport.api.settings.Columns.Column;
import dev.carport.apps.feed.FeedSettings;
import dev.carport.apps.feed.value.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as settings describe it.
 *
 * @param parts its columns in order
 */
public record Layout(
        List<Part> parts, FileFormat format, CsvStyle csv, TextEncoding encoding, String root, String row) {

    public Layout {
        parts = List.copyOf(parts);
    }

    /** The layout of a profile, or of the dealer's own table. */
    public static Layout of(FeedSettings settings) {
        Profile profile = settings.profile();
        List<Part> parts = profile == Profile.OWN
                ? settings.columns().columns().stream()
                        .map(column -> part(column, false))
                        .toList()
                : ReadyFile.of(profile).columns(settings).stream()
                        .map(ready -> part(ready.column(), ready.required()))
                        .toList();
        ReadyFile.Form form =
                profile == Profile.OWN ? own(settings) : ReadyFile.of(profile).form();
        return new Layout(
                parts,
                form.format(),
                form.csv(),
                form.encoding(),
                orElse(settings.xmlRoot(), "vehicles"),
                orElse(settings.xmlRow(), "vehicle"));
    }

    private static Part part(Column column, boolean required) {
        return new Part(column, Cell.of(column), required);
    }

    private static ReadyFile.Form own(FeedSettings settings) {
        FileFormat format = orElse(settings.format(), FileFormat.CSV);
        boolean json = format == FileFormat.JSON || format == FileFormat.JSON_LINES;
        return new ReadyFile.Form(
                format,
                new CsvStyle(
                        orElse(settings.separator(), Separator.SEMICOLON).sign(),
                        orElse(settings.quoting(), Quoting.WHEN_NEEDED),
                        settings.header(),
                        settings.oneLine(),
                        settings.formulaGuard(),
                        orElse(settings.lineEnd(), LineEnd.CRLF)),
                json ? TextEncoding.UTF_8 : orElse(settings.encoding(), TextEncoding.UTF_8));
    }

    /** The columns' names. */
    public List<String> names() {
        return parts.stream().map(part -> part.column().name()).toList();
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return value == null ? other : value;
    }
}
