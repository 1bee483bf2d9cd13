package dev.carport.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyMarket;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people enter on the page of an app. */
class AppFormsTest {

    private static final String APP = "/at/KS/apps/market";

    @TempDir
    Path folder;

    private TestCarport carport;
    private WebVisitor admin;

    @BeforeEach
    void start() throws Exception {
        carport = TestCarport.start(folder, InstantSource.system(), new ToyApp(new ToyMarket()));
        DealerFixture.fill(carport.carport().engine(), InstantSource.system().instant());
        admin = new WebVisitor(carport.base()).claim();
        admin.get(APP);
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    @Test
    void entersFeesAndSaysWhoChangedThem() throws Exception {
        admin.post(APP + "/fees", "fee-listing", "9,90", "fee-financing", "");
        String page = admin.get(APP).body();

        assertThat(carport.carport().engine().fees().of("market")).isEqualTo(Map.of("listing", new BigDecimal("9.90")));
        assertThat(page).contains("Jutta Sattler").contains("value=\"9,90\"");
    }

    @Test
    void takesAFeeOutAgain() throws Exception {
        admin.post(APP + "/fees", "fee-listing", "9.90", "fee-financing", "1");
        admin.post(APP + "/fees", "fee-listing", "", "fee-financing", "1");

        assertThat(carport.carport().engine().fees().of("market")).containsOnlyKeys("financing");
    }

    @Test
    void entersNothingWhenOneAmountIsWrong() throws Exception {
        var answer = admin.post(APP + "/fees", "fee-listing", "9,999", "fee-financing", "1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"9,999\"").contains("fee-listing-error");
        assertThat(carport.carport().engine().fees().of("market")).isEmpty();
    }

    @Test
    void takesFeesFromWhoManagesEveryLocationOnly() throws Exception {
        WebVisitor kassel = carport.person("kassel", Rights.none().and("KS", Right.MARKETING));
        kassel.get(APP);

        assertThat(kassel.post(APP + "/fees", "fee-listing", "1").statusCode()).isEqualTo(403);
    }

    @Test
    void storesCredentialsAndNeverShowsThem() throws Exception {
        admin.post(
                APP + "/environment",
                "environment",
                "production",
                "credential-client",
                "c-1",
                "credential-key",
                "canary");
        String page = admin.get(APP).body();

        assertThat(carport.carport().engine().environments().credential("market", "key"))
                .contains("canary");
        assertThat(page).doesNotContain("canary").doesNotContain("c-1").contains("credential-key-hint");
    }

    @Test
    void keepsACredentialThatIsLeftEmptyAndForgetsItOnRequest() throws Exception {
        admin.post(APP + "/environment", "environment", "production", "credential-key", "canary");
        admin.post(APP + "/environment", "environment", "production", "credential-key", "");
        assertThat(carport.carport().engine().environments().credential("market", "key"))
                .contains("canary");

        admin.post(APP + "/environment", "environment", "production", "forget-key", "true");
        assertThat(carport.carport().engine().environments().credential("market", "key"))
                .isEmpty();
    }

    @Test
    void asksForTheAddressOfAnEnvironmentOfOnesOwn() throws Exception {
        var answer = admin.post(APP + "/environment", "environment", "custom", "address", "nowhere");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("address-error").contains("value=\"nowhere\"");
    }

    @Test
    void showsTheEnvironmentToAdministratorsOnly() throws Exception {
        WebVisitor marketing = carport.person("marketing", Rights.everywhere(Right.MARKETING));
        String page = marketing.get(APP).body();

        assertThat(page).doesNotContain("id=\"umgebung\"").contains("id=\"kosten\"");
        assertThat(marketing
                        .post(APP + "/environment", "environment", "sandbox")
                        .statusCode())
                .isEqualTo(403);
    }
}
