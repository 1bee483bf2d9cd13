package dev.carport.apps.gebrauchtde.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.apps.gebrauchtde.fixtures.Account;
import dev.carport.apps.gebrauchtde.fixtures.Cars;
import dev.carport.apps.gebrauchtde.fixtures.Mapped;
import dev.carport.apps.gebrauchtde.sandbox.GebrauchtDeSandbox;
import dev.carport.apps.gebrauchtde.sandbox.Options;
import dev.carport.apps.gebrauchtde.sandbox.TrainingKey;
import dev.carport.sandbox.FaultRule;
import dev.carport.sandbox.LoggedRequest;
import dev.carport.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Groups of changes, and every way they can end. */
class TransmissionTest {
    private static final String ORDERS = "GET /api/v3/orders/ 200";
    private static final String IMPORT = "POST /api/v3/import/articles/";

    private final SettableClock clock = new SettableClock(Mapped.NOW);
    private GebrauchtDeSandbox sandbox = GebrauchtDeSandbox.builder(clock).start();
    private Account account = new Account(sandbox, clock);

    private void reopen(Options options) {
        sandbox.close();
        sandbox = GebrauchtDeSandbox.builder(clock).options(options).start();
        account = new Account(sandbox, clock);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static List<Change> creates(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> Account.create(Cars.car(n)))
                .toList();
    }

    /** Lists a car and lets the import be processed. */
    private void list(Vehicle car) {
        account.send(Account.create(car));
        pass(Duration.ofSeconds(3));
        sandbox.requests().clear();
    }

    private void pass(Duration time) {
        clock.forwardTo(clock.instant().plus(time));
    }

    private List<String> lines() {
        return sandbox.requests().lines();
    }

    private JsonNode held(int n) {
        return sandbox.article(TrainingKey.KASSEL, String.format("v-C%04d", n)).orElseThrow();
    }

    private static Vehicle priced(int n, int euros) {
        return Cars.car(n).with(VehicleFields.PRICES_GROSS, Money.eur(euros));
    }

    private static List<Finding> findings(Outcome outcome) {
        return ((Outcome.Refused) outcome).findings();
    }

