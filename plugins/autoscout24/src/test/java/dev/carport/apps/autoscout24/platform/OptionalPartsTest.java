package dev.carport.apps.autoscout24.platform;

import static dev.carport.api.vehicle.VehicleFields.FINANCING;
import static dev.carport.api.vehicle.VehicleFields.VIDEOS;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.financing;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.Outcome;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.Video;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.sandbox.As24Faults;
import dev.carport.apps.autoscout24.sandbox.DemoDealers;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.RecordedProgress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Video, financing and publication: what each difference takes. */
class OptionalPartsTest {
    private static final String FIRST = "https://www.youtube.com/watch?v=wnKJnWRa_Ks";
    private static final String SECOND = "https://www.youtube.com/watch?v=XwhHYuP8Lfk";

    private Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Nested
    @DisplayName("a video")
    class AVideo {
        @Test
        void isChangedByDeletingAndPosting() {
            var listing = account.online(video(FIRST));

            account.transmit(video(SECOND), listing);

            assertThat(account.requests())
                    .containsExactly("DELETE /vehicles/{id}/videos/{id} 200", "POST /vehicles/{id}/videos 201");
            assertThat(account.onlyOne().videoUrl()).isEqualTo(SECOND);
        }

        @Test
        void isRemoved() {
            var listing = account.online(video(FIRST));

            account.transmit(usedCar(), listing);

            assertThat(account.requests()).containsExactly("DELETE /vehicles/{id}/videos/{id} 200");
            assertThat(account.onlyOne().videoUrl()).isNull();
        }

        @Test
        void thatIsThereAlreadyIsLeftAlone() {
            var adopted = adopt(account.online(video(FIRST)));

            account.transmit(video(FIRST), adopted);

            assertThat(account.requests())
                    .contains("GET /vehicles/{id}/videos 200")
                    .doesNotContain("POST /vehicles/{id}/videos 201");
            assertThat(account.onlyOne().videoUrl()).isEqualTo(FIRST);
        }

        @Test
        void thatSomebodyElsePostedGivesWay() {
            var adopted = adopt(account.online(video(FIRST)));

            account.transmit(video(SECOND), adopted);

            assertThat(account.onlyOne().videoUrl()).isEqualTo(SECOND);
        }

        @Test
        void whoseAnswerWasLostIsRecognised() {
            var listing = account.online(usedCar());
            account.sandbox
                    .faults()
                    .add(FaultRule.close().afterCommitting().onMethod("POST").onPath(".*/videos"));

            assertThat(account.transmit(video(FIRST), listing)).isInstanceOf(Outcome.Retry.class);
            assertThat(account.transmit(video(FIRST), listing)).isInstanceOf(Outcome.Confirmed.class);

            assertThat(account.onlyOne().videoUrl()).isEqualTo(FIRST);
        }

