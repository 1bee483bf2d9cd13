package dev.carport.apps.mobilede.sandbox;

import dev.carport.apps.mobilede.MobileDeApp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every member of an ad that is known, with its type. Resource {@code ad-fields.tsv}. */
public final class AdFields {
    /** All of them by path; arrays are written {@code images[].ref}. */
    public static final Map<String, AdField> ALL = load();

    private AdFields() {}

    /**
     * One member.
     *
     * @param path dotted path
     * @param type string, integer, number, decimal (a number or a text with one), boolean, strings, object, objects
     * @param use sent, server or other (other vehicle classes)
     * @param evidence client, legacy or assumed
     */
    public record AdField(String path, String type, String use, String evidence) {}

    private static Map<String, AdField> load() {
        try (InputStream stream = MobileDeApp.class.getResourceAsStream("ad-fields.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the package: ad-fields.tsv");
            }
            Map<String, AdField> fields = new LinkedHashMap<>();
            List<String> lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (String line : lines) {
                String[] cells = line.split("\t", -1);
                fields.put(cells[0], new AdField(cells[0], cells[1], cells[2], cells[3]));
            }
            return fields;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
