package dev.carport.apps.mobilede.platform;

import static dev.carport.api.vehicle.VehicleFields.COLOURS_EXTERIOR;
import static dev.carport.api.vehicle.VehicleFields.IMAGES;
import static dev.carport.api.vehicle.VehicleFields.PRICES_GROSS;
import static dev.carport.api.vehicle.VehicleFields.STATUS;
import static dev.carport.apps.mobilede.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.carport.api.finding.Finding;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.apps.mobilede.fixtures.Mapped;
import dev.carport.apps.mobilede.sandbox.Options;
import dev.carport.apps.mobilede.sandbox.Seller;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.Pictures;
import dev.carport.testkit.RecordedProgress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Creating, updating, reserving and deleting ads, on good days and bad ones. */
class TransmissionTest {
    private static final String ADS = "/seller-api/sellers/[0-9]+/ads";
    private static final String AD = ADS + "/[0-9]+";
    private static final String UPLOAD = "/seller-api/images";

    private final Account account = new Account();
    private final RecordedProgress listing = new RecordedProgress(Mapped.REFERENCE);

    @AfterEach
    void close() {
        account.close();
    }

    private static Vehicle cheaper() {
        return usedCar().with(PRICES_GROSS, Money.eur(25_000));
    }

    // creating

    @Test
    void aNewCarIsItsPicturesThenOneAd() {
        Outcome.Confirmed outcome = (Outcome.Confirmed) account.transmit(usedCar(), listing);

        assertThat(account.requests())
                .containsExactly("GET /sellers 200", "POST /images 200", "POST /images 200", "POST /{s}/ads 201");
        assertThat(account.onlyOne().path("images")).hasSize(2);
        assertThat(outcome.remoteId())
                .isEqualTo(account.onlyOne().path("mobileAdId").asString());
        assertThat(outcome.link())
                .isEqualTo(URI.create(account.onlyOne().path("detailPageUrl").asString()));
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void recommendedFieldsThatAreMissingAreWarningsNotErrors() {
        Vehicle car = usedCar().with(IMAGES, List.of());
        Outcome.Confirmed outcome = (Outcome.Confirmed) account.transmit(car, listing);

        assertThat(outcome.findings())
                .extracting(Finding::code, Finding::field, Finding::blocks)
                .containsExactly(tuple("mobile.missing-field", "images", false));
    }

    @Test
    void aLostAnswerIsRepeatedWithTheSameKeyAndMakesOneAd() {
        account.fault(FaultRule.close().onMethod("POST").onPath(ADS).afterCommitting());

        assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.Confirmed.class);

        assertThat(account.requests())
                .containsExactly(
                        "GET /sellers 200",
                        "POST /images 200",
                        "POST /images 200",
                        "POST /{s}/ads 0",
                        "POST /{s}/ads 303",
                        "GET /{s}/ads/{a} 200",
                        "PUT /{s}/ads/{a} 200");
        assertThat(account.onlyOne().path("images")).hasSize(2);
        assertThat(listing.remoteId())
                .isEqualTo(account.onlyOne().path("mobileAdId").asString());
    }

    @Test
    void aChangeBetweenTwoAttemptsIsNotLost() {
        account.fault(FaultRule.close().onMethod("POST").onPath(ADS).times(2).afterCommitting());
        assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.InDoubt.class);

        // the host asks, finds nothing for sure the platform holds, and creates again with the same key
        assertThat(account.transmit(cheaper(), listing)).isInstanceOf(Outcome.Confirmed.class);

