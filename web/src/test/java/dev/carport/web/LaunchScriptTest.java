package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the scripts in the root find a JDK, and what they say when there is none. */
@DisabledOnOs(OS.WINDOWS)
class LaunchScriptTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private record Run(int status, String out, String err) {}

    @ParameterizedTest
    @ValueSource(strings = {"carport", "verify"})
    void oneSentenceTellsOfAJavaThatIsTooOld(String script) throws Exception {
        Run run = run(Map.of("CARPORT_JDK_SEARCH", jdk("17.0.15")), "./" + script);

        assertThat(run.status).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err)
                .isEqualTo(
                        "Carport needs a Java Development Kit (JDK) of version 21 or newer, but only Java 17 was found: "
                                + "please install one, for example Temurin 25 from https://adoptium.net, "
                                + "or set JAVA_HOME to its folder.\n");
    }

    @Test
    void everyJavaThatIsTooOldIsNamedOnce() throws Exception {
        Run run = run(Map.of("CARPORT_JDK_SEARCH", jdk("1.8.0_402", "17.0.15", "17")), "./carport");

        assertThat(run.err).contains("only Java 8, 17 was found");
    }

    @Test
    void aMachineWithoutAnyJdkIsToldSo() throws Exception {
        Run run = run(Map.of("CARPORT_JDK_SEARCH", folder.toString()), "./carport");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains("but no JDK was found");
    }

    @Test
    void theNewestJdkIsTaken() throws Exception {
        Run run = find(Map.of("CARPORT_JDK_SEARCH", jdk("17.0.15", "21.0.2", "25.0.3", "22.0.1")));

        assertThat(run.out).isEqualTo(folder.resolve("25.0.3") + " 25\n");
    }

    @Test
    void aRunTimeWithoutCompilerIsPassedOver() throws Exception {
        String search = jdk("21.0.2", "25.0.3");
        Files.delete(folder.resolve("25.0.3/bin/javac"));

        assertThat(find(Map.of("CARPORT_JDK_SEARCH", search)).out).isEqualTo(folder.resolve("21.0.2") + " 21\n");
    }

    @Test
    void javaHomeComesFirstWhenItIsNewEnough() throws Exception {
        assertThat(find(Map.of("JAVA_HOME", jdk("21.0.2"))).out).isEqualTo(folder.resolve("21.0.2") + " 21\n");
    }

    @Test
    void aFolderWithASpaceInItsNameIsNoObstacle() throws Exception {
        Path home = Files.createDirectories(folder.resolve("my jdks"));
        Files.move(Path.of(jdk("25.0.3")), home.resolve("25"));

        assertThat(find(Map.of("JAVA_HOME", home.resolve("25").toString())).out)
                .isEqualTo(home.resolve("25") + " 25\n");
    }

    /** Makes folders that look like JDKs of these versions; gives their paths, separated by colons. */
    private String jdk(String... versions) {
        return Stream.of(versions)
                .map(version -> {
                    try {
                        Path bin =
                                Files.createDirectories(folder.resolve(version).resolve("bin"));
                        for (String tool : new String[] {"java", "javac"}) {
                            Files.writeString(bin.resolve(tool), "#!/bin/sh\nexit 3\n");
                            Files.setPosixFilePermissions(
                                    bin.resolve(tool), PosixFilePermissions.fromString("rwxr-xr-x"));
                        }
                        Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
                        return folder.resolve(version).toString();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.joining(":"));
    }

    private static Run find(Map<String, String> environment) throws Exception {
        return run(environment, "sh", "-c", ". scripts/find-jdk.sh; find_jdk && echo \"$JAVA_HOME $jdk_version\"");
    }

    private static Run run(Map<String, String> environment, String... command) throws Exception {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().remove("JAVA_HOME");
            builder.environment().putAll(environment);
            int status = builder.start().waitFor();
            return new Run(status, text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
