package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.apps.autoscout24.sandbox.rules.Message;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The JSON around every answer (section "Response object"). */
final class Envelope {
    private Envelope() {}

    /**
     * An answer that worked, warnings included.
     *
     * @param requestBody the body to repeat; null when there was none or it was no text
     */
    static HttpAnswer success(HttpCall call, @Nullable String requestBody, Answer answer) {
        var root = Json.object();
        var links = root.putObject("_links");
        links.putObject("self").put("href", answer.self());
        answer.collections().forEach((name, hrefs) -> {
            var list = links.putArray(name);
            hrefs.forEach(href -> list.addObject().put("href", href));
        });
        request(root, call, requestBody);
        response(root, "Success", answer.objectId(), answer.messages());
        if (!answer.data().isEmpty()) {
            root.putObject("_data").setAll(answer.data());
        }
        return HttpAnswer.json(answer.status(), root).withErrors(codes(answer.messages()));
    }

    /** A refusal; the first message decides the status. */
    static HttpAnswer refusal(HttpCall call, @Nullable String requestBody, List<Message> messages) {
        var root = Json.object();
        root.putObject("_links").putObject("self").putNull("href");
        request(root, call, requestBody);
        response(root, "Error", null, messages);
        var status = messages.stream()
                .filter(Message::isError)
                .findFirst()
                .map(Message::httpStatus)
                .orElse(400);
        return HttpAnswer.json(status, root).withErrors(codes(messages));
    }

    private static void request(ObjectNode root, HttpCall call, @Nullable String body) {
        root.putObject("_request").put("url", call.path()).put("body", body).put("method", call.method());
    }

    private static void response(ObjectNode root, String type, @Nullable String objectId, List<Message> messages) {
        var response = root.putObject("_response").put("type", type);
        if (objectId != null) {
            response.put("objectId", objectId);
        }
        if (messages.isEmpty()) {
            return;
        }
        var list = response.putArray("messages");
        messages.forEach(message -> list.addObject()
                .put("code", message.code())
                .put("messageType", message.type().wireName())
                .put("text", message.text()));
    }

    private static List<String> codes(List<Message> messages) {
        return messages.stream()
                .map(message -> Integer.toString(message.code()))
                .toList();
    }
}
