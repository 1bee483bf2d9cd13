package dev.carport.apps.autoscout24.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One documented endpoint.
 *
 * @param template path with variable parts in braces
 * @param needs what the gateway checks before the handler sees the call
 */
record Route(String method, String template, Needs needs, Handler handler) {

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
    Optional<Map<String, String>> match(HttpCall call) {
        return call.method().equals(method) ? match(template, call.path()) : Optional.empty();
    }

    /** The resource the endpoint belongs to: the last fixed part of its path, for example {@code images}. */
    String resource() {
        var resource = "";
        for (var part : template.split("/")) {
            resource = part.startsWith("{") || part.isEmpty() ? resource : part;
        }
        return resource;
    }

    private static Optional<Map<String, String>> match(String template, String path) {
        var wanted = template.split("/", -1);
        var given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (var i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                variables.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
