package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is handed out: the jars in one folder, the apps as zips in the other, started as an administrator starts it. */
@Timeout(120)
class DistributionIT {
    @TempDir
    Path data;

    @Test
    void runsEveryAppFromItsZipUpToTheSignInAtItsSandbox() throws Exception {
        try (Distribution carport = Distribution.start(data)) {
            ApiClient admin = carport.admin();
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
        }
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process process = Distribution.process(
                    "--port", String.valueOf(taken.getLocalPort()), "--host", "0.0.0.0", "--data", data.toString());
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isNotZero();
            assertThat(said).contains("Carport cannot start: Port " + taken.getLocalPort() + " is taken.");
        }
    }

    private static long zips() throws IOException {
        try (Stream<Path> files = Files.list(Distribution.FOLDER.resolve("plugins"))) {
            return files.filter(file -> file.toString().endsWith(".zip")).count();
        }
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
