package dev.carport.sandbox;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a fault from JSON, for example
 * <code>{"effect":"status","status":503,"method":"PUT","path":".*&#47;ads/.*","skip":2,"times":3,"moment":"after"}</code>.
 *
 * <p>Effects: {@code status} (with {@code status}, {@code retryAfterSeconds}), {@code body} (with {@code status}, {@code mediaType},
 * {@code body}), {@code html}, {@code close}, {@code hang} (with {@code milliseconds}; without it until removed), {@code delay} (with
 * {@code milliseconds}), and what {@link TrainingServer.Simulated#effect} adds.
 */
final class FaultJson {
    private FaultJson() {}

    /**
     * The fault that the body describes.
     *
     * @throws IllegalArgumentException with a sentence for the person who wrote the body
     */
    static FaultRule rule(JsonNode body, TrainingServer.Simulated platform) {
        String path = text(body, "path");
        return new FaultRule(
                effect(body, platform),
                text(body, "method"),
                path == null ? null : Pattern.compile(path),
                number(body, "skip", 0),
                number(body, "every", 1),
                number(body, "times", 1),
                "after".equals(text(body, "moment")));
    }

    private static FaultEffect effect(JsonNode body, TrainingServer.Simulated platform) {
        String given = text(body, "effect");
        String name = given == null ? "" : given;
        return platform.effect(name, body).orElseGet(() -> rule(name, body).effect());
    }

    private static FaultRule rule(String name, JsonNode body) {
        return switch (name) {
            case "status" -> {
                int status = number(body, "status", 500);
                int wait = number(body, "retryAfterSeconds", -1);
                yield wait < 0 ? FaultRule.status(status) : FaultRule.status(status, Duration.ofSeconds(wait));
            }
            case "body" -> {
                String type = text(body, "mediaType");
                String content = text(body, "body");
                yield FaultRule.body(
                        number(body, "status", 400),
                        type == null ? "application/json" : type,
                        content == null ? "" : content);
            }
            case "html" -> FaultRule.html(number(body, "status", 502));
            case "close" -> FaultRule.close();
            case "hang" -> {
                int time = number(body, "milliseconds", -1);
                yield time < 0 ? FaultRule.hang() : FaultRule.delay(Duration.ofMillis(time));
            }
            case "delay" -> FaultRule.delay(Duration.ofMillis(number(body, "milliseconds", 1000)));
            default ->
                throw new IllegalArgumentException(
                        "effect has to be one of status, body, html, close, hang, delay, or the platform's own");
        };
    }

    private static int number(JsonNode body, String name, int otherwise) {
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new IllegalArgumentException(name + " has to be a whole number");
        }
        return node.intValue();
    }

    private static @Nullable String text(JsonNode body, String name) {
        return body.path(name).isString() ? body.path(name).stringValue() : null;
    }
}
