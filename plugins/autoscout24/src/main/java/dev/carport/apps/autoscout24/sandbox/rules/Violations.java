package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects everything a document violates, in the order of the rules. */
public final class Violations {
    private final MessageCodes codes;
    private final List<Message> messages = new ArrayList<>();

    /** An empty collection. */
    public Violations(MessageCodes codes) {
        this.codes = codes;
    }

    /** Adds a message; arguments fill its placeholders in order. */
    public void add(int code, Object... arguments) {
        messages.add(codes.message(code, arguments));
    }

    /** Everything so far, errors and warnings. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** Whether one of them is an error. */
    public boolean hasError() {
        return messages.stream().anyMatch(Message::isError);
    }
}
