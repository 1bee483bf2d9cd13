package dev.carport.apps.gebrauchtde.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.apps.gebrauchtde.GebrauchtDeApp;
import dev.carport.apps.gebrauchtde.fixtures.Cars;
import dev.carport.apps.gebrauchtde.sandbox.GebrauchtDeSandbox;
import dev.carport.apps.gebrauchtde.sandbox.TrainingKey;
import dev.carport.engine.images.StoredImage;
import dev.carport.engine.ledger.ListingState;
import dev.carport.sandbox.FaultRule;
import dev.carport.sandbox.LoggedRequest;
import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dealer with a real engine at a simulator. */
class EndToEndTest {
    private static final String APP = "gebraucht-de";
    private static final int ARTICLES = Integer.getInteger("carport.articles", 2000);

    @TempDir
    Path folder;

    private GebrauchtDeSandbox sandbox;
    private EngineHarness dealer;
    private Image image;

    @BeforeEach
    void open() {
        dealer = EngineHarness.open(folder, new GebrauchtDeApp());
        sandbox = GebrauchtDeSandbox.builder(dealer.clock()).start();
        var app = dealer.engine().catalog().app(APP).orElseThrow();
        assertThat(dealer.engine()
                        .environments()
                        .set(app, "custom", sandbox.baseUrl().toString(), Map.of()))
                .isEmpty();
        byte[] picture = Pictures.bytes(Pictures.image(1).hash());
        StoredImage stored = dealer.engine().stores().images().put(picture, "image/jpeg", 1280, 960);
        image = new Image(stored.sha256(), "image/jpeg", stored.bytes(), 1280, 960, false, null);
    }

    @AfterEach
    void close() {
        dealer.close();
        sandbox.close();
    }

    private Vehicle car(int n) {
        return Cars.car(n)
                .with(VehicleFields.LOCATION, EngineHarness.LOCATION)
                .with(VehicleFields.IDENTITY_VIN, null)
                .with(VehicleFields.IMAGES, List.of(image));
    }

    private Vehicle[] fleet(int size) {
        return IntStream.range(0, size).mapToObj(this::car).toArray(Vehicle[]::new);
    }

    private void goOnline(String more) {
        dealer.activate(APP, "{\"apiKey\": \"" + TrainingKey.KASSEL.key() + "\"" + more + "}");
        sandbox.requests().clear();
        settle();
    }

    /** Works until the next night. */
    private void settle() {
        for (int round = 0; round < 60; round++) {
            var next = dealer.work();
            if (next.isEmpty() || next.get().isAfter(dealer.clock().instant().plus(Duration.ofHours(2)))) {
                return;
            }
            dealer.clock().forwardTo(next.get());
        }
    }

    private List<LoggedRequest> imports() {
        return sandbox.requests().matching(request -> request.method().equals("POST"));
    }

    private JsonNode held(String number) {
        return sandbox.article(TrainingKey.KASSEL, dealer.id(number)).orElseThrow();
    }

    private int count(ListingState state) {
        return dealer.engine()
                .ledger()
                .counts(dealer.export(EngineHarness.LOCATION, APP).id())
                .getOrDefault(state, 0);
    }

    @Test
    void thousandsOfArticlesAreAsFewRequestsAsTheirSizeAllowsAndAPriceIsOneField() {
        dealer.put(fleet(ARTICLES));

        goOnline("");

        List<LoggedRequest> imports = imports();
        int bytes = imports.stream().mapToInt(LoggedRequest::bodyBytes).sum();
        assertThat(imports).allMatch(request -> request.bodyBytes() <= Assumptions.MOST_BYTES);
        assertThat(imports).hasSize(Math.ceilDiv(bytes, Assumptions.MOST_BYTES));
        assertThat(imports.stream().mapToInt(LoggedRequest::batch).sum()).isEqualTo(ARTICLES);
        assertThat(sandbox.articles(TrainingKey.KASSEL)).hasSize(ARTICLES);
        assertThat(count(ListingState.ONLINE)).isEqualTo(ARTICLES);

        sandbox.requests().clear();
        dealer.put(car(1500).with(VehicleFields.PRICES_GROSS, Money.eur(17_500)));
        settle();
        assertThat(sandbox.requests().lines())
                .containsExactly("PATCH /api/v3/articles/" + dealer.id("C1500") + "/ 200");
        assertThat(sandbox.requests().all().getFirst().bodyBytes()).isEqualTo("{\"price\":\"17500.00\"}".length());
        assertThat(held("C1500").path("price").asString()).isEqualTo("17500.00");
    }

