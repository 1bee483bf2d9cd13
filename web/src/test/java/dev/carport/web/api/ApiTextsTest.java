package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiTextsTest {

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("messages.properties")).isEqualTo(keys("messages_de.properties"));
    }

    @Test
    void everyProblemAndFindingOfTheSourcesHasItsSentence() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/carport/web/api"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Pattern.compile("Problem\\.of\\(\\s*[^,()]+(?:\\([^)]*\\(?\\)*)?,\\s*\"([a-z-]+)\"")
                        .matcher(source)
                        .results()
                        .forEach(match -> named.add("problem." + match.group(1) + ".detail"));
                Pattern.compile("\"(api\\.[a-z-]+)\"")
                        .matcher(source)
                        .results()
                        .forEach(match -> named.add("finding." + match.group(1)));
            }
        }

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(keys("messages.properties")).containsAll(named);
    }

    private static Set<String> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (var in = Objects.requireNonNull(Problem.class.getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
