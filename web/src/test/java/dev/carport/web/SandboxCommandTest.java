package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxCommandTest {
    @Test
    void anAppThatIsNotThereIsSaidToBeMissing(@TempDir Path data) {
        int code = new CommandLine(new SandboxCommand(null)).execute("no-such-app", "--data", data.toString());

        assertThat(code).isEqualTo(2);
    }

    @Test
    void theAppHasToBeNamed(@TempDir Path data) {
        assertThat(new CommandLine(new SandboxCommand(null)).execute("--data", data.toString()))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
