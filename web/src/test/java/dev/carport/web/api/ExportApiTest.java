package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.api.platform.RemoteListing;
import dev.carport.web.api.ApiClient.Answer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From settings to a listing and off again, as a program does it. */
class ExportApiTest {

    private static final String EXPORT = "/locations/KS/exports/yard";

    @TempDir
    Path folder;

    ApiServer server;
    ApiClient admin;

    @BeforeEach
    void start() throws Exception {
        server = new ApiServer(folder).location("KS");
        admin = server.admin;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void knowsNothingOfAnExportBeforeItsSettingsAreSaved() throws Exception {
        assertThat(admin.get(EXPORT).problem()).isEqualTo("no-export");
        assertThat(admin.post(EXPORT + "/plan").problem()).isEqualTo("no-export");
        assertThat(admin.get("/locations/KS/exports/none").problem()).isEqualTo("unknown-app");
        assertThat(admin.put("/locations/XX/exports/yard", "{}").problem()).isEqualTo("unknown-location");
    }

    @Test
    void refusesSettingsThatAreWrong() throws Exception {
        Answer answer = admin.put(EXPORT, "{\"colour\":\"red\",\"gateKey\":7}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("settings-refused");
        assertThat(answer.findings())
                .contains("colour settings.unknown", "customerNumber settings.required", "gateKey settings.not-text");
        assertThat(admin.put(EXPORT, "[]").findings()).containsExactly(" settings.not-an-object");
        assertThat(admin.put(EXPORT, "{").problem()).isEqualTo("malformed");
    }

    @Test
    void refusesToGoOnlineWithoutObligationsOrWithAnotherPlan() throws Exception {
        save();
        String plan = admin.post(EXPORT + "/plan").json().path("planId").asString();

        Answer empty = admin.post(EXPORT + "/activate", "{}");
        Answer notAccepted = admin.post(EXPORT + "/activate", "{\"planId\":\"" + plan + "\"}");
        Answer unknown = admin.post(EXPORT + "/activate", "{\"planId\":\"x\",\"acceptObligations\":true}");
        admin.put("/locations/KS/vehicles/N-1", ApiServer.car("N-1", 5000));
        Answer stale = activate(plan);

        assertThat(empty.findings()).containsExactly("planId api.required");
        assertThat(notAccepted.status()).isEqualTo(422);
        assertThat(notAccepted.findings()).containsExactly("acceptObligations activate.obligations");
        assertThat(unknown.status()).isEqualTo(409);
        assertThat(unknown.findings()).containsExactly("planId activate.no-plan");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.findings()).containsExactly("planId activate.plan-stale");
        assertThat(server.yard.arrived).isEmpty();
    }

    @Test
    void refusesToGoOnlineWithANumberThePlatformDoesNotKnow() throws Exception {
        admin.put(EXPORT, "{\"customerNumber\":\"C-999\"}");
        String plan = admin.post(EXPORT + "/plan").json().path("planId").asString();

        Answer answer = activate(plan);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.findings()).containsExactly(" activate.unknown-number");
    }

    @Test
    void checksANumberBeforeItIsSaved() throws Exception {
        Answer unknown = admin.post(EXPORT + "/check", "{\"customerNumber\":\"C-999\"}");
        Answer known = admin.post(EXPORT + "/check", "{\"customerNumber\":\"C-100\"}");

        assertThat(unknown.json().path("ok").asBoolean()).isFalse();
        assertThat(unknown.json().path("code").asString()).isEqualTo("unknown-number");
        assertThat(unknown.json().path("actor").asString()).isEqualTo("dealer");
        assertThat(known.json().path("ok").asBoolean()).isTrue();
        assertThat(known.json().path("accountName").asString()).isEqualTo("Autohaus Beispiel, Göttingen");
    }

    @Test
    void beginsASignInThatComesBackToUs() throws Exception {
        String address =
                admin.post(EXPORT + "/sign-in").json().path("authorizeUrl").asString();

        assertThat(address)
                .startsWith("https://yard.example/authorize?redirect=" + server.carport.base()
                        + "/connect/callback&state=");
    }

