package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.Secret;
import dev.carport.engine.Engine;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.drift.Looks;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ComparisonApiTest {

    private static final String COMPARISON = "/locations/KS/exports/market/comparison";

    @TempDir
    Path folder;

    @Test
    void tellsWhatWasFoundAndTakesDecisions() throws Exception {
        ToyMarket market = new ToyMarket();
        Looks looks = new Looks();
        try (TestCarport carport =
                TestCarport.start(folder, looks, new Secret(ApiServer.MASTER_KEY), new ToyApp(market))) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, looks.instant());
            ApiClient admin = new ApiClient(carport.base(), ApiServer.MASTER_KEY);
            ToyExport.goOnline(engine, market);

            assertThat(admin.get(COMPARISON).json().path("changes").asString()).isEqualTo("show");
            market.edits("KS-24733", json -> json.replaceFirst("\"model\":\"[^\"]*\"", "\"model\":\"Anders\""));
            market.holds("X-1", "WVWZZZ1KZAW000001", "VW Golf");
            looks.lookTwice(engine);

            JsonNode answer = admin.get(COMPARISON).json();
            assertThat(answer.path("result").asString()).isEqualTo("done");
            assertThat(answer.path("open").path("edited").asInt()).isEqualTo(1);
            assertThat(answer.path("open").path("vanished").asInt()).isZero();
            assertThat(answer.path("open").path("foreign").asInt()).isEqualTo(1);
            JsonNode edited = finding(answer, "edited");
            assertThat(edited.path("number").asString()).isEqualTo("KS-24733");
            assertThat(edited.path("changes").get(0).path("field").asString()).isEqualTo("data.model");
            assertThat(edited.path("changes").get(0).path("theirs").asString()).isEqualTo("Anders");
            String listing = edited.path("remoteId").asString();
            String foreign = finding(answer, "foreign").path("remoteId").asString();

            assertThat(admin.post(COMPARISON + "/" + listing, "{\"decision\":\"adopt\"}")
                            .findings())
                    .isNotEmpty();
            assertThat(admin.post(COMPARISON + "/" + listing, "{\"decision\":\"leave\",\"number\":\"1\"}")
                            .findings())
                    .containsExactly("number api.only-for-adopt");
            assertThat(admin.post(COMPARISON + "/" + listing, "{\"decision\":\"remove\"}")
                            .problem())
                    .isEqualTo("unknown-finding");
            assertThat(admin.post(COMPARISON + "/" + foreign, "{\"decision\":\"adopt\",\"number\":\"KS-24733\"}")
                            .problem())
                    .isEqualTo("listed-already");
            assertThat(admin.post(COMPARISON + "/" + foreign, "{\"decision\":\"adopt\",\"number\":\"N-0\"}")
                            .problem())
                    .isEqualTo("unknown-vehicle");

            JsonNode after = admin.post(COMPARISON + "/" + listing, "{\"decision\":\"leave\"}")
                    .json();
            assertThat(finding(after, "edited").path("verdict").asString()).isEqualTo("leave");
            assertThat(admin.put(COMPARISON, "{\"changes\":\"repair\"}")
                            .json()
                            .path("changes")
                            .asString())
                    .isEqualTo("repair");
            assertThat(admin.post(COMPARISON, "{}").status()).isEqualTo(202);
            String renewals = "/locations/KS/exports/market/renewals";
            assertThat(admin.get(renewals).json().path("renewals").asString()).isEqualTo("free");
            assertThat(admin.put(renewals, "{\"renewals\":\"always\"}")
                            .json()
                            .path("renewals")
                            .asString())
                    .isEqualTo("always");
            assertThat(admin.get(COMPARISON).json().path("changes").asString()).isEqualTo("repair");

            engine.exports().deactivate(ToyExport.find(engine), false);
            assertThat(admin.get(COMPARISON).problem()).isEqualTo("not-compared");
        }
    }

    private static JsonNode finding(JsonNode answer, String kind) {
        for (JsonNode one : answer.path("findings")) {
            if (one.path("kind").asString().equals(kind)) {
                return one;
            }
        }
        throw new AssertionError("No finding of this kind: " + kind);
    }
}
