package dev.carport.apps.gebrauchtde.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lines a person copies from the app's page do what the page says. */
class CurlTest {
    private static final Pattern LINE = Pattern.compile("curl -X (\\S+) http://127\\.0\\.0\\.1:8087(\\S+)(.*)");
    private static final Pattern HEADER = Pattern.compile("-H '([^:]+): ([^']*)'");
    private static final Pattern DATA = Pattern.compile("-d '([^']*)'");

    @Test
    void theLinesOfThePageWork() throws Exception {
        String page = Files.readString(Path.of("../../docs/apps/gebraucht-de.md"));
        List<MatchResult> lines = LINE.matcher(page).results().toList();
        assertThat(lines).hasSize(10);
        SettableClock clock = new SettableClock(EngineHarness.START);
        try (GebrauchtDeSandbox sandbox = GebrauchtDeSandbox.builder(clock).start()) {
            List<Integer> expected = List.of(202, 200, 200, 201, 200, 200, 200, 200, 201, 200);
            for (int i = 0; i < lines.size(); i++) {
                Call.Said said = call(lines.get(i)).to(sandbox);
                assertThat(said.status())
                        .as(lines.get(i).group() + "\n" + said.body())
                        .isEqualTo(expected.get(i));
                clock.forward(Duration.ofSeconds(3));
            }

            assertThat(sandbox.orders(TrainingKey.KASSEL))
                    .extracting(order -> order.path("status").asString())
                    .containsExactly("declined", "shipped");
        }
    }

    private static Call call(MatchResult line) {
        String authorization = null;
        Matcher headers = HEADER.matcher(line.group(3));
        while (headers.find()) {
            if (headers.group(1).equals("Authorization")) {
                authorization = headers.group(2);
            }
        }
        Matcher data = DATA.matcher(line.group(3));
        return Call.of(line.group(1), line.group(2), data.find() ? data.group(1) : "")
                .withAuthorization(authorization);
    }
}
