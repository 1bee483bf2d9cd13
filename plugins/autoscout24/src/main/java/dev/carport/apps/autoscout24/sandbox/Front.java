package dev.carport.apps.autoscout24.sandbox;

import dev.carport.sandbox.FaultEffect;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import dev.carport.sandbox.Notes;
import dev.carport.sandbox.TrainingServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The door: a request goes to the gateway, the token endpoint, the sign-in or the pages. */
final class Front implements TrainingServer.Simulated {
    private static final String TOKEN_PATH = "/auth/oauth/v2/token";

    private final Platform platform;
    private final As24Faults faults;
    private final Gateway gateway;
    private final TokenEndpoint tokens;
    private final AuthorizePage authorizePage;
    private final PublicPages pages;

    Front(Platform platform, As24Faults faults, Map<String, OAuthClient> clients) {
        this.platform = platform;
        this.faults = faults;
        this.gateway = new Gateway(platform, clients);
        this.tokens = new TokenEndpoint(platform.grants(), clients);
        this.authorizePage = new AuthorizePage(platform.dealers(), platform.grants(), clients);
        this.pages = new PublicPages(platform);
    }

    @Override
    public HttpAnswer answer(HttpCall call, Notes notes) {
        return call.path().equals(TOKEN_PATH) && call.method().equals("POST")
                ? tokens.answer(call)
                : gateway.answer(call, notes);
    }

    @Override
    public Optional<HttpAnswer> page(HttpCall call) {
        return authorizePage.answers(call) ? Optional.of(authorizePage.answer(call)) : pages.answer(call);
    }

    @Override
    public Optional<FaultEffect> effect(String name, JsonNode fault) {
        return faults.effect(name, fault);
    }

    /** The document has a message for 500 only. */
    @Override
    public HttpAnswer failure(HttpCall call, int status) {
        return status == 500
                ? Envelope.refusal(call, null, List.of(platform.message(50000)))
                : TrainingServer.Simulated.super.failure(call, status);
    }

    /** What the platform holds, for {@code /_sandbox/state}. */
    static Map<String, Object> state(Platform platform) {
        var state = new LinkedHashMap<String, Object>();
        state.put("now", platform.clock().instant().toString());
        state.put("vehicles", platform.listings().count());
        state.put("accessTokens", platform.grants().goodAccessTokens());
        state.put("refreshTokens", platform.grants().goodRefreshTokens());
        state.put(
                "dealers",
                platform.dealers().all().stream()
                        .map(dealer -> counts(dealer, platform.listings().of(dealer.customerNumber())))
                        .toList());
        return state;
    }

    private static Map<String, Object> counts(Dealer dealer, List<Listing> listings) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("customerNumber", dealer.customerNumber());
        counts.put("companyName", dealer.companyName());
        counts.put("vehicles", listings.size());
        counts.put(
                "published",
                listings.stream()
                        .filter(listing -> listing.publication("AS24").isPresent())
                        .count());
        counts.put(
                "images",
                listings.stream().mapToInt(listing -> listing.images().size()).sum());
        counts.put(
                "bookings",
                listings.stream().filter(listing -> listing.booking() != null).count());
        counts.put(
                "financingOffers",
                listings.stream().filter(listing -> listing.financing() != null).count());
        return counts;
    }
}
