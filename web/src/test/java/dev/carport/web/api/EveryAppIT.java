package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every app that is handed out, active for one location of one running Carport, each at its training copy: a new price and a sale
 * reach all of them, and nothing is asked that is not needed. How long each took is printed.
 */
@Timeout(300)
class EveryAppIT {
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final HttpClient BROWSER = HttpClient.newBuilder()
            .followRedirects(Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAoAAAAHgAQMAAAAPH06nAAAABlBMVEXs7/JgZWxWU5WlAAAAeklEQVR42u3MgQkAIAgAMD+vz+2B"
                    + "IEQQgu2ARQAAAAAAAAAAAMBNPmyhUCgUCoVCoVAoFAqFQqFQKBQKhUKhUCgUCoVCoVAoFFbClT1CoVAoFAqFQqFQKBQKhUKhUCgU"
                    + "CoVCoVAoFAqFQqFQKJwNAQAAAAAAAAAA+MIBBuG1NTcnsBkAAAAASUVORK5CYII=";

    @TempDir
    Path data;

    private ApiClient dealer;
    private final Map<String, URI> platforms = new TreeMap<>();

    @Test
    void aPriceAndASaleReachEveryPlatformAndNothingElseIsSent() throws Exception {
        try (Distribution carport = Distribution.start(data)) {
            dealer = carport.admin();
            dealer.put("/locations/KS", "{\"name\":\"Kassel\"}");
            put(1, 10_500, "AVAILABLE");
            put(2, 18_000, "AVAILABLE");
            for (JsonNode app : dealer.get("/apps").json().path("apps")) {
                goOnline(app.path("id").asString());
            }
            await().atMost(LONG)
                    .until(() -> states(1, 2), states -> states.stream().allMatch("online"::equals));

            tell("a new price", () -> put(1, 9_900, "AVAILABLE"), "online");
            tell("a sale", () -> put(2, 18_000, "SOLD"), "withheld");
            assertThat(states(1)).containsOnly("online");
            assertThat(states(2)).containsOnly("withheld");
        }
    }

    /** Does something to the stock, and tells how long it took until each platform knew, and what it was asked for that. */
    private void tell(String what, Change change, String state) throws Exception {
        Map<String, String> before = new LinkedHashMap<>();
        for (String app : platforms.keySet()) {
            control(app, "DELETE", "requests");
            before.put(app, held(app));
        }
        Instant began = Instant.now();
        change.run();
        Map<String, Duration> took = new TreeMap<>();
        await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> {
            for (String app : platforms.keySet()) {
                if (!took.containsKey(app) && !held(app).equals(before.get(app))) {
                    took.put(app, Duration.between(began, Instant.now()));
                }
            }
            return took.size() == platforms.size();
        });
        int number = state.equals("online") ? 1 : 2;
        await().atMost(LONG).until(() -> states(number).stream().allMatch(state::equals));
        for (String app : platforms.keySet()) {
            List<String> requests = requests(app);
            System.out.printf("%s, %s: %d ms %s%n", what, app, took.get(app).toMillis(), requests);
            // at most: look, send, look whether it was taken
            assertThat(requests).as(app).hasSizeLessThanOrEqualTo(3);
            assertThat(requests.stream().filter(request -> !request.startsWith("GET ")))
                    .as(app)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private interface Change {
        void run() throws Exception;
    }

    private void goOnline(String app) throws Exception {
        assertThat(dealer.put("/apps/" + app + "/environment", "{\"name\":\"sandbox\"}")
                        .status())
                .as(app)
                .isEqualTo(200);
        JsonNode ground = dealer.get("/apps/" + app + "/training").json();
        platforms.put(app, URI.create(ground.path("baseUrl").asString()));
        JsonNode account = ground.path("accounts").path(0);
        JsonNode signIn = dealer.post(export(app) + "/sign-in").json();
        if (signIn.has("authorizeUrl")) {
            signIn(
                    URI.create(signIn.path("authorizeUrl").asString()),
                    account.path("user").asString(),
                    account.path("password").asString());
        }
        ok(dealer.put(export(app), account.path("settings").toString()));
        String plan =
                ok(dealer.post(export(app) + "/plan")).json().path("planId").asString();
        ok(dealer.post(export(app) + "/activate", "{\"planId\":\"" + plan + "\",\"acceptObligations\":true}"));
    }

    /** Fills in the platform's sign-in page and comes back to Carport. */
    private static void signIn(URI page, String user, String password) throws Exception {
        String html = BROWSER.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
        List<String> form = new ArrayList<>(HIDDEN.matcher(html)
                .results()
                .map(field -> field(field.group(1), field.group(2).replace("&amp;", "&")))
                .toList());
        form.addAll(List.of(field("login", user), field("password", password), field("decision", "grant")));
        URI action = page.resolve(
                ACTION.matcher(html).results().findFirst().orElseThrow().group(1));
        HttpResponse<String> back = BROWSER.send(
                HttpRequest.newBuilder(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", form)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String export(String app) {
        return "/locations/KS/exports/" + app;
    }

    private static ApiClient.Answer ok(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 202);
        return answer;
    }

    private List<String> states(int... numbers) throws Exception {
        List<String> states = new ArrayList<>();
        for (int number : numbers) {
            for (String app : platforms.keySet()) {
                states.add(dealer.get(export(app) + "/listings/C-" + number)
                        .json()
                        .path("listing")
                        .path("state")
                        .asString());
            }
        }
        return states;
    }

    /** What a platform has been told, in a form that another telling changes: its writing requests, or the files that lie there. */
    private String held(String app) throws Exception {
        return control(app, "GET", "state").path("files") + " "
                + requests(app).stream()
                        .filter(request -> !request.startsWith("GET "))
                        .toList();
    }

    private List<String> requests(String app) throws Exception {
        return control(app, "GET", "requests")
                .path("requests")
                .valueStream()
                .map(request -> request.path("method").asString() + " "
                        + request.path("path").asString() + " "
                        + request.path("status").asInt())
                .collect(Collectors.toList());
    }

    private JsonNode control(String app, String method, String what) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(platforms.get(app).resolve("/_sandbox/" + what))
                .method(method, BodyPublishers.noBody())
                .build();
        String body = BROWSER.send(request, BodyHandlers.ofString()).body();
        return Json.tree(body.isEmpty() ? "{}" : body);
    }

    private void put(int n, int euros, String status) throws Exception {
        ok(dealer.put("/locations/KS/vehicles/C-" + n, """
                {"number":"C-%1$d","kind":"CAR","condition":"USED","status":"%3$s","make":"BMW","model":"320",
                "body":"ESTATE","identity":{"vin":"WBA8E51070K00000%1$d"},
                "history":{"firstRegistration":"2021-03","mileage":48200,"accident":false,"damaged":false,"roadworthy":true},
                "engine":{"power":135,"displacement":1998,"fuel":"PETROL","fuelGrade":"SUPER_95","transmission":"AUTOMATIC"},
                "colours":{"exterior":"BLUE"},
                "prices":{"gross":{"amount":%2$d,"currency":"EUR"},"vat":"REGULAR"},
                "descriptions":{"de":"Gepflegter Touring aus erster Hand."},"images":[{"data":"%4$s"}]}""".formatted(n, euros, status, PICTURE)));
    }
}
