package dev.carport.apps.autoscout24.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A dealership in a process of its own, so that it can be killed. */
final class DealershipProcess {
    private DealershipProcess() {}

    /** Works until it is killed. Arguments: data folder, address of the simulator. */
    public static void main(String[] arguments) throws InterruptedException {
        Dealership dealer = new Dealership(Path.of(arguments[0]), URI.create(arguments[1]), InstantSource.system());
        System.out.println("up " + dealer.export().id());
        new CountDownLatch(1).await();
    }

    /** Starts one and waits until it works. */
    static Process start(Path data, URI platform) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DealershipProcess.class.getName(),
                        data.toString(),
                        platform.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = process.inputReader().readLine();
        if (line == null || !line.startsWith("up ")) {
            process.destroyForcibly();
            throw new IOException("The dealership did not start: " + line);
        }
        return process;
    }
}
