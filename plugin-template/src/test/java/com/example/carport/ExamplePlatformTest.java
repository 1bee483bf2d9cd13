package com.example.carport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Finding;
import dev.carport.api.http.Body;
import dev.carport.api.http.Request;
import dev.carport.api.json.Content;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.testkit.RecordedProgress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExamplePlatformTest {

    private static final Content CAR = Content.of(Map.of("number", "4711"));

    private final RecordedProgress progress = new RecordedProgress("ref-1");

    @Test
    void putsACarUnderTheHostsReference() {
        RecordingConnection connection =
                answering(201, Map.of("location", List.of("https://www.example.com/cars/ref-1")), "");

        Outcome outcome = transmit(connection, Change.Intent.CREATE, new PartValue.Present(CAR));

        assertThat(outcome).isEqualTo(Outcome.confirmed("ref-1", URI.create("https://www.example.com/cars/ref-1")));
        assertThat(progress.confirmedParts()).containsExactly("data");
        Request request = connection.requests.getFirst();
        assertThat(request.method() + " " + request.uri()).isEqualTo("PUT http://127.0.0.1:1/v1/cars/ref-1");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer k-123");
        assertThat(text(request)).isEqualTo("{\"number\":\"4711\"}");
    }

    @Test
    void takesACarThatIsGoneAlreadyForWithdrawn() {
        RecordingConnection connection = answering(404, Map.of(), "");

        Outcome outcome = transmit(connection, Change.Intent.WITHDRAW, PartValue.EMPTY);

        assertThat(outcome).isEqualTo(Outcome.withdrawn());
        assertThat(connection.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.method()).isEqualTo("DELETE"));
    }

    @Test
    void passesARefusalOnInTheMarketplacesWords() {
        Outcome outcome =
                transmit(answering(422, Map.of(), "price too low"), Change.Intent.UPDATE, new PartValue.Present(CAR));

        assertThat(outcome)
                .isEqualTo(Outcome.refused(
                        List.of(Finding.error("", "refused", 422).withDetail("price too low"))));
        assertThat(progress.confirmedParts()).isEmpty();
    }

    @Test
    void waitsAsLongAsTheMarketplaceAsks() {
        Outcome outcome = transmit(
                answering(429, Map.of("retry-after", List.of("30")), ""),
                Change.Intent.UPDATE,
                new PartValue.Present(CAR));

        assertThat(outcome).isEqualTo(Outcome.retryAfter(Duration.ofSeconds(30), "Too many requests"));
    }

    @Test
    void tellsAnUnknownNumberFromAMarketplaceThatIsDown() {
        assertThat(check(answering(200, Map.of(), "Autohaus Nord, Kiel"))).isEqualTo(CheckResult.Code.OK);
        assertThat(check(answering(404, Map.of(), ""))).isEqualTo(CheckResult.Code.UNKNOWN_NUMBER);
        assertThat(check(answering(503, Map.of(), ""))).isEqualTo(CheckResult.Code.PLATFORM_DOWN);
    }

    @Test
    void looksUpWhetherACreatedCarArrived() {
        ListingKey key = new ListingKey("ref-1", "4711", null, null);

        assertThat(new ExamplePlatform(answering(200, Map.of(), "")).lookup(List.of(key)))
                .singleElement()
                .isInstanceOf(LookupAnswer.Found.class);
        assertThat(new ExamplePlatform(answering(404, Map.of(), "")).lookup(List.of(key)))
                .containsExactly(new LookupAnswer.NotThere());
    }

    private Outcome transmit(Connection connection, Change.Intent intent, PartValue after) {
        Change change = new Change(
                "key-1", intent, "ref-1", "4711", null, Map.of("data", new Change.Part(Change.Before.NOTHING, after)));
        return new ExamplePlatform(connection).transmit(change, progress);
    }

    private static CheckResult.Code check(Connection connection) {
        return new ExamplePlatform(connection).check(new CheckRequest("D-17")).code();
    }

    private static RecordingConnection answering(int status, Map<String, List<String>> headers, String body) {
        return new RecordingConnection(status, headers, body);
    }

    private static String text(Request request) {
        Body.Bytes body = (Body.Bytes) Objects.requireNonNull(request.body());
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }
}
