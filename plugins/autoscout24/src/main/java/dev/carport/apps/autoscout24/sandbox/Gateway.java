package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.apps.autoscout24.sandbox.rules.Message;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import dev.carport.sandbox.Notes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The header rules every call has to pass, in this order: version (T1 to T3), endpoint, token (T4, T5), remaining headers,
 * body (T6 to T8). The first broken rule is the answer. T9, an unknown language, only warns.
 */
final class Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final String VERSION = "X-AS24-Version";
    private static final Set<String> SHUT_DOWN = Set.of("1.0");
    private static final Set<String> SUPPORTED = Set.of("1.1");
    private static final int REPEATED_CHARACTERS = 1000;

    private final Platform platform;
    private final List<Route> routes;
    private final Bearer bearer;

    Gateway(Platform platform, Map<String, OAuthClient> clients) {
        this.platform = platform;
        this.routes = new Endpoints(platform).all();
        this.bearer = new Bearer(platform, clients);
    }

    HttpAnswer answer(HttpCall call, Notes notes) {
        var text = isFile(call) ? null : utf8(call.body());
        var echo = text == null || text.isEmpty() ? null : text;
        var language = call.header("Accept-Language").flatMap(Culture::of);
        var warnings = language.isPresent() ? List.<Message>of() : List.of(platform.message(20500));
        try {
            version(call);
            var match = match(call);
            var route = match.route();
            var dealer = route.needs().token() ? bearer.dealer(call, route) : null;
            if (dealer != null) {
                notes.put("customerNumber", dealer.customerNumber());
            }
            headers(call, route);
            var api = new ApiCall(
                    platform,
                    call,
                    match.variables(),
                    query(call),
                    language.orElse(Culture.EN_GB),
                    dealer,
                    route.needs().body() == Route.BodyKind.JSON ? json(call, text) : null);
            vehicle(notes, api.variables().get("vehicleId"));
            var answer = route.handler().answer(api);
            if (call.path().equals("/vehicles")) {
                vehicle(notes, answer.objectId());
            }
            return Envelope.success(call, echo, answer.messages(warnings));
        } catch (Refused refused) {
            var messages = new ArrayList<>(refused.messages());
            messages.addAll(warnings);
            return bearer.withChallenge(Envelope.refusal(call, echo, messages), refused.messages());
        } catch (RuntimeException e) {
            LOG.error("The training platform failed on {} {}", call.method(), call.path(), e);
            return Envelope.refusal(call, echo, List.of(platform.message(50000)));
        }
    }

    private void vehicle(Notes notes, @Nullable String id) {
        if (id != null) {
            notes.put("vehicleId", id);
            platform.listings()
                    .withId(id)
                    .flatMap(Listing::reference)
                    .ifPresent(reference -> notes.put("vehicleReference", reference));
        }
    }

    private void version(HttpCall call) {
        var version = call.header(VERSION).orElseThrow(() -> platform.refused(99913));
        if (SHUT_DOWN.contains(version)) {
            throw platform.refused(99906, version);
        }
        if (!SUPPORTED.contains(version)) {
            throw platform.refused(99908);
        }
    }

    private Match match(HttpCall call) {
        var parts = List.of(call.path().split("/", -1));
        for (var route : routes) {
            var variables = route.match(call.method(), parts);
            if (variables.isPresent()) {
                return new Match(route, variables.get());
            }
        }
        throw platform.refused(99901);
    }

    private void headers(HttpCall call, Route route) {
        if (route.needs().accept() && call.headerValues("Accept").stream().noneMatch(Gateway::takesJson)) {
            throw platform.refused(50093);
        }
        var type = call.mediaType();
        var wanted = switch (route.needs().body()) {
            case NONE -> type;
            case JSON -> "application/json";
            case FILE -> "multipart/form-data";
        };
        // The table of the products resource alone calls the header optional.
        var mayBeMissing = route.resource().equals("products") && type.isEmpty();
        if (!type.equals(wanted) && !mayBeMissing) {
            throw platform.refused(50201);
        }
        if (route.needs().body() != Route.BodyKind.FILE
                && call.body().length > platform.limits().bodyBytes()) {
            throw platform.refused(99905);
        }
    }

    private static boolean takesJson(String accept) {
        return accept.contains("application/json") || accept.contains("application/*") || accept.contains("*/*");
    }

    private Map<String, String> query(HttpCall call) {
        var query = new HashMap<String, String>();
        try {
            for (var parameter : call.allParameters().entrySet()) {
                if (parameter.getValue().size() > 1) {
                    throw platform.refused(99905);
                }
                query.put(parameter.getKey(), parameter.getValue().getFirst());
            }
        } catch (IllegalArgumentException brokenEncoding) {
            throw platform.refused(99905);
        }
        return query;
    }

    private JsonNode json(HttpCall call, @Nullable String text) {
        if (call.body().length == 0 || (text != null && text.isBlank())) {
            throw platform.refused(50103);
        }
        if (text == null) {
            throw platform.refused(99905);
        }
        var json = Json.parse(text);
        if (json == null) {
            throw platform.refused(50028, text.substring(0, Math.min(text.length(), REPEATED_CHARACTERS)));
        }
        return json;
    }

    private static boolean isFile(HttpCall call) {
        return call.mediaType().startsWith("multipart/");
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    private record Match(Route route, Map<String, String> variables) {}
}
