package dev.carport.web.upload;

import dev.carport.web.http.Visit;
import dev.carport.web.upload.PreviewView.Line;
import dev.carport.web.upload.PreviewView.Said;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The faulty lines of a file as CSV, to be worked through in a spreadsheet. */
final class FindingsFile {

    private FindingsFile() {}

    static String write(Visit visit, List<Line> lines) {
        // without the mark a spreadsheet takes umlauts for something else
        StringBuilder csv = new StringBuilder("\ufeff");
        row(
                csv,
                visit.text("upload.column.line"),
                visit.text("upload.column.number"),
                visit.text("upload.column.field"),
                visit.text("upload.column.what"),
                visit.text("upload.column.action"));
        for (Line line : lines) {
            for (Said said : line.findings()) {
                row(csv, String.valueOf(line.line()), line.number(), said.path(), said.what(), said.action());
            }
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, @Nullable String... cells) {
        csv.append(Stream.of(cells).map(FindingsFile::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        // what stands in somebody's file must not become a formula in somebody else's spreadsheet
        String harmless = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
