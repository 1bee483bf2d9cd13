package dev.carport.engine.demo;

import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;

/**
 * The side view of a kind of vehicle, looking left.
 *
 * @param length from the front end to the rear end
 * @param parts what to draw, from back to front
 */
record Outline(double length, List<Wheel> wheels, List<Part> parts) {

    /** A wheel that stands on the ground. */
    record Wheel(double x, double radius) {}

    /** What a part is made of. */
    enum Material {
        BODY,
        GLASS,
        LINE,
        LAMP,
        TAIL,
        DARK,
        LIGHT,
        TRIM
    }

    /** A shape to fill, or a line to draw. */
    record Part(Material material, Path2D path) {}

    private static final Map<String, Outline> ALL = load();

    static Outline of(Silhouette silhouette) {
        return Objects.requireNonNull(ALL.get(silhouette.name()), silhouette::name);
    }

    private static Map<String, Outline> load() {
        var all = new HashMap<String, Outline>();
        var in = Objects.requireNonNull(Outline.class.getResourceAsStream("outlines.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Outline current = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = new StringTokenizer(line);
                if (!words.hasMoreTokens() || line.startsWith("#")) {
                    continue;
                }
                var first = words.nextToken();
                if (first.equals("shape")) {
                    var name = words.nextToken();
                    current = new Outline(number(words), new ArrayList<>(), new ArrayList<>());
                    all.put(name, current);
                } else if (first.equals("wheel")) {
                    Objects.requireNonNull(current).wheels.add(new Wheel(number(words), number(words)));
                } else {
                    var material = Material.valueOf(first.toUpperCase(Locale.ROOT));
                    Objects.requireNonNull(current).parts.add(new Part(material, path(line.substring(first.length()))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static double number(StringTokenizer words) {
        return Double.parseDouble(words.nextToken());
    }

    /** Reads a path of the commands M, L, C and Z with absolute coordinates. */
    private static Path2D path(String text) {
        var path = new Path2D.Double();
        var words = new StringTokenizer(text.replaceAll("([MLCZ])", " $1 "));
        while (words.hasMoreTokens()) {
            switch (words.nextToken()) {
                case "M" -> path.moveTo(number(words), number(words));
                case "L" -> path.lineTo(number(words), number(words));
                case "C" ->
                    path.curveTo(
                            number(words), number(words), number(words), number(words), number(words), number(words));
                default -> path.closePath();
            }
        }
        return path;
    }
}