    @Test
    void imagesHaveAddressesOfThisInstallation() {
        dealer.put(fleet(1));
        goOnline("");

        assertThat(held("C0000").path("images").path(0).asString())
                .matches("https://carport\\.example/pictures/[0-9a-f]{40}/" + image.hash() + "\\.jpg");
    }

    @Test
    void aSoldVehicleIsTakenOffSaleAtOnceAndOneThatComesBackIsOnSaleAgain() {
        dealer.put(fleet(30));
        goOnline("");
        sandbox.requests().clear();

        dealer.put(car(1).with(VehicleFields.STATUS, VehicleStatus.SOLD));
        dealer.work();
        assertThat(sandbox.requests().lines())
                .containsExactly("PATCH /api/v3/articles/" + dealer.id("C0001") + "/ 200");
        assertThat(held("C0001").path("stock").asInt()).isZero();

        dealer.put(car(1));
        settle();
        assertThat(held("C0001").path("stock").asInt()).isEqualTo(1);
        assertThat(dealer.state("C0001")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void whatIsAcceptedIsNotOnlineAndNotSentTwice() {
        dealer.put(fleet(30));
        dealer.activate(APP, "{\"apiKey\": \"" + TrainingKey.KASSEL.key() + "\"}");
        sandbox.requests().clear();

        dealer.work();
        assertThat(count(ListingState.ONLINE)).isZero();
        dealer.work();
        assertThat(imports()).hasSize(1);

        settle();
        assertThat(count(ListingState.ONLINE)).isEqualTo(30);
        assertThat(imports()).hasSize(1);
    }

    @Test
    void aPriceDoesNotWaitUntilManyArticlesHaveBeenReadBack() {
        dealer.put(fleet(1));
        goOnline("");
        dealer.put(fleet(50));
        dealer.work();
        dealer.clock().forward(Assumptions.FIRST_LOOK);
        dealer.put(car(0).with(VehicleFields.PRICES_GROSS, Money.eur(17_000)));
        sandbox.requests().clear();

        dealer.work();

        assertThat(sandbox.requests().lines()).hasSize(50).first().asString().startsWith("PATCH ");
    }

    @Test
    void eachNightTheWholeCatalogueGoesOutAndNothingBetween() {
        dealer.put(fleet(300));
        goOnline("");
        sandbox.requests().clear();
        sandbox.changeByHand(
                TrainingKey.KASSEL,
                dealer.id("C0007"),
                JsonMapper.shared().createObjectNode().put("price", "1.00"));

        dealer.clock().forwardTo(dealer.clock().instant().plus(Duration.ofDays(1)));
        settle();

        assertThat(sandbox.requests().lines())
                .containsExactly("GET /api/v3/orders/ 200", "POST /api/v3/import/articles/ [300] 202");
        dealer.clock().forward(Duration.ofSeconds(3));
        assertThat(held("C0007").path("price").asString()).isEqualTo("18900.00");
        assertThat(count(ListingState.ONLINE)).isEqualTo(300);
    }

    @Test
    void aVehicleSoldWhileTheCatalogueIsProcessedIsOffSaleAtOnceAndStaysSo() {
        dealer.put(fleet(30));
        goOnline("");
        dealer.clock().forwardTo(dealer.clock().instant().plus(Duration.ofDays(1)));
        dealer.work();

        dealer.put(car(1).with(VehicleFields.STATUS, VehicleStatus.SOLD));
        dealer.work();

        assertThat(held("C0001").path("stock").asInt()).isZero();
        settle();
        assertThat(held("C0001").path("stock").asInt()).isZero();
        assertThat(dealer.state("C0001")).isEqualTo(ListingState.WITHHELD);
    }

    @Test
    void anExportThatEndsWhileTheCatalogueIsProcessedLeavesNothingOnSale() {
        dealer.put(fleet(30));
        goOnline("");
        dealer.clock().forwardTo(dealer.clock().instant().plus(Duration.ofDays(1)));
        dealer.work();

        dealer.engine().exports().deactivate(dealer.export(EngineHarness.LOCATION, APP), true);
        settle();
        dealer.clock().forward(Duration.ofDays(1));

        assertThat(sandbox.articles(TrainingKey.KASSEL))
                .hasSize(30)
                .allMatch(article -> article.path("stock").asInt() == 0);
        assertThat(dealer.export(EngineHarness.LOCATION, APP).running()).isFalse();
    }

    @Test
    void theCatalogueDoesNotPutBackOnSaleWhatWaitsForAnAnswer() {
        dealer.put(fleet(30));
        goOnline("");
        sandbox.buy(TrainingKey.KASSEL, dealer.id("C0001"));

        dealer.clock().forwardTo(dealer.clock().instant().plus(Duration.ofDays(1)));
        settle();
        dealer.clock().forward(Duration.ofMinutes(10));

        assertThat(held("C0001").path("stock").asInt()).isZero();
        assertThat(held("C0002").path("stock").asInt()).isEqualTo(1);
    }

    @Test
    void withoutTheDailyCatalogueNothingIsSentThatHasNotChanged() {
        dealer.put(fleet(30));
        goOnline(", \"dailyCatalogue\": false");
        sandbox.requests().clear();

        dealer.clock().forwardTo(dealer.clock().instant().plus(Duration.ofDays(3)));
        settle();

        assertThat(sandbox.requests().lines()).isEmpty();
    }

    @Test
    void ofSeveralPricesDuringAnOutageOnlyTheNewestIsSent() {
        dealer.put(fleet(30));
        goOnline("");
        sandbox.faults().add(FaultRule.status(503).times(2));
        dealer.put(car(1).with(VehicleFields.PRICES_GROSS, Money.eur(18_000)));
        dealer.work();
        dealer.put(car(1).with(VehicleFields.PRICES_GROSS, Money.eur(17_000)));
        dealer.work();
        sandbox.requests().clear();

        settle();

        assertThat(held("C0001").path("price").asString()).isEqualTo("17000.00");
        assertThat(sandbox.requests().matching(request -> request.status() == 200))
                .hasSize(1);
    }

    @Test
    void aLostAnswerOfTheImportMakesEveryArticleOnce() {
        dealer.put(fleet(200));
        dealer.activate(APP, "{\"apiKey\": \"" + TrainingKey.KASSEL.key() + "\"}");
        sandbox.faults().add(FaultRule.close().onMethod("POST").afterCommitting());

        settle();

        assertThat(sandbox.articles(TrainingKey.KASSEL)).hasSize(200);
        assertThat(count(ListingState.ONLINE)).isEqualTo(200);
    }

    @Test
    void aRevokedKeyFreezesTheAccountAndANewOneLetsEverythingGoOn() {
        dealer.put(fleet(30));
        goOnline("");
        sandbox.put(new TrainingKey(TrainingKey.KASSEL.key(), TrainingKey.KASSEL.dealer(), false));
        dealer.put(car(1).with(VehicleFields.PRICES_GROSS, Money.eur(17_000)));
        settle();
        assertThat(held("C0001").path("price").asString()).isEqualTo("18900.00");

        sandbox.put(new TrainingKey("another", TrainingKey.KASSEL.dealer(), true));
        dealer.activate(APP, "{\"apiKey\": \"another\"}");
        settle();

        assertThat(held("C0001").path("price").asString()).isEqualTo("17000.00");
    }
}
