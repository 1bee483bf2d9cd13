package dev.carport.web.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.api.settings.Secret;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.Activation;
import dev.carport.engine.operations.Deliveries;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries on the page and over the API, and the file at its address. */
class DeliveriesTest {

    private static final String EXPORT = "/at/KS/exports/" + PriceListApp.ID;
    private static final String API = "/api/v1/locations/KS/exports/" + PriceListApp.ID;
    private static final String KEY = "a-key-for-tests-only";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestCarport carport;
    private Engine engine;
    private WebVisitor dealer;

    @BeforeEach
    void start() throws Exception {
        InstantSource clock = InstantSource.system();
        carport = TestCarport.start(folder, clock, new Secret(KEY), new PriceListApp());
        engine = carport.carport().engine();
        DealerFixture.fill(engine, clock.instant());
        dealer = new WebVisitor(carport.base(), Redirect.NEVER).claim();
        Export begun = engine.exports().begin("KS", PriceListApp.ID).orElseThrow();
        StoredPlan plan = engine.exports().plan(begun).orElseThrow();
        assertThat(engine.exports().activate(begun, plan.id(), true, "test")).isInstanceOf(Activation.Online.class);
        await().until(() -> engine.deliveries().of(export()).isPresent());
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    private Export export() {
        return engine.exports().find("KS", PriceListApp.ID).orElseThrow();
    }

    private Deliveries.Standing standing() {
        return engine.deliveries().of(export()).orElseThrow();
    }

    private void deliver() throws Exception {
        int before = engine.deliveries().history(export(), null, 100).size();
        dealer.get(EXPORT);
        assertThat(dealer.post(EXPORT + "/deliver").statusCode()).isEqualTo(303);
        await().until(() -> engine.deliveries().history(export(), null, 100).size() > before);
    }

    private URI feed() {
        return carport.at("/feeds/" + standing().token().orElseThrow() + "/price%20list.csv");
    }

    private HttpResponse<String> fetch(URI address, String method, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode api(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = fetch(carport.at(path), method, "Authorization", "Bearer " + KEY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void thePageTellsWhenItIsDeliveredAndWhatBecameOfIt() throws Exception {
        assertThat(dealer.get(EXPORT).body())
                .contains("Lieferung", "Nächste", "noch keine", "Noch nichts geliefert", "Jetzt liefern")
                .doesNotContain("/feeds/");

        deliver();

        assertThat(dealer.get(EXPORT).body())
                .contains("price list.csv", "Angekommen", feed().toString(), "Adresse zum Abholen");
        WebVisitor viewer = carport.person("viewer", Rights.everywhere(Right.VIEW));
        assertThat(viewer.get(EXPORT).body())
                .contains("price list.csv", "Angekommen")
                .doesNotContain("/feeds/")
                .doesNotContain("Jetzt liefern");
    }

    @Test
    void theFileIsFetchedWithoutSessionAndOnlyWhenItHasChanged() throws Exception {
        deliver();

        HttpResponse<String> whole = fetch(feed(), "GET");
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        String changed = whole.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).startsWith("Preise\nKS-");
        assertThat(whole.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(whole.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(whole.headers().firstValue("Cache-Control")).contains("private, no-cache");
        HttpResponse<String> head = fetch(feed(), "HEAD");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.body()).isEmpty();
        for (Map.Entry<String, String> known : Map.of(
                        "If-None-Match", "\"other\", W/" + tag, "If-Modified-Since", changed)
                .entrySet()) {
            HttpResponse<String> same = fetch(feed(), "GET", known.getKey(), known.getValue());
            assertThat(same.statusCode()).as(known.getKey()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
        }
        assertThat(fetch(feed(), "GET", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingElseIsThere() throws Exception {
        deliver();
        String token = standing().token().orElseThrow();
        String wrong = token.substring(1) + (token.startsWith("0") ? "1" : "0");

        for (String path : new String[] {
            "/feeds/" + wrong + "/price%20list.csv",
            "/feeds/" + token + "/other.csv",
            "/feeds/" + token + "/",
            "/feeds/" + token,
            "/feeds/",
            "/feeds/" + token + "/..%2Fprice%20list.csv",
            "/feeds/x/price%20list.csv"
        }) {
            assertThat(fetch(carport.at(path), "GET").statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void anotherAddressTakesTheOldOneAway() throws Exception {
        deliver();
        URI before = feed();
        dealer.get(EXPORT);

        assertThat(dealer.post(EXPORT + "/feed-address").statusCode()).isEqualTo(303);

        assertThat(fetch(before, "GET").statusCode()).isEqualTo(404);
        assertThat(fetch(feed(), "GET").statusCode()).isEqualTo(200);
    }

    @Test
    void theApiDeliversAndTells() throws Exception {
        JsonNode before = api("GET", API + "/deliveries", 200);
        assertThat(before.path("deliveries").size()).isZero();
        assertThat(before.path("next").asString()).isNotEmpty();

        api("POST", API + "/deliver", 202);
        await().until(() -> !engine.deliveries().history(export(), null, 1).isEmpty());

        JsonNode after = api("GET", API + "/deliveries?limit=1", 200);
        JsonNode delivery = after.path("deliveries").get(0);
        assertThat(delivery.path("run").asInt()).isEqualTo(1);
        assertThat(delivery.path("result").asString()).isEqualTo("delivered");
        assertThat(delivery.path("file").asString()).isEqualTo("price list.csv");
        assertThat(delivery.path("listings").asInt()).isPositive();
        assertThat(after.path("last").asString()).isNotEmpty();
        assertThat(api("GET", API + "/deliveries?before=1", 200)
                        .path("deliveries")
                        .size())
                .isZero();
        engine.exports().pause(export(), null);
        assertThat(api("POST", API + "/deliver", 409).path("code").asString()).isEqualTo("not-online");
    }
}
