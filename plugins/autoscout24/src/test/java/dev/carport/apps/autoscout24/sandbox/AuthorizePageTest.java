package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorizePageTest {
    private static final String REDIRECT = URLEncoder.encode(SignIn.REDIRECT, StandardCharsets.UTF_8);
    private static final String ASK =
            AuthorizePage.PATH + "?response_type=code&client_id=carport-training&redirect_uri=" + REDIRECT;

    private final Training training = new Training();

    @AfterEach
    void stop() {
        training.close();
    }

    @Test
    void showsItselfInTheLanguageOfTheBrowser() {
        var german = page(ASK, "de-DE,de;q=0.9,en;q=0.8");
        var english = page(ASK, "en-US,en;q=0.9");

        assertThat(german.text()).contains("Übungsplattform", "Nur zum Üben", "lang=\"de\"");
        assertThat(english.text()).contains("training platform", "For practice only", "lang=\"en\"");
    }

    @Test
    void offersTheTrainingAccounts() {
        assertThat(page(ASK, "de").text()).contains("Hessenkamp Automobile Kassel", "24800117", "uebung");
    }

    @Test
    void fillsInTheAccountThatWasChosen() {
        assertThat(page(ASK + "&login_hint=goettingen", "de").text()).contains("value=\"goettingen\"");
    }

    @Test
    void sendsTheBrowserBackWithCodeAndState() {
        var parameters = SignIn.decide(training, "grant");

        assertThat(parameters).containsEntry("state", "s 1").containsKey("code");
        assertThat(parameters.get("code")).hasSize(12);
    }

    @Test
    void sendsTheBrowserBackWhenTheDealerDenies() {
        assertThat(SignIn.decide(training, "deny"))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s 1")
                .doesNotContainKey("code");
    }

    @Test
    void staysAndSaysSoWhenThePasswordIsWrong() {
        var form = SignIn.decisionForm("grant");
        form.put("password", "falsch");

        var result = training.call("POST", AuthorizePage.DECISION).form(form).send();

        assertThat(result.status()).isEqualTo(401);
        assertThat(result.text()).contains("User name or password is wrong", "role=\"alert\"");
    }

    @Test
    void refusesAnUnknownDevice() {
        training.sandbox.dealers().put(DemoDealers.KASSEL.with(Dealer.Limit.KNOWN_DEVICES_ONLY));

        assertThat(SignIn.decide(training, "grant")).containsEntry("error", "server_error");
    }

    @Test
    void sendsBackAWrongResponseType() {
        var location = page(ASK.replace("=code&", "=token&"), "en").header("Location");

        assertThat(SignIn.parameters(location)).containsEntry("error", "unsupported_response_type");
    }

    @Test
    void sendsBackARepeatedParameter() {
        var location = page(ASK + "&response_type=code", "en").header("Location");

        assertThat(SignIn.parameters(location)).containsEntry("error", "invalid_request");
    }

    @Test
    void doesNotSendTheBrowserToAnAddressItDoesNotKnow() {
        var result = page(ASK.replace(REDIRECT, "https%3A%2F%2Fevil.example%2F"), "en");

        assertThat(result.status()).isEqualTo(400);
        assertThat(result.header("Location")).isEmpty();
        assertThat(result.text()).contains("redirect_uri_mismatch");
    }

    @Test
    void knowsRegisteredAddresses() {
        try (var other = new Training(builder -> builder.client(OAuthClient.training("carport-training", "secret")
                .withoutLoopback()
                .withRedirectUri("https://carport.example/connect/callback")))) {
            var registered = ASK.replace(REDIRECT, "https%3A%2F%2Fcarport.example%2Fconnect%2Fcallback");

            assertThat(other.call("GET", registered).send().status()).isEqualTo(200);
            assertThat(other.call("GET", ASK).send().text()).contains("insecure_redirect_uri");
        }
    }

    @Test
    void escapesWhatItWasGiven() {
        var result = page(ASK + "&state=%22%3E%3Cscript%3E&login_hint=%3Cb%3E", "en");

        assertThat(result.text()).doesNotContain("<script>", "<b>");
    }

    private Call.Result page(String path, String language) {
        return training.call("GET", path)
                .without("X-AS24-Version")
                .header("Accept-Language", language)
                .send();
    }
}
