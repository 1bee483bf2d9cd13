package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code POST /auth/oauth/v2/token}: a code or a refresh token for a pair of tokens. Every error is a 400. */
final class TokenEndpoint {
    private static final Set<String> GRANT_TYPES = Set.of("authorization_code", "refresh_token");

    private final Grants grants;
    private final Map<String, OAuthClient> clients;

    TokenEndpoint(Grants grants, Map<String, OAuthClient> clients) {
        this.grants = grants;
        this.clients = clients;
    }

    HttpAnswer answer(HttpCall call) {
        if (!call.mediaType().equals("application/x-www-form-urlencoded")) {
            return refusal(OAuthRefusal.GRANT_TYPE_MISSING);
        }
        Map<String, List<String>> form;
        try {
            form = call.allFields();
        } catch (IllegalArgumentException brokenEncoding) {
            return refusal(OAuthRefusal.GRANT_TYPE_MISSING);
        }
        var grantType = single(form, "grant_type");
        if (grantType.isEmpty() || !GRANT_TYPES.contains(grantType.get())) {
            return refusal(OAuthRefusal.GRANT_TYPE_MISSING);
        }
        var client = single(form, "client_id").map(clients::get);
        if (client.isEmpty()
                || !single(form, "client_secret")
                        .equals(Optional.of(client.get().secret()))) {
            return refusal(OAuthRefusal.INVALID_CLIENT);
        }
        if (!client.get().grantTypes().contains(grantType.get())) {
            return refusal(OAuthRefusal.UNAUTHORIZED_CLIENT);
        }
        return grantType.get().equals("refresh_token") ? refreshed(form, client.get()) : exchanged(form, client.get());
    }

    private HttpAnswer refreshed(Map<String, List<String>> form, OAuthClient client) {
        var refreshToken = single(form, "refresh_token");
        return refreshToken.isEmpty()
                ? refusal(OAuthRefusal.INVALID_REFRESH_TOKEN)
                : reply(grants.refresh(refreshToken.get(), client.id()), true);
    }

    private HttpAnswer exchanged(Map<String, List<String>> form, OAuthClient client) {
        var code = single(form, "code");
        if (code.isEmpty()) {
            return refusal(OAuthRefusal.CODE_MISSING);
        }
        var redirectUri = single(form, "redirect_uri").orElse("");
        var objection = client.objectionTo(redirectUri);
        return objection != null
                ? refusal(objection)
                : reply(grants.exchangeCode(code.get(), client.id(), redirectUri), false);
    }

    /** The two documented answers differ: only a refresh names the scope, and each spells the type in its own way. */
    private static HttpAnswer reply(Grants.Outcome outcome, boolean isRefresh) {
        return switch (outcome) {
            case Grants.Outcome.Refused refused -> refusal(refused.why());
            case Grants.Outcome.Issued issued -> {
                var body = Json.object()
                        .put("access_token", issued.tokens().accessToken())
                        .put("token_type", isRefresh ? "Bearer" : "bearer")
                        .put("expires_in", Grants.ACCESS_LIFE.toSeconds())
                        .put("refresh_token", issued.tokens().refreshToken());
                if (isRefresh) {
                    body.put("scope", "development");
                }
                yield HttpAnswer.json(200, body).with("Cache-Control", "no-store");
            }
        };
    }

    private static HttpAnswer refusal(OAuthRefusal why) {
        var body = Json.object().put("error", why.error()).put("error_description", why.description());
        return HttpAnswer.json(400, body).withErrors(List.of(why.error()));
    }

    /** A parameter that is there once and not empty. */
    private static Optional<String> single(Map<String, List<String>> form, String name) {
        var values = form.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()).filter(value -> !value.isEmpty()) : Optional.empty();
    }
}
