package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenRotationTest {
    private final Training training = new Training();

    @AfterEach
    void stop() {
        training.close();
    }

    @Test
    void refusesACodeThatWasUsed() {
        var code = SignIn.decide(training, "grant").get("code");
        SignIn.exchange(training, code);

        var second = SignIn.exchange(training, code);

        assertThat(second.status()).isEqualTo(400);
        assertThat(second.json().path("error").stringValue()).isEqualTo("invalid_grant");
    }

    @Test
    void takesACodeForTenMinutes() {
        var early = SignIn.decide(training, "grant").get("code");
        training.clock.advance(Duration.ofMinutes(9));
        assertThat(SignIn.exchange(training, early).status()).isEqualTo(200);

        var late = SignIn.decide(training, "grant").get("code");
        training.clock.advance(Duration.ofMinutes(10));
        assertThat(SignIn.exchange(training, late)
                        .json()
                        .path("error_description")
                        .stringValue())
                .isEqualTo("The authorization code has expired");
    }

    @Test
    void takesAnAccessTokenForOneHour() {
        var token = SignIn.exchange(training).json().path("access_token").stringValue();

        training.clock.advance(Duration.ofMinutes(59));
        assertThat(training.call("GET", "/vehicles").token(token).send().status())
                .isEqualTo(200);
        training.clock.advance(Duration.ofMinutes(1));
        var late = training.call("GET", "/vehicles").token(token).send();

        assertThat(late.status()).isEqualTo(401);
        assertThat(late.codes()).containsExactly(99904);
        assertThat(late.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void takesARefreshTokenForFourteenDays() {
        var early = SignIn.exchange(training).json().path("refresh_token").stringValue();
        training.clock.advance(Duration.ofDays(13));
        var late = SignIn.refresh(training, early).json().path("refresh_token").stringValue();
        training.clock.advance(Duration.ofDays(14));

        var refused = SignIn.refresh(training, late);

        assertThat(refused.json().path("error").stringValue()).isEqualTo("invalid_request");
        assertThat(refused.json().path("error_description").stringValue()).isEqualTo("Invalid refresh token");
    }

    @Test
    void replacesTheRefreshTokenWithEveryRefresh() {
        var first = SignIn.exchange(training).json().path("refresh_token").stringValue();
        var second =
                SignIn.refresh(training, first).json().path("refresh_token").stringValue();

        assertThat(second).isNotEqualTo(first);
        assertThat(SignIn.refresh(training, first).status()).isEqualTo(400);
        assertThat(SignIn.refresh(training, second).status()).isEqualTo(200);
    }

    @Test
    void letsExactlyOneOfManySimultaneousRefreshesWin() throws Exception {
        var token = SignIn.exchange(training).json().path("refresh_token").stringValue();
        var attempts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            attempts.add(() -> SignIn.refresh(training, token).status());
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            var winners = 0;
            for (var attempt : threads.invokeAll(attempts)) {
                winners += attempt.get() == 200 ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void keepsTheOldAccessTokenGoodAfterARefresh() {
        var pair = SignIn.exchange(training).json();
        SignIn.refresh(training, pair.path("refresh_token").stringValue());

        assertThat(training.call("GET", "/vehicles")
                        .token(pair.path("access_token").stringValue())
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void namesEveryErrorOfTheTokenEndpoint() {
        assertThat(error(Map.of())).isEqualTo("invalid_request");
        assertThat(error(form("grant_type", "password"))).isEqualTo("invalid_request");
        assertThat(error(form("code", ""))).isEqualTo("invalid_request");
        assertThat(error(form("client_secret", "wrong"))).isEqualTo("invalid_client");
        assertThat(error(form("client_id", "unknown"))).isEqualTo("invalid_client");
        assertThat(error(form("redirect_uri", ""))).isEqualTo("redirect_uri_mismatch");
        assertThat(error(form("redirect_uri", "https://other.example/"))).isEqualTo("redirect_uri_mismatch");
        assertThat(error(form("redirect_uri", "http://other.example/"))).isEqualTo("insecure_redirect_uri");
        assertThat(error(form("redirect_uri", "1http://x"))).isEqualTo("invalid_redirect_uri");
        assertThat(error(form("code", "unknown"))).isEqualTo("invalid_grant");
    }

    @Test
    void refusesAGrantTypeTheApplicationMustNotUse() {
        try (var other = new Training(builder -> builder.client(
                OAuthClient.training("carport-training", "secret").withGrantTypes("authorization_code")))) {
            var refused = SignIn.refresh(other, "any");

            assertThat(refused.json().path("error").stringValue()).isEqualTo("unauthorized_client");
        }
    }

    @Test
    void keepsTokensOverARestart(@TempDir Path directory) {
        TokenPair pair;
        try (var before = new Training(builder -> builder.directory(directory))) {
            pair = before.sandbox.signIn(DemoDealers.KASSEL.customerNumber());
        }
        try (var after = new Training(builder -> builder.directory(directory).ids(Ids.seeded(25)))) {
            assertThat(after.call("GET", "/vehicles")
                            .token(pair.accessToken())
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(SignIn.refresh(after, pair.refreshToken()).status()).isEqualTo(200);
            assertThat(SignIn.refresh(after, pair.refreshToken()).status()).isEqualTo(400);
        }
    }

    private String error(Map<String, String> form) {
        var result = SignIn.token(training, form);
        assertThat(result.status()).isEqualTo(400);
        return result.json().path("error").stringValue();
    }

    private static Map<String, String> form(String changed, String value) {
        var form = new java.util.HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "code", "unknown",
                "client_id", "carport-training",
                "client_secret", "secret",
                "redirect_uri", SignIn.REDIRECT));
        form.put(changed, value);
        return form;
    }
}
