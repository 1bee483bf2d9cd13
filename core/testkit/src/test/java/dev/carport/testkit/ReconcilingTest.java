package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static dev.carport.testkit.Cars.fleet;
import static dev.carport.testkit.Cars.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.app.Limits;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.apps.Deadlines;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportView;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.tx.StorageException;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A changed vehicle reaches a platform, whatever goes wrong on the way. */
@Timeout(120)
class ReconcilingTest {
    private final ShopRemote remote = new ShopRemote();
    private final CountDownLatch never = new CountDownLatch(1);

    @TempDir
    Path folder;

    private EngineHarness harness;

    @BeforeEach
    void open() {
        harness = EngineHarness.open(usual(folder), new ShopApp(remote));
    }

    /** The settings of an engine on an empty database. */
    EngineSettings usual(Path data) {
        return EngineHarness.usual(data);
    }

    private void reopen(ShopApp app, Deadlines deadlines) {
        harness.close();
        harness = EngineHarness.open(usual(folder.resolve("other")).with(deadlines), app);
    }

    @AfterEach
    void close() {
        never.countDown();
        harness.close();
    }

    private Export online(Vehicle... cars) {
        harness.put(cars);
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(cars.length);
        remote.log();
        return export;
    }

    private Export export() {
        return harness.export(EngineHarness.LOCATION, ShopApp.ID);
    }

    private ExportView view() {
        return harness.engine().exports().view(export());
    }

    private List<Transmission.Result> results() {
        return harness
                .engine()
                .transmissions()
                .page(export().id(), TransmissionStore.Filter.ALL, null, 100)
                .reversed()
                .stream()
                .map(Transmission::result)
                .toList();
    }

    // the usual