    @Test
    void newArticlesGoOutTogetherAndAreLiveWhenTheyCanBeReadBack() {
        account.send(creates(3));
        assertThat(lines()).containsExactly(IMPORT + " [3] 202");
        assertThat(account.outcome("C0001")).isInstanceOf(Outcome.Accepted.class);

        Outcome early = account.confirm("C0001");
        assertThat(early).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Outcome.Accepted) early).askAgain()).isEqualTo(Assumptions.FIRST_LOOK);

        pass(Duration.ofSeconds(3));
        assertThat(account.confirm("C0001"))
                .isEqualTo(Outcome.confirmed(
                        "v-C0001",
                        sandbox.baseUrl()
                                .resolve("/artikel/" + held(1).path("id").asInt())));
        assertThat(held(1).path("price").asString()).isEqualTo("18900.00");
        assertThat(held(1).path("stock").asInt()).isEqualTo(1);
    }

    @Test
    void anArticleThatIsThereIsLiveOnlyWhenItShowsTheChange() {
        list(Cars.car(0));
        Vehicle renamed = Cars.car(0).with(VehicleFields.VARIANT, "GTI");

        account.send(Account.update(Cars.car(0), renamed));

        assertThat(account.confirm("C0000")).isInstanceOf(Outcome.Accepted.class);
        pass(Duration.ofSeconds(3));
        assertThat(account.confirm("C0000")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(held(0).path("title").asString()).isEqualTo("Volkswagen Golf GTI");
    }

    @Test
    void aPriceIsOneRequestWithOneField() {
        list(Cars.car(0));

        account.send(Account.update(Cars.car(0), priced(0, 17_900)));

        assertThat(lines()).containsExactly("PATCH /api/v3/articles/v-C0000/ 200");
        assertThat(sandbox.requests().all().getFirst().bodyBytes()).isEqualTo("{\"price\":\"17900.00\"}".length());
        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(held(0).path("price").asString()).isEqualTo("17900.00");
        assertThat(held(0).path("title").asString()).isEqualTo("Volkswagen Golf 2.0 TDI Style");
    }

    @Test
    void priceAndStockTogetherAreOneRequestWithTwoFields() {
        list(Cars.car(0));
        Vehicle reserved = priced(0, 17_900).with(VehicleFields.STATUS, VehicleStatus.RESERVED);

        account.send(Account.update(Cars.car(0), reserved));

        assertThat(lines()).containsExactly("PATCH /api/v3/articles/v-C0000/ 200");
        assertThat(held(0).path("price").asString()).isEqualTo("17900.00");
        assertThat(held(0).path("stock").asInt()).isZero();
    }

    @Test
    void aPriceDoesNotWaitForTheImportOfTheRest() {
        list(Cars.car(0));
        Vehicle changed = priced(0, 17_900).with(VehicleFields.VARIANT, "GTI");

        account.send(Account.update(Cars.car(0), changed));

        assertThat(lines()).containsExactly("PATCH /api/v3/articles/v-C0000/ 200", ORDERS, IMPORT + " [1] 202");
        assertThat(held(0).path("price").asString()).isEqualTo("17900.00");
        assertThat(held(0).path("title").asString()).doesNotContain("GTI");
    }

    @Test
    void whatTheSearchShowsStillIsNoFailure() {
        list(Cars.car(0));
        pass(Duration.ofMinutes(1));

        account.send(Account.update(Cars.car(0), priced(0, 17_900)));

        assertThat(sandbox.search("golf").get(0).path("price").asString()).isEqualTo("18900.00");
        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Confirmed.class);
        pass(Duration.ofSeconds(11));
        assertThat(sandbox.search("golf").get(0).path("price").asString()).isEqualTo("17900.00");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void aSoldArticleIsTakenOffSaleAndCannotBeOrdered() {
        list(Cars.car(0));

        account.send(Account.withdrawal("C0000", "v-C0000"));

        assertThat(lines()).containsExactly("PATCH /api/v3/articles/v-C0000/ 200");
        assertThat(account.outcome("C0000")).isEqualTo(Outcome.withdrawn());
        assertThatThrownBy(() -> sandbox.buy(TrainingKey.KASSEL, "v-C0000"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anArticleThatIsGoneAlreadyIsWithdrawn() {
        account.send(Account.withdrawal("C0000", "v-C0000"));

        assertThat(lines()).containsExactly("PATCH /api/v3/articles/v-C0000/ 404");
        assertThat(account.outcome("C0000")).isEqualTo(Outcome.withdrawn());
    }

    /** The id under which the last change of an article left it. */
    private String idOf(String number, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed confirmed -> confirmed.remoteId();
            case Outcome.Accepted accepted -> accepted.remoteId();
            default -> throw new IllegalStateException(number + ": " + outcome);
        };
    }

    /** Asks again whenever the app wants to be asked, until the platform's word is there. */
    private Outcome askUntilTheEnd(String number, Outcome first) {
        Outcome outcome = first;
        for (int round = 0; round < 100 && outcome instanceof Outcome.Accepted accepted; round++) {
            pass(accepted.askAgain());
            outcome = account.platform().confirm(new ListingKey("v-" + number, number, null, accepted.remoteId()));
        }
        return outcome;
    }

    private static Vehicle withAnotherImage(int n) {
        return Cars.car(n).with(VehicleFields.IMAGES, List.of(Cars.image('b')));
    }

    @Test
    void anImportUnderWayCannotBringAWithdrawnArticleBack() {
        account.send(creates(1));

        account.send(Account.withdrawal("C0000", idOf("C0000", account.outcome("C0000"))));

        Outcome taken = account.outcome("C0000");
        assertThat(taken).isInstanceOf(Outcome.Accepted.class);
        assertThat(askUntilTheEnd("C0000", taken)).isEqualTo(Outcome.withdrawn());
        assertThat(held(0).path("stock").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 280})
    void aSaleWinsOverAnImportThatCannotBeRecognised(int delay) {
        reopen(Options.usual().delay(Duration.ofSeconds(delay)));
        account.send(creates(1));
        pass(Duration.ofMinutes(10));
        account.send(Account.update(Cars.car(0), withAnotherImage(0)));
        Outcome shown = askUntilTheEnd("C0000", account.outcome("C0000"));
        assertThat(shown).isInstanceOf(Outcome.Confirmed.class);

        account.send(Account.withdrawal("C0000", idOf("C0000", shown)));

        assertThat(held(0).path("stock").asInt()).isZero();
        assertThat(askUntilTheEnd("C0000", account.outcome("C0000"))).isEqualTo(Outcome.withdrawn());
        pass(Duration.ofDays(1));
        assertThat(held(0).path("stock").asInt()).isZero();
    }

    @Test
    void aSaleWinsOverTheDailyCatalogueWithoutWaitingForIt() {
        reopen(Options.usual().delay(Duration.ofMinutes(2)));
        account.send(creates(1));
        pass(Duration.ofMinutes(10));
        account.send(tonight());
        String id = idOf("C0000", account.outcome("C0000"));

        account.send(Account.withdrawal("C0000", id));

        assertThat(held(0).path("stock").asInt()).isZero();
        assertThat(askUntilTheEnd("C0000", account.outcome("C0000"))).isEqualTo(Outcome.withdrawn());
        pass(Duration.ofDays(1));
        assertThat(held(0).path("stock").asInt()).isZero();
    }

    @Test
    void aPriceOrAReservationWinsOverTheDailyCatalogueToo() {
        reopen(Options.usual().delay(Duration.ofMinutes(2)));
        account.send(creates(1));
        pass(Duration.ofMinutes(10));
        account.send(tonight());
        String id = idOf("C0000", account.outcome("C0000"));
        Vehicle reserved = priced(0, 17_900).with(VehicleFields.STATUS, VehicleStatus.RESERVED);

        account.send(Account.under(id, Account.update(Cars.car(0), reserved)));

        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(held(0).path("price").asString()).isEqualTo("17900.00");
        pass(Duration.ofDays(1));
        assertThat(held(0).path("price").asString()).isEqualTo("17900.00");
        assertThat(held(0).path("stock").asInt()).isZero();
    }

    @Test
    void aPriceBesideAWaitingImportIsNotDoneUntilANewerImportIsTaken() {
        list(Cars.car(0));
        account.send(tonight());
        String id = idOf("C0000", account.outcome("C0000"));
        sandbox.faults().add(FaultRule.status(503).onMethod("POST"));

        account.send(Account.under(id, Account.update(Cars.car(0), priced(0, 17_900))));

        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Retry.class);
        assertThat(account.confirmedEarly()).isEmpty();
    }

    @Test
    void aSaleDoesNotWaitForAnImportThatIsVeryLateAndWinsOverIt() {
        reopen(Options.usual().delay(Duration.ofHours(3)));
        account.send(creates(1));
        pass(Duration.ofHours(4));
        account.send(Account.update(Cars.car(0), Cars.car(0).with(VehicleFields.VARIANT, "GTI")));
        Outcome late = askUntilTheEnd("C0000", account.outcome("C0000"));
        assertThat(((Outcome.Confirmed) late).findings())
                .extracting(Finding::code)
                .containsExactly("gebraucht.differs");
        assertThat(clock.instant())
                .isBefore(Mapped.NOW.plus(Duration.ofHours(4)).plus(Duration.ofMinutes(10)));

        account.send(Account.withdrawal("C0000", idOf("C0000", late)));

        assertThat(held(0).path("stock").asInt()).isZero();
        assertThat(askUntilTheEnd("C0000", account.outcome("C0000"))).isEqualTo(Outcome.withdrawn());
        pass(Duration.ofDays(2));
        assertThat(held(0).path("title").asString()).contains("GTI");
        assertThat(held(0).path("stock").asInt()).isZero();
    }

    @Test
    void anArticleThatComesBackIsLiveWhenItCanBeBoughtAgain() {
        list(Cars.car(0));
        account.send(Account.withdrawal("C0000", "v-C0000"));

        account.send(creates(1));

        assertThat(account.confirm("C0000")).isInstanceOf(Outcome.Accepted.class);
        pass(Duration.ofSeconds(3));
        assertThat(account.confirm("C0000")).isInstanceOf(Outcome.Confirmed.class);
    }

    /** What is left of the article before has the same title, text and price: it proves nothing. */
    @Test
    void anArticleThatComesBackAndIsSoldAtOnceStaysOffSale() {
        reopen(Options.usual().delay(Duration.ofSeconds(60)));
        account.send(creates(1));
        pass(Duration.ofMinutes(10));
        account.send(Account.withdrawal("C0000", "v-C0000"));
        account.send(creates(1));
        String again = ((Outcome.Accepted) account.outcome("C0000")).remoteId();

        account.send(Account.withdrawal("C0000", again));

        assertThat(settled("C0000")).isEqualTo(Outcome.withdrawn());
        pass(Duration.ofDays(1));
        assertThat(held(0).path("stock").asInt()).isZero();
    }

    /** The outcome of the last change of a vehicle when the platform has been asked as often as it wants to be. */
    private Outcome settled(String number) {
        Outcome outcome = account.outcome(number);
        while (outcome instanceof Outcome.Accepted accepted) {
            pass(accepted.askAgain());
            outcome = account.platform().confirm(new ListingKey("v-" + number, number, null, accepted.remoteId()));
        }
        return outcome;
    }

    @Test
    void thatOrdersCannotBeReadIsHeldAgainstNoVehicle() {
        list(Cars.car(0));
        sandbox.faults()
                .add(FaultRule.body(400, "application/json", "{\"status\":[\"Unknown filter.\"]}")
                        .onPath(".*/orders/.*"));

        account.send(List.of(
                Account.update(Cars.car(0), Cars.car(0).with(VehicleFields.VARIANT, "GTI")),
                Account.create(Cars.car(1))));

        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Retry.class);
        assertThat(account.outcome("C0001")).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void theEndOfAReservationDoesNotOfferWhatABuyerHasOrdered() {
        list(Cars.car(0));
        sandbox.buy(TrainingKey.KASSEL, "v-C0000");
        Vehicle reserved = Cars.car(0).with(VehicleFields.STATUS, VehicleStatus.RESERVED);

        account.send(Account.update(Cars.car(0), reserved));
        account.send(Account.update(reserved, Cars.car(0)));
        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(held(0).path("stock").asInt()).isZero();
    }

    @Test
    void anImportSaysStockZeroOfWhatIsOrderedAndWaitsForAnAnswer() {
        list(Cars.car(0));
        sandbox.buy(TrainingKey.KASSEL, "v-C0000");

        account.send(tonight());
        pass(Duration.ofMinutes(10));
        assertThat(held(0).path("stock").asInt()).isZero();

        sandbox.faults().add(FaultRule.status(503, Duration.ofSeconds(90)).onPath(".*/orders/.*"));
        account.send(tonight());
        assertThat(((Outcome.Retry) account.outcome("C0000")).after()).isEqualTo(Duration.ofSeconds(90));
    }

    private static Change tonight() {
        MappingResult tomorrow =
                Mapped.of(Cars.car(0), Cars.settings(), Mapped.IMAGES, Mapped.NOW.plus(Duration.ofDays(1)));
        return Account.update(Mapped.of(Cars.car(0)), tomorrow, "C0000");
    }

    @Test
    void anArticleDeletedThereByHandIsMadeAnew() {
        list(Cars.car(0));
        sandbox.deleteByHand(TrainingKey.KASSEL, "v-C0000");

        account.send(Account.update(Cars.car(0), priced(0, 17_900)));

        assertThat(lines()).containsExactly("PATCH /api/v3/articles/v-C0000/ 404", ORDERS, IMPORT + " [1] 202");
    }

    @Test
    void oncePerDayEverythingGoesOutAndNothingIsReadBack() {
        list(Cars.car(0));

        account.send(tonight());

        assertThat(lines()).containsExactly(ORDERS, IMPORT + " [1] 202");
        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void manyArticlesFillRequestsUpToTheirSize() {
        List<Change> many = IntStream.range(0, 400)
                .mapToObj(n -> Account.create(
                        Cars.car(n).with(VehicleFields.DESCRIPTIONS, Map.of("de", "Text ".repeat(1900)))))
                .toList();

        account.send(many);

        List<LoggedRequest> requests = sandbox.requests().all();
        assertThat(requests).allMatch(request -> request.bodyBytes() <= Assumptions.MOST_BYTES);
        int all = requests.stream().mapToInt(LoggedRequest::bodyBytes).sum();
        assertThat(requests).hasSize(Math.ceilDiv(all, Assumptions.MOST_BYTES));
        assertThat(requests.stream().mapToInt(LoggedRequest::batch).sum()).isEqualTo(400);
    }

    @Test
    void aTimeOutIsRepeatedUnderTheSameKeyAndDoublesNothing() {
        sandbox.faults().add(FaultRule.close().afterCommitting());
        account.send(creates(2));
        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Retry.class);
        assertThat(account.identified("C0000")).startsWith("v-C0000");

        account.send(creates(2));
        pass(Duration.ofSeconds(3));
        assertThat(sandbox.articles(TrainingKey.KASSEL)).hasSize(2);
        assertThat(account.confirm("C0000")).isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void aRequestThatNeverLeftIsKnownNotToHaveHappened() {
        sandbox.close();

        account.send(creates(1));

        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Retry.class);
        assertThat(account.identified("C0000")).isNull();
        sandbox = GebrauchtDeSandbox.builder(clock).start();
    }

    @Test
    void whenAskedToWaitTheRestOfTheGroupWaitsAsLong() {
        list(Cars.car(0));
        sandbox.faults().add(FaultRule.status(429, Duration.ofSeconds(90)));

        account.send(
                Account.update(Cars.car(0), priced(0, 17_900)),
                Account.update(Cars.car(1), priced(1, 17_900)),
                Account.create(Cars.car(2)));

        assertThat(lines()).containsExactly("PATCH /api/v3/articles/v-C0000/ 429");
        for (String number : List.of("C0000", "C0001", "C0002")) {
            assertThat(((Outcome.Retry) account.outcome(number)).after()).isEqualTo(Duration.ofSeconds(90));
        }
    }

    @Test
    void oneFailureThereDoesNotHoldUpTheOthers() {
        list(Cars.car(0));
        list(Cars.car(1));
        sandbox.faults().add(FaultRule.status(500).onPath(".*v-C0000/").times(0));

        account.send(Account.update(Cars.car(0), priced(0, 17_900)), Account.update(Cars.car(1), priced(1, 17_900)));

        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Retry.class);
        assertThat(account.outcome("C0001")).isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void aPageInsteadOfAnAnswerIsNeverTakenForAMissingArticle() {
        list(Cars.car(0));
        sandbox.faults().add(FaultRule.html(404));

        account.send(Account.withdrawal("C0000", "v-C0000"));

        assertThat(account.outcome("C0000")).isInstanceOf(Outcome.Retry.class);
        assertThat(held(0).path("stock").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedKeyStopsTheAccountAndNothingMoreIsTried(int status) {
        list(Cars.car(0));
        sandbox.faults().add(FaultRule.body(status, "application/json", "{\"detail\":\"Invalid token.\"}"));

        account.send(Account.update(Cars.car(0), priced(0, 17_900)), Account.create(Cars.car(1)));

        assertThat(lines()).hasSize(1);
        assertThat(account.outcome("C0000").actor()).isEqualTo(Actor.DEALER);
        assertThat(account.outcome("C0001"))
                .isEqualTo(Outcome.accountBlocked("status " + status + ": Invalid token.", Actor.DEALER));
    }

    @Test
    void aRefusedFieldIsSaidAtOurs() {
        list(Cars.car(0));
        sandbox.faults().add(FaultRule.body(400, "application/json", "{\"price\":[\"Too low.\"]}"));

        account.send(Account.update(Cars.car(0), priced(0, 5)));

        Finding finding = findings(account.outcome("C0000")).getFirst();
        assertThat(finding.field()).isEqualTo("prices.gross");
        assertThat(finding.code()).isEqualTo("gebraucht.refused");
        assertThat(finding.detail()).isEqualTo("price: Too low.");
    }

    @Test
    void faultsOfAnImportThatAreNamedHitOnlyTheirArticles() {
        sandbox.faults()
                .add(FaultRule.body(400, "application/json", "{\"articles\":[{},{\"category\":[\"Unknown.\"]},{}]}"));

        account.send(creates(3));

        assertThat(lines()).containsExactly(IMPORT + " [3] 400", IMPORT + " [2] 202");
        assertThat(findings(account.outcome("C0001")).getFirst().field()).isEqualTo("kind");
        assertThat(account.outcome("C0002")).isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"400, gebraucht.refused-unnamed", "413, gebraucht.too-large"})
    void anArticleThatIsRefusedWithoutANameIsFoundByHalving(int status, String code) {
        // three requests of the tree of four articles meet the first article: 4, 2 and 1
        sandbox.faults()
                .add(FaultRule.body(status, "application/json", "{\"detail\":\"no\"}")
                        .times(3));

        account.send(creates(4));

        assertThat(sandbox.requests().sizes()).containsExactly(4, 2, 1, 1, 2);
        assertThat(findings(account.outcome("C0000")).getFirst().code()).isEqualTo(code);
        assertThat(account.outcome("C0001")).isInstanceOf(Outcome.Accepted.class);
        assertThat(account.outcome("C0003")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void whatIsDroppedWithoutAWordIsSaidAfterADay() {
        sandbox.close();
        sandbox = GebrauchtDeSandbox.builder(clock)
                .options(Options.usual().delay(Duration.ofDays(9)))
                .start();
        account = new Account(sandbox, clock);
        account.send(creates(1));

        pass(Duration.ofHours(20));
        assertThat(((Outcome.Accepted) account.confirm("C0000")).askAgain()).isEqualTo(Duration.ofHours(1));
        pass(Duration.ofHours(5));
        assertThat(findings(account.confirm("C0000")).getFirst().code()).isEqualTo("gebraucht.not-taken-over");
    }

    @Test
    void whatIsShownDifferentlyForADayIsOnlineWithAWarning() {
        list(Cars.car(0));
        account.send(Account.update(Cars.car(0), Cars.car(0).with(VehicleFields.VARIANT, "GTI")));
        Outcome sent = account.outcome("C0000");
        pass(Duration.ofHours(25));
        sandbox.changeByHand(
                TrainingKey.KASSEL,
                "v-C0000",
                JsonMapper.shared().createObjectNode().put("title", "Anders"));

        Outcome outcome = account.platform()
                .confirm(new ListingKey("v-C0000", "C0000", null, ((Outcome.Accepted) sent).remoteId()));

        assertThat(((Outcome.Confirmed) outcome).findings())
                .extracting(Finding::code)
                .containsExactly("gebraucht.differs");
    }

    @Test
    void whereArticlesCannotBeReadAnImportCountsAsProcessedAfterAWhile() {
        reopen(Options.usual().unreadable());
        account.send(creates(1));

        assertThat(((Outcome.Accepted) account.confirm("C0000")).askAgain()).isEqualTo(Assumptions.SETTLED);
        pass(Duration.ofMinutes(5));
        assertThat(account.confirm("C0000")).isEqualTo(Outcome.confirmed("v-C0000", null));
    }

    @Test
    void saysWhatIsWrongWithAKey() {
        assertThat(check()).isEqualTo(Code.OK);
        account.connection().enter("apiKey", "typo");
        assertThat(check()).isEqualTo(Code.WRONG_CREDENTIALS);
        account.connection().enter("apiKey", TrainingKey.REVOKED.key());
        assertThat(check()).isEqualTo(Code.WRONG_CREDENTIALS);
        account.connection().enter("apiKey", null);
        assertThat(check()).isEqualTo(Code.WRONG_CREDENTIALS);
        account.connection().enter("apiKey", TrainingKey.KASSEL.key());
        sandbox.faults().add(FaultRule.body(403, "application/json", "{}"));
        assertThat(check()).isEqualTo(Code.MISSING_RIGHT);
        sandbox.faults().add(FaultRule.html(502));
        assertThat(check()).isEqualTo(Code.PLATFORM_DOWN);
        sandbox.faults().add(FaultRule.body(404, "application/json", "{}"));
        assertThat(check()).isEqualTo(Code.CANNOT_TELL);
    }

    private Code check() {
        return account.platform().check(new CheckRequest(null)).code();
    }

    @Test
    void takesAnArticleInDoubtForThereSinceSendingItAgainIsSafe() {
        LookupAnswer answer = account.platform()
                .lookup(List.of(new ListingKey("v-C0000", "C0000", null, null)))
                .getFirst();

        assertThat(answer)
                .isInstanceOfSatisfying(
                        LookupAnswer.Found.class,
                        found -> assertThat(found.listing().remoteId()).isEqualTo("v-C0000"));
        assertThat(lines()).isEmpty();
        assertThatThrownBy(() -> account.platform().inventory()).isInstanceOf(UnsupportedOperationException.class);
    }
}
