package dev.carport.apps.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each app stays small enough that its author guide can quote it whole: its own code, without simulator, texts and data, fits on sixty
 * pages of fifty lines. That is a slim book, read in a day; past it nobody reads an app from front to back, and what is common to apps
 * belongs into the contract. The ceiling is the same for every app, as the platform with the most rules sets what the contract has to
 * spare. Counted are lines of Java without comments, blank lines, imports and package lines.
 */
class AppSizeTest {
    private static final int CEILING = 3000;

    private static final String SOURCES = "src/main/java";
    private static final Path PLUGINS = Path.of("..");
    private static final Path GUIDE = Path.of("../../docs/app-author.md");
    private static final String TABLE = "| App | Lines of its own, at most |\n|---|---|\n";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern NOT_COUNTED = Pattern.compile("\\s*(//.*)?|(import|package) .*");

    static List<String> apps() throws IOException {
        try (Stream<Path> folders = Files.list(PLUGINS)) {
            return folders.filter(AppSizeTest::isApp)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("apps")
    void anAppCanBeQuotedWhole(String app) {
        assertThat(lines(app))
                .as(
                        "lines of %s of its own; what other apps need too belongs into the contract, tables into a file",
                        app)
                .isLessThanOrEqualTo(CEILING);
    }

    @Test
    void theGuideSaysHowSmallTheAppsAre() throws IOException {
        String table = TABLE
                + apps().stream()
                        .map(app -> "| `" + app + "` | " + (lines(app) + 99) / 100 * 100 + " |\n")
                        .collect(Collectors.joining());
        String guide = Files.readString(GUIDE);
        if ("write".equals(System.getProperty("carport.tables"))) {
            guide = guide.replaceFirst(Pattern.quote(TABLE) + "(\\|.*\n)*", table);
            Files.writeString(GUIDE, guide);
        }

        assertThat(guide).as("-Dcarport.tables=write writes it anew").contains(table);
    }

    private static boolean isApp(Path folder) {
        return Files.isDirectory(folder.resolve(SOURCES))
                && sources(folder).stream().anyMatch(file -> file.toString().endsWith("App.java"));
    }

    private static long lines(String app) {
        return sources(PLUGINS.resolve(app)).stream()
                .mapToLong(AppSizeTest::counted)
                .sum();
    }

    private static List<Path> sources(Path folder) {
        Path root = folder.resolve(SOURCES);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().contains("sandbox"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long counted(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file))
                    .replaceAll("")
                    .lines()
                    .filter(line -> !NOT_COUNTED.matcher(line).matches())
                    .count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
