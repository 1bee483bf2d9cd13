package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.users.NewApiToken;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.WebVisitor;
import dev.carport.web.api.ApiClient.Answer;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, and what those hear who may not. */
class DoorTest {

    @TempDir
    static Path folder;

    static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer(folder).location("KS").location("GÖ");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void turnsAwayWhoeverHasNoKey() throws Exception {
        Answer answer = server.withKey(null).get("/locations");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"carport\"");
    }

    @Test
    void turnsAwayAWrongKey() throws Exception {
        assertThat(server.withKey("a-master-key-for-test").get("/locations").status())
                .isEqualTo(401);
        assertThat(server.withKey("").get("/locations").status()).isEqualTo(401);
    }

    @Test
    void turnsAwayARevokedKey() throws Exception {
        NewApiToken key = server.issue(Rights.everywhere(Right.VIEW));
        ApiClient program = server.withKey(key.secret().reveal());
        assertThat(program.get("/locations").status()).isEqualTo(200);

        server.tokens().revoke(key.token().id());

        assertThat(program.get("/locations").status()).isEqualTo(401);
    }

    @Test
    void refusesWithoutTheRight() throws Exception {
        ApiClient viewer = server.with(Rights.none().and("KS", Right.VIEW));

        for (Answer answer : new Answer[] {
            viewer.put("/locations/KS/vehicles/1", ApiServer.car("1", 9000)),
            viewer.post("/locations/KS/vehicles", "[]"),
            viewer.put("/locations/KS/exports/yard", "{}"),
            viewer.post("/locations/KS/exports/yard/release-lock"),
            viewer.post("/locations/KS/exports/yard/complete-transfer"),
            viewer.put("/locations/KS", "{\"name\":\"x\"}"),
            viewer.put("/locations/NEW", "{\"name\":\"x\"}"),
            viewer.put("/apps/yard/environment", "{\"name\":\"production\"}"),
            viewer.put("/apps/yard/fees", "{}")
        }) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("forbidden");
        }
    }

    @Test
    void separatesTheRightsFromEachOther() throws Exception {
        ApiClient stock = server.with(Rights.none().and("KS", Right.STOCK));
        ApiClient marketing = server.with(Rights.none().and("KS", Right.MARKETING));
        server.admin.put("/locations/KS/exports/yard", "{\"customerNumber\":\"C-100\"}");

        assertThat(stock.put("/locations/KS/vehicles/1", ApiServer.car("1", 9000))
                        .status())
                .isEqualTo(201);
        assertThat(stock.post("/locations/KS/exports/yard/pause").status()).isEqualTo(403);
        assertThat(marketing.post("/locations/KS/exports/yard/pause").status()).isEqualTo(200);
        assertThat(marketing.post("/locations/KS/exports/yard/release-lock").status())
                .isEqualTo(403);
        assertThat(marketing
                        .post("/locations/KS/exports/yard/complete-transfer")
                        .status())
                .isEqualTo(403);
        assertThat(marketing
                        .put("/locations/KS/vehicles/1", ApiServer.car("1", 9000))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsNobodyALocationThatIsNotTheirs() throws Exception {
        ApiClient viewer = server.with(Rights.none().and("KS", Right.VIEW, Right.STOCK));

        Answer foreign = viewer.get("/locations/G%C3%96/vehicles");
        Answer missing = viewer.get("/locations/XX/vehicles");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.problem()).isEqualTo(missing.problem()).isEqualTo("unknown-location");
        assertThat(viewer.get("/locations").json().path("locations").size()).isEqualTo(1);
    }

    @Test
    void answersAnUnknownPathWithAProblem() throws Exception {
        Answer answer = server.admin.get("/no/such/thing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().path("detail").asString()).isEqualTo("There is no /api/v1/no/such/thing.");
    }

    @Test
    void answersAWrongMethodWithAProblem() throws Exception {
        Answer answer = server.admin.delete("/locations");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
    }

    @Test
    void leavesPagesAsPages() throws Exception {
        var page = new WebVisitor(server.carport.base()).get("/no-such-page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void speaksTheLanguageAskedFor() throws Exception {
        Answer german = server.admin.send(
                "GET", "/locations/XX/vehicles", BodyPublishers.noBody(), "Accept-Language", "de-AT,en;q=0.5");
        Answer other =
                server.admin.send("GET", "/locations/XX/vehicles", BodyPublishers.noBody(), "Accept-Language", "fr");

        assertThat(german.json().path("detail").asString()).isEqualTo("Den Standort XX gibt es nicht.");
        assertThat(german.header("Content-Language")).isEqualTo("de");
        assertThat(other.header("Content-Language")).isEqualTo("de");
    }

    @Test
    void tellsAProblemAsTheStandardSays() throws Exception {
        Answer answer = server.admin.get("/locations/XX/vehicles");

        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:carport:problem:unknown-location");
        assertThat(answer.json().path("title").asString()).isEqualTo("Unknown location");
        assertThat(answer.json().path("status").asInt()).isEqualTo(404);
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/v1/locations/XX/vehicles");
        assertThat(answer.json().path("findings").isArray()).isTrue();
    }

    @Test
    void readsLittleOfWhatASenderWithoutAKeyPushes() throws Exception {
        long pushed = 0;
        try (Socket socket =
                new Socket("127.0.0.1", URI.create(server.carport.base()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/locations/KS/vehicles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 268435456\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[1 << 16];
            while (pushed < 64L << 20) {
                out.write(piece);
                pushed += piece.length;
            }
        } catch (SocketException hungUp) {
            // that is what is asked for
        }

        assertThat(pushed).isLessThan(64L << 20);
    }

    @Test
    void asksNoKeyForHealthAndDescription() throws Exception {
        assertThat(server.withKey(null).get("/health").status()).isEqualTo(200);
        assertThat(server.withKey(null).get("/openapi.json").status()).isEqualTo(200);
    }
}