    @Test
    void plansWithReasonsAndFees() throws Exception {
        admin.put("/locations/KS/vehicles/P-1", ApiServer.car("P-1", 5000));
        admin.put("/locations/KS/vehicles/P-2", ApiServer.car("P-2", 6000, "Wolkswagen"));
        admin.put("/apps/yard/fees", "{\"parking\":4.5}");
        save();

        JsonNode plan = admin.post(EXPORT + "/plan").json();

        assertThat(plan.path("counts").path("create").asInt()).isEqualTo(1);
        assertThat(plan.path("counts").path("hold").asInt()).isEqualTo(1);
        assertThat(plan.path("fees").get(0).path("sum").asString()).isEqualTo("4.50");
        assertThat(plan.path("items").size()).isEqualTo(2);
        JsonNode held = admin.get(EXPORT + "/plan/" + plan.path("planId").asString() + "?action=hold")
                .json()
                .path("items");
        assertThat(held.size()).isEqualTo(1);
        assertThat(held.get(0).path("number").asString()).isEqualTo("P-2");
        assertThat(held.get(0).path("reasons").get(0).path("code").asString()).isEqualTo("unmapped");
        JsonNode part = admin.post(EXPORT + "/plan?limit=1").json();
        assertThat(part.path("next").asInt()).isEqualTo(1);
        assertThat(admin.get(EXPORT + "/plan/none").problem()).isEqualTo("unknown-plan");
        assertThat(admin.get(EXPORT + "/plan/none?action=fly").problem()).isEqualTo("unknown-plan");
    }

    @Test
    void takesAVehicleOnlineAndOfflineAndTellsItsWholeStory() throws Exception {
        goOnline("V-1");
        awaitArrived("CREATE V-1");
        await().untilAsserted(() ->
                assertThat(listing("V-1").path("state").asString()).isEqualTo("online"));

        JsonNode detail = admin.get(EXPORT + "/listings/V-1").json();
        assertThat(detail.path("listing").path("link").asString()).isEqualTo("https://yard.example/y-V-1");
        assertThat(detail.path("parts").get(0).path("content").path("make").asString())
                .isEqualTo("9");
        assertThat(detail.path("provenance")
                        .valueStream()
                        .map(value -> value.path("path").asString()))
                .contains("make", "price");
        assertThat(detail.path("history").get(0).path("result").asString()).isEqualTo("confirmed");

        JsonNode export = admin.get(EXPORT).json();
        assertThat(export.path("health").asString()).isEqualTo("active");
        assertThat(export.path("counts").path("online").asInt()).isEqualTo(1);
        assertThat(export.path("here").asInt()).isEqualTo(1);
        assertThat(export.path("there").asInt()).isEqualTo(1);
        assertThat(export.has("lastSuccess")).isTrue();

        admin.put("/locations/KS/vehicles/V-1", ApiServer.car("V-1", 4900));
        awaitArrived("CREATE V-1", "UPDATE V-1");
        admin.put("/locations/KS/vehicles/V-1", ApiServer.car("V-1", 4900));
        admin.delete("/locations/KS/vehicles/V-1");
        awaitArrived("CREATE V-1", "UPDATE V-1", "WITHDRAW y-V-1");
        await().untilAsserted(() ->
                assertThat(listing("V-1").path("state").asString()).isEqualTo("withheld"));

        JsonNode history =
                admin.get(EXPORT + "/transmissions?limit=2&number=V-1").json();
        assertThat(history.path("transmissions").get(0).path("intent").asString())
                .isEqualTo("withdraw");
        JsonNode rest = admin.get(EXPORT + "/transmissions?limit=2&before="
                        + history.path("next").asString())
                .json();
        assertThat(rest.path("transmissions").get(0).path("intent").asString()).isEqualTo("create");
        assertThat(admin.get(EXPORT + "/transmissions?result=refused")
                        .json()
                        .path("transmissions")
                        .size())
                .isZero();
        assertThat(admin.get(EXPORT + "/transmissions?from=yesterday").problem())
                .isEqualTo("bad-parameter");
        assertThat(admin.get(EXPORT + "/listings?state=flying").problem()).isEqualTo("bad-parameter");
        assertThat(admin.get(EXPORT + "/listings/none").problem()).isEqualTo("unknown-listing");
    }

    @Test
    void withholdsAndReleasesByHand() throws Exception {
        goOnline("W-1");
        awaitArrived("CREATE W-1");

        assertThat(admin.post(EXPORT + "/listings/W-1/withhold").status()).isEqualTo(202);
        awaitArrived("CREATE W-1", "WITHDRAW W-1");
        await().untilAsserted(() ->
                assertThat(listing("W-1").path("state").asString()).isEqualTo("withheld"));
        assertThat(ApiClient.Answer.findingsOf(listing("W-1"))).containsExactly(" release.withheld");

        assertThat(admin.post(EXPORT + "/listings/W-1/release").status()).isEqualTo(202);
        awaitArrived("CREATE W-1", "WITHDRAW W-1", "CREATE W-1");
        assertThat(admin.post(EXPORT + "/listings/none/release").problem()).isEqualTo("unknown-vehicle");
    }

