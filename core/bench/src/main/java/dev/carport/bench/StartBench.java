package dev.carport.bench;

import dev.carport.engine.location.Location;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the product as it is handed out: from the start of its process to the first page, and the memory it then holds, with all apps
 * and a stock. Linux only, for the memory.
 *
 * <p>Arguments: the distribution ({@code web/target/carport}), vehicles (100000), starts (5).
 */
public final class StartBench {
    private static final int STEP = 2000;
    private static final int PAGES = 50;

    private StartBench() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path distribution = Path.of(arguments.length > 0 ? arguments[0] : "web/target/carport");
        int vehicles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int starts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path data = Files.createTempDirectory("carport-bench");
        fill(data, vehicles);
        List<Double> seconds = new ArrayList<>();
        double megabytes = 0;
        for (int start = 0; start < starts; start++) {
            int port = freePort();
            long began = System.nanoTime();
            Process process = start(distribution, data, port);
            try {
                seconds.add(untilFirstPage(process, port, began));
                megabytes = Math.max(megabytes, resident(process));
            } finally {
                process.destroy();
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }
        seconds.sort(null);
        System.out.println(String.format(
                Locale.ROOT,
                "start to first page with %,d vehicles: %.1f s (%.1f to %.1f in %d starts; wanted 1.2); resident after %d pages %.0f MB"
                        + " (wanted 300)",
                vehicles,
                seconds.get(seconds.size() / 2),
                seconds.getFirst(),
                seconds.getLast(),
                starts,
                PAGES,
                megabytes));
    }

    private static void fill(Path data, int vehicles) throws IOException {
        Stock stock = new Stock();
        try (Receiver nobody = new Receiver(Duration.ZERO);
                Dealer dealer = new Dealer(data, nobody, 1)) {
            Site site = dealer.site("B");
            dealer.add(new Location("B", "Bench", "Weg 1", "34123", "Kassel", "DE", "de", null));
            for (int from = 0; from < vehicles; from += STEP) {
                site.put(stock.vehicles("B", from, Math.min(vehicles, from + STEP)));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process start(Path distribution, Path data, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxRAMPercentage=50",
                "-Djava.awt.headless=true",
                "-jar",
                distribution.resolve("lib/carport-web.jar").toString());
        builder.environment().put("CARPORT_DATA", data.toString());
        builder.environment().put("CARPORT_PORT", String.valueOf(port));
        builder.redirectErrorStream(true);
        builder.redirectOutput(data.resolve("log.txt").toFile());
        return builder.start();
    }

    private static double untilFirstPage(Process process, int port, long began) throws InterruptedException {
        URI page = URI.create("http://127.0.0.1:" + port + "/");
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            while (!answers(client, page)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("Carport did not start");
                }
                LockSupport.parkNanos(10_000_000);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            for (int i = 0; i < PAGES; i++) {
                answers(client, page);
            }
            return seconds;
        }
    }

    private static boolean answers(HttpClient client, URI page) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElse(Double.NaN);
    }
}
