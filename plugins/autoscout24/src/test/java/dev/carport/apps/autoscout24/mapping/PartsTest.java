package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.FINANCING;
import static dev.carport.api.vehicle.VehicleFields.IMAGES;
import static dev.carport.api.vehicle.VehicleFields.VIDEOS;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.financing;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static dev.carport.testkit.Pictures.blocked;
import static dev.carport.testkit.Pictures.first;
import static dev.carport.testkit.Pictures.image;
import static dev.carport.testkit.Pictures.images;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.PartValue;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.vehicle.Video;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images, video, financing and publication. */
class PartsTest {
    @Test
    void partsComeInTheOrderInWhichTheyAreSent() {
        assertThat(Mapped.mapping().parts())
                .containsExactly("vehicle", "images", "video", "financing", "product", "publication");
    }

    @Test
    void publishesOnTheMarketplaceAndOnTheDealersChannelWhereWanted() {
        assertThat(Mapped.of(usedCar()).part("publication").toString()).isEqualTo("[\"AS24\"]");
        assertThat(Mapped.of(usedCar(), settings().onDealerChannel())
                        .part("publication")
                        .toString())
                .isEqualTo("[\"AS24\",\"AS24Dealers\"]");
    }

    @Nested
    @DisplayName("images")
    class Images {
        @Test
        void goOutInTheirOrderByHashAndType() {
            var mapped = Mapped.of(usedCar().with(IMAGES, images(2, 1)));

            assertThat(mapped.part("images").toString())
                    .isEqualTo("[{\"hash\":\"" + image(2).hash() + "\",\"type\":\"image/jpeg\"},{\"hash\":\""
                            + image(1).hash() + "\",\"type\":\"image/jpeg\"}]");
        }

        @Test
        void thatAreBlockedAreLeftOut() {
            var mapped = Mapped.of(usedCar().with(IMAGES, List.of(image(1), blocked(image(2)))));

            assertThat(mapped.part("images").size()).isEqualTo(1);
            assertThat(mapped.findings()).contains("TIP images image-blocked");
        }

        @Test
        void ofAnotherTypeAreLeftOut() {
            var webp = new Image(image(2).hash(), "image/webp", 1000, 10, 10, false, null);
            var mapped = Mapped.of(usedCar().with(IMAGES, List.of(image(1), webp)));

            assertThat(mapped.part("images").size()).isEqualTo(1);
            assertThat(mapped.findings()).contains("WARNING images[1] image-type");
        }

        @Test
        void thatAreTooLargeAreLeftOut() {
            var large = new Image(image(2).hash(), "image/jpeg", 10_000_001, 10, 10, false, null);

            assertThat(Mapped.of(usedCar().with(IMAGES, List.of(large))).findings())
                    .contains("WARNING images[0] image-size");
        }

        @Test
        void areThirtyAtMost() {
            assertThat(Mapped.of(usedCar().with(IMAGES, first(30))).warnings()).isEmpty();
            var mapped = Mapped.of(usedCar().with(IMAGES, first(31)));
            assertThat(mapped.part("images").size()).isEqualTo(30);
            assertThat(mapped.findings()).contains("WARNING images too-many-images");
        }

        @Test
        void countOnceWhenTheyAreTheSame() {
            assertThat(Mapped.of(usedCar().with(IMAGES, images(1, 2, 1)))
                            .part("images")
                            .size())
                    .isEqualTo(2);
        }

        @Test
        void thatAreMissingMakeAnEmptyPartAndATip() {
            var mapped = Mapped.of(usedCar());

            assertThat(mapped.result().parts()).containsEntry("images", PartValue.EMPTY);
            assertThat(mapped.findings()).contains("TIP images images-none");
        }
    }

