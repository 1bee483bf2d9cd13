package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a resource answers; the {@link Envelope} puts it into JSON. */
final class Answer {
    private final int status;
    private final @Nullable String self;
    private final Map<String, List<String>> collections = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, JsonNode> data = new LinkedHashMap<>();
    private @Nullable String objectId;

    private Answer(int status, @Nullable String self) {
        this.status = status;
        this.self = self;
    }

    /** Processed; the link to itself is null where nothing is left to point to. */
    static Answer ok(@Nullable String self) {
        return new Answer(200, self);
    }

    static Answer created(@Nullable String self) {
        return new Answer(201, self);
    }

    /** Links to the members of a collection. */
    Answer links(String collection, List<String> hrefs) {
        collections.put(collection, List.copyOf(hrefs));
        return this;
    }

    Answer objectId(String id) {
        objectId = id;
        return this;
    }

    Answer message(Message message) {
        messages.add(message);
        return this;
    }

    Answer messages(List<Message> more) {
        messages.addAll(more);
        return this;
    }

    Answer data(String name, JsonNode value) {
        data.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    @Nullable String self() {
        return self;
    }

    @Nullable String objectId() {
        return objectId;
    }

    Map<String, List<String>> collections() {
        return collections;
    }

    List<Message> messages() {
        return messages;
    }

    Map<String, JsonNode> data() {
        return data;
    }
}
