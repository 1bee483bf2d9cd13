package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the guide as a reader would, one after the other. */
class ApiGuideTest {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheGuideWorks() throws Exception {
        assumeTrue(run("command -v curl").status() == 0, "there is no curl");
        StringBuilder script = new StringBuilder("set -eu\n");
        COMMANDS.matcher(Files.readString(Path.of("../docs/api.md")))
                .results()
                .skip(1)
                .forEach(block -> script.append(block.group(1)));
        try (ApiServer server = new ApiServer(folder.resolve("data"))) {
            Finished finished = run("export CARPORT=" + server.carport.base() + "/api/v1 KEY=" + ApiServer.MASTER_KEY
                    + " APP=yard CUSTOMER=C-100\n" + script);

            assertThat(finished.status()).as(finished.output()).isZero();
            assertThat(finished.output())
                    .contains(
                            "\"status\":\"created\"",
                            "\"status\":\"changed\"",
                            "\"authorizeUrl\"",
                            "\"acceptedBy\"",
                            "\"number\":\"KS-1001\"");
            assertThat(server.admin
                            .get("/locations/KS/exports/yard")
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("active");
        }
    }

    private record Finished(int status, String output) {}

    private Finished run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("guide.sh"), script);
        Process process = new ProcessBuilder("sh", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Finished(process.exitValue(), output);
    }
}
