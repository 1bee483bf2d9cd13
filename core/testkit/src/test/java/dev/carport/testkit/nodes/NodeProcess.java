package dev.carport.testkit.nodes;

import dev.carport.engine.store.DatabaseAddress;
import dev.carport.engine.store.DatabaseSettings;
import dev.carport.engine.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own. */
final class NodeProcess implements AutoCloseable {
    private final Path data;
    private final String database;
    private final String name;
    private final String halt;
    private int life;
    private Process process;

    private NodeProcess(Path data, String database, String name, String halt) throws IOException {
        this.halt = halt;
        this.data = data;
        this.database = database;
        this.name = name;
        process = launch();
    }

    /** A process that is about to work; see {@link #awaitUp}. */
    static NodeProcess begin(Path data, String database, String name) throws IOException {
        return new NodeProcess(data, database, name, "");
    }

    /** One with a database in a file, that ends itself at once when it comes to a step. */
    static NodeProcess untilStep(Path data, Step step) throws IOException {
        return new NodeProcess(data, "", "alone", step.name());
    }

    /** How it ended, as soon as it has; empty when it goes on. */
    Optional<Integer> awaitEnd(Duration longest) throws InterruptedException {
        boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        return ended ? Optional.of(process.exitValue()) : Optional.empty();
    }

    static StoreSettings stores(Path data, String database) {
        return StoreSettings.in(data)
                .withDatabase(
                        DatabaseSettings.of(DatabaseAddress.parse(database)).withReaders(8));
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-D" + Step.PROPERTY + "=" + halt,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        data.toString(),
                        database,
                        name()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve(name + ".log").toFile()))
                .start();
    }

    /** As it stands in the scheduler's table; another one after each kill. */
    String name() {
        return name + "-" + life;
    }

    NodeProcess awaitUp() throws IOException {
        String line = process.inputReader().readLine();
        if (!"up".equals(line)) {
            throw new IOException("The node did not start: " + line);
        }
        return this;
    }

    /** Ends it at once, wherever it is. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Another one in the place of one that was killed. */
    void again() throws IOException {
        life++;
        process = launch();
    }

    /** It stands still until {@link #goOn}. */
    void hold() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", which, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("kill " + which + " ended with " + status);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
