package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** If the host needs a platform's name, a capability is missing in the contract. */
class PlatformNamesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theHostNamesNoPlatform() throws IOException {
        Pattern names = platformNames();
        List<String> found = new ArrayList<>();
        for (Path source : hostSources()) {
            String place = ROOT.relativize(source).toString();
            if (names.matcher(place).find()) {
                found.add(place);
            }
            List<String> lines = textOf(source).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (names.matcher(lines.get(i)).find()) {
                    found.add(place + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void findsANameWhateverItsCaseAndSurroundings() throws IOException {
        Pattern names = platformNames();
        assertThat(List.of("class AutoScout24Client", "https://api.mobile.de/x", "AUTERIO", "gebraucht-de.png"))
                .allMatch(text -> names.matcher(text).find());
        assertThat(List.of("mobile.description", "automobile.dealer", "gebrauchtwagen"))
                .noneMatch(text -> names.matcher(text).find());
    }

    private static Pattern platformNames() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("plugins/platform-names.txt"))) {
            return Pattern.compile(
                    lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE);
        }
    }

    private static List<Path> hostSources() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(ROOT.resolve("web/src/main")));
        try (Stream<Path> modules = Files.list(ROOT.resolve("core"))) {
            modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .forEach(folders::add);
        }
        assertThat(folders).hasSizeGreaterThan(3);
        return folders.stream().flatMap(PlatformNamesTest::filesBelow).sorted().toList();
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pictures are read as Latin-1 too: a name in their metadata would be seen. */
    private static String textOf(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
