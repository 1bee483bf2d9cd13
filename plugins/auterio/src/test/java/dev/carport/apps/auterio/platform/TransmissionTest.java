package dev.carport.apps.auterio.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.auterio.fixtures.Account;
import dev.carport.apps.auterio.fixtures.Cars;
import dev.carport.apps.auterio.sandbox.AuterioSandbox;
import dev.carport.apps.auterio.sandbox.TrainingKey;
import dev.carport.sandbox.FaultRule;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Batches, and every way they can end. */
class TransmissionTest {
    private AuterioSandbox sandbox =
            AuterioSandbox.builder(InstantSource.system()).start();
    private Account account = new Account(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void reopen(AuterioSandbox.Builder builder) {
        sandbox.close();
        sandbox = builder.start();
        account = new Account(sandbox);
    }

    private static List<Change> creates(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> Account.create(Cars.car(n)))
                .toList();
    }

    private static String id(int n) {
        return Cars.vin(n) + " | Volkswagen | Golf";
    }

    private List<Integer> refused(int number) {
        return IntStream.range(0, number)
                .filter(n -> outcome(n) instanceof Outcome.Refused)
                .boxed()
                .toList();
    }

    private Outcome outcome(int n) {
        return account.outcome(String.format("C%04d", n));
    }

    private JsonNode held(int n) {
        return sandbox.vehicle(TrainingKey.KASSEL, Cars.vin(n)).orElseThrow();
    }

