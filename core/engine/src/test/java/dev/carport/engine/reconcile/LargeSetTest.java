package dev.carport.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the set. */
class LargeSetTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void fiftyThousandListingsPassThroughAHeapThatHoldsAFractionOfThem() throws Exception {
        // 50,000 listings of 6 kB are 300 MB
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeSet.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).doesNotContain("OutOfMemoryError");
        assertThat(output.lines().reduce("", (before, line) -> line)).isEqualTo("50000 6018 true true 50000");
    }
}
