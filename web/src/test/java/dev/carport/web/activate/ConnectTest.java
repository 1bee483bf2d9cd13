package dev.carport.web.activate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.Engine;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyMarket;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the platform's sign-in and back. */
class ConnectTest {
    private static final Pattern WAY_OUT = Pattern.compile("href=\"([^\"]*/connect/callback[^\"]*)\"");

    @TempDir
    Path folder;

    private final ToyMarket market = new ToyMarket();
    private TestCarport carport;
    private WebVisitor dealer;

    @BeforeEach
    void start() throws Exception {
        InstantSource clock = InstantSource.system();
        carport = TestCarport.start(folder, clock, new ToyApp(market));
        Engine engine = carport.carport().engine();
        DealerFixture.fill(engine, clock.instant());
        engine.environments()
                .set(engine.catalog().app("market").orElseThrow(), "custom", "http://127.0.0.1:9", Map.of());
        new WebVisitor(carport.base()).claim();
        dealer = carport.person("dealer", Rights.admin());
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    @Test
    void comesBackInTheSessionThatBeganIt() throws Exception {
        HttpResponse<String> answer = dealer.get(begin());

        assertThat(answer.headers().firstValue("Location")).contains("/at/KS/apps/market/activate/settings");
        assertThat(market.signedIn).isTrue();
    }

    @Test
    void worksOnce() throws Exception {
        String callback = begin();
        dealer.get(callback);

        HttpResponse<String> answer = dealer.get(callback);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("zu lange gedauert");
    }

    @Test
    void cannotBeEndedByAnybodyElse() throws Exception {
        String callback = begin();
        WebVisitor other = carport.person("other", Rights.admin());

        assertThat(other.get(callback).statusCode()).isEqualTo(422);

        assertThat(market.signedIn).as("nothing was exchanged").isFalse();
        assertThat(dealer.get(callback).statusCode())
                .as("a state that was shown to somebody else is spent")
                .isEqualTo(422);
    }

    @Test
    void cannotBeEndedWithoutASession() throws Exception {
        String callback = begin();

        HttpResponse<String> answer = new WebVisitor(carport.base(), Redirect.NEVER).get(callback);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(market.signedIn).isFalse();
    }

    @Test
    void begunOverTheApiEndsInAnyBrowserWithOneWord() throws Exception {
        Engine engine = carport.carport().engine();
        URI out = engine.signIns()
                .begin(
                        engine.exports().begin("KS", "market").orElseThrow(),
                        URI.create(carport.base() + "/connect/callback"),
                        null)
                .orElseThrow();

        HttpResponse<String> answer = new WebVisitor(carport.base(), Redirect.NEVER).get(pathOf(out.toString()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).isEqualTo("Verbunden");
        assertThat(market.signedIn).isTrue();
    }

    @Test
    void leadsBackWithTheReasonWhenThePlatformSaysNo() throws Exception {
        HttpResponse<String> answer = dealer.get(begin() + "&error=access_denied");

        assertThat(answer.headers().firstValue("Location"))
                .contains("/at/KS/apps/market/activate/connect?problem=denied");
    }

    private String begin() throws Exception {
        dealer.get("/at/KS/apps/market/activate/connect");
        String page = dealer.post("/at/KS/apps/market/activate/connect").body();
        var way = WAY_OUT.matcher(page);
        assertThat(way.find()).as(page).isTrue();
        return pathOf(way.group(1).replace("&amp;", "&"));
    }

    private String pathOf(String address) {
        return address.substring(carport.base().length());
    }
}
