package dev.carport.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TrainingServerTest {
    private final AtomicInteger worked = new AtomicInteger();
    private final TrainingServer server = new TrainingServer(
                    0,
                    InstantSource.fixed(Instant.EPOCH),
                    new TrainingServer.Simulated() {
                        @Override
                        public HttpAnswer answer(HttpCall call, Notes notes) {
                            notes.put("account", "4711");
                            return HttpAnswer.text(200, "work " + worked.incrementAndGet());
                        }

                        @Override
                        public void arrived(HttpCall call, Notes notes) {
                            if (call.path().equals("/batch")) {
                                notes.batch(call.json().size());
                            }
                        }

                        @Override
                        public Optional<HttpAnswer> control(HttpCall call) {
                            if (!call.path().equals("/_sandbox/workload")) {
                                return Optional.empty();
                            }
                            if (!call.json().isInt()) {
                                throw new IllegalArgumentException("a number, please");
                            }
                            worked.set(call.json().intValue());
                            return Optional.of(HttpAnswer.json(200, call.json()));
                        }

                        @Override
                        public Optional<FaultEffect> effect(String name, JsonNode fault) {
                            FaultEffect reset = new FaultEffect.Own("reset", call -> {
                                worked.set(0);
                                return Optional.empty();
                            });
                            return name.equals("reset") ? Optional.of(reset) : Optional.empty();
                        }

                        @Override
                        public HttpAnswer failure(HttpCall call, int status) {
                            return HttpAnswer.text(status, call.path() + " failed");
                        }

                        @Override
                        public Optional<HttpAnswer> page(HttpCall call) {
                            return call.path().equals("/")
                                    ? Optional.of(HttpAnswer.html(200, "<h1>Hello</h1>"))
                                    : Optional.empty();
                        }
                    },
                    () -> Map.of("worked", worked.get()))
            .start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path, String... json) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, json.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofString(json[0]));
        if (json.length > 0) {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void requestsAreAnsweredAndLoggedPagesAreNot() throws Exception {
        assertThat(send("POST", "/cars?x=1").body()).isEqualTo("work 1");
        assertThat(send("GET", "/").body()).contains("Hello");

        assertThat(server.requests().lines()).containsExactly("POST /cars 200");
        assertThat(server.requests().all().getFirst().notes()).containsEntry("account", "4711");
        assertThat(server.requests().all().getFirst().query()).isEqualTo("x=1");
    }

    @Test
    void aFaultBeforeTheWorkKeepsItFromBeingDone() throws Exception {
        server.faults().add(FaultRule.status(503, Duration.ofSeconds(7)).onPath("/cars"));

        HttpResponse<String> answer = send("POST", "/cars");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(worked).hasValue(0);
        assertThat(send("POST", "/cars").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultAfterTheWorkLosesTheAnswerOnly() {
        server.faults().add(FaultRule.close().onMethod("POST").afterCommitting());

        assertThatThrownBy(() -> send("POST", "/cars")).isInstanceOf(IOException.class);
        assertThat(worked).hasValue(1);
    }

    @Test
    void faultsCountSkipAndRepeat() throws Exception {
        server.faults().add(FaultRule.status(500).skipping(1).everyNth(2).times(2));

        int[] expected = {200, 500, 200, 500, 200, 200};
        for (int status : expected) {
            assertThat(send("POST", "/cars").statusCode()).isEqualTo(status);
        }
    }

    @Test
    void faultsCanBeSetFromOutside() throws Exception {
        assertThat(send("POST", "/_sandbox/faults", "{\"effect\":\"status\",\"status\":418,\"path\":\"/cars\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(send("POST", "/cars").statusCode()).isEqualTo(418);
        assertThat(send("GET", "/_sandbox/requests").body()).contains("status-418");
        assertThat(send("GET", "/_sandbox/state").body()).contains("\"worked\":0");
        assertThat(send("POST", "/_sandbox/faults", "{\"effect\":\"no such\"}").statusCode())
                .isEqualTo(400);
        assertThat(send("DELETE", "/_sandbox/faults").statusCode()).isEqualTo(200);
        assertThat(server.faults().all()).isEmpty();
    }

    @Test
    void aPlatformCanHaveFaultsOfItsOwn() throws Exception {
        send("POST", "/cars");
        send("POST", "/_sandbox/faults", "{\"effect\":\"reset\"}");

        assertThat(send("POST", "/cars").body()).isEqualTo("work 1");
        assertThat(server.requests().all().getLast().faults()).containsExactly("reset");
    }

    @Test
    void aFaultSpeaksAsThePlatformDoes() throws Exception {
        server.faults().add(FaultRule.status(500));

        assertThat(send("POST", "/cars").body()).isEqualTo("/cars failed");
    }

    @Test
    void aPlatformCanHaveControlsOfItsOwn() throws Exception {
        assertThat(send("POST", "/_sandbox/workload", "7").body()).isEqualTo("7");
        assertThat(worked).hasValue(7);
        assertThat(send("POST", "/_sandbox/workload", "\"many\"").body()).contains("a number, please");
        assertThat(send("POST", "/_sandbox/workload", "{").statusCode()).isEqualTo(400);
        assertThat(send("GET", "/_sandbox/playtime").statusCode()).isEqualTo(404);
        assertThat(server.requests().all()).isEmpty();
    }

    @Test
    void aForeignPageCannotUseTheControls() throws Exception {
        assertThat(send("POST", "/_sandbox/workload").statusCode()).isEqualTo(415);
        assertThat(send("PUT", "/_sandbox/workload").statusCode()).isEqualTo(415);
        assertThat(send("POST", "/_sandbox/faults").statusCode()).isEqualTo(415);
        assertThat(worked).hasValue(0);
    }

    @Test
    void theLogCountsWhatARequestCarriesAlsoWhenAFaultHitsIt() throws Exception {
        server.faults().add(FaultRule.status(413).onPath("/batch"));

        send("POST", "/batch", "[1, 2, 3]");
        send("POST", "/batch", "[]");
        send("POST", "/cars");

        assertThat(server.requests().lines())
                .containsExactly("POST /batch [3] 413", "POST /batch [0] 200", "POST /cars 200");
        assertThat(server.requests().sizes()).containsExactly(3, 0);
        assertThat(send("GET", "/_sandbox/requests").body()).contains("\"batch\":3", "\"batch\":null");
    }

    @Test
    void theLogForgetsTheOldestAndGoesOnCounting() {
        RequestLog log = new RequestLog(InstantSource.fixed(Instant.EPOCH), 2);
        for (String path : new String[] {"/one", "/two", "/three"}) {
            log.arrive("GET", path, null).finish(200, List.of());
        }

        assertThat(log.lines()).containsExactly("GET /two 200", "GET /three 200");
        assertThat(log.arrived()).isEqualTo(3);
        log.clear();
        assertThat(log.all()).isEmpty();
        assertThat(log.arrived()).isEqualTo(3);
    }

    @Test
    void repeatedParametersAndFieldsAreNotLost() {
        HttpCall call = new HttpCall("POST", "/", "a=1&b=2&a=%33", Map.of(), "c=4&c".getBytes(UTF_8));

        assertThat(call.allParameters()).containsExactly(entry("a", List.of("1", "3")), entry("b", List.of("2")));
        assertThat(call.parameters()).containsExactly(entry("a", "1"), entry("b", "2"));
        assertThat(call.allFields()).containsExactly(entry("c", List.of("4", "")));
        assertThat(call.form()).containsExactly(entry("c", "4"));
    }

    /** The host takes the first index it finds among the jars of an app. */
    @Test
    void theLibraryHasNoIndexThatWouldHideTheExtensionOfAnApp() {
        assertThat(TrainingServer.class.getResource("/META-INF/extensions.idx")).isNull();
    }

    @Test
    void filesOutliveTheirObject(@TempDir Path folder) {
        new KeptFiles(folder).put("a.json", new byte[] {1});

        assertThat(new KeptFiles(folder).get("a.json")).contains(new byte[] {1});
        assertThat(new KeptFiles(folder).all()).containsOnlyKeys("a.json");
        new KeptFiles(folder).remove("a.json");
        assertThat(new KeptFiles(folder).all()).isEmpty();
        assertThat(new KeptFiles(null).get("a.json")).isEmpty();
    }

    @Test
    void filesMayStandInFoldersOfTheirOwn(@TempDir Path folder) {
        for (Path place : new Path[] {folder.resolve("kept"), null}) {
            KeptFiles files = new KeptFiles(place);
            assertThat(files.names()).isEmpty();
            files.put("b/2", new byte[] {2});
            files.put("a", new byte[] {1});

            assertThat(files.names()).containsExactly("a", "b/2");
            assertThat(files.all()).containsOnlyKeys("a", "b/2");
            assertThat(files.get("b/2")).contains(new byte[] {2});
            files.remove("b/2");
            assertThat(files.names()).containsExactly("a");
        }
    }

    @Test
    void whatAKillLeftUnfinishedIsNoFile(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("a.json.part"), new byte[] {1});

        assertThat(new KeptFiles(folder).names()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
