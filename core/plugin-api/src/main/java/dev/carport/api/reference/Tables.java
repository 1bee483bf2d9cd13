package dev.carport.api.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words on both sides of a mapping, kept as a file beside an app's classes instead of code. UTF-8, a line each, {@code ours = theirs},
 * below the name of its table in brackets; a line that begins with {@code #} is a comment. Several tables that hold the same stand in one
 * pair of brackets, and a table may be continued. Immutable.
 *
 * <p>{@snippet :
 * // [colours, interior-colours]
 * // BLACK = Schwarz
 * Map<Colour, String> theirs = Tables.beside(MyApp.class, "words.ini").of("colours", Colour.class);
 * }
 */
public final class Tables {
    private final String file;
    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();

    private Tables(String file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws IllegalStateException when it is missing, a line is none of the above, or a table has a word twice
     */
    public static Tables beside(Class<?> owner, String file) {
        Tables tables = new Tables(file);
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the package: " + file);
            }
            tables.read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        tables.tables.replaceAll((name, words) -> Collections.unmodifiableMap(words));
        return tables;
    }

    private void read(BufferedReader lines) throws IOException {
        List<String> open = List.of();
        for (String line = next(lines); line != null; line = next(lines)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                open = List.of(line.substring(1, line.length() - 1).strip().split("\\s*,\\s*"));
                open.forEach(name -> tables.computeIfAbsent(name, table -> new LinkedHashMap<>()));
            } else {
                put(open, line);
            }
        }
    }

    private static @Nullable String next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && (line.isBlank() || line.startsWith("#"))) {
            line = lines.readLine();
        }
        return line == null ? null : line.strip();
    }

    private void put(List<String> open, String line) {
        String[] sides = line.split("=", 2);
        if (sides.length < 2 || open.isEmpty()) {
            throw new IllegalStateException(file + ": " + line);
        }
        for (String name : open) {
            Map<String, String> table = Objects.requireNonNull(tables.get(name));
            if (table.put(sides[0].strip(), sides[1].strip()) != null) {
                throw new IllegalStateException(file + ", twice in " + name + ": " + line);
            }
        }
    }

    /** All tables by name, in the order of the file. */
    public Map<String, Map<String, String>> all() {
        return Collections.unmodifiableMap(tables);
    }

    /**
     * One table, in the order of the file.
     *
     * @throws IllegalStateException when there is none of this name
     */
    public Map<String, String> of(String name) {
        Map<String, String> table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException(file + " has no table " + name);
        }
        return table;
    }

    /**
     * One table whose left sides are constants of ours.
     *
     * @throws IllegalStateException when there is none of this name
     * @throws IllegalArgumentException when a word is no constant
     */
    public <E extends Enum<E>> Map<E, String> of(String name, Class<E> ours) {
        Map<E, String> typed = new EnumMap<>(ours);
        of(name).forEach((word, theirs) -> typed.put(Enum.valueOf(ours, word), theirs));
        return Collections.unmodifiableMap(typed);
    }
}
