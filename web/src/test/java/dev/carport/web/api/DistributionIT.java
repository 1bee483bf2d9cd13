package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is handed out: the jars in one folder, the apps as zips in the other, started as an administrator starts it. */
@Timeout(120)
class DistributionIT {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("carport.distribution"));
    private static final String KEY = "a-key-for-the-distribution";
    private static final String UP = " is up: http://localhost:";

    @TempDir
    Path data;

    @Test
    void runsEveryAppFromItsZipUpToTheSignInAtItsSandbox() throws Exception {
        Process process = start("--port", "0", "--host", "127.0.0.1", "--data", data.toString());
        try {
            ApiClient admin = new ApiClient("http://127.0.0.1:" + port(process), KEY);
            admin.put("/locations/KS", "{\"name\":\"Kassel\"}");
            JsonNode apps = admin.get("/apps").json().path("apps");

            assertThat(apps.size()).isEqualTo(zips());
            for (JsonNode app : apps) {
                String id = app.path("id").asString();
                assertThat(app.path("state").asString()).as(id).isEqualTo("ready");
                assertThat(admin.put("/apps/" + id + "/environment", "{\"name\":\"sandbox\"}")
                                .status())
                        .as(id)
                        .isEqualTo(200);
                JsonNode signIn =
                        admin.post("/locations/KS/exports/" + id + "/sign-in").json();
                if (signIn.has("authorizeUrl")) {
                    assertThat(status(signIn.path("authorizeUrl").asString()))
                            .as(id)
                            .isEqualTo(200);
                }
            }
        } finally {
            end(process);
        }
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process process = start(
                    "--port", String.valueOf(taken.getLocalPort()), "--host", "0.0.0.0", "--data", data.toString());
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isNotZero();
            assertThat(said).contains("Carport cannot start: Port " + taken.getLocalPort() + " is taken.");
        }
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                DISTRIBUTION.resolve("lib/carport-web.jar").toString()));
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
                return line.substring(line.indexOf(UP) + UP.length());
            }
            everything.append(line).append('\n');
        }
        throw new AssertionError("it did not start: " + everything
                + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static long zips() throws IOException {
        try (Stream<Path> files = Files.list(DISTRIBUTION.resolve("plugins"))) {
            return files.filter(file -> file.toString().endsWith(".zip")).count();
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
