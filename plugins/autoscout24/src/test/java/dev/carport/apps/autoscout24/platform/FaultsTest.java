package dev.carport.apps.autoscout24.platform;

import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE;
import static dev.carport.api.vehicle.VehicleFields.PRICES_GROSS;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Actor;
import dev.carport.api.http.Request;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.sandbox.As24Faults;
import dev.carport.apps.autoscout24.sandbox.Dealer;
import dev.carport.apps.autoscout24.sandbox.DemoDealers;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.RecordedProgress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platform and the way to it can do to a change. */
class FaultsTest {
    private Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Nested
    @DisplayName("a new vehicle")
    class ANewVehicle {
        private final RecordedProgress listing = new RecordedProgress(Mapped.REFERENCE);

        @Test
        void whoseAnswerIsLostIsInDoubtAndFoundByItsReference() {
            fault(FaultRule.close().afterCommitting().onPath("/vehicles"));

            assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.InDoubt.class);

            var found =
                    (LookupAnswer.Found) account.platform.lookup(List.of(key())).getFirst();
            assertThat(found.listing().remoteId()).isEqualTo(account.onlyOne().vehicleId());
            listing.adopt(found.listing().remoteId(), Mapped.mapping().parts());
            assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.Confirmed.class);
            assertThat(account.onlyOne().channels()).containsExactly("AS24");
        }

        @Test
        void thatNeverArrivedIsInDoubtAndNotThere() {
            fault(FaultRule.close().onPath("/vehicles"));

            assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.InDoubt.class);
            assertThat(account.platform.lookup(List.of(key())).getFirst()).isInstanceOf(LookupAnswer.NotThere.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 504})
        void answeredByAServerErrorIsInDoubt(int status) {
            fault(FaultRule.status(status).onPath("/vehicles"));

            assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.InDoubt.class);
        }

        @Test
        void answeredByAPageIsInDoubt() {
            fault(FaultRule.html(200).onPath("/vehicles"));

            assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.InDoubt.class);
        }

        @Test
        void turnedAwayForTheMomentIsRepeated() {
            fault(FaultRule.status(429, Duration.ofSeconds(17)).onPath("/vehicles"));
            assertThat(account.transmit(usedCar(), listing))
                    .isEqualTo(Outcome.retryAfter(Duration.ofSeconds(17), "Too many requests"));

            fault(FaultRule.status(503).onPath("/vehicles"));
            assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.Retry.class);

            assertThat(account.held()).isEmpty();
        }

        @Test
        void thatCouldNotBeSentIsRepeated() {
            account.sandbox.close();

            assertThat(account.transmit(usedCar(), listing)).isInstanceOf(Outcome.Retry.class);
        }

        @Test
        void refusedIsToldAtOurFieldWithThePlatformsWords() {
            var outcome = (Outcome.Refused)
                    account.transmit(account.map(usedCar().with(HISTORY_MILEAGE, null)), "KS-1042", listing);

            assertThat(outcome.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("as24.50004");
                assertThat(finding.field()).isEqualTo("history.mileage");
                assertThat(finding.detail()).startsWith("50004: Field mileage");
            });
        }

        private ListingKey key() {
            return new ListingKey(Mapped.REFERENCE, "KS-1042", null, null);
        }
    }

    @Nested
    @DisplayName("a change")
    class AChange {
        private final Vehicle cheaper = usedCar().with(PRICES_GROSS, Money.eur(25_000));

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 503})
        void answeredByAServerErrorIsRepeated(int status) {
            var listing = account.online(usedCar());
            fault(FaultRule.status(status));

            assertThat(account.transmit(cheaper, listing)).isInstanceOf(Outcome.Retry.class);
            assertThat(account.transmit(cheaper, listing)).isInstanceOf(Outcome.Confirmed.class);
        }

        @Test
        void answeredByAPageIsRepeated() {
            var listing = account.online(usedCar());
            fault(FaultRule.html(200));

            assertThat(account.transmit(cheaper, listing)).isInstanceOf(Outcome.Retry.class);
        }

        @Test
        void whoseAnswerIsLostIsRepeated() {
            var listing = account.online(usedCar());
            fault(FaultRule.close().afterCommitting());

            assertThat(account.transmit(cheaper, listing)).isInstanceOf(Outcome.Retry.class);
        }

        @Test
        void slowedDownWaitsAsLongAsThePlatformAsks() {
            var listing = account.online(usedCar());
            fault(FaultRule.status(429, Duration.ofSeconds(5)));

            assertThat(account.transmit(cheaper, listing))
                    .isEqualTo(Outcome.retryAfter(Duration.ofSeconds(5), "Too many requests"));
        }

        @Test
        void refusedWithAnUnknownCodeKeepsTheRawWords() {
            var listing = account.online(usedCar());
            fault(As24Faults.unknownCode(50_777));

            var outcome = (Outcome.Refused) account.transmit(cheaper, listing);

            assertThat(outcome.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("as24.unknown");
                assertThat(finding.arguments()).containsExactly("50777");
                assertThat(finding.detail()).contains("in no document");
            });
        }

        @Test
        void withATokenEndedEarlyIsSentAgainOnce() {
            var listing = account.online(usedCar());
            fault(account.sandbox.ownFaults().expireTokens());

            assertThat(account.transmit(cheaper, listing)).isInstanceOf(Outcome.Confirmed.class);

            assertThat(account.requests())
                    .containsExactly(
                            "PUT /vehicles/{id} 401", "POST /auth/oauth/v2/token 200", "PUT /vehicles/{id} 200");
        }

        @Test
        void withASignInTakenBackAsksTheDealer() {
            var listing = account.online(usedCar());
            account.sandbox.ownFaults().revokeTokensNow(account.dealer.customerNumber());

            assertThat(account.transmit(cheaper, listing)).isInstanceOf(Outcome.SignInNeeded.class);
            account.requests();
            assertThat(account.transmit(cheaper, listing)).isInstanceOf(Outcome.SignInNeeded.class);
            assertThat(account.requests())
                    .as("a dead sign-in is not tried again")
                    .isEmpty();
            assertThat(account.onlyOne().channels()).as("listings stay").containsExactly("AS24");
        }

        @Test
        void onAnAccountThatIsClosedBlocksTheAccount() {
            var listing = account.online(usedCar());
            account.sandbox.dealers().put(DemoDealers.KASSEL.with(Dealer.Limit.SUSPENDED));

            assertThat(account.transmit(cheaper, listing)).satisfies(outcome -> {
                assertThat(outcome).isInstanceOf(Outcome.AccountBlocked.class);
                assertThat(outcome.actor()).isEqualTo(Actor.DEALER);
            });
        }
    }

    @Nested
    @DisplayName("a vehicle deleted at the platform")
    class ADeletedVehicle {
        @Test
        void isMadeAnewAfterALookAtTheStock() {
            var listing = account.online(usedCar());
            var before = listing.remoteId();
            deleteAtThePlatform();

            var outcome = account.transmit(usedCar().with(PRICES_GROSS, Money.eur(25_000)), listing);

            assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
            assertThat(account.requests())
                    .containsExactly(
                            "PUT /vehicles/{id} 403",
                            "GET /vehicles 200",
                            "POST /vehicles 201",
                            "POST /vehicles/{id}/publications/AS24 201");
            assertThat(account.onlyOne().publicPrice()).isEqualTo(25_000);
            assertThat(listing.remoteId())
                    .isEqualTo(account.onlyOne().vehicleId())
                    .isNotEqualTo(before);
        }

        @Test
        void isNotMadeTwiceWhenTheAnswerIsLost() {
            var listing = account.online(usedCar());
            deleteAtThePlatform();
            var cheaper = usedCar().with(PRICES_GROSS, Money.eur(25_000));
            fault(FaultRule.close().afterCommitting().onMethod("POST").onPath("/vehicles"));

            assertThat(account.transmit(cheaper, listing)).isInstanceOf(Outcome.InDoubt.class);
            assertThat(account.transmit(cheaper, listing)).isInstanceOf(Outcome.Confirmed.class);

            assertThat(account.onlyOne().channels()).containsExactly("AS24");
            assertThat(listing.remoteId()).isEqualTo(account.onlyOne().vehicleId());
        }

        @Test
        void countsAsWithdrawn() {
            var listing = account.online(usedCar());
            deleteAtThePlatform();

            assertThat(account.withdraw(usedCar(), listing)).isEqualTo(Outcome.withdrawn());
        }
    }

    @Nested
    @DisplayName("a withdrawal")
    class AWithdrawal {
        @Test
        void isOneDeletion() {
            var listing = account.online(usedCar());

            assertThat(account.withdraw(usedCar(), listing)).isEqualTo(Outcome.withdrawn());

            assertThat(account.requests()).containsExactly("DELETE /vehicles/{id} 200");
            assertThat(account.held()).isEmpty();
        }

        @Test
        void ofWhatIsNotThereCausesNoRequest() {
            assertThat(account.withdraw(usedCar(), new RecordedProgress("v-9"))).isEqualTo(Outcome.withdrawn());
            assertThat(account.requests()).isEmpty();
        }

        @Test
        void whoseAnswerIsLostIsRepeatedAndDone() {
            var listing = account.online(usedCar());
            fault(FaultRule.close().afterCommitting().onMethod("DELETE"));

            assertThat(account.withdraw(usedCar(), listing)).isInstanceOf(Outcome.Retry.class);
            assertThat(account.withdraw(usedCar(), listing)).isEqualTo(Outcome.withdrawn());
            assertThat(account.held()).isEmpty();
        }
    }

    private void fault(FaultRule rule) {
        account.sandbox.faults().add(rule);
    }

    private void deleteAtThePlatform() {
        var token = new Tokens(account.connection, new TokenEndpoint(account.connection)).valid();
        account.connection
                .http()
                .send(Request.delete(URI.create(account.sandbox.baseUrl() + "/vehicles/"
                                + account.onlyOne().vehicleId()))
                        .with("X-AS24-Version", "1.1")
                        .with("Authorization", "Bearer " + token));
        account.requests();
    }
}
