package dev.carport.web.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is handed out, as a process of its own. */
final class Distribution implements AutoCloseable {
    /** Where it was built. */
    static final Path FOLDER = Path.of(System.getProperty("carport.distribution"));

    private static final String KEY = "a-key-for-the-distribution";
    private static final String UP = " is up: http://localhost:";

    private final Process process;
    private final String base;

    private Distribution(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    /** Starts it on a free port over this data, and waits until it is up. */
    static Distribution start(Path data) throws IOException {
        Process process = process("--port", "0", "--host", "127.0.0.1", "--data", data.toString());
        // the host that the sign-in comes back to is the one it is called by
        return new Distribution(process, "http://127.0.0.1:" + port(process));
    }

    /** A process with these arguments; the caller ends it. */
    static Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                FOLDER.resolve("lib/carport-web.jar").toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CARPORT_API_TOKEN", KEY);
        return builder.start();
    }

    private static String port(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder everything = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(UP)) {
                // what nobody reads would stop it one day
                Thread.ofVirtual().start(() -> drain(said));
                return line.substring(line.indexOf(UP) + UP.length());
            }
            everything.append(line).append('\n');
        }
        throw new AssertionError("it did not start: " + everything
                + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void drain(Reader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // and so does what it says
        }
    }

    /** A program with every right. */
    ApiClient admin() {
        return new ApiClient(base, KEY);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
