package dev.carport.apps.autoscout24.sandbox;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a fault from JSON, for example
 * <code>{"effect":"status","status":503,"method":"PUT","path":"/vehicles/.*","skip":2,"times":3,"moment":"after"}</code>.
 *
 * <p>Effects: {@code status} (with {@code status}, {@code retryAfterSeconds}), {@code code} (with {@code code}),
 * {@code html}, {@code close}, {@code hang} (with {@code milliseconds}; without it until removed), {@code delay} (with
 * {@code milliseconds}), {@code expire-tokens} and {@code revoke-tokens} (with {@code customerNumber}).
 */
final class FaultJson {
    private FaultJson() {}

    /**
     * The fault that the body describes.
     *
     * @throws IllegalArgumentException with a sentence for the person who wrote the body
     */
    static FaultRule rule(JsonNode body) {
        var path = text(body, "path");
        return new FaultRule(
                effect(body),
                text(body, "method"),
                path == null ? null : Pattern.compile(path),
                number(body, "skip", 0),
                number(body, "every", 1),
                number(body, "times", 1),
                "after".equals(text(body, "moment")));
    }

    private static FaultEffect effect(JsonNode body) {
        var name = text(body, "effect");
        var customerNumber = text(body, "customerNumber");
        return switch (name == null ? "" : name) {
            case "status" -> new FaultEffect.Status(number(body, "status", 500), seconds(body));
            case "code" ->
                new FaultEffect.Code(
                        number(body, "code", 59_999),
                        number(body, "status", 400),
                        "A message of the training platform that is in no document.");
            case "html" -> new FaultEffect.Html(number(body, "status", 502));
            case "close" -> new FaultEffect.Close();
            case "hang" -> new FaultEffect.Hang(milliseconds(body));
            case "delay" -> {
                var time = milliseconds(body);
                if (time == null) {
                    throw new IllegalArgumentException("delay needs milliseconds");
                }
                yield new FaultEffect.Hang(time);
            }
            case "expire-tokens" -> new FaultEffect.ExpireTokens(customerNumber);
            case "revoke-tokens" -> new FaultEffect.RevokeTokens(customerNumber);
            default ->
                throw new IllegalArgumentException(
                        "effect has to be one of status, code, html, close, hang, delay, expire-tokens, revoke-tokens");
        };
    }

    private static @Nullable Duration seconds(JsonNode body) {
        return body.path("retryAfterSeconds").isIntegralNumber()
                ? Duration.ofSeconds(body.path("retryAfterSeconds").longValue())
                : null;
    }

    private static @Nullable Duration milliseconds(JsonNode body) {
        return body.path("milliseconds").isIntegralNumber()
                ? Duration.ofMillis(body.path("milliseconds").longValue())
                : null;
    }

    private static int number(JsonNode body, String name, int otherwise) {
        var node = body.path(name);
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
