package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each of the 125 documented codes is provoked by a request, or there is a reason why none can. */
class EveryMessageCodeTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{ ?[A-Za-z0-9]+ ?}");

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void provokesTheCode(CodeScenario scenario) {
        var documented = documented(scenario.code());
        try (var training = new Training(scenario.setUp())) {
            var result = scenario.provoke().apply(training);

            assertThat(result.codes()).as(result.text()).contains(scenario.code());
            var message = StreamSupport.stream(
                            result.json().path("_response").path("messages").spliterator(), false)
                    .filter(it -> it.path("code").intValue() == scenario.code())
                    .findFirst()
                    .orElseThrow();
            assertThat(message.path("messageType").stringValue())
                    .isEqualTo(documented.path("messageType").stringValue());
            assertThat(message.path("text").stringValue())
                    .matches(asPattern(documented.path("text").stringValue()));
            assertThat(result.json().path("_response").path("type").stringValue())
                    .isEqualTo(scenario.code() < 50000 ? "Success" : "Error");
            if (scenario.code() >= 50000) {
                assertThat(result.status())
                        .isEqualTo(documented.path("httpStatus").intValue());
            }
        }
    }

    @Test
    void knowsAScenarioOrAReasonForEveryDocumentedCode() {
        var documented = new TreeSet<Integer>();
        codes().forEach(code -> documented.add(code.path("code").intValue()));
        var known = new TreeSet<>(CodeScenarios.UNREACHABLE.keySet());
        CodeScenarios.all().forEach(scenario -> known.add(scenario.code()));

        assertThat(documented).hasSize(125);
        assertThat(known).isEqualTo(documented);
        assertThat(CodeScenarios.all()).noneMatch(scenario -> CodeScenarios.UNREACHABLE.containsKey(scenario.code()));
    }

    static List<CodeScenario> scenarios() {
        return CodeScenarios.all();
    }

    static JsonNode documented(int code) {
        return StreamSupport.stream(codes().spliterator(), false)
                .filter(it -> it.path("code").intValue() == code)
                .findFirst()
                .orElseThrow();
    }

    static JsonNode codes() {
        return Training.resource("errors.json").path("codes");
    }

    private static Pattern asPattern(String documented) {
        // The documented answers spell these two differently from the list of codes, and one text has a stray
        // character.
        var text = documented
                .replace("Vehicle URI on", "Vehicle URL on")
                .replace("{ URI }", "{ {URI} }")
                .replace("Field particleFilter", "Field {field}")
                .replaceFirst("^>", "");
        var pattern = new StringBuilder();
        var from = 0;
        var placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            pattern.append(Pattern.quote(text.substring(from, placeholders.start())))
                    .append("(?s).*");
            from = placeholders.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(text.substring(from))).toString());
    }
}
