package com.example.carport;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.http.Body;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One dealer's account at the marketplace. A car is {@code PUT} under the host's own reference, so doing it twice makes no second
 * listing.
 */
final class ExamplePlatform implements OneByOne {

    private final Connection connection;

    ExamplePlatform(Connection connection) {
        this.connection = connection;
    }

    @Override
    public CheckResult check(CheckRequest request) {
        String customerNumber = request.customerNumber();
        if (customerNumber == null) {
            return CheckResult.problem(CheckResult.Code.CANNOT_TELL, null);
        }
        Reply reply = send(Request.get(address("dealers", customerNumber)));
        return switch (reply.status()) {
            case 200 -> CheckResult.ok(reply.text().strip(), Map.of());
            case 401 -> CheckResult.problem(CheckResult.Code.WRONG_CLIENT, reply.text());
            case 404 -> CheckResult.problem(CheckResult.Code.UNKNOWN_NUMBER, reply.text());
            default -> CheckResult.problem(CheckResult.Code.PLATFORM_DOWN, "status " + reply.status());
        };
    }

    @Override
    public Outcome transmit(Change change, Progress progress) {
        URI car = address("cars", change.reference());
        if (change.intent() == Change.Intent.WITHDRAW) {
            Reply reply = send(Request.delete(car));
            return reply.ok() || reply.status() == 404 ? Outcome.withdrawn() : problem(reply);
        }
        Body body = change.part(ExampleMapping.DATA).content().map(Body::json).orElseThrow();
        Reply reply = send(Request.put(car, body));
        if (!reply.ok()) {
            return problem(reply);
        }
        progress.confirmed(change, ExampleMapping.DATA, "");
        return Outcome.confirmed(change.reference(), link(reply));
    }

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return keys.stream().map(this::lookup).toList();
    }

    private LookupAnswer lookup(ListingKey key) {
        Reply reply = send(Request.get(address("cars", key.reference())));
        if (reply.ok()) {
            return new LookupAnswer.Found(new RemoteListing(
                    key.reference(), key.reference(), key.number(), key.vin(), "", true, link(reply)));
        }
        return reply.status() == 404
                ? new LookupAnswer.NotThere()
                : new LookupAnswer.CannotTell("status " + reply.status());
    }

    /** The marketplace cannot list a dealer's cars; the app's info says so. */
    @Override
    public Stream<RemoteListing> inventory() {
        throw new UnsupportedOperationException("The marketplace offers no list of a dealer's cars");
    }

    /** What an answer other than success means for the host: who acts, and whether to try again. */
    private static Outcome problem(Reply reply) {
        return switch (reply.status()) {
            case 401, 403 -> Outcome.accountBlocked("The API key is refused", Actor.ADMIN);
            case 429 ->
                reply.header("Retry-After")
                        .map(seconds ->
                                Outcome.retryAfter(Duration.ofSeconds(Long.parseLong(seconds)), "Too many requests"))
                        .orElseGet(() -> Outcome.retry("Too many requests"));
            case 400, 404, 409, 422 ->
                Outcome.refused(
                        List.of(Finding.error("", "refused", reply.status()).withDetail(reply.text())));
            default -> Outcome.retry("The marketplace answers with status " + reply.status());
        };
    }

    private Reply send(Request request) {
        String key = connection.credential(ExampleApp.API_KEY.key()).orElse("");
        return connection.http().send(request.with("Authorization", "Bearer " + key));
    }

    private URI address(String collection, String id) {
        String path = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(connection.baseUrl() + "/" + collection + "/" + path);
    }

    private static @Nullable URI link(Reply reply) {
        Optional<String> location = reply.header("Location");
        return location.map(URI::create).orElse(null);
    }
}
