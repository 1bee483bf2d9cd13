package dev.carport.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.CarportServer;
import dev.carport.web.ServerConfig;
import dev.carport.web.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands around every page, on a real server: headers, protection, rights, language, errors. */
public class ShellTest {

    private static final FakeGate GATE = new FakeGate();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static CarportServer server;

    /** A page with a form, small enough to test the frame alone. */
    public record PlainView(String word) {}

    @BeforeAll
    static void start() {
        GATE.letIn("jutta", null, Rights.none().and("KS", Right.MARKETING));
        GATE.letIn("ben", Language.EN, Rights.everywhere(Right.VIEW));
        Feature pages = router -> router.get("/open", Access.OPEN, v -> v.show("test/plain", new PlainView("open")))
                .get("/at/{location}", Access.SIGNED_IN, v -> v.show("test/plain", new PlainView("at")))
                .post("/at/{location}/change", Access.SIGNED_IN, v -> v.goTo(v.at(""), "live", v.form("name")))
                .post("/at/{location}/exports", Access.MARKETING, v -> v.show("test/plain", new PlainView("managed")))
                .post("/at/{location}/form", Access.SIGNED_IN, v -> v.showRefused("test/plain", new PlainView("no")))
                .get("/fails", Access.OPEN, v -> {
                    throw new IllegalStateException("the canary of the stack trace");
                })
                .get("/stale", Access.OPEN, v -> {
                    throw new Refused(409, "Die Vorschau ist veraltet.");
                });
        server = new CarportServer(
                ServerConfig.at("127.0.0.1", 0, ZoneId.of("Europe/Berlin")),
                InstantSource.fixed(Instant.parse("2026-11-24T08:41:00Z")),
                GATE,
                List.of(pages));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void claimed() {
        GATE.unclaimed = false;
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        for (String path : List.of("/open", "/no-such-page", "/fails", "/at/KS")) {
            var headers = get(path, Map.of()).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void keepsCookiesFromThePlainWayWhenBrowsersComeByHttps() throws Exception {
        ServerConfig plain = ServerConfig.at("127.0.0.1", 0, ZoneId.of("Europe/Berlin"));
        for (String address : List.of("https://carport.dealer.example", "http://carport.dealer.example")) {
            Feature page = router -> router.get("/open", Access.OPEN, v -> v.show("test/plain", new PlainView("open")));
            try (CarportServer behindAProxy = new CarportServer(
                    plain.reachedBy(URI.create(address)),
                    InstantSource.fixed(Instant.parse("2026-11-24T08:41:00Z")),
                    GATE,
                    List.of(page))) {
                behindAProxy.start();
                HttpResponse<String> answer = CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + behindAProxy.port() + "/open"))
                                .build(),
                        BodyHandlers.ofString());
                boolean secure = address.startsWith("https");

                assertThat(answer.headers().allValues("Set-Cookie"))
                        .as(address)
                        .isNotEmpty()
                        .allSatisfy(cookie ->
                                assertThat(cookie.contains("; Secure")).isEqualTo(secure));
                assertThat(answer.headers()
                                .firstValue("Strict-Transport-Security")
                                .isPresent())
                        .as(address)
                        .isEqualTo(secure);
            }
        }
    }

