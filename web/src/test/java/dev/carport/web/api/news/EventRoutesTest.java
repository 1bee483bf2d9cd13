package dev.carport.web.api.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.users.NewApiToken;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.engine.users.TokenAuthentication;
import dev.carport.web.CarportServer;
import dev.carport.web.ServerConfig;
import dev.carport.web.TestCarport;
import dev.carport.web.api.Api;
import dev.carport.web.http.FakeGate;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Open lines of programs, over real HTTP. */
@Timeout(120)
class EventRoutesTest {

    @Test
    void endsALineWhoseKeyIsRevoked(@TempDir Path folder) throws Exception {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        try (TestCarport carport = TestCarport.start(folder, clock);
                HttpClient client = HttpClient.newHttpClient()) {
            var engine = carport.carport().engine();
            var stores = engine.stores();
            var tokens =
                    new TokenAuthentication(stores.apiTokens(), new TimeOrderedIds(clock, random), random, clock, null);
            NewApiToken key = tokens.issue("test", Rights.everywhere(Right.VIEW), "test", null);
            Api api = new Api(
                    tokens,
                    stores.locations(),
                    stores.auditLog(),
                    clock,
                    List.of(new EventRoutes(engine.events(), Duration.ofMillis(50))));
            try (CarportServer server = new CarportServer(
                    ServerConfig.at("127.0.0.1", 0, ZoneId.of("Europe/Berlin")), clock, new FakeGate(), List.of(api))) {
                server.start();
                var body = client.send(
                                HttpRequest.newBuilder(
                                                URI.create("http://127.0.0.1:" + server.port() + "/api/v1/events"))
                                        .header("Accept", "text/event-stream")
                                        .header(
                                                "Authorization",
                                                "Bearer " + key.secret().reveal())
                                        .build(),
                                BodyHandlers.ofInputStream())
                        .body();
                try (BufferedReader line = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                    assertThat(line.readLine()).contains("connected");
                    tokens.revoke(key.token().id());

                    assertThat(line.lines().toList()).as("ends").isNotNull();
                }
            }
        }
    }
}
