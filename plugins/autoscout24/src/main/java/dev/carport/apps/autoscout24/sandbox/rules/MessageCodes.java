package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documented message codes (section "Errors" of the AutoScout24 Listing Creation API v1.1) with their texts.
 *
 * <p>Immutable and safe to share.
 */
public final class MessageCodes {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private final SortedMap<Integer, Message> templates;

    private MessageCodes(SortedMap<Integer, Message> templates) {
        this.templates = templates;
    }

    /** Reads the codes that are packaged with the simulator. */
    public static MessageCodes load() {
        var templates = new TreeMap<Integer, Message>();
        for (var entry : Json.resource("message-codes.json").path("codes")) {
            var code = entry.path("code").intValue();
            templates.put(
                    code,
                    new Message(
                            code,
                            MessageType.ofWireName(entry.path("messageType").stringValue()),
                            entry.path("text").stringValue(),
                            entry.path("httpStatus").intValue()));
        }
        return new MessageCodes(templates);
    }

    /** All codes with their texts, placeholders still unfilled, in ascending order. */
    public Map<Integer, Message> all() {
        return Map.copyOf(templates);
    }

    /**
     * A message with its placeholders filled in order of appearance.
     *
     * @param code a documented code
     * @param arguments one per placeholder of the text
     * @throws IllegalArgumentException for an unknown code or the wrong number of arguments
     */
    public Message message(int code, Object... arguments) {
        var template = templates.get(code);
        if (template == null) {
            throw new IllegalArgumentException("not a documented message code: " + code);
        }
        return new Message(code, template.type(), fill(template, arguments), template.httpStatus());
    }

    private static String fill(Message template, Object[] arguments) {
        var matcher = PLACEHOLDER.matcher(template.text());
        var text = new StringBuilder();
        var next = 0;
        while (matcher.find()) {
            if (next == arguments.length) {
                throw new IllegalArgumentException("too few arguments for message " + template.code());
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(String.valueOf(arguments[next++])));
        }
        if (next != arguments.length) {
            throw new IllegalArgumentException("too many arguments for message " + template.code());
        }
        return matcher.appendTail(text).toString();
    }
}