    @Test
    void listsAVehicleOnceAndSendsOnlyWhatChanged() {
        online();
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("create A1");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
        assertThat(harness.entry("A1").link()).isNotNull();

        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();
        assertThat(remote.log()).isEmpty();

        harness.put(car("A1", 9_900));
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("update A1 [price]");
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":9900}");
        assertThat(results()).containsExactly(Transmission.Result.CONFIRMED, Transmission.Result.CONFIRMED);
    }

    @Test
    void sendsQuickEditsTogetherAndNothingWhenTheyUndoEachOther() {
        online(car("A1", 10_000));
        harness.put(car("A1", 9_000));
        harness.put(car("A1", 8_000));
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("update A1 [price]");

        harness.put(car("A1", 7_000));
        harness.put(car("A1", 8_000));
        harness.workUntilQuiet();
        assertThat(remote.log()).isEmpty();
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void sendsNothingThatItsOwnCheckRefuses() {
        online();
        harness.put(Cars.unpriced("A1"));
        harness.workUntilQuiet();

        assertThat(remote.log()).isEmpty();
        assertThat(harness.state("A1")).isEqualTo(ListingState.REFUSED);
        assertThat(harness.findings("A1")).contains("required");
    }

    @Test
    void losesNoChangeMadeWhileTheVehicleIsBeingSent() {
        online();
        remote.next((change, act) -> {
            harness.put(car("A1", 9_000));
            return act.get();
        });
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("create A1", "update A1 [price]");
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":9000}");
    }

    @Test
    void takesASoldVehicleOfflineAndListsItAnewWhenItReturns() {
        online(car("A1", 10_000));
        harness.remove("A1");
        harness.workUntilQuiet();
        assertThat(remote.log()).hasSize(1).allMatch(line -> line.startsWith("withdraw"));
        assertThat(remote.held()).isEmpty();

        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("create A1");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void followsDecisionsByHand() {
        Export export = online(car("A1", 10_000));
        harness.engine().exports().decide(export, List.of(harness.id("A1")), HandDecision.WITHHELD, "tester");
        harness.workUntilQuiet();
        assertThat(remote.held()).isEmpty();
        assertThat(harness.findings("A1")).containsExactly("release.withheld");
        assertThat(harness.state("A1")).isEqualTo(ListingState.WITHHELD);

        harness.engine().exports().decide(export, List.of(harness.id("A1")), null, "tester");
        harness.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly("A1");
    }

    @Test
    void sendsEverythingAgainOnRequestAndNothingAfterwards() {
        Export export = online(car("A1", 10_000), car("A2", 10_000));
        harness.engine().exports().completeTransfer(export);
        harness.workUntilQuiet();
        assertThat(remote.log())
                .containsExactlyInAnyOrder("update A1 [data, images, price]", "update A2 [data, images, price]");

        harness.engine().exports().lookAgain(export);
        harness.workUntilQuiet();
        assertThat(remote.log()).isEmpty();
    }

    // what goes wrong

    @Test
    void doesNotRepeatWhatThePlatformRefusedUntilTheVehicleChanges() {
        online();
        remote.next((change, act) -> Outcome.refused(List.of(Finding.error("model", "unknown-model"))));
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();
        assertThat(harness.state("A1")).isEqualTo(ListingState.REFUSED);
        assertThat(harness.findings("A1")).containsExactly("unknown-model");

        Export export = export();
        harness.engine().exports().decide(export, List.of(harness.id("A1")), HandDecision.RELEASED, "tester");
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("create A1");
        assertThat(harness.findings("A1")).containsExactly("unknown-model");

        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("create A1");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
        assertThat(harness.findings("A1")).isEmpty();
    }

    @Test
    void triesARefusedVehicleAgainWhenItHasLeftAndComesBack() {
        online(car("A1", 10_000));
        remote.next((change, act) -> Outcome.refused(List.of(Finding.error("prices.gross", "too-low"))));
        harness.put(car("A1", 1));
        harness.workUntilQuiet();
        harness.engine().exports().decide(export(), List.of(harness.id("A1")), HandDecision.WITHHELD, "tester");
        harness.workUntilQuiet();
        remote.log();

        harness.engine().exports().decide(export(), List.of(harness.id("A1")), HandDecision.RELEASED, "tester");
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("create A1");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void keepsARefusedUpdateOfflineOfWhatIsOnline() {
        online(car("A1", 10_000));
        remote.next((change, act) -> Outcome.refused(List.of(Finding.error("prices.gross", "too-low"))));
        harness.put(car("A1", 1));
        harness.workUntilQuiet();
        assertThat(harness.state("A1")).isEqualTo(ListingState.REFUSED);
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":10000}");

        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":9000}");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void repeatsWhatThePlatformPutsOffWithTheSameKey() {
        online();
        String[] keys = new String[2];
        remote.next((change, act) -> {
            keys[0] = change.key();
            return Outcome.retryAfter(Duration.ofHours(1), "busy");
        });
        remote.next((change, act) -> {
            keys[1] = change.key();
            return act.get();
        });
        harness.put(car("A1", 10_000));

        Optional<Instant> next = harness.work();
        assertThat(next).contains(EngineHarness.START.plus(Duration.ofHours(1)));
        assertThat(harness.work()).isEqualTo(next);
        assertThat(remote.log()).containsExactly("create A1");
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("create A1");
        assertThat(keys[1]).isEqualTo(keys[0]);
        assertThat(remote.numbers()).containsExactly("A1");
        assertThat(harness.entry("A1").attempts()).isZero();
    }

    @Test
    void pausesAnAccountThatFailsAgainAndAgainAndLongerEachTime() {
        online();
        for (int i = 0; i < 40; i++) {
            remote.next((change, act) -> {
                ShopRemote.requestLeaves();
                return Outcome.inDoubt("no answer");
            });
            remote.nextLookup(key -> new LookupAnswer.NotThere());
        }
        harness.put(fleet(5));

        Instant first = harness.work().orElseThrow();
        int calls = remote.log().size();
        assertThat(calls).isLessThanOrEqualTo(9);
        assertThat(Duration.between(harness.clock().instant(), first)).isPositive();
    }

    @Test
    void callsAnAppThatThrowsBeforeSendingDefectAndTriesAgainWhenTheVehicleChanges() {
        online();
        remote.next((change, act) -> {
            throw new IllegalStateException("broken");
        });
        harness.put(car("A1", 10_000), car("A2", 10_000));
        harness.workUntilQuiet();

        assertThat(List.of(harness.state("A1"), harness.state("A2")))
                .containsExactlyInAnyOrder(ListingState.REFUSED, ListingState.ONLINE);
        harness.put(car("A1", 9_000), car("A2", 9_000));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly("A1", "A2");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void looksUpACreateThatBrokeOffAfterSendingAndFindsIt() {
        online();
        remote.next((change, act) -> {
            act.get();
            throw new IllegalStateException("broken");
        });
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("A1");
        assertThat(remote.log()).filteredOn("create A1"::equals).hasSize(1);
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void createsOnceMoreOnlyWhenALostCreateIsNotThereTwice() {
        online();
        remote.next((change, act) -> {
            ShopRemote.requestLeaves();
            return Outcome.inDoubt("no answer");
        });
        harness.put(car("A1", 10_000));

        harness.work();
        assertThat(harness.state("A1")).isEqualTo(ListingState.IN_DOUBT);
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("create A1", "look up A1", "look up A1", "create A1");
        assertThat(remote.numbers()).containsExactly("A1");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void letsNoEditShortenTheWaitBeforeNotThereIsBelieved() {
        online();
        remote.next((change, act) -> {
            harness.put(car("A1", 9_900));
            ShopRemote.requestLeaves();
            return Outcome.inDoubt("no answer");
        });
        harness.put(car("A1", 10_000));
        Instant first = harness.work().orElseThrow();
        assertThat(remote.log()).containsExactly("create A1");
        assertThat(first).isAfter(harness.clock().instant());

        harness.put(car("A1", 9_800));
        assertThat(harness.work()).contains(first);
        harness.clock().forwardTo(first);
        Instant second = harness.work().orElseThrow();
        assertThat(remote.log()).containsExactly("look up A1");

        harness.put(car("A1", 9_700));
        harness.engine().exports().sendAgain(export(), List.of(harness.id("A1")));
        harness.engine().exports().lookAgain(export());
        assertThat(harness.work()).contains(second);
        assertThat(remote.log()).isEmpty();
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("look up A1", "create A1");
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":9700}");
    }

    @Test
    void believesNotThereTheSecondTimeThoughThePlatformCouldNotTellBefore() {
        online();
        remote.next((change, act) -> {
            ShopRemote.requestLeaves();
            return Outcome.inDoubt("no answer");
        });
        remote.nextLookup(key -> new LookupAnswer.CannotTell("index is being built"));
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("create A1", "look up A1", "look up A1", "look up A1", "create A1");
    }

    @Test
    void believesALateListing() {
        online();
        remote.next((change, act) -> {
            act.get();
            return Outcome.inDoubt("no answer");
        });
        remote.next(change -> change.intent() == Change.Intent.CREATE, (change, act) -> act.get());
        remote.nextLookup(key -> new LookupAnswer.NotThere());
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("A1");
        assertThat(remote.log()).filteredOn("create A1"::equals).hasSize(1);
    }

    @Test
    void staysInDoubtWhileThePlatformCannotTell() {
        online();
        remote.next((change, act) -> {
            ShopRemote.requestLeaves();
            return Outcome.inDoubt("no answer");
        });
        for (int i = 0; i < 3; i++) {
            remote.nextLookup(key -> new LookupAnswer.CannotTell("index is being built"));
        }
        harness.put(car("A1", 10_000));
        for (int i = 0; i < 4; i++) {
            harness.clock().forwardTo(harness.work().orElseThrow());
            assertThat(harness.state("A1")).isEqualTo(ListingState.IN_DOUBT);
        }
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("A1");
    }

    @Test
    void withdrawsAVehicleThatWasSoldWhileItsCreateWasInDoubt() {
        online();
        remote.next((change, act) -> {
            act.get();
            throw new IllegalStateException("broken");
        });
        harness.put(car("A1", 10_000));
        harness.work();
        harness.remove("A1");
        harness.workUntilQuiet();

        assertThat(remote.held()).isEmpty();
    }

    @Test
    void goesOnWithTheOthersWhenOneCallHangs() throws Exception {
        Duration ample = Duration.ofSeconds(30);
        reopen(
                new ShopApp(remote),
                new Deadlines(
                        ample, ample, ample, Duration.ofMillis(1500), ample, ample, Duration.ofMillis(50), ample));
        online();
        remote.next(change -> change.number().equals("A1"), (change, act) -> {
            act.get();
            try {
                assertThat(never.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
            return Outcome.retry("too late");
        });
        harness.put(car("A1", 10_000), car("A2", 10_000));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("A1", "A2");
        assertThat(remote.log()).filteredOn("create A1"::equals).hasSize(1);
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void freezesTheAccountWhenTheSignInHasEndedAndCatchesUpAfterwards() {
        online(car("A1", 10_000));
        remote.next((change, act) -> Outcome.signInNeeded("token revoked"));
        harness.put(car("A1", 9_000), car("A2", 10_000));
        assertThat(harness.work()).isEmpty();
        assertThat(view().account().state()).isEqualTo(AccountState.SIGN_IN_NEEDED);
        assertThat(view().health()).isEqualTo(ExportView.Health.SIGN_IN_NEEDED);
        int asked = remote.log().size();
        assertThat(asked).isLessThanOrEqualTo(2);
        harness.put(car("A1", 8_000));
        assertThat(harness.work()).isEmpty();
        assertThat(remote.log()).isEmpty();
        assertThat(remote.numbers()).contains("A1");
        remote.heals();

        harness.engine().exports().check(export(), null);
        harness.workUntilQuiet();

        assertThat(view().account().state()).isEqualTo(AccountState.OK);
        assertThat(remote.numbers()).containsExactly("A1", "A2");
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":8000}");
    }

    @Test
    void freezesTheAccountWhenItIsBlocked() {
        online();
        remote.next((change, act) -> Outcome.accountBlocked("contract ended", dev.carport.api.finding.Actor.DEALER));
        harness.put(car("A1", 10_000));
        harness.work();
        assertThat(view().health()).isEqualTo(ExportView.Health.ACCOUNT_BLOCKED);

        remote.checks(CheckResult.problem(CheckResult.Code.NOT_LINKED, null));
        harness.engine().exports().check(export(), null);
        harness.work();
        assertThat(remote.held()).isEmpty();
    }

    // what is decided later

    @Test
    void goesLiveWithTheWordOfAPlatformThatDecidesLaterAndSendsNothingTwice() {
        online();
        remote.next((change, act) -> {
            act.get();
            return Outcome.accepted("r-1", Duration.ofMinutes(5));
        });
        remote.nextConfirmation(Outcome.accepted("r-1", Duration.ofMinutes(5)));
        harness.put(car("A1", 10_000));
        assertThat(harness.work()).contains(EngineHarness.START.plus(Duration.ofMinutes(5)));
        assertThat(harness.state("A1")).isEqualTo(ListingState.IN_REVIEW);
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("create A1", "confirm A1", "confirm A1");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("update A1 [price]");
    }

    @Test
    void sendsWhatWasChangedWhileThePlatformDecided() {
        online();
        remote.next((change, act) -> {
            act.get();
            return Outcome.accepted("r-1", Duration.ofMinutes(5));
        });
        harness.put(car("A1", 10_000));
        harness.work();
        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("create A1", "confirm A1", "update A1 [price]");
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":9000}");
    }

    @Test
    void takesASoldVehicleOffWithoutWaitingForTheWordOfThePlatform() {
        online(car("A1", 10_000));
        String id = harness.id("A1");
        remote.next((change, act) -> {
            act.get();
            return Outcome.accepted(String.valueOf(change.remoteId()), Duration.ofHours(12));
        });
        harness.put(car("A1", 9_000));
        harness.work();
        harness.remove("A1");
        harness.work();

        assertThat(remote.log()).containsExactly("update A1 [price]", "withdraw r-1");
        assertThat(harness.engine().ledger().ofVehicle(id).getFirst().state()).isEqualTo(ListingState.WITHHELD);
    }

    @Test
    void sendsAnewWhatWasRefusedAfterItHadBeenAccepted() {
        online();
        remote.next((change, act) -> Outcome.accepted("r-1", Duration.ofMinutes(5)));
        remote.nextConfirmation(Outcome.refused(List.of(Finding.error("images", "offensive"))));
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();
        assertThat(harness.state("A1")).isEqualTo(ListingState.REFUSED);

        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void freezesTheAccountWhenTheSignInEndsWhileItAsks() {
        online();
        remote.next((change, act) -> Outcome.accepted("r-1", Duration.ofMinutes(5)));
        remote.nextConfirmation(Outcome.signInNeeded("token revoked"));
        harness.put(car("A1", 10_000));
        harness.clock().forwardTo(harness.work().orElseThrow());

        assertThat(harness.work()).isEmpty();
        assertThat(view().health()).isEqualTo(ExportView.Health.SIGN_IN_NEEDED);
        assertThat(harness.state("A1")).isEqualTo(ListingState.IN_REVIEW);
    }

    @Test
    void endsAWithdrawalThatThePlatformCarriesOutLater() {
        online(car("A1", 10_000));
        String id = harness.id("A1");
        remote.next((change, act) -> {
            act.get();
            return Outcome.accepted(String.valueOf(change.remoteId()), Duration.ofMinutes(5));
        });
        harness.remove("A1");
        harness.workUntilQuiet();

        assertThat(remote.log()).hasSize(2);
        assertThat(harness.engine().ledger().ofVehicle(id).getFirst().state()).isEqualTo(ListingState.WITHHELD);
    }

    @Test
    void listsAVehicleAgainThatReturnsWhileItsWithdrawalIsDecided() {
        online(car("A1", 10_000));
        remote.next((change, act) -> {
            act.get();
            return Outcome.accepted(String.valueOf(change.remoteId()), Duration.ofMinutes(5));
        });
        harness.remove("A1");
        harness.work();
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("A1");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    // the guard

    @Test
    void locksOnlyWithdrawalsWhenManyWouldLeaveAndLetsThemGoOnOneWord() {
        Export export = online(fleet(20));
        harness.remove(numbers(0, 12));
        harness.put(car("C19", 1_000));
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("update C19 [price]");
        assertThat(view().health()).isEqualTo(ExportView.Health.PARTLY_LOCKED);
        assertThat(view().lock(Operation.WITHDRAW).orElseThrow().waiting()).isEqualTo(12);
        assertThat(view().count(ListingState.LOCKED)).isEqualTo(12);
        harness.remove("C12");
        harness.workUntilQuiet();
        assertThat(remote.log()).isEmpty();
        assertThat(view().lock(Operation.WITHDRAW).orElseThrow().waiting()).isEqualTo(13);

        assertThat(harness.engine().exports().releaseLock(export)).isEqualTo(13);
        harness.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly(numbers(13, 20));
        assertThat(view().health()).isEqualTo(ExportView.Health.ACTIVE);
        assertThat(view().locks()).isEmpty();
    }

    @Test
    void locksAllThatAChangeOfTheWholeExportTakesOutThoughItIsLookedAtInSteps() {
        reopen(new ShopApp(remote, Limits.batches(1)), Deadlines.standard());
        Export export = online(fleet(20));
        // decisions that no mark goes with, as when rules change for everything
        for (String number : numbers(0, 12)) {
            sql("insert into hand_decision (export_id, vehicle_id, decision, decided_by)"
                    + " values ('%s', '%s', 'WITHHELD', 'test')".formatted(export.id(), harness.id(number)));
        }
        harness.engine().exports().lookAgain(export);
        harness.workUntilQuiet();

        assertThat(remote.numbers()).hasSize(20);
        assertThat(view().lock(Operation.WITHDRAW).orElseThrow().waiting()).isEqualTo(12);
    }

    @Test
    void letsAFewLeaveAndLocksWhenMoreFollowOnTheSameDay() {
        online(fleet(20));
        harness.remove(numbers(0, 5));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(15);

        harness.remove(numbers(5, 6));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(15);
        assertThat(view().health()).isEqualTo(ExportView.Health.PARTLY_LOCKED);
    }

    @Test
    void endsTheLockWhenTheVehiclesComeBack() {
        online(fleet(20));
        harness.remove(numbers(0, 12));
        harness.workUntilQuiet();
        remote.log();

        harness.put(fleet(20));
        harness.workUntilQuiet();

        assertThat(remote.log()).isEmpty();
        assertThat(view().locks()).isEmpty();
        assertThat(view().count(ListingState.ONLINE)).isEqualTo(20);
    }

    @Test
    void withdrawsNothingThatReturnsBeforeTheWithdrawalsAreSent() {
        online(car("A1", 10_000));
        remote.next((change, act) -> {
            ShopRemote.requestLeaves();
            return Outcome.inDoubt("no answer");
        });
        harness.put(car("A2", 10_000));
        harness.work();
        harness.put(car("A3", 10_000));
        harness.clock().forwardTo(harness.work().orElseThrow());
        remote.log();
        harness.remove("A1");
        remote.nextLookup(key -> {
            harness.put(car("A1", 10_000));
            return new LookupAnswer.NotThere();
        });
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("A1", "A2", "A3");
        assertThat(remote.log()).noneMatch(line -> line.startsWith("withdraw"));
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void waitsBeforeItRepeatsAWithdrawal() {
        online(car("A1", 10_000), car("A2", 10_000));
        remote.next((change, act) -> Outcome.retryAfter(Duration.ofHours(1), "busy"));
        harness.remove("A1");
        assertThat(harness.work()).contains(EngineHarness.START.plus(Duration.ofHours(1)));
        harness.remove("A2");
        harness.work();

        assertThat(remote.log()).hasSize(2);
        harness.workUntilQuiet();
        assertThat(remote.held()).isEmpty();
    }

    // life of an export

    @Test
    void gathersChangesWhilePausedAndSendsThemOnce() {
        Export export = online(car("A1", 10_000));
        Export paused = harness.engine().exports().pause(export(), EngineHarness.START.plus(Duration.ofHours(2)));
        assertThat(paused.state()).isEqualTo(ExportState.PAUSED);
        harness.put(car("A1", 9_000));
        harness.work();
        harness.put(car("A1", 8_000), car("A2", 10_000));
        harness.work();
        assertThat(remote.log()).isEmpty();

        harness.clock().forward(Duration.ofHours(2));
        harness.engine().tick();
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactlyInAnyOrder("update A1 [price]", "create A2");
        assertThat(export().state()).isEqualTo(ExportState.ACTIVE);
        assertThat(export().activatedAt()).isEqualTo(export.activatedAt());
    }

    @Test
    void takesEverythingOfflineAndIsOffThen() {
        Export export = online(fleet(20));
        harness.engine().exports().deactivate(export, true);
        harness.workUntilQuiet();

        assertThat(remote.held()).isEmpty();
        assertThat(export().state()).isEqualTo(ExportState.OFF);
        assertThat(view().there()).isZero();
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();
        assertThat(remote.held()).isEmpty();
    }

    @Test
    void takesEverythingOfflineThoughWithdrawalsWereLocked() {
        Export export = online(fleet(20));
        harness.remove(numbers(0, 12));
        harness.workUntilQuiet();
        assertThat(view().health()).isEqualTo(ExportView.Health.PARTLY_LOCKED);

        harness.engine().exports().deactivate(export, true);
        assertThat(view().locks()).isEmpty();
        harness.workUntilQuiet();

        assertThat(remote.held()).isEmpty();
        assertThat(export().state()).isEqualTo(ExportState.OFF);
    }

    @Test
    void switchesOffWithAllItsMarksOrNotAtAll() {
        Export export = online(fleet(3));
        refuse("update of due_at on ledger", "new.due_at is not null");
        assertThatThrownBy(() -> harness.engine().exports().deactivate(export, true))
                .isInstanceOf(StorageException.class);
        allowAgain("ledger");

        assertThat(export().state()).isEqualTo(ExportState.ACTIVE);
        harness.engine().exports().deactivate(export(), true);
        harness.workUntilQuiet();
        assertThat(remote.held()).isEmpty();
    }

    @Test
    void appliesSettingsWithAllTheirMarksOrNotAtAll() {
        online(fleet(3));
        harness.save(EngineHarness.LOCATION, ShopApp.ID, ShopApp.SETTINGS.replace("Fair", "Fairer"));
        refuse("update of due_at on ledger", "new.due_at is not null");
        assertThatThrownBy(() -> harness.goOnline(EngineHarness.LOCATION, ShopApp.ID))
                .isInstanceOf(StorageException.class);
        allowAgain("ledger");

        assertThat(export().draft()).isNotNull();
        harness.goOnline(EngineHarness.LOCATION, ShopApp.ID);
        harness.workUntilQuiet();
        assertThat(remote.log()).hasSize(3);
        assertThat(remote.part("C00", "data")).contains("Fairer");
    }

    @Test
    void leavesNoListingBehindThatWasBeingMadeWhenTheExportWasSwitchedOff() {
        Export export = online();
        remote.next((change, act) -> {
            harness.engine().exports().deactivate(export(), true);
            return act.get();
        });
        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();

        assertThat(export.online()).isTrue();
        assertThat(remote.held()).isEmpty();
        assertThat(export().state()).isEqualTo(ExportState.OFF);
    }

    @Test
    void leavesTheListingsWhenAskedToAndFindsThemAgain() {
        Export export = online(car("A1", 10_000));
        harness.engine().exports().deactivate(export, false);
        harness.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly("A1");
        assertThat(export().state()).isEqualTo(ExportState.OFF);

        harness.goOnline(EngineHarness.LOCATION, ShopApp.ID);
        harness.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly("A1");
        assertThat(remote.log()).containsExactly("update A1 [data, images, price]");
    }

    @Test
    void beginsNothingMoreOnceTheListingsAreLeft() {
        reopen(new ShopApp(remote, Limits.batches(1)), Deadlines.standard());
        online();
        remote.next((change, act) -> {
            harness.engine().exports().deactivate(export(), false);
            return act.get();
        });
        harness.put(fleet(8));
        harness.workUntilQuiet();

        assertThat(remote.log()).hasSize(1);
    }

    @Test
    void doublesNothingWhenTheExportIsOffAndOnAgainWhileACreateIsInDoubt() {
        Export export = online();
        remote.next((change, act) -> {
            ShopRemote.requestLeaves();
            return Outcome.inDoubt("no answer");
        });
        harness.put(car("A1", 10_000), car("A2", 10_000));
        harness.work();
        remote.log();

        harness.engine().exports().deactivate(export(), false);
        harness.goOnline(EngineHarness.LOCATION, ShopApp.ID);
        harness.work();
        assertThat(remote.log()).noneMatch(line -> line.startsWith("create"));
        harness.workUntilQuiet();

        assertThat(export().id()).isEqualTo(export.id());
        assertThat(remote.numbers()).containsExactly("A1", "A2");
    }

    // many

    @Test
    void keepsToTheBatchesThePlatformTakes() {
        reopen(new ShopApp(remote, Limits.batches(5)), Deadlines.standard());
        online(fleet(12));

        assertThat(remote.batches()).allMatch(size -> size <= 5);
        assertThat(remote.batches().stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
    }

    @Test
    void fillsBatches() {
        reopen(new ShopApp(remote, Limits.batches(1500)), Deadlines.standard());
        online(fleet(3200));

        assertThat(remote.batches()).containsExactly(1500, 1500, 200);
    }

    @Test
    void aFailedBatchIsOneFailureAndGoesOutAgainAsAWhole() {
        reopen(new ShopApp(remote, Limits.batches(50)), Deadlines.standard());
        online();
        for (int i = 0; i < 20; i++) {
            remote.next((change, act) -> Outcome.retry("busy"));
        }
        harness.put(fleet(20));
        harness.workUntilQuiet();

        assertThat(remote.batches()).containsExactly(20, 20);
        assertThat(harness.clock().instant()).isBefore(EngineHarness.START.plusSeconds(60));
    }

    @Test
    void aWithdrawalSaysWhetherTheVehicleWasSold() {
        online(car("A1", 10_000), car("A2", 10_000));
        List<String> sold = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            remote.next((change, act) -> {
                if (change.sold()) {
                    sold.add(change.number());
                }
                return act.get();
            });
        }
        harness.put(car("A1", 10_000).with(VehicleFields.STATUS, VehicleStatus.SOLD));
        harness.remove("A2");
        harness.workUntilQuiet();

        assertThat(remote.numbers()).isEmpty();
        assertThat(sold).containsExactly("A1");
    }

    @Test
    void looksUpWhatAnAppGaveNoOutcomeFor() {
        reopen(new ShopApp(remote, Limits.batches(5)), Deadlines.standard());
        online();
        remote.forgetOutcomeOf("C01");
        harness.put(fleet(4));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly(numbers(0, 4));
        assertThat(remote.log()).filteredOn("create C01"::equals).hasSize(1);
        assertThat(harness.state("C01")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void letsAPriceChangeOvertakeFirstListings() {
        online(car("A1", 10_000));
        AtomicInteger listedByThen = new AtomicInteger();
        remote.next((change, act) -> {
            harness.put(car("A1", 9_000));
            listedByThen.set(remote.numbers().size());
            return act.get();
        });
        harness.put(fleet(60));
        harness.workUntilQuiet();

        List<String> log = remote.log();
        assertThat(log).hasSize(61);
        assertThat(log).contains("update A1 [price]");
        assertThat(log.indexOf("update A1 [price]") - listedByThen.get()).isLessThan(20);
    }

    // when the host fails

    @Test
    void doublesNothingWhenResultsAreLost() {
        online(car("A1", 10_000));
        refuse("insert on transmission", "new.ended_at is not null");
        harness.put(car("A1", 9_000), car("A2", 10_000), car("A3", 10_000));
        harness.remove();
        harness.work();
        allowAgain("transmission");
        harness.restart();
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("A1", "A2", "A3");
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":9000}");
        assertThat(view().count(ListingState.ONLINE)).isEqualTo(3);
    }

    @Test
    void runsAnAccountOnceThoughTheSchedulerTakesTheRunForDead() throws Exception {
        online();
        CountDownLatch begun = new CountDownLatch(1);
        remote.next((change, act) -> {
            begun.countDown();
            try {
                assertThat(never.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
            return act.get();
        });
        harness.put(car("A1", 10_000));
        harness.engine().start();
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();

        // what the scheduler does when it has not heard of a run for a while
        remote.log();
        sql("update scheduled_tasks set picked = false, version = version + 1 where task_name = 'reconcile'");
        long taken = version();
        CountDownLatch tick = new CountDownLatch(1);
        while (version() < taken + 2 && harness.entry("A1").underWay()) {
            assertThat(tick.await(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(version()).isGreaterThanOrEqualTo(taken + 2);
        assertThat(harness.entry("A1").underWay()).isTrue();

        never.countDown();
        while (harness.state("A1") != ListingState.ONLINE) {
            assertThat(tick.await(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        assertThat(remote.numbers()).containsExactly("A1");
        assertThat(remote.log()).isEmpty();
    }

    @Test
    void comesAgainByItselfThoughNobodyWakesIt() throws Exception {
        online();
        harness.engine().start();
        harness.put(car("A1", 10_000));
        CountDownLatch tick = new CountDownLatch(1);
        while (harness.state("A1") != ListingState.ONLINE || tasks("picked = false") != 1) {
            assertThat(tick.await(20, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private int tasks(String which) {
        return harness.engine()
                .stores()
                .database()
                .read(handle -> handle.createQuery(
                                "select count(*) from scheduled_tasks where task_name = 'reconcile' and " + which)
                        .mapTo(Integer.class)
                        .one());
    }

    private long version() {
        return harness.engine()
                .stores()
                .database()
                .read(handle -> handle.createQuery("select version from scheduled_tasks where task_name = 'reconcile'")
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    @Test
    void losesNothingWhenIntentsCannotBeWritten() {
        online();
        refuse("update of intent on ledger", "new.intent is not null");
        harness.put(car("A1", 10_000));
        harness.work();
        assertThat(remote.log()).isEmpty();
        allowAgain("ledger");
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("A1");
    }

    /** From now on the database refuses such writes, as a full disk would. */
    void refuse(String writes, String when) {
        sql("create trigger refused before " + writes + " when " + when + " begin select raise(abort, 'refused'); end");
    }

    /** The table takes everything again. */
    void allowAgain(String table) {
        sql("drop trigger refused");
    }

    /** Runs a statement on the engine's database. */
    final void sql(String statement) {
        harness.engine().stores().database().write(handle -> handle.execute(statement));
    }
}