    @Nested
    @DisplayName("video")
    class Videos {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://www.youtube.com/watch?v=wnKJnWRa_Ks",
                    "https://youtu.be/wnKJnWRa_Ks",
                    "https://m.youtube.com/watch?app=m&v=wnKJnWRa_Ks",
                    "https://www.youtube.com/shorts/wnKJnWRa_Ks"
                })
        void isTakenFromYouTube(String url) {
            assertThat(Mapped.of(usedCar().with(VIDEOS, List.of(new Video(url, null))))
                            .part("video")
                            .asString())
                    .isEqualTo(url);
        }

        @Test
        void ofAnotherPlaceIsLeftOutForTheNextOne() {
            var mapped = Mapped.of(usedCar()
                    .with(
                            VIDEOS,
                            List.of(
                                    new Video("https://vimeo.com/1", null),
                                    new Video("https://youtu.be/wnKJnWRa_Ks", null),
                                    new Video("https://youtu.be/XwhHYuP8Lfk", null))));

            assertThat(mapped.part("video").asString()).isEqualTo("https://youtu.be/wnKJnWRa_Ks");
            assertThat(mapped.findings()).contains("WARNING videos[0] video-not-youtube", "TIP videos video-one-only");
        }
    }

    @Nested
    @DisplayName("financing as values")
    class FinancingAsValues {
        @Test
        void sendsTheChosenOffer() {
            var mapped = Mapped.of(
                    usedCar().with(FINANCING, List.of(financing("1"), financing("2"))),
                    settings().financing(OfferMode.VALUES).financingChoice("2"));

            assertThat(mapped.part("financing").toString())
                    .isEqualTo("{\"annualPercentageRate\":4.99,\"bank\":\"Autobank AG, Hauptstraße 1, 10115 Berlin\","
                            + "\"currency\":\"EUR\",\"debitInterestRate\":4.88,\"debitInterestType\":1,\"duration\":48,"
                            + "\"endingRate\":11000,\"financingType\":\"C\",\"grossCreditAmount\":26703,"
                            + "\"initialPayment\":4000,\"monthlyRate\":249,\"netCreditAmount\":23490}");
        }

        @Test
        void isEmptyWhenNotWantedOrNotThere() {
            var car = usedCar().with(FINANCING, List.of(financing("1")));

            assertThat(Mapped.of(car).result().parts()).containsEntry("financing", PartValue.EMPTY);
            assertThat(Mapped.of(usedCar(), settings().financing(OfferMode.VALUES))
                            .result()
                            .parts())
                    .containsEntry("financing", PartValue.EMPTY);
            assertThat(Mapped.of(car, settings().financing(OfferMode.VALUES).financingChoice("9"))
                            .result()
                            .parts())
                    .containsEntry("financing", PartValue.EMPTY);
        }

        @Test
        void isNotTouchedWhereThePlatformTakesNone() {
            var car = usedCar().with(FINANCING, List.of(financing("1")));
            var mapped = Mapped.of(car, settings().financing(OfferMode.VALUES), "AT");

            assertThat(mapped.result().parts()).containsEntry("financing", PartValue.UNTOUCHED);
            assertThat(mapped.findings()).contains("WARNING financingMode financing-country");
            assertThat(Mapped.of(car, settings(), "AT").findings())
                    .doesNotContain("WARNING financingMode financing-country");
        }

        @Test
        void leavesAnOfferOutThatThePlatformWouldRefuse() {
            var wanted = settings().financing(OfferMode.VALUES);
            assertThat(Mapped.of(usedCar().with(FINANCING, List.of(rate("120"))), wanted)
                            .findings())
                    .contains("WARNING financing[0].effectiveRate offer-range");
            assertThat(Mapped.of(usedCar().with(FINANCING, List.of(bank("Bank, www.bank.example"))), wanted)
                            .findings())
                    .contains("WARNING financing[0].bank offer-text");
            assertThat(Mapped.of(usedCar().with(FINANCING, List.of(bank(null))), wanted)
                            .findings())
                    .contains("WARNING financing[0].bank offer-incomplete");
            var francs = new Money(new BigDecimal("249"), Currency.getInstance("CHF"));
            assertThat(Mapped.of(usedCar().with(FINANCING, List.of(monthly(francs))), wanted)
                            .findings())
                    .contains("WARNING financing[0].monthlyRate offer-currency");
        }

        private FinancingOffer rate(String percent) {
            return offer("B", Percent.of(percent), Money.eur(249));
        }

        private FinancingOffer bank(String bank) {
            return offer(bank, Percent.of("4.99"), Money.eur(249));
        }

        private FinancingOffer monthly(Money money) {
            return offer("B", Percent.of("4.99"), money);
        }

        private FinancingOffer offer(String bank, Percent rate, Money monthly) {
            var full = financing("1");
            return new FinancingOffer(
                    "1",
                    bank,
                    rate,
                    full.debitRate(),
                    full.debitKind(),
                    full.duration(),
                    full.rates(),
                    monthly,
                    full.downPayment(),
                    full.finalRate(),
                    full.netCredit(),
                    full.grossCredit(),
                    full.total(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
