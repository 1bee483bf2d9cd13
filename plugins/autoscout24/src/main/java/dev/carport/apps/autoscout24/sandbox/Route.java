package dev.carport.apps.autoscout24.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One documented endpoint.
 *
 * @param template path with variable parts in braces
 * @param parts the template split at its slashes
 * @param needs what the gateway checks before the handler sees the call
 */
record Route(String method, String template, List<String> parts, Needs needs, Handler handler) {

    Route(String method, String template, Needs needs, Handler handler) {
        this(method, template, List.of(template.split("/", -1)), needs, handler);
    }

    interface Handler {
        Answer answer(ApiCall call);
    }

    /**
     * @param token whether a dealer's token is required
     * @param body what the body has to be
     * @param accept whether the document makes the header {@code Accept} mandatory
     */
    record Needs(boolean token, BodyKind body, boolean accept) {
        static final Needs TOKEN = new Needs(true, BodyKind.NONE, false);
        static final Needs TOKEN_AND_ACCEPT = new Needs(true, BodyKind.NONE, true);
        static final Needs JSON = new Needs(true, BodyKind.JSON, false);
        static final Needs FILE = new Needs(true, BodyKind.FILE, false);
        static final Needs NOTHING = new Needs(false, BodyKind.NONE, false);
    }

    enum BodyKind {
        NONE,
        JSON,
        FILE
    }

    /** The variable parts when the call is for this endpoint. */
    Optional<Map<String, String>> match(String calledMethod, List<String> calledParts) {
        if (!calledMethod.equals(method) || calledParts.size() != parts.size()) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (var i = 0; i < parts.size(); i++) {
            var wanted = parts.get(i);
            var given = calledParts.get(i);
            if (wanted.startsWith("{") && !given.isEmpty()) {
                variables.put(wanted.substring(1, wanted.length() - 1), given);
            } else if (!wanted.equals(given)) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /** The resource the endpoint belongs to: the last fixed part of its path, for example {@code images}. */
    String resource() {
        var resource = "";
        for (var part : parts) {
            resource = part.startsWith("{") || part.isEmpty() ? resource : part;
        }
        return resource;
    }
}
