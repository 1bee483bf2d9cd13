package dev.carport.apps.feed.file;

import dev.carport.apps.feed.layout.TextEncoding;
import dev.carport.apps.feed.value.Usual;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * XML: an element per vehicle, in it an element per value, repeated for lists. What the encoding lacks is written as a character
 * reference; characters that XML 1.0 does not allow are left out.
 */
record XmlFile(List<String> names, String root, String element, TextEncoding encoding) implements RowFile {

    @Override
    public void write(Iterator<Map<String, Object>> rows, OutputStream out) throws IOException {
        Fitting text = new Fitting(out, encoding);
        text.write("<?xml version=\"1.0\" encoding=\"" + encoding.charset().name() + "\"?>\n<" + root + ">\n");
        while (rows.hasNext()) {
            Map<String, Object> row = rows.next();
            StringBuilder vehicle = new StringBuilder("<").append(element).append(">\n");
            for (String name : names) {
                Object value = row.get(name);
                List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
                for (Object one : values) {
                    vehicle.append("  <").append(name).append('>');
                    escape(Usual.text(Objects.requireNonNull(one)), vehicle, text.characters());
                    vehicle.append("</").append(name).append(">\n");
                }
            }
            text.write(vehicle.append("</").append(element).append(">\n").toString());
        }
        text.write("</" + root + ">\n");
    }

    private static void escape(String value, StringBuilder xml, CharacterSet characters) {
        value.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '\r' -> xml.append("&#13;");
                default -> {
                    if (!allowed(c)) {
                        return;
                    }
                    if (c >= 0x80 && !characters.has(c)) {
                        xml.append("&#").append(c).append(';');
                    } else {
                        xml.appendCodePoint(c);
                    }
                }
            }
        });
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