        assertThat(account.onlyOne().path("price").path("consumerPriceGross").asString())
                .isEqualTo("25000.00");
    }

    @Test
    void anAnswerLostTwiceIsInDoubtAndFoundByTheNumber() {
        account.fault(FaultRule.close().onMethod("POST").onPath(ADS).times(2).afterCommitting());

        assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.InDoubt.class);

        LookupAnswer answer = lookup("KS-1042", null);
        assertThat(answer).isInstanceOf(LookupAnswer.Found.class);
        assertThat(account.held()).hasSize(1);
    }

    @Test
    void aCreateThatNeverArrivedIsInDoubtAndNotThere() {
        account.fault(FaultRule.close().onMethod("POST").onPath(ADS).times(2));

        assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.InDoubt.class);
        assertThat(lookup("KS-1042", "WBA8E51070K123456")).isInstanceOf(LookupAnswer.NotThere.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aCreateAnsweredByAServerErrorIsInDoubt(int status) {
        account.fault(FaultRule.status(status).onMethod("POST").onPath(ADS));

        assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void aCreateAnsweredByAPageIsRepeatedAtOnce() {
        account.fault(FaultRule.html(200).onMethod("POST").onPath(ADS).afterCommitting());

        assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.Confirmed.class);
        assertThat(account.held()).hasSize(1);
    }

    @Test
    void aCreateTurnedAwayIsRepeatedLater() {
        account.fault(
                FaultRule.status(429, Duration.ofSeconds(17)).onMethod("POST").onPath(ADS));

        assertThat(account.transmit(usedCar(), listing))
                .isEqualTo(Outcome.retryAfter(Duration.ofSeconds(17), "Too many requests"));
        assertThat(account.held()).isEmpty();
    }

    @Test
    void aCreateThatCannotBeSentIsRepeatedLater() {
        account.sandbox.close();

        assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aSellerThatIsNotLinkedAnyMoreFreezesTheAccount() {
        account.online(usedCar());
        account.sandbox.put(Seller.KASSEL.unlinked());

        Outcome outcome = account.transmit(usedCar(), new RecordedProgress("v-2"));

        assertThat(outcome).isInstanceOf(Outcome.AccountBlocked.class);
        assertThat(((Outcome.AccountBlocked) outcome).reason()).contains("not linked");
    }

    // updating

    @Test
    void aPriceChangeReadsTheAdAndReplacesItWithoutAnyImage() {
        RecordedProgress online = account.online(usedCar());

        assertThat(account.transmit(cheaper(), online)).isInstanceOf(Outcome.Confirmed.class);

        assertThat(account.requests()).containsExactly("GET /{s}/ads/{a} 200", "PUT /{s}/ads/{a} 200");
        assertThat(account.onlyOne().path("images")).hasSize(2);
        assertThat(account.onlyOne().path("price").path("consumerPriceGross").asString())
                .isEqualTo("25000.00");
    }

    @Test
    void whatSomebodyEnteredAtThePlatformSurvivesAnUpdate() {
        RecordedProgress online = account.online(usedCar());
        ObjectNode byHand = (ObjectNode) account.onlyOne();
        byHand.put("dealerHomepage", "https://haus.example").put("uploadSticky", true);
        account.sandbox.changeByHand(Seller.KASSEL, byHand.path("mobileAdId").asString(), byHand);

        account.transmit(cheaper(), online);

        assertThat(account.onlyOne().path("dealerHomepage").asString()).isEqualTo("https://haus.example");
        assertThat(account.onlyOne().path("uploadSticky").asBoolean()).isTrue();
    }

    @Test
    void aFieldOfOursThatIsEmptiedGoes() {
        RecordedProgress online = account.online(usedCar());

        account.transmit(usedCar().with(COLOURS_EXTERIOR, null), online);

        assertThat(account.onlyOne().has("exteriorColor")).isFalse();
    }

    @Test
    void aReservedCarIsMarkedAndUnmarked() {
        RecordedProgress online = account.online(usedCar());

        account.transmit(usedCar().with(STATUS, VehicleStatus.RESERVED), online);
        assertThat(account.onlyOne().path("reserved").asBoolean()).isTrue();
        account.transmit(usedCar(), online);
        assertThat(account.onlyOne().path("reserved").asBoolean()).isFalse();
    }

    @Test
    void nothingNewIsNoRequest() {
        RecordedProgress online = account.online(usedCar());

        account.transmit(usedCar(), online);

        assertThat(account.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void anUpdateAnsweredByAServerErrorIsRepeated(int status) {
        RecordedProgress online = account.online(usedCar());
        account.fault(FaultRule.status(status).onMethod("PUT"));

        assertThat(account.transmit(cheaper(), online)).isInstanceOf(Outcome.Retry.class);
        assertThat(account.transmit(cheaper(), online)).isInstanceOf(Outcome.Confirmed.class);
        assertThat(account.onlyOne().path("images")).hasSize(2);
    }

    @Test
    void anUpdateAnsweredByAPageOrNotAtAllIsRepeated() {
        RecordedProgress online = account.online(usedCar());
        account.fault(FaultRule.html(200).onMethod("GET"));
        assertThat(account.transmit(cheaper(), online)).isInstanceOf(Outcome.Retry.class);

        account.fault(FaultRule.close().onMethod("PUT").afterCommitting());
        assertThat(account.transmit(cheaper(), online)).isInstanceOf(Outcome.Retry.class);
        assertThat(account.transmit(cheaper(), online)).isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void anUpdateSlowedDownWaitsAsLongAsThePlatformAsks() {
        RecordedProgress online = account.online(usedCar());
        account.fault(FaultRule.status(429, Duration.ofSeconds(5)));

        assertThat(account.transmit(cheaper(), online))
                .isEqualTo(Outcome.retryAfter(Duration.ofSeconds(5), "Too many requests"));
    }

    @Test
    void accessDataThatHasEndedFreezesTheAccountAndKeepsTheListing() {
        RecordedProgress online = account.online(usedCar());
        account.connection.credential(MobileDePlatform.PASSWORD, "expired");

        assertThat(account.transmit(cheaper(), online)).isInstanceOf(Outcome.AccountBlocked.class);
        assertThat(account.held()).hasSize(1);
    }

    @Test
    void anAdDeletedAtThePlatformIsMadeAnewOnce() {
        RecordedProgress online = account.online(usedCar());
        String before = account.onlyOne().path("mobileAdId").asString();
        account.sandbox.deleteByHand(Seller.KASSEL, before);
        account.fault(FaultRule.close().onMethod("POST").onPath(ADS).times(2).afterCommitting());

        assertThat(account.transmit(cheaper(), online)).isInstanceOf(Outcome.InDoubt.class);
        assertThat(account.transmit(cheaper(), online)).isInstanceOf(Outcome.Confirmed.class);

        assertThat(account.onlyOne().path("mobileAdId").asString())
                .isEqualTo(online.remoteId())
                .isNotEqualTo(before);
        assertThat(account.onlyOne().path("images")).hasSize(2);
    }

    // deleting

    @Test
    void aWithdrawalIsOneDeletion() {
        RecordedProgress online = account.online(usedCar());

        assertThat(account.withdraw(usedCar(), online)).isEqualTo(Outcome.withdrawn());

        assertThat(account.requests()).containsExactly("DELETE /{s}/ads/{a} 204");
        assertThat(account.held()).isEmpty();
    }

    @Test
    void anAdThatIsGoneAlreadyCountsAsWithdrawn() {
        RecordedProgress online = account.online(usedCar());
        account.sandbox.deleteByHand(
                Seller.KASSEL, account.onlyOne().path("mobileAdId").asString());

        assertThat(account.withdraw(usedCar(), online)).isEqualTo(Outcome.withdrawn());
    }

    @Test
    void aSellerWeDoNotServeIsNotTakenForAnAdThatIsGone() {
        RecordedProgress online = account.online(usedCar());
        account.sandbox.put(Seller.KASSEL.unlinked());

        assertThat(account.withdraw(usedCar(), online)).isInstanceOf(Outcome.AccountBlocked.class);
        assertThat(account.held()).hasSize(1);
    }

    @Test
    void aDeletionWhoseAnswerIsLostIsRepeatedAndDone() {
        RecordedProgress online = account.online(usedCar());
        account.fault(FaultRule.close().onMethod("DELETE").afterCommitting());

        assertThat(account.withdraw(usedCar(), online)).isInstanceOf(Outcome.Retry.class);
        assertThat(account.withdraw(usedCar(), online)).isEqualTo(Outcome.withdrawn());
    }

    @Test
    void whatWasNeverThereIsWithdrawnWithoutARequest() {
        assertThat(account.withdraw(usedCar(), listing)).isEqualTo(Outcome.withdrawn());
        assertThat(account.requests()).isEmpty();
    }

    // pictures

    @Test
    void aNewPictureIsUploadedAloneAndTheOrderIsSent() {
        RecordedProgress online = account.online(usedCar());

        account.transmit(usedCar().with(IMAGES, Pictures.images(3, 1, 2)), online);

        assertThat(account.requests()).containsExactly("POST /images 200", "PUT /{s}/ads/{a}/images 200");
        assertThat(account.onlyOne().path("images")).hasSize(3);
    }

    @Test
    void picturesAndDataTogetherAreOneReplacement() {
        RecordedProgress online = account.online(usedCar());

        account.transmit(cheaper().with(IMAGES, Pictures.images(1, 2, 3)), online);

        assertThat(account.requests())
                .containsExactly("POST /images 200", "GET /{s}/ads/{a} 200", "PUT /{s}/ads/{a} 200");
        assertThat(account.onlyOne().path("images")).hasSize(3);
    }

    @Test
    void picturesUploadedBeforeAFailureAreNotUploadedAgain() {
        Vehicle car = usedCar().with(IMAGES, Pictures.first(12));
        account.fault(FaultRule.status(500).onPath(UPLOAD).skipping(5));

        assertThat(account.transmit(car, listing)).isInstanceOf(Outcome.Retry.class);
        account.requests();
        assertThat(account.transmit(car, listing)).isInstanceOf(Outcome.Confirmed.class);

        assertThat(account.requests().stream().filter("POST /images 200"::equals))
                .hasSize(7);
        assertThat(account.onlyOne().path("images")).hasSize(12);
        assertThat(account.connection.secrets().all().keySet()).containsExactly("seller.740117");
    }

    @Test
    void aReferenceThePlatformHasForgottenIsUploadedAgain() {
        RecordedProgress online = account.online(usedCar());
        account.sandbox.forgetPicture(
                account.onlyOne().path("images").path(0).path("ref").asString());

        Outcome outcome = account.transmit(usedCar().with(IMAGES, Pictures.images(2, 1)), online);

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        assertThat(account.requests())
                .containsExactly(
                        "PUT /{s}/ads/{a}/images 400",
                        "POST /images 200",
                        "POST /images 200",
                        "PUT /{s}/ads/{a}/images 200");
    }

    @Test
    void aPictureThatIsNoneIsLeftOutWithAWarning() {
        Vehicle car = usedCar().with(IMAGES, List.of(Pictures.image(1), Pictures.broken(), Pictures.image(2)));

        Outcome.Confirmed outcome = (Outcome.Confirmed) account.transmit(car, listing);

        assertThat(outcome.findings())
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("images[1]", "image-unreadable"));
        assertThat(account.onlyOne().path("images")).hasSize(2);
    }

    @Test
    void picturesRemovedHereAreRemovedThere() {
        RecordedProgress online = account.online(usedCar());

        account.transmit(usedCar().with(IMAGES, List.of()), online);

        assertThat(account.requests()).containsExactly("DELETE /{s}/ads/{a}/images 204");
        assertThat(account.onlyOne().has("images")).isFalse();
    }

    @Test
    void picturesOfAnAdTakenOverStayWhenTheStockHasNone() {
        account.online(usedCar());
        listing.adopt(
                account.onlyOne().path("mobileAdId").asString(),
                Mapped.mapping().parts());

        Outcome.Confirmed outcome =
                (Outcome.Confirmed) account.transmit(usedCar().with(IMAGES, List.of()), listing);

        assertThat(account.onlyOne().path("images")).hasSize(2);
        assertThat(outcome.findings()).extracting(Finding::code).contains("images-kept");
    }

    // what is there

    @Test
    void theInventoryNamesWhatAListingIsRecognisedBy() {
        account.online(usedCar());

        assertThat(account.platform.inventory().toList()).singleElement().satisfies(ad -> {
            assertThat(ad.number()).isEqualTo("KS-1042");
            assertThat(ad.vin()).isEqualTo("WBA8E51070K123456");
            assertThat(ad.title()).isEqualTo("BMW 320 i Touring Sport Line");
            assertThat(ad.reference()).isNull();
        });
    }

    @Test
    void anAdIsFoundByItsIdThenItsNumberThenItsVin() {
        account.online(usedCar());
        String id = account.onlyOne().path("mobileAdId").asString();

        assertThat(found(new ListingKey("v-9", "other", null, id)).remoteId()).isEqualTo(id);
        assertThat(found(new ListingKey("v-9", "KS-1042", null, null)).remoteId())
                .isEqualTo(id);
        assertThat(found(new ListingKey("v-9", "other", "WBA8E51070K123456", null))
                        .remoteId())
                .isEqualTo(id);
        assertThat(lookup("KS-1042", "WBA8E51070K999999"))
                .as("the same number, but another car")
                .isInstanceOf(LookupAnswer.NotThere.class);
    }

    @Test
    void aLookUpThatFailsCannotTell() {
        account.fault(FaultRule.html(502));

        assertThat(lookup("KS-1042", null)).isInstanceOf(LookupAnswer.CannotTell.class);
    }

    @Test
    void theOtherWayTheDocumentCanBeReadWorksToo() {
        try (Account other = new Account(Seller.KASSEL, builder -> builder.options(Options.other()))) {
            RecordedProgress online = other.online(usedCar());

            assertThat(other.onlyOne().path("mobileAdId").asString()).hasSize(16);
            assertThat(other.transmit(cheaper(), online)).isInstanceOf(Outcome.Confirmed.class);
            assertThat(other.withdraw(usedCar(), online)).isEqualTo(Outcome.withdrawn());
        }
    }

    private LookupAnswer lookup(String number, @Nullable String vin) {
        return account.platform
                .lookup(List.of(new ListingKey(Mapped.REFERENCE, number, vin, null)))
                .getFirst();
    }

    private RemoteListing found(ListingKey key) {
        return ((LookupAnswer.Found) account.platform.lookup(List.of(key)).getFirst()).listing();
    }
}