    @Test
    void aThousandVehiclesAreOneRequest() {
        account.send(creates(1000));

        assertThat(sandbox.requests().sizes()).containsExactly(1000);
        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).hasSize(1000);
        assertThat(outcome(999)).isEqualTo(Outcome.confirmed(id(999), null));
    }

    @Test
    void sendsTheWholeVehicleAlsoWhenOnlyThePriceChanged() {
        account.send(creates(1));
        Vehicle cheaper = Cars.car(0).with(VehicleFields.PRICES_GROSS, Money.eur("17999.50"));

        account.send(Account.update(Cars.car(0), cheaper));

        assertThat(held(0).path("sale_price").decimalValue()).isEqualByComparingTo("17999.5");
        assertThat(held(0).path("mileage").asInt()).isEqualTo(42_000);
        assertThat(held(0).path("status").asString()).isEqualTo("disponible");
    }

    @Test
    void aSkippedVehicleIsRefusedAtItsFieldAndTheOthersGoOn() {
        sandbox.refuse(Cars.vin(1), "sale_price is too high");

        account.send(creates(3));

        assertThat(refused(3)).containsExactly(1);
        Finding finding = ((Outcome.Refused) outcome(1)).findings().getFirst();
        assertThat(finding.field()).isEqualTo("prices.gross");
        assertThat(finding.code()).isEqualTo("auterio.skipped");
        assertThat(finding.detail()).isEqualTo("sale_price is too high");
    }

    @Test
    void wordsThatNameNoFieldAreKeptForSupport() {
        sandbox.refuse(Cars.vin(0), "computer says no");

        account.send(creates(2));

        assertThat(((Outcome.Refused) outcome(0)).findings())
                .containsExactly(Finding.error("", "auterio.skipped-unnamed").withDetail("computer says no"));
    }

    @Test
    void skippedVehiclesThatAreNotNamedAreFoundByHalving() {
        reopen(AuterioSandbox.builder(InstantSource.system()).countingOnly());
        List.of(7, 400, 901).forEach(n -> sandbox.refuse(Cars.vin(n), "hidden"));

        account.send(creates(1000));

        assertThat(refused(1000)).containsExactly(7, 400, 901);
        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).hasSize(997);
        assertThat(sandbox.requests().all()).hasSizeLessThan(64);
    }

    @Test
    void tooManyUnnamedOnesAreLeftForLaterAndNoneIsLost() {
        reopen(AuterioSandbox.builder(InstantSource.system()).countingOnly());
        IntStream.range(0, 200).forEach(n -> sandbox.refuse(Cars.vin(n), "hidden"));

        account.send(creates(200));

        assertThat(sandbox.requests().all()).hasSize(64);
        assertThat(refused(200)).isNotEmpty();
        assertThat(IntStream.range(0, 200).mapToObj(this::outcome))
                .allMatch(outcome -> outcome instanceof Outcome.Refused || outcome instanceof Outcome.Retry);
    }

    @Test
    void whenAllAreRefusedEachHearsWhy() {
        sandbox.refuse(Cars.vin(0), "year");
        sandbox.refuse(Cars.vin(1), "brand");

        account.send(creates(2));

        assertThat(((Outcome.Refused) outcome(0)).findings().getFirst().field()).isEqualTo("history.firstRegistration");
        assertThat(((Outcome.Refused) outcome(1)).findings().getFirst().field()).isEqualTo("make");
    }

    @Test
    void errorsInOtherShapesAreUnderstoodAsFarAsTheyGo() {
        sandbox.faults()
                .add(FaultRule.body(
                        200,
                        "application/json",
                        "{\"imported\":2,\"skipped\":1,\"errors\":[{\"vin\":\"" + Cars.vin(2)
                                + "\",\"error\":\"doors?\"}],\"new\":1}"));

        account.send(creates(3));

        assertThat(refused(3)).containsExactly(2);
    }

    @Test
    void aSaleAndARemovalHaveTheirOwnStatus() {
        account.send(creates(3));

        account.send(
                Account.withdrawal(Cars.car(0), true, true),
                Account.withdrawal(Cars.car(1), false, true),
                Account.withdrawal(Cars.car(2), false, false));

        assertThat(held(0).path("status").asString()).isEqualTo("vendido");
        assertThat(held(0).path("mileage").asInt()).isEqualTo(42_000);
        assertThat(held(1).path("status").asString()).isEqualTo("baja");
        assertThat(held(2).path("status").asString()).isEqualTo("baja");
        assertThat(outcome(2)).isEqualTo(Outcome.withdrawn());
    }

    @Test
    void whatCannotBeWithdrawnFromHereIsToldToTheDealer() {
        Change unknown = new Change("key", Change.Intent.WITHDRAW, "v-C0000", "C0000", Cars.vin(0), Map.of());

        account.send(unknown);

        assertThat(((Outcome.Refused) outcome(0)).findings().getFirst().code()).isEqualTo("auterio.withdraw-by-hand");
    }

    @Test
    void ofTwoVehiclesWithOneVinTheFirstGoes() {
        account.send(Account.create(Cars.car("A", Cars.vin(1))), Account.create(Cars.car("B", Cars.vin(1))));

        assertThat(account.outcome("A")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(((Outcome.Refused) account.outcome("B")).findings())
                .containsExactly(Finding.error("identity.vin", "auterio.same-vin", "A"));
    }

    @Test
    void aVehicleThatGotAnotherNumberIsNotWithdrawnInTheSameBreath() {
        account.send(Account.create(Cars.car("old", Cars.vin(1))));

        account.send(
                Account.create(Cars.car("new", Cars.vin(1))),
                Account.withdrawal(Cars.car("old", Cars.vin(1)), false, true));

        assertThat(held(1).path("status").asString()).isEqualTo("disponible");
        assertThat(account.outcome("old")).isEqualTo(Outcome.withdrawn());
    }

    @Test
    void aCorrectedVinTakesTheWrongOneOutFirst() {
        account.send(creates(1));

        account.send(Account.update(Cars.car(0), Cars.car("C0000", Cars.vin(5))));

        assertThat(held(0).path("status").asString()).isEqualTo("baja");
        assertThat(held(5).path("status").asString()).isEqualTo("disponible");
        assertThat(outcome(0)).isEqualTo(Outcome.confirmed(id(5), null));
    }

    @Test
    void aFullBatchOfCorrectedVinsIsTwoRequests() {
        List<Change> changes = new ArrayList<>();
        IntStream.range(0, 1000)
                .forEach(n -> changes.add(
                        Account.update(Cars.car(n), Cars.car(String.format("C%04d", n), Cars.vin(5000 + n)))));

        account.send(changes);

        assertThat(sandbox.requests().sizes()).containsExactly(1000, 1000);
        assertThat(outcome(999)).isEqualTo(Outcome.confirmed(id(5999), null));
    }

    @Test
    void aWaitThatIsAskedForIsPassedOn() {
        sandbox.faults().add(FaultRule.status(429, Duration.ofSeconds(90)));

        account.send(creates(2));

        assertThat(outcome(0)).isEqualTo(Outcome.retryAfter(Duration.ofSeconds(90), "Too many requests"));
        assertThat(account.identified("C0000")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aFailureOfThePlatformIsRepeated(int status) {
        sandbox.faults().add(FaultRule.status(status));

        account.send(creates(2));

        assertThat(outcome(1)).isInstanceOf(Outcome.Retry.class);
        account.send(creates(2));
        assertThat(outcome(1)).isInstanceOf(Outcome.Confirmed.class);
        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 403, 404, 502})
    void aPageInsteadOfAnAnswerIsNeitherSuccessNorAWrongKey(int status) {
        sandbox.faults().add(FaultRule.html(status));

        account.send(creates(2));

        assertThat(outcome(0)).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aLostAnswerIsRepeatedAndTheVehicleCountsAsThereMeanwhile() {
        sandbox.faults().add(FaultRule.close().afterCommitting());

        account.send(creates(2));

        assertThat(outcome(0)).isInstanceOf(Outcome.Retry.class);
        assertThat(account.identified("C0000")).isEqualTo(id(0));
        account.send(creates(2));
        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).hasSize(2);
    }

    @Test
    void anUnknownStatusDoesNoHarm() {
        sandbox.faults().add(FaultRule.status(418));

        account.send(creates(1));

        assertThat(outcome(0)).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aRequestThatIsTooLargeIsHalved() {
        sandbox.faults().add(FaultRule.status(413));

        account.send(creates(10));

        assertThat(sandbox.requests().sizes()).containsExactly(10, 5, 5);
        assertThat(outcome(9)).isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void aRefusedKeyConcernsTheAccountAndNoVehicle() {
        account.connection().enter("apiKey", TrainingKey.ENDED.key());

        account.send(creates(2));

        assertThat(outcome(0)).isInstanceOfSatisfying(Outcome.AccountBlocked.class, blocked -> {
            assertThat(blocked.actor()).isEqualTo(Actor.DEALER);
            assertThat(blocked.reason())
                    .contains("API key is invalid or inactive")
                    .doesNotContain("aut_training");
        });
    }

    @Test
    void aVehicleInDoubtCountsAsThere() {
        List<LookupAnswer> answers = account.platform()
                .lookup(List.of(new ListingKey("v-1", "A", Cars.vin(1), null), new ListingKey("v-2", "B", null, null)));

        assertThat(answers.getFirst()).isInstanceOf(LookupAnswer.Found.class);
        assertThat(answers.getLast()).isInstanceOf(LookupAnswer.CannotTell.class);
        assertThat(sandbox.requests().all()).isEmpty();
    }

    @Test
    void saysThatItHasNoInventory() {
        assertThatThrownBy(() -> account.platform().inventory()).isInstanceOf(UnsupportedOperationException.class);
    }
}
