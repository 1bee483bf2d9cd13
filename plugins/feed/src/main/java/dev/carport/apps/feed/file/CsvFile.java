package dev.carport.apps.feed.file;

import dev.carport.apps.feed.layout.CsvStyle;
import dev.carport.apps.feed.layout.Quoting;
import dev.carport.apps.feed.layout.TextEncoding;
import dev.carport.apps.feed.value.Usual;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it, with the dealer's separator, quoting and line ends. A quotation mark inside a value is doubled. */
record CsvFile(List<String> names, CsvStyle style, TextEncoding encoding) implements RowFile {
    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern FORMULA =
            Pattern.compile("[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    @Override
    public void write(Iterator<Map<String, Object>> rows, OutputStream out) throws IOException {
        Fitting text = new Fitting(out, encoding);
        if (style.header()) {
            StringBuilder line = new StringBuilder();
            names.forEach(name -> append(line, text(name, text.characters()), name));
            end(line, text);
        }
        while (rows.hasNext()) {
            Map<String, Object> row = rows.next();
            StringBuilder line = new StringBuilder();
            for (String name : names) {
                Object value = row.get(name);
                append(line, text(value, text.characters()), value);
            }
            end(line, text);
        }
    }

    /** Fitted before it is guarded and quoted: what stands in for a missing character may be a quotation mark or an equals sign. */
    private String text(@Nullable Object value, CharacterSet characters) {
        String text = Usual.text(value);
        return characters.fit(style.oneLine() ? BREAKS.matcher(text).replaceAll(" ") : text);
    }

    private void append(StringBuilder line, String text, @Nullable Object value) {
        String cell = text;
        // lists and objects are texts by now, and may begin with anything
        boolean number = value instanceof Number || value instanceof Boolean;
        if (style.guard() && !number && FORMULA.matcher(cell).matches()) {
            cell = "'" + cell;
        }
        if (quoted(cell)) {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            line.append(cell);
        }
        line.append(style.separator());
    }

    private void end(StringBuilder line, Fitting text) throws IOException {
        line.setLength(Math.max(0, line.length() - 1));
        text.write(line.append(style.lineEnd().signs()).toString());
    }

    private boolean quoted(String cell) {
        if (style.quoting() == Quoting.ALWAYS) {
            return true;
        }
        // an empty line would be no row to most readers
        boolean emptyLine = cell.isEmpty() && names.size() == 1;
        return emptyLine
                || cell.indexOf(style.separator()) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || !cell.strip().equals(cell);
    }
}
