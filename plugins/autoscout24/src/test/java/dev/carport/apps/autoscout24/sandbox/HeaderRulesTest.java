package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
    private final Training training = new Training();

    @AfterEach
    void stop() {
        training.close();
    }

    @Test
    void asksForTheVersionBeforeAnythingElse() {
        var result = training.call("POST", "/vehicles")
                .without("X-AS24-Version")
                .without("Authorization")
                .json("{")
                .send();

        assertThat(result.codes()).containsExactly(99913);
    }

    @Test
    void asksForTheTokenBeforeTheBody() {
        var result = training.call("POST", "/vehicles")
                .without("Authorization")
                .json("{")
                .send();

        assertThat(result.status()).isEqualTo(401);
        assertThat(result.codes()).containsExactly(99902);
        assertThat(result.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"AutoScout24\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/makes", "/makes/13", "/makes/13/models", "/makes/13/models/1659", "/seals", "/references"})
    void showsTheOpenListsWithoutToken(String path) {
        assertThat(training.call("GET", path).without("Authorization").send().status())
                .isEqualTo(200);
    }

    @Test
    void refusesTwoTokens() {
        var result = training.call("GET", "/vehicles")
                .header("Authorization", "Bearer a", "Bearer b")
                .send();

        assertThat(result.status()).isEqualTo(400);
        assertThat(result.codes()).containsExactly(99903);
        assertThat(result.header("WWW-Authenticate")).contains("invalid_request");
    }

    @Test
    void refusesOtherSchemes() {
        assertThat(training.call("GET", "/vehicles")
                        .header("Authorization", "Basic a2Fzc2Vs")
                        .send()
                        .codes())
                .containsExactly(99904);
    }

    @Test
    void deniesAClosedAccountEverything() {
        training.sandbox.dealers().put(DemoDealers.KASSEL.with(Dealer.Limit.SUSPENDED));

        var result = training.get("/vehicles");

        assertThat(result.status()).isEqualTo(403);
        assertThat(result.codes()).containsExactly(99907);
        assertThat(result.header("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void warnsWhenNoLanguageIsGivenAndAnswersInEnglish() {
        var result =
                training.call("GET", "/references").without("Accept-Language").send();

        assertThat(result.status()).isEqualTo(200);
        assertThat(result.codes()).containsExactly(20500);
        assertThat(result.data("references").path(0).path("name").stringValue()).isEqualTo("Immediately");
    }

    @Test
    void namesReferencesInGerman() {
        var result = training.call("GET", "/references")
                .header("Accept-Language", "de-DE")
                .send();

        assertThat(result.codes()).isEmpty();
        assertThat(result.data("references").path(0).path("name").stringValue()).isEqualTo("Sofort");
    }

    @Test
    void addsTheWarningToARefusal() {
        var result = training.call("POST", "/vehicles")
                .header("Accept-Language", "xx")
                .json("{")
                .send();

        assertThat(result.codes()).containsExactly(50028, 20500);
        assertThat(result.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "*/*", "text/html, */*;q=0.1"})
    void takesEveryAcceptThatIncludesJson(String accept) {
        assertThat(training.call("GET", "/customerdetails")
                        .header("Accept", accept)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesAContentTypeWithCharset() {
        assertThat(training.call("POST", "/vehicles")
                        .json(Training.vehicle(it -> {}))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .send()
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/vehicle", "/vehicles/", "/makes/13/model", "/vehicles/1/product/T30", "/listings", "/_sandbox"
            })
    void callsUnknownPathsInvalidOperations(String path) {
        assertThat(training.get(path).codes()).containsExactly(99901);
    }

    @Test
    void repeatsTheRequestInTheAnswer() {
        var result = training.call("POST", "/vehicles?x=1").json("{\"a\":\"ü\"").send();

        var request = result.json().path("_request");
        assertThat(request.path("url").stringValue()).isEqualTo("/vehicles");
        assertThat(request.path("method").stringValue()).isEqualTo("POST");
        assertThat(request.path("body").stringValue()).isEqualTo("{\"a\":\"ü\"");
    }

    @Test
    void refusesABodyAboveTheLimitAndOneThatIsNotUtf8() {
        assertThat(training.post("/vehicles", "\"" + "x".repeat(1024 * 1024) + "\"")
                        .codes())
                .containsExactly(99905);
        assertThat(training.call("POST", "/vehicles")
                        .json("")
                        .bytes(new byte[] {'"', (byte) 0xfc, '"'})
                        .send()
                        .codes())
                .containsExactly(99905);
    }
}
