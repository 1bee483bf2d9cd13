package dev.carport.apps.mobilede.sandbox;

import dev.carport.sandbox.HttpAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with an ad; all of it, not only the first. Not thread-safe. */
final class Complaints {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Complaint> all = new ArrayList<>();

    private record Complaint(
            String key, @Nullable String path, @Nullable String value) {}

    void add(String key, @Nullable String path) {
        all.add(new Complaint(key, path, null));
    }

    void add(String key, @Nullable String path, @Nullable String value) {
        all.add(new Complaint(key, path, value));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<String> keys() {
        return all.stream().map(Complaint::key).toList();
    }

    /** The body, with the list under this name. */
    byte[] body(String name) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode list = body.putArray(name);
        for (Complaint complaint : all) {
            ObjectNode entry = list.addObject().put("key", complaint.key());
            entry.put("message", "Training: " + complaint.key());
            ArrayNode arguments = entry.putArray("args");
            if (complaint.path() != null) {
                arguments.addObject().put("key", "path").put("value", "ad." + complaint.path());
            }
            if (complaint.value() != null) {
                arguments.addObject().put("key", "value").put("value", complaint.value());
            }
        }
        return JSON.writeValueAsBytes(body);
    }

    HttpAnswer refusal() {
        return HttpAnswer.of(400, SellerApi.MEDIA_TYPE, body("errors")).withErrors(keys());
    }

    static HttpAnswer refusal(int status, String key, @Nullable String path) {
        Complaints one = new Complaints();
        one.add(key, path);
        return HttpAnswer.of(status, SellerApi.MEDIA_TYPE, one.body("errors")).withErrors(one.keys());
    }
}