        @Test
        void thatIsRefusedDoesNotKeepTheVehicleOffline() {
            account.sandbox
                    .faults()
                    .add(As24Faults.unknownCode(50_999).onMethod("POST").onPath(".*/videos"));

            var outcome = (Outcome.Confirmed) account.transmit(video(FIRST), new RecordedProgress(Mapped.REFERENCE));

            assertThat(account.onlyOne().channels()).containsExactly("AS24");
            assertThat(outcome.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("as24.unknown");
                assertThat(finding.blocks()).isFalse();
            });
        }
    }

    @Nested
    @DisplayName("a financing offer")
    class AFinancingOffer {
        @Test
        void isChangedInPlace() {
            account.with(settings().financing(OfferMode.VALUES));
            var listing = account.online(offer("Autobank AG", 249));

            account.transmit(offer("Autobank AG", 239), listing);

            assertThat(account.requests()).containsExactly("PUT /vehicles/{id}/financingoffers/{id} 200");
        }

        @Test
        void ofALongBankIsMadeAnewAsAChangeTakesLess() {
            account.with(settings().financing(OfferMode.VALUES));
            var listing = account.online(offer("Autobank AG", 249));

            var outcome = account.transmit(offer("Bank ".repeat(40).strip(), 249), listing);

            assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
            assertThat(account.requests())
                    .containsExactly(
                            "DELETE /vehicles/{id}/financingoffers/{id} 200",
                            "POST /vehicles/{id}/financingoffers 201");
        }

        @Test
        void isRemovedWhenTheDealerSwitchesItOff() {
            account.with(settings().financing(OfferMode.VALUES));
            var listing = account.online(offer("Autobank AG", 249));

            account.with(settings()).transmit(offer("Autobank AG", 249), listing);

            assertThat(account.requests()).containsExactly("DELETE /vehicles/{id}/financingoffers/{id} 200");
            assertThat(account.onlyOne().financing()).isFalse();
        }

        @Test
        void thatSomebodyElseMadeIsTakenOver() {
            account.with(settings().financing(OfferMode.VALUES));
            var adopted = adopt(account.online(offer("Andere Bank", 999)));

            account.transmit(offer("Autobank AG", 249), adopted);

            assertThat(account.requests())
                    .containsSubsequence(
                            "GET /vehicles/{id}/financingoffers 200", "PUT /vehicles/{id}/financingoffers/{id} 200");
        }

        @Test
        void thatIsThereAgainstOurKnowledgeIsTakenOver() {
            account.with(settings().financing(OfferMode.VALUES));
            var ours = account.online(usedCar());
            var theirs = new RecordedProgress(Mapped.REFERENCE);
            theirs.adopt(ours.remoteId(), Mapped.mapping().parts());
            account.transmit(offer("Andere Bank", 999), theirs);
            account.requests();

            account.transmit(offer("Autobank AG", 249), ours);

            assertThat(account.requests())
                    .containsExactly(
                            "POST /vehicles/{id}/financingoffers 400",
                            "GET /vehicles/{id}/financingoffers 200",
                            "PUT /vehicles/{id}/financingoffers/{id} 200");
        }

        @Test
        void thatIsGoneAtThePlatformIsMadeAnew() {
            account.with(settings().financing(OfferMode.VALUES));
            var ours = account.online(offer("Autobank AG", 249));
            var theirs = new RecordedProgress(Mapped.REFERENCE);
            theirs.adopt(ours.remoteId(), Mapped.mapping().parts());
            account.transmit(usedCar(), theirs);
            account.requests();

            assertThat(account.transmit(offer("Autobank AG", 239), ours)).isInstanceOf(Outcome.Confirmed.class);

            assertThat(account.onlyOne().financing()).isTrue();
        }

        @Test
        void isNotSentWhereThePlatformTakesNone() {
            account.close();
            account = new Account(DemoDealers.GMUNDEN).with(settings().financing(OfferMode.VALUES));

            account.online(offer("Autobank AG", 249));

            assertThat(account.onlyOne().financing()).isFalse();
        }
    }

    @Nested
    @DisplayName("the publication")
    class ThePublication {
        @Test
        void isExtendedAndTakenBack() {
            var listing = account.online(usedCar());

            account.with(settings().onDealerChannel()).transmit(usedCar(), listing);
            assertThat(account.requests()).containsExactly("POST /vehicles/{id}/publications/AS24Dealers 201");
            account.with(settings()).transmit(usedCar(), listing);
            assertThat(account.requests()).containsExactly("DELETE /vehicles/{id}/publications/AS24Dealers 200");

            assertThat(account.onlyOne().channels()).containsExactly("AS24");
        }

        @Test
        void thatIsThereAlreadyCountsAsDoneAndGivesTheLink() {
            var listing = new RecordedProgress(Mapped.REFERENCE);
            account.sandbox
                    .faults()
                    .add(FaultRule.close().afterCommitting().onMethod("POST").onPath(".*/publications/AS24"));

            assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.Retry.class);
            var outcome = (Outcome.Confirmed) account.transmit(usedCar(), listing);

            assertThat(outcome.link()).isNotNull();
            assertThat(account.onlyOne().channels()).containsExactly("AS24");
        }

        @Test
        void againstOurKnowledgeCountsAsDoneToo() {
            var ours = account.online(usedCar());
            var theirs = adopt(ours);
            account.with(settings().onDealerChannel()).transmit(usedCar(), theirs);
            account.requests();

            // We believe the dealers' channel is off, so publishing answers 50076: it is there, which is what we want.
            assertThat(account.transmit(usedCar(), ours)).isInstanceOf(Outcome.Confirmed.class);
            assertThat(account.requests())
                    .containsExactly(
                            "POST /vehicles/{id}/publications/AS24Dealers 400", "GET /vehicles/{id}/publications 200");
            // And the other way round: 50074.
            account.with(settings()).transmit(usedCar(), theirs);
            account.requests();
            assertThat(account.transmit(usedCar(), ours)).isInstanceOf(Outcome.Confirmed.class);
            assertThat(account.requests()).containsExactly("DELETE /vehicles/{id}/publications/AS24Dealers 400");
        }

        @Test
        void onAChannelOutsideTheContractIsRefusedAtTheSetting() {
            account.close();
            account = new Account(DemoDealers.KASSEL.withChannels("AS24"))
                    .with(settings().onDealerChannel());
            var listing = new RecordedProgress(Mapped.REFERENCE);

            var outcome = (Outcome.Refused) account.transmit(usedCar(), listing);

            assertThat(outcome.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("as24.50077");
                assertThat(finding.field()).isEqualTo("dealerChannel");
            });
            assertThat(account.onlyOne().channels()).containsExactly("AS24");
        }
    }

    private RecordedProgress adopt(RecordedProgress listing) {
        var adopted = new RecordedProgress(Mapped.REFERENCE);
        adopted.adopt(listing.remoteId(), Mapped.mapping().parts());
        return adopted;
    }

    private static Vehicle video(String url) {
        return usedCar().with(VIDEOS, List.of(new Video(url, null)));
    }

    private static Vehicle offer(String bank, long monthly) {
        FinancingOffer full = financing("1");
        return usedCar()
                .with(
                        FINANCING,
                        List.of(new FinancingOffer(
                                "1",
                                bank,
                                full.effectiveRate(),
                                full.debitRate(),
                                full.debitKind(),
                                full.duration(),
                                full.rates(),
                                Money.eur(monthly),
                                full.downPayment(),
                                full.finalRate(),
                                full.netCredit(),
                                full.grossCredit(),
                                full.total(),
                                null,
                                null,
                                null,
                                null,
                                null)));
    }
}