    @Test
    void pausesAndGoesOn() throws Exception {
        goOnline("S-1");
        awaitArrived("CREATE S-1");

        assertThat(admin.post(EXPORT + "/pause", "{\"until\":\"2020-01-01T00:00:00Z\"}")
                        .findings())
                .containsExactly("until api.past");
        assertThat(admin.post(EXPORT + "/pause", "{\"until\":\"2120-01-01T00:00:00Z\"}")
                        .json()
                        .path("pausedUntil")
                        .asString())
                .isEqualTo("2120-01-01T00:00:00Z");
        admin.put("/locations/KS/vehicles/S-1", ApiServer.car("S-1", 4000));
        assertThat(admin.get(EXPORT).json().path("state").asString()).isEqualTo("paused");
        assertThat(server.yard.arrived).containsExactly("CREATE S-1");

        assertThat(admin.post(EXPORT + "/resume").json().path("state").asString())
                .isEqualTo("active");
        awaitArrived("CREATE S-1", "UPDATE S-1");
    }

    @Test
    void sendsEverythingAgainAndSwitchesOff() throws Exception {
        save();
        assertThat(admin.post(EXPORT + "/complete-transfer").problem()).isEqualTo("not-online");
        goOnline("O-1");
        awaitArrived("CREATE O-1");
        await().untilAsserted(() ->
                assertThat(listing("O-1").path("state").asString()).isEqualTo("online"));

        assertThat(admin.post(EXPORT + "/complete-transfer").status()).isEqualTo(202);
        awaitArrived("CREATE O-1", "UPDATE O-1");
        assertThat(admin.post(EXPORT + "/release-lock").json().path("released").asInt())
                .isZero();
        assertThat(admin.post(EXPORT + "/deactivate", "{\"removeListings\":\"yes\"}")
                        .findings())
                .containsExactly("removeListings api.not-flag");
        admin.post(EXPORT + "/deactivate");
        awaitArrived("CREATE O-1", "UPDATE O-1", "WITHDRAW O-1");
        await().untilAsserted(() ->
                assertThat(admin.get(EXPORT).json().path("state").asString()).isEqualTo("off"));
    }

