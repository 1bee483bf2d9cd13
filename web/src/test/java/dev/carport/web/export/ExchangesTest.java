package dev.carport.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.Change;
import dev.carport.api.settings.Secret;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.RecordedExchange;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.location.Location;
import dev.carport.engine.users.Rights;
import dev.carport.web.TestCarport;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyMarket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent to a platform and what it answered can be looked at, on the page and over the API. */
class ExchangesTest {
    private static final String KEY = "a-master-key-for-tests";
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void showsWhatWasSentAndAnsweredAsTextAndNeverAsMarkup() throws Exception {
        ToyApp toy = new ToyApp(new ToyMarket());
        try (TestCarport carport = TestCarport.start(folder, InstantSource.system(), new Secret(KEY), toy)) {
            Engine engine = carport.carport().engine();
            engine.stores().locations().put(new Location("KS", "Kassel", "", "34123", "Kassel", "DE", "de", null));
            Export export = engine.exports().begin("KS", toy.info().id()).orElseThrow();
            engine.transmissions().add(List.of(transmission(export)));
            engine.exchanges().add(List.of(refused(export)));

            String page = carport.person("erika", Rights.admin())
                    .get("/at/KS/exports/" + toy.info().id() + "/history")
                    .body();

            assertThat(page).contains("POST market.example/listings", "422 · 40 ms", "&lt;b&gt;no price&lt;/b&gt;");
            assertThat(page).doesNotContain("<b>no price</b>");

            String base = carport.base() + "/api/v1/locations/KS/exports/"
                    + toy.info().id() + "/transmissions";
            assertThat(call(base)).doesNotContain("no price");
            assertThat(call(base + "?exchanges=true")).contains("\"answer\":\"<b>no price</b>\"", "\"status\":422");
        }
    }

    private static Transmission transmission(Export export) {
        return new Transmission(
                "t1",
                AT,
                export.id(),
                export.accountId(),
                "v1",
                "4711",
                Change.Intent.CREATE,
                Transmission.Result.REFUSED,
                List.of(),
                50,
                List.of(),
                null);
    }

    private static RecordedExchange refused(Export export) {
        return new RecordedExchange(
                "x1",
                AT.minusMillis(45),
                export.accountId(),
                List.of("v1"),
                "POST",
                "market.example/listings",
                422,
                Duration.ofMillis(40),
                7,
                15,
                "{\"a\":1}",
                "<b>no price</b>",
                null);
    }

    private static String call(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Authorization", "Bearer " + KEY)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
