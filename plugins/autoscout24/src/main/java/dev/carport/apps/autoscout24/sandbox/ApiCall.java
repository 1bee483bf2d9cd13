package dev.carport.apps.autoscout24.sandbox;

import dev.carport.sandbox.HttpCall;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call that has passed the gateway.
 *
 * @param variables the variable parts of the path
 * @param query at most one value per name
 * @param holder the dealer of the token; null on the open lists
 * @param json the body where the endpoint takes JSON, else null
 */
record ApiCall(
        Platform platform,
        HttpCall http,
        Map<String, String> variables,
        Map<String, String> query,
        Culture culture,
        @Nullable Dealer holder,
        @Nullable JsonNode json) {

    Dealer dealer() {
        return Objects.requireNonNull(holder, "an open endpoint has no dealer");
    }

    JsonNode body() {
        return Objects.requireNonNull(json, "this endpoint takes no JSON");
    }

    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    String path() {
        return http.path();
    }

    /**
     * The vehicle in the path. One that does not exist is refused like a foreign one: the document has no code for it, and
     * the two cannot be told apart from outside.
     */
    Listing listing() {
        return platform.listings()
                .withId(variable("vehicleId"))
                .filter(listing -> listing.customerNumber().equals(dealer().customerNumber()))
                .orElseThrow(() -> platform.refused(50094));
    }

    /** What a change gave, or the refusal when the vehicle has gone meanwhile. */
    <T> T orGone(Optional<T> result) {
        return result.orElseThrow(() -> platform.refused(50094));
    }

    Answer ok() {
        return Answer.ok(path());
    }

    static List<String> hrefs(String base, List<String> ids) {
        return ids.stream().map(id -> base + "/" + id).toList();
    }
}