    @Test
    void noPageHoldsAnInlineScriptOrStyle() throws Exception {
        String page = get("/at/KS", session("jutta")).body();

        assertThat(page).doesNotContain("style=", "<style", " onclick", "javascript:");
        assertThat(Pattern.compile("<script[^>]*>([^<]*)</script>")
                        .matcher(page)
                        .results())
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script.group(1)).isBlank());
    }

    @Test
    void servesAssetsForeverUnderTheirFingerprintOnly() throws Exception {
        String page = get("/open", Map.of()).body();
        Matcher href = Pattern.compile("/assets/[0-9a-f]+/carport\\.css").matcher(page);
        assertThat(href.find()).isTrue();

        var css = get(href.group(), Map.of());

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(css.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(get("/assets/0000000000000000/carport.css", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(get("/assets/0000000000000000/..%2fcarport.css", Map.of()).statusCode())
                .isIn(400, 404);
    }

    @Test
    void leadsTheSignedOutToTheGateAndBackAgain() throws Exception {
        var answer = get("/at/KS?q=golf", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/login?next=%2Fat%2FKS%3Fq%3Dgolf");
        assertThat(get("/at/KS", session("an-old-session")).headers().firstValue("Location"))
                .contains("/login?next=%2Fat%2FKS&over");
    }

    @Test
    void answersHtmxOfTheSignedOutWith401InsteadOfALoginPageInAPart() throws Exception {
        assertThat(get("/at/KS", Map.of("HX-Request", "true")).statusCode()).isEqualTo(401);
    }

    @Test
    void leadsEveryPageToTheSetUpUntilSomebodyOwnsTheInstallation() throws Exception {
        GATE.unclaimed = true;

        var answer = get("/at/KS", session("jutta"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/start");
    }

    @Test
    void refusesAFormWithoutTheSessionsSecret() throws Exception {
        assertThat(post("/at/KS/change", session("jutta"), Map.of("name", "x")).statusCode())
                .isEqualTo(403);
        assertThat(post("/at/KS/change", session("jutta"), Map.of("_csrf", "secret-of-ben"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesAFormThatComesFromAnotherSiteEvenWithTheSecret() throws Exception {
        var form = Map.of("_csrf", "secret-of-jutta");

        assertThat(post("/at/KS/change", with(session("jutta"), "Sec-Fetch-Site", "cross-site"), form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/at/KS/change", with(session("jutta"), "Sec-Fetch-Site", "same-site"), form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/at/KS/change", with(session("jutta"), "Origin", "https://evil.example"), form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/at/KS/change", with(session("jutta"), "Origin", "null"), form)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesAFormFromOurOwnPageAndSaysOnceWhatWasDone() throws Exception {
        var answer = post(
                "/at/KS/change",
                with(session("jutta"), "Sec-Fetch-Site", "same-origin"),
                Map.of("_csrf", "secret-of-jutta", "name", "Größe geändert"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/at/KS");
        String toast = answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("carport-toast="))
                .findFirst()
                .orElseThrow();
        assertThat(toast).contains("HttpOnly", "SameSite=Lax", "Path=/");
        String cookie = toast.substring(0, toast.indexOf(';'));
        var next = get("/at/KS", Map.of("Cookie", "carport-session=jutta; " + cookie));
        assertThat(next.body()).contains("Größe geändert");
        assertThat(next.headers().allValues("Set-Cookie")).anyMatch(c -> c.contains("carport-toast=;"));
    }

    @Test
    void takesTheSecretFromTheHeaderOfHtmxAndLeadsItsPageOn() throws Exception {
        var answer = post(
                "/at/KS/change",
                with(session("jutta"), "HX-Request", "true", "X-CSRF-Token", "secret-of-jutta"),
                Map.of("name", "x"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/at/KS");
        assertThat(answer.headers().firstValue("Vary")).contains("HX-Request");
    }

    @Test
    void onlyThoseWithTheMarketingRightManageExports() throws Exception {
        assertThat(post("/at/KS/exports", session("jutta"), Map.of("_csrf", "secret-of-jutta"))
                        .statusCode())
                .isEqualTo(200);
        var refused = post("/at/KS/exports", session("ben"), Map.of("_csrf", "secret-of-ben"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You may not do this here");
    }

    @Test
    void aLocationOneMayNotEnterLooksLikeOneThatIsNotThere() throws Exception {
        assertThat(get("/at/ESW", session("jutta")).statusCode()).isEqualTo(404);
        assertThat(get("/at/XX", session("jutta")).statusCode()).isEqualTo(404);
        assertThat(get("/at/ESW", session("ben")).statusCode()).isEqualTo(200);
    }

    @Test
    void showsTheLanguageOfThePersonElseOfTheCookieElseOfTheBrowserElseGerman() throws Exception {
        assertThat(get("/at/KS", with(session("ben"), "Accept-Language", "de")).body())
                .contains("<html lang=\"en\"");
        assertThat(get("/open", Map.of("Cookie", "carport-language=en", "Accept-Language", "de"))
                        .body())
                .contains("<html lang=\"en\"");
        assertThat(get("/open", Map.of("Accept-Language", "fr, en-US;q=0.8, de;q=0.7"))
                        .body())
                .contains("<html lang=\"en\"");
        assertThat(get("/open", Map.of("Accept-Language", "fr")).body()).contains("<html lang=\"de\"");
        assertThat(get("/open", Map.of("Accept-Language", "%%%")).body()).contains("<html lang=\"de\"");
        assertThat(get("/open", Map.of()).body()).contains("<html lang=\"de\"");
    }

    @Test
    void aRefusedFormAnswers422() throws Exception {
        assertThat(post("/at/KS/form", session("jutta"), Map.of("_csrf", "secret-of-jutta"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFaultOfOursShowsAReferenceAndNothingElse() throws Exception {
        var answer = get("/fails", Map.of());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("Kennung [0-9A-F]{4}-[0-9A-F]{2}")
                .contains("Der Fehler liegt bei uns. Ihre Übertragungen laufen weiter.")
                .doesNotContain("canary", "Exception", "dev.carport");
    }

    @Test
    void anUnknownPathIsAPageThatSaysSo() throws Exception {
        var answer = get("/no-such-page", Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Hier ist nichts");
        assertThat(get("/stale", Map.of()).statusCode()).isEqualTo(409);
        assertThat(get("/stale", Map.of()).body()).contains("Die Vorschau ist veraltet.");
    }

    @Test
    void theWrongMethodIsNotAllowed() throws Exception {
        assertThat(get("/at/KS/exports", session("jutta")).statusCode()).isEqualTo(405);
    }

    private static Map<String, String> session(String name) {
        return Map.of("Cookie", "carport-session=" + name);
    }

    private static Map<String, String> with(Map<String, String> headers, String... more) {
        var all = new java.util.HashMap<>(headers);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static HttpResponse<String> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    private static HttpResponse<String> post(String path, Map<String, String> headers, Map<String, String> form)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        headers.forEach(request::header);
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
