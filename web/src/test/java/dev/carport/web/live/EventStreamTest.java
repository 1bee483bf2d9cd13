package dev.carport.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.CarportServer;
import dev.carport.web.ServerConfig;
import dev.carport.web.http.FakeGate;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Open lines of pages, over real HTTP. */
@Timeout(60)
class EventStreamTest {

    private final FakeGate gate = new FakeGate().letIn("jutta", null, Rights.everywhere(Right.VIEW));
    private final Events events = new Events();
    private final HttpClient client = HttpClient.newHttpClient();
    private EventStream stream;
    private CarportServer server;

    @BeforeEach
    void start() {
        stream = new EventStream(events, InstantSource.system(), Duration.ofMillis(50));
        server = new CarportServer(
                ServerConfig.at("127.0.0.1", 0, ZoneId.of("Europe/Berlin")),
                InstantSource.system(),
                gate,
                List.of(stream));
        server.start();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
        stream.close();
    }

    private BufferedReader line() throws Exception {
        InputStream body = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/events"))
                                .header("Accept", "text/event-stream")
                                .header("Cookie", "carport-session=jutta")
                                .build(),
                        BodyHandlers.ofInputStream())
                .body();
        BufferedReader line = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        assertThat(line.readLine()).contains("still here");
        return line;
    }

    @Test
    void endsALineWhoseSessionIsOver() throws Exception {
        try (BufferedReader line = line()) {
            gate.letOut("jutta");

            assertThat(line.lines()).allSatisfy(told -> assertThat(told).doesNotContain("data"));
        }
    }

    @Test
    void tellsNothingOfALocationOnceTheRightIsTaken() throws Exception {
        try (BufferedReader line = line()) {
            gate.letIn("jutta", null, Rights.none().and("ESW", Right.VIEW));
            // the first pulse from now on may still have asked before, the second has not
            for (int pulses = 0; pulses < 2; ) {
                pulses += line.readLine().contains("still here") ? 1 : 0;
            }
            events.publish(new Event.StockChanged("KS"));
            events.publish(new Event.StockChanged("ESW"));

            String told = line.lines()
                    .filter(text -> text.startsWith("data"))
                    .findFirst()
                    .orElseThrow();
            assertThat(told).contains("stock:ESW").doesNotContain("stock:KS");
        }
    }

    @Test
    void keepsTheNewestLinesOfAPersonOnly() throws Exception {
        List<BufferedReader> lines = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            lines.add(line());
        }

        assertThat(lines.getFirst().lines().toList()).as("ends").isNotNull();
        assertThat(lines.get(1).readLine()).isNotNull();
        gate.letOut("jutta");
    }
}