    @Test
    void decidesAboutWhatTheGuardHolds() throws Exception {
        goOnline("F-1");
        awaitArrived("CREATE F-1");
        assertThat(admin.put(EXPORT + "/limits/create", "{\"least\":1,\"percent\":101,\"mostCents\":-1}")
                        .findings())
                .containsExactlyInAnyOrder("percent api.not-limit", "mostCents api.not-limit");
        assertThat(admin.put(EXPORT + "/limits/create", "{\"least\":1,\"percent\":0,\"mostCents\":100}")
                        .json()
                        .path("limits")
                        .get(0)
                        .path("own")
                        .asBoolean())
                .isTrue();
        for (int i = 0; i < 4; i++) {
            admin.put("/locations/KS/vehicles/G-" + i, ApiServer.car("G-" + i, 5000 + i));
        }
        await().untilAsserted(() -> assertThat(admin.get(EXPORT + "/locks/create")
                        .json()
                        .path("vehicles")
                        .size())
                .isGreaterThan(1));
        await().untilAsserted(() ->
                assertThat(listing("G-3").path("state").asString()).isIn("locked", "online"));
        JsonNode locks = admin.get(EXPORT + "/locks").json().path("locks");
        assertThat(locks.get(0).path("lock").path("operation").asString()).isEqualTo("create");
        assertThat(locks.get(0).path("causes").get(0).path("kind").asString()).isEqualTo("api");
        String one = admin.get(EXPORT + "/locks/create?limit=1")
                .json()
                .path("vehicles")
                .get(0)
                .path("id")
                .asString();

        assertThat(admin.post(EXPORT + "/discard-lock", "{\"vehicles\":[\"" + one + "\"]}")
                        .findings())
                .containsExactly("operation api.required");
        assertThat(admin.post(EXPORT + "/discard-lock", "{\"vehicles\":5,\"operation\":\"create\"}")
                        .findings())
                .containsExactly("vehicles api.not-texts");
        assertThat(admin.post(EXPORT + "/discard-lock", "{\"vehicles\":[\"" + one + "\"],\"operation\":\"create\"}")
                        .json()
                        .path("released")
                        .asInt())
                .isOne();
        assertThat(admin.post(EXPORT + "/release-lock", "{\"operation\":\"create\"}")
                        .json()
                        .path("released")
                        .asInt())
                .isPositive();
        assertThat(admin.get(EXPORT).json().path("locks").size()).isZero();
        assertThat(admin.post(EXPORT + "/list-twice", "{}").findings()).containsExactly("vehicles api.required");
        assertThat(admin.get(EXPORT + "/locks/change").status()).isEqualTo(404);
        assertThat(admin.put(EXPORT + "/limits/create", "{}")
                        .json()
                        .path("limits")
                        .get(0)
                        .path("own")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void pairsWhatThePlatformHeldBefore() throws Exception {
        server.yard.parked.add(
                new RemoteListing("r-1", null, "M-1", null, "Audi A4", true, URI.create("https://yard.example/r-1")));
        server.yard.parked.add(new RemoteListing("r-2", null, "gone", null, "Opel Manta", true, null));
        admin.put("/locations/KS/vehicles/M-1", ApiServer.car("M-1", 5000));
        save();
        admin.post(EXPORT + "/plan");

        JsonNode matches = admin.get(EXPORT + "/matches").json();
        assertThat(matches.path("matches").get(0).path("pairedWith").asString()).isEqualTo("M-1");
        assertThat(matches.path("matches").get(0).path("by").asString()).isEqualTo("number");
        assertThat(matches.path("open").asInt()).isEqualTo(1);

        assertThat(admin.post(EXPORT + "/matches/r-2", "{\"verdict\":\"eat\"}").findings())
                .containsExactly("verdict api.unknown-word");
        assertThat(admin.post(EXPORT + "/matches/r-2", "{\"verdict\":\"pair\",\"number\":\"none\"}")
                        .findings())
                .containsExactly("number api.unknown-number");
        assertThat(admin.post(EXPORT + "/matches/r-9", "{\"verdict\":\"leave\"}")
                        .problem())
                .isEqualTo("unknown-match");
        Answer decided = admin.post(EXPORT + "/matches/r-2", "{\"verdict\":\"withdraw\"}");
        assertThat(decided.json().path("verdict").asString()).isEqualTo("withdraw");

        JsonNode plan = admin.post(EXPORT + "/plan").json();
        assertThat(plan.path("openMatches").asInt()).isZero();
        assertThat(plan.path("counts").path("adopt").asInt()).isEqualTo(1);
        assertThat(plan.path("counts").path("create").asInt()).isZero();
    }

    @Test
    void learnsOnceWhatAnUnknownValueIs() throws Exception {
        admin.put("/locations/KS/vehicles/U-1", ApiServer.car("U-1", 5000, "Wolkswagen"));
        admin.put("/locations/KS/vehicles/U-2", ApiServer.car("U-2", 6000, "Wolkswagen"));
        save();

        JsonNode open = admin.get(EXPORT + "/unmapped").json().path("values").get(0);
        assertThat(open.path("value").asString()).isEqualTo("Wolkswagen");
        assertThat(open.path("list").asString()).isEqualTo("makes");
        assertThat(open.path("vehicles").asInt()).isEqualTo(2);
        assertThat(open.path("examples").get(0).asString()).isEqualTo("U-1");
        assertThat(open.path("candidates").get(0).path("name").asString()).isEqualTo("Volkswagen");

        assertThat(admin.put(EXPORT + "/unmapped", "{}").findings())
                .containsExactlyInAnyOrder("list api.required", "value api.required", "id api.required");
        assertThat(admin.put(EXPORT + "/unmapped", resolution("shoes", "74")).findings())
                .containsExactly("list api.unknown-list");
        assertThat(admin.put(EXPORT + "/unmapped", resolution("makes", "4711")).findings())
                .containsExactly("id api.unknown-entry");
        Answer resolved = admin.put(EXPORT + "/unmapped", resolution("makes", "74"));
        assertThat(resolved.json().path("values").size()).isZero();
        assertThat(admin.post(EXPORT + "/plan")
                        .json()
                        .path("counts")
                        .path("create")
                        .asInt())
                .isEqualTo(2);
        Answer takenBack = admin.put(EXPORT + "/unmapped", "{\"list\":\"makes\",\"value\":\"Wolkswagen\",\"id\":null}");
        assertThat(takenBack.json().path("values").size()).isEqualTo(1);
    }

    private static String resolution(String list, String id) {
        return "{\"list\":\"" + list + "\",\"value\":\"Wolkswagen\",\"id\":\"" + id + "\"}";
    }

    private void save() throws Exception {
        assertThat(admin.put(EXPORT, "{\"customerNumber\":\"C-100\"}").status()).isEqualTo(200);
    }

    private void goOnline(String number) throws Exception {
        admin.put("/locations/KS/vehicles/" + number, ApiServer.car(number, 5000));
        save();
        String plan = admin.post(EXPORT + "/plan").json().path("planId").asString();
        Answer online = activate(plan);
        assertThat(online.status()).isEqualTo(200);
        assertThat(online.json().path("acceptedBy").asString()).isEqualTo("CARPORT_API_TOKEN");
    }

    private Answer activate(String plan) throws Exception {
        return admin.post(EXPORT + "/activate", "{\"planId\":\"" + plan + "\",\"acceptObligations\":true}");
    }

    private JsonNode listing(String number) throws Exception {
        return admin.get(EXPORT + "/listings/" + number).json().path("listing");
    }

    private void awaitArrived(String... expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(server.yard.arrived).isEqualTo(List.of(expected)));
    }
}
