package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Message;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who is calling (T4, T5 and section "Using Your Access Token"). */
final class Bearer {
    private static final String SCHEME = "bearer ";

    private final Platform platform;
    private final Map<String, OAuthClient> clients;

    Bearer(Platform platform, Map<String, OAuthClient> clients) {
        this.platform = platform;
        this.clients = clients;
    }

    /** The dealer of the token, or a refusal. */
    Dealer dealer(HttpCall call, Route route) {
        var token = token(call);
        var grant = platform.grants().holder(token).orElseThrow(() -> platform.refused(99904));
        var dealer = platform.dealers().withNumber(grant.customerNumber()).orElseThrow(() -> platform.refused(99904));
        var client = clients.get(grant.clientId());
        if (dealer.has(Dealer.Limit.SUSPENDED)
                || (client != null && client.deniedResources().contains(route.resource()))) {
            throw platform.refused(99907);
        }
        // A code speaks of this header, no table does: it is optional and has to be right.
        var customerId = call.header("customerId");
        if (customerId.isPresent() && !customerId.get().equals(dealer.customerNumber())) {
            throw platform.refused(50087);
        }
        return dealer;
    }

    private String token(HttpCall call) {
        var values = call.headerValues("Authorization");
        var inQuery = call.query() != null && call.query().contains("access_token=");
        if (values.isEmpty()) {
            throw platform.refused(99902);
        }
        if (values.size() > 1 || inQuery) {
            throw platform.refused(99903);
        }
        var value = values.getFirst();
        if (!value.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw platform.refused(99904);
        }
        return value.substring(SCHEME.length()).strip();
    }

    /** Adds the header that tells why a token was not taken. */
    HttpAnswer withChallenge(HttpAnswer reply, List<Message> messages) {
        return switch (messages.getFirst().code()) {
            case 99902 -> reply.with("WWW-Authenticate", "Bearer realm=\"AutoScout24\"");
            case 99903 -> challenge(reply, "invalid_request", "The request contains more than one access token");
            case 99904 -> challenge(reply, "invalid_token", "The access token is expired, revoked or malformed");
            case 99907 -> challenge(reply, "insufficient_scope", "The request requires higher privileges");
            default -> reply;
        };
    }

    private static HttpAnswer challenge(HttpAnswer reply, String error, String description) {
        return reply.with(
                "WWW-Authenticate", "Bearer error=\"" + error + "\", error_description=\"" + description + "\"");
    }
}
