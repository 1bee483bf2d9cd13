package dev.carport.apps.autoscout24.platform;

import dev.carport.api.http.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer in the platform's envelope.
 *
 * @param objectId id of what was made or changed; null when the answer has none
 * @param notes its messages
 * @param data {@code _data}; missing node when there is none
 * @param links {@code _links}; missing node when there are none
 */
record Answer(int status, @Nullable String objectId, List<Note> notes, JsonNode data, JsonNode links, boolean error) {
    Answer {
        notes = List.copyOf(notes);
    }

    /** Reads the envelope; null when the body is something else, such as the page of a proxy. */
    static @Nullable Answer of(Reply reply) {
        JsonNode root = Json.read(reply.bytes());
        if (root == null || !root.isObject() || !root.path("_response").isObject()) {
            return null;
        }
        JsonNode response = root.path("_response");
        List<Note> notes = new ArrayList<>();
        for (JsonNode message : response.path("messages")) {
            notes.add(new Note(
                    message.path("code").asInt(0),
                    message.path("messageType").asString(""),
                    message.path("text").asString("")));
        }
        boolean error = !reply.ok()
                || "Error".equalsIgnoreCase(response.path("type").asString(""))
                || notes.stream().anyMatch(Note::isError);
        return new Answer(
                reply.status(), Json.text(response, "objectId"), notes, root.path("_data"), root.path("_links"), error);
    }

    boolean has(int code) {
        return notes.stream().anyMatch(note -> note.code() == code);
    }

    List<Note> errors() {
        return notes.stream().filter(Note::isError).toList();
    }

    /** Text of the message with this code; null for none. */
    @Nullable String textOf(int code) {
        return notes.stream()
                .filter(note -> note.code() == code)
                .map(Note::text)
                .findFirst()
                .orElse(null);
    }

    /** The last segment of a link: the documented way to the id of a financing offer. */
    static @Nullable String idIn(JsonNode link) {
        String href = Json.text(link, "href");
        return href == null ? null : href.substring(href.lastIndexOf('/') + 1);
    }

    /** Id of what was made: the object id, else the end of the answer's own address. */
    @Nullable String madeId() {
        return objectId != null ? objectId : idIn(links.path("self"));
    }
}
