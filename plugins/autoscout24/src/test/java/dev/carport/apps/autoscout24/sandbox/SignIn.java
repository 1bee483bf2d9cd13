package dev.carport.apps.autoscout24.sandbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The three legs of the sign-in, as a client and a dealer's browser walk them. */
final class SignIn {
    static final String REDIRECT = "http://127.0.0.1:7000/connect/callback";
    private static final String TOKEN = "/auth/oauth/v2/token";

    private SignIn() {}

    /** What the dealer gets after clicking: the parameters of the address the browser is sent back to. */
    static Map<String, String> decide(Training training, String decision) {
        return parameters(training.call("POST", AuthorizePage.DECISION)
                .form(decisionForm(decision))
                .send()
                .header("Location"));
    }

    static Map<String, String> decisionForm(String decision) {
        return new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "carport-training",
                "redirect_uri", REDIRECT,
                "state", "s 1",
                "login", "kassel",
                "password", "uebung",
                "decision", decision));
    }

    static Call.Result exchange(Training training) {
        return exchange(training, decide(training, "grant").get("code"));
    }

    static Call.Result exchangeUnknownCode(Training training) {
        return exchange(training, "unknown");
    }

    static Call.Result exchange(Training training, String code) {
        return token(
                training,
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "client_id", "carport-training",
                        "client_secret", "secret",
                        "redirect_uri", REDIRECT));
    }

    static Call.Result refresh(Training training) {
        return refresh(training, exchange(training).json().path("refresh_token").stringValue());
    }

    static Call.Result refresh(Training training, String refreshToken) {
        return token(
                training,
                Map.of(
                        "grant_type", "refresh_token",
                        "refresh_token", refreshToken,
                        "client_id", "carport-training",
                        "client_secret", "secret"));
    }

    static Call.Result token(Training training, Map<String, String> form) {
        return training.call("POST", TOKEN).without("Authorization").form(form).send();
    }

    static Map<String, String> parameters(String location) {
        var parameters = new HashMap<String, String>();
        for (var pair : URI.create(location).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
