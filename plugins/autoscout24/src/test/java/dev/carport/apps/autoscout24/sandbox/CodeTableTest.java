package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Keeps {@code codes.tsv} in step with the documented codes and the scenarios that provoke them. The table of the user
 * documentation is made from it. {@code -Dcarport.tables=write} writes it anew.
 */
class CodeTableTest {
    private static final Path TABLE = Path.of("src/test/resources/dev/carport/apps/autoscout24/sandbox/codes.tsv");

    @Test
    void namesMeaningAndTestOfEveryCode() throws IOException {
        var table = StreamSupport.stream(EveryMessageCodeTest.codes().spliterator(), false)
                .map(CodeTableTest::line)
                .collect(Collectors.joining("\n", "code\ttype\tstatus\ttext\tmeaning\tprovoked by\n", "\n"));
        if ("write".equals(System.getProperty("carport.tables"))) {
            Files.writeString(TABLE, table);
        }

        assertThat(Files.readString(TABLE))
                .as("run once with -Dcarport.tables=write")
                .isEqualTo(table);
    }

    private static String line(JsonNode code) {
        var number = code.path("code").intValue();
        return String.join(
                "\t",
                Integer.toString(number),
                code.path("messageType").stringValue(),
                Integer.toString(code.path("httpStatus").intValue()),
                code.path("text").stringValue(),
                code.path("rule").stringValue(),
                provokedBy(number));
    }

    private static String provokedBy(int code) {
        var reason = CodeScenarios.UNREACHABLE.get(code);
        if (reason != null) {
            return "no request: " + reason;
        }
        return CodeScenarios.all().stream()
                .filter(scenario -> scenario.code() == code)
                .map(scenario -> EveryMessageCodeTest.class.getSimpleName() + ": " + scenario.name())
                .collect(Collectors.joining("; "));
    }
}
