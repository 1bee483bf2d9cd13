package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents say about files, variables and sources is still so. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PROOF = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern SNIPPET = Pattern.compile("<!-- (\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("CARPORT_[A-Z_]+");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://") && !leadsSomewhere(document, target)) {
                    broken.add(ROOT.relativize(document) + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everySnippetStandsInItsSource() throws IOException {
        Path guide = ROOT.resolve("docs/app-author.md");
        Matcher snippet = SNIPPET.matcher(Files.readString(guide));
        int found = 0;
        while (snippet.find()) {
            assertThat(Files.readString(ROOT.resolve(snippet.group(1)))).contains(snippet.group(2));
            found++;
        }
        assertThat(found).isPositive();
    }

    @Test
    void everyVariableIsRead() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path document :
                List.of(ROOT.resolve("README.md"), ROOT.resolve("docs/admin.md"), ROOT.resolve("docs/operations.md"))) {
            VARIABLE.matcher(Files.readString(document)).results().forEach(found -> named.add(found.group()));
        }
        String readers = Stream.of(
                        "carport",
                        "verify",
                        "scripts/find-jdk.sh",
                        "web/src/main/resources/logback.xml",
                        "web/src/main/java/dev/carport/web/Main.java",
                        "web/src/main/java/dev/carport/web/MoveCommand.java",
                        "web/src/main/java/dev/carport/web/StorePlace.java")
                .map(DocumentsTest::read)
                .collect(Collectors.joining());

        assertThat(named).isNotEmpty().allMatch(readers::contains);
    }

    @Test
    void everyFaultNamesATestThatMakesItHappen() throws IOException {
        String faults = Files.readString(ROOT.resolve("docs/faults.md"));
        Map<String, String> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !ROOT.relativize(file).startsWith("target"))
                    .forEach(file -> tests.merge(
                            file.getFileName().toString().replace(".java", ""),
                            read(ROOT.relativize(file).toString()),
                            String::concat));
        }
        List<MatchResult> named = PROOF.matcher(faults).results().toList();

        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(proof -> assertThat(tests.get(proof.group(1)))
                        .as(proof.group())
                        .contains("void " + proof.group(2) + "("));
    }

    @Test
    void everyDecisionHasANumberOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/decisions"))) {
            assertThat(files.map(file -> file.getFileName().toString().substring(0, 4)))
                    .doesNotHaveDuplicates();
        }
    }

    private static boolean leadsSomewhere(Path document, String target) throws IOException {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path file = path.isEmpty() ? document : document.resolveSibling(path).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return hash < 0
                || HEADING.matcher(Files.readString(file))
                        .results()
                        .anyMatch(heading -> anchor(heading.group(1)).equals(target.substring(hash + 1)));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(ROOT.resolve("docs"), ROOT.resolve("plugin-template"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        try (Stream<Path> files = Files.list(ROOT)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents;
    }

    private static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
