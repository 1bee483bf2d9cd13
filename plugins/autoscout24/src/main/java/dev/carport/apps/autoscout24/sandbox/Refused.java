package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Message;
import java.util.List;

/** Ends the handling of a call: nothing is changed, the messages are the answer. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Message> messages;

    Refused(List<Message> messages) {
        super("refused: " + messages, null, false, false);
        this.messages = List.copyOf(messages);
    }

    Refused(Message message) {
        this(List.of(message));
    }

    List<Message> messages() {
        return messages;
    }
}
