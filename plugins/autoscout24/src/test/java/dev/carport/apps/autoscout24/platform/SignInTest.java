package dev.carport.apps.autoscout24.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.SignIn;
import dev.carport.apps.autoscout24.sandbox.Dealer;
import dev.carport.apps.autoscout24.sandbox.DemoDealers;
import dev.carport.sandbox.FaultRule;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dealer's way through the platform's own sign-in page. */
class SignInTest {
    private static final URI CALLBACK = URI.create("http://127.0.0.1:8080/connect/callback");

    private final Account account = new Account();
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        account.platform.signOut();
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void thePageIsAskedForWithEverythingItNeeds() {
        assertThat(account.platform.authorizeUrl(CALLBACK, "st&te").toString())
                .isEqualTo(account.sandbox.baseUrl()
                        + "/auth/oauth/v2/authorize?response_type=code&client_id=carport-training"
                        + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fconnect%2Fcallback&state=st%26te");
    }

    @Test
    void aDealerWhoGrantsIsSignedIn() throws Exception {
        var callback = clicks(true, DemoDealers.KASSEL);
        assertThat(callback).containsEntry("state", "xyz").containsKey("code");

        assertThat(account.platform.exchange(callback, CALLBACK)).isEqualTo(SignIn.Result.SIGNED_IN);
        assertThat(account.platform.check(new CheckRequest("24800117")).code()).isEqualTo(CheckResult.Code.OK);
    }

    @Test
    void aDealerWhoDeniesIsNot() throws Exception {
        assertThat(account.platform.exchange(clicks(false, DemoDealers.KASSEL), CALLBACK))
                .isEqualTo(SignIn.Result.DENIED);
        assertThat(account.platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.SIGN_IN_NEEDED);
    }

    @Test
    void anAccountThatLetsNobodyInFromHereIsDeniedToo() throws Exception {
        account.sandbox.dealers().put(DemoDealers.KASSEL.with(Dealer.Limit.KNOWN_DEVICES_ONLY));

        assertThat(account.platform.exchange(clicks(true, DemoDealers.KASSEL), CALLBACK))
                .isEqualTo(SignIn.Result.DENIED);
    }

    @Test
    void aCodeWorksOnceAndForTenMinutes() throws Exception {
        var callback = clicks(true, DemoDealers.KASSEL);
        assertThat(account.platform.exchange(callback, CALLBACK)).isEqualTo(SignIn.Result.SIGNED_IN);
        assertThat(account.platform.exchange(callback, CALLBACK)).isEqualTo(SignIn.Result.EXPIRED);

        var late = clicks(true, DemoDealers.KASSEL);
        account.clock.forward(Duration.ofMinutes(11));
        assertThat(account.platform.exchange(late, CALLBACK)).isEqualTo(SignIn.Result.EXPIRED);
    }

    @Test
    void anAddressThatDoesNotMatchIsTheAdministratorsMatter() throws Exception {
        var callback = clicks(true, DemoDealers.KASSEL);

        assertThat(account.platform.exchange(callback, URI.create("http://127.0.0.1:9999/other")))
                .isEqualTo(SignIn.Result.CLIENT_REFUSED);
    }

    @Test
    void aCallbackWithoutAnythingStartsAgain() {
        assertThat(account.platform.exchange(Map.of(), CALLBACK)).isEqualTo(SignIn.Result.EXPIRED);
    }

    @Test
    void aSignInServiceInTroubleIsDown() throws Exception {
        var callback = clicks(true, DemoDealers.KASSEL);
        account.sandbox.faults().add(FaultRule.status(500).onPath("/auth/oauth/v2/token"));

        assertThat(account.platform.exchange(callback, CALLBACK)).isEqualTo(SignIn.Result.PLATFORM_DOWN);
    }

    /** Fills the page in as a person would, whatever hidden fields it has, and gives what the browser is sent back with. */
    private Map<String, String> clicks(boolean grant, Dealer dealer) throws IOException, InterruptedException {
        var address = account.platform.authorizeUrl(CALLBACK, "xyz");
        var page = browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() == 302) {
            return query(page);
        }
        Map<String, String> form = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page.body());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2).replace("&amp;", "&"));
        }
        Matcher action = Pattern.compile("<form[^>]* action=\"([^\"]+)\"").matcher(page.body());
        var target = action.find() ? address.resolve(action.group(1).replace("&amp;", "&")) : address;
        form.put("login", dealer.login());
        form.put("password", dealer.password());
        form.put("decision", grant ? "grant" : "deny");
        var body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query(browser.send(
                HttpRequest.newBuilder(target)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static Map<String, String> query(HttpResponse<String> redirect) {
        var location = URI.create(redirect.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(redirect.statusCode() + " " + redirect.body())));
        Map<String, String> query = new HashMap<>();
        for (var pair : location.getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
