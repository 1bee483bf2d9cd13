package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.drift.Care;
import dev.carport.engine.drift.Comparison;
import dev.carport.engine.drift.Deviation;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.Deviation.Verdict;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.drift.DriftDesk.Answer;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.ledger.ListingState;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people change at the platform: found, shown, and put right or left. */
@Timeout(120)
class DriftingTest {
    private final ShopRemote remote = new ShopRemote();

    @TempDir
    Path folder;

    private EngineHarness harness;
    private Export export;

    @BeforeEach
    void open() {
        harness = EngineHarness.open(folder, new ShopApp(remote));
        remote.notesLists();
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private DriftDesk desk() {
        return harness.engine().drift();
    }

    private void online(String... numbers) {
        for (String number : numbers) {
            harness.put(car(number, 10_000));
        }
        export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        remote.log();
        harness.clock().forward(Duration.ofHours(1));
    }

    /** One look, as soon as the platform may be looked at. */
    private void look() {
        harness.clock().forward(Duration.ofMinutes(11));
        desk().compareNow(export);
        desk().comparisons().look(export.accountId());
    }

    private void lookTwice() {
        look();
        look();
    }

    private void repairing() {
        desk().put(export, Care.USUAL.changes(Care.Treatment.REPAIR));
    }

    private List<Deviation> found() {
        return desk().page(export, null, null, "", 100);
    }

    private Deviation only() {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }

    private Comparison comparison() {
        return desk().comparison(export).orElseThrow();
    }

    @Test
    void looksOnceANightAndAsksForNothingBesides() {
        online("A1", "A2");
        assertThat(desk().comparisons().due()).isEmpty();
        assertThat(desk().comparisons().due()).isEmpty();

        harness.clock().forwardTo(comparison().nextAt());
        assertThat(desk().comparisons().due()).containsExactly(export.accountId());
        desk().comparisons().look(export.accountId());
        desk().comparisons().look(export.accountId());
        harness.work();

        assertThat(remote.log()).containsExactly("list");
        assertThat(comparison().result()).isEqualTo(Comparison.Result.DONE);
        assertThat(comparison().listings()).isEqualTo(2);
        assertThat(comparison().same()).isEqualTo(2);
        assertThat(comparison().nextAt()).isAfter(harness.clock().instant().plus(Duration.ofHours(19)));
        assertThat(found()).isEmpty();
        assertThat(desk().comparisons().due()).isEmpty();
    }

    @Test
    void looksOnceMoreSoonWhenSomethingWasFoundAndThenWaitsForTheNight() {
        online("A1");
        remote.edits("A1", "price", "{\"gross\":9000}");
        desk().comparisons().due();
        harness.clock().forwardTo(comparison().nextAt());
        desk().comparisons().look(export.accountId());

        assertThat(comparison().recheck()).isTrue();
        assertThat(comparison().nextAt()).isEqualTo(harness.clock().instant().plus(Duration.ofMinutes(10)));
        assertThat(only().believed()).isFalse();

        harness.clock().forwardTo(comparison().nextAt());
        desk().comparisons().look(export.accountId());
        assertThat(only().believed()).isTrue();
        assertThat(comparison().nextAt()).isAfter(harness.clock().instant().plus(Duration.ofHours(19)));
        assertThat(remote.log()).containsExactly("list", "list");
    }

    @Test
    void isNotLookedAtMoreOftenThanEveryFiveMinutesHoweverOftenSomebodyAsks() {
        online("A1");
        desk().compareNow(export);
        desk().comparisons().look(export.accountId());
        for (int i = 0; i < 5; i++) {
            desk().compareNow(export);
            desk().comparisons().look(export.accountId());
        }
        assertThat(remote.log()).containsExactly("list");
        harness.clock().forward(Duration.ofMinutes(6));
        assertThat(desk().comparisons().due()).containsExactly(export.accountId());
    }

    @Test
    void showsAChangeMadeThereAndLeavesItAloneUntilSomebodySaysSo() {
        online("A1", "A2");
        remote.edits("A1", "price", "{\"gross\":9000}");
        lookTwice();
        harness.work();

        assertThat(remote.log()).containsExactly("list", "list");
        assertThat(only().kind()).isEqualTo(Kind.EDITED);
        assertThat(only().vehicleId()).isEqualTo(harness.id("A1"));
        assertThat(only().differences()).containsExactly(new Deviation.Difference("price.gross", "10000", "9000"));
        assertThat(desk().open(export)).isEqualTo(Map.of(Kind.EDITED, 1));
        assertThat(desk().ofVehicle(harness.id("A1"))).hasSize(1);

        assertThat(desk().repair(export, only().remoteId())).isEqualTo(Answer.DONE);
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("update A1 [price]");
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":10000}");

        look();
        assertThat(found()).isEmpty();
        assertThat(comparison().same()).isEqualTo(2);
    }

    @Test
    void isShownNoMoreOnceSomebodyLeavesItAndComesBackWithAnotherChange() {
        online("A1");
        remote.edits("A1", "price", "{\"gross\":9000}");
        lookTwice();
        assertThat(desk().leave(export, only().remoteId())).isEqualTo(Answer.DONE);
        assertThat(desk().open(export)).isEmpty();
        repairing();
        lookTwice();
        harness.work();
        assertThat(remote.log()).doesNotContain("update A1 [price]");
        assertThat(only().verdict()).isEqualTo(Verdict.LEAVE);

        remote.edits("A1", "price", "{\"gross\":8000}");
        look();
        assertThat(only().verdict()).isNull();
        assertThat(only().believed()).isFalse();
    }

    @Test
    void repairsByItselfWhereThatIsWantedAndOnlyOnce() {
        online("A1");
        repairing();
        remote.edits("A1", "price", "{\"gross\":9000}");
        look();
        harness.work();
        assertThat(remote.log()).containsExactly("list");
        look();
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("list", "update A1 [price]");

        // the platform changes it back, as one does that has a wording of its own
        remote.edits("A1", "price", "{\"gross\":9000}");
        for (int i = 0; i < 4; i++) {
            look();
            harness.workUntilQuiet();
        }
        assertThat(remote.log()).containsOnly("list");
        assertThat(only().verdict()).isEqualTo(Verdict.STAYS);
    }

    @Test
    void doesNotRepairByItselfWhatIsMoreThanAHandful() {
        String[] numbers = Cars.numbers(1, 30);
        online(numbers);
        repairing();
        for (int i = 0; i < 6; i++) {
            remote.edits(numbers[i], "price", "{\"gross\":1}");
        }
        lookTwice();
        harness.work();

        assertThat(remote.log()).containsExactly("list", "list");
        assertThat(desk().open(export)).isEqualTo(Map.of(Kind.EDITED, 6));
    }

    @Test
    void putsAVanishedListingOnlineAgainAfterLookingItUp() {
        online("A1", "A2");
        remote.deletes("A1");
        lookTwice();
        assertThat(only().kind()).isEqualTo(Kind.VANISHED);
        assertThat(only().number()).isEqualTo("A1");
        harness.work();
        assertThat(remote.log()).containsExactly("list", "list");

        assertThat(desk().repair(export, only().remoteId())).isEqualTo(Answer.DONE);
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("look up A1", "create A1");
        assertThat(remote.numbers()).containsExactly("A1", "A2");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
        look();
        assertThat(found()).isEmpty();
    }

    @Test
    void makesNoSecondListingWhereOnlyTheListLacksOne() {
        online("A1", "A2");
        repairing();
        remote.hides("A1");
        lookTwice();
        harness.workUntilQuiet();

        assertThat(remote.log()).startsWith("list", "list", "look up A1").doesNotContain("create A1");
        assertThat(remote.numbers()).containsExactly("A1", "A2");
        for (int i = 0; i < 3; i++) {
            look();
            harness.workUntilQuiet();
        }
        assertThat(remote.log()).containsOnly("list");
        assertThat(only().verdict()).isEqualTo(Verdict.STAYS);
    }

    @Test
    void believesNoListThatLacksMostOfTheStock() {
        online(Cars.numbers(0, 20));
        repairing();
        for (String number : Cars.numbers(0, 11)) {
            remote.hides(number);
        }
        lookTwice();
        harness.work();

        assertThat(comparison().result()).isEqualTo(Comparison.Result.IMPLAUSIBLE);
        assertThat(found()).isEmpty();
        assertThat(remote.log()).containsOnly("list");
    }

    @Test
    void adoptsAListingOfNobodyForACarThatHasNone() {
        online("A1");
        String there = remote.holds(null, "B7", null);
        lookTwice();
        assertThat(only().kind()).isEqualTo(Kind.FOREIGN);
        assertThat(only().vehicleId()).isNull();
        assertThat(desk().adopt(export, there, "B7")).isEqualTo(Answer.NO_VEHICLE);
        assertThat(desk().adopt(export, there, "A1")).isEqualTo(Answer.LISTED_ALREADY);
        assertThat(found()).hasSize(1);

        // a car that waits for its first listing
        harness.engine().exports().pause(export, null);
        harness.put(car("B7", 20_000));
        export = harness.export(EngineHarness.LOCATION, ShopApp.ID);
        assertThat(desk().adopt(export, there, "B7")).isEqualTo(Answer.DONE);
        harness.engine().exports().resume(export);
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("A1", "B7");
        assertThat(remote.part("B7", "price")).isEqualTo("{\"gross\":20000}");
        assertThat(harness.entry("B7").remoteId()).isEqualTo(there);
        look();
        assertThat(found()).isEmpty();
    }

    @Test
    void removesAListingOfNobodyInTheUsualWay() {
        online("A1");
        String there = remote.holds(null, "B7", null);
        lookTwice();
        remote.log();
        assertThat(desk().remove(export, there)).isEqualTo(Answer.DONE);
        assertThat(desk().remove(export, there)).isEqualTo(Answer.UNKNOWN);
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("withdraw " + there);
        assertThat(remote.numbers()).containsExactly("A1");
        look();
        assertThat(found()).isEmpty();
        assertThat(harness.engine().stores().audit().page(AuditFilter.all(), null, 10))
                .anyMatch(entry -> entry.action().equals("drift.remove"));
    }

    @Test
    void ignoresAListingOfNobodyOnceSomebodyHasSaidSo() {
        online("A1");
        String there = remote.holds(null, "B7", null);
        lookTwice();
        assertThat(desk().leave(export, there)).isEqualTo(Answer.DONE);
        lookTwice();
        assertThat(desk().open(export)).isEmpty();
        assertThat(remote.log()).containsOnly("list");
    }

    @Test
    void suggestsTheCarWithTheSameNumber() {
        online("A1");
        harness.engine().exports().pause(export, null);
        harness.put(car("B7", 20_000));
        remote.holds(null, "B7", null);
        export = harness.export(EngineHarness.LOCATION, ShopApp.ID);
        look();
        assertThat(only().vehicleId()).isEqualTo(harness.id("B7"));
    }

    @Test
    void saysNothingAboutWhatIsBeingChanged() {
        online("A1", "A2");
        harness.engine().exports().pause(export, null);
        harness.put(car("A1", 9_000));
        remote.edits("A1", "price", "{\"gross\":1}");
        look();
        assertThat(found()).isEmpty();
        assertThat(comparison().same()).isEqualTo(1);
    }

    @Test
    void forgetsAFindingThatIsOutOfDate() {
        online("A1");
        remote.edits("A1", "price", "{\"gross\":9000}");
        lookTwice();
        String there = only().remoteId();
        harness.clock().forward(Duration.ofMinutes(1));
        harness.put(car("A1", 11_000));
        harness.workUntilQuiet();
        assertThat(desk().repair(export, there)).isEqualTo(Answer.OUTDATED);
        assertThat(found()).isEmpty();
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":11000}");
    }

    @Test
    void triesAgainInAnHourWhenThePlatformDoesNotAnswer() {
        online("A1");
        remote.edits("A1", "price", "{\"gross\":9000}");
        look();
        remote.losesList();
        look();
        assertThat(comparison().result()).isEqualTo(Comparison.Result.FAILED);
        assertThat(comparison().nextAt()).isEqualTo(harness.clock().instant().plus(Duration.ofHours(1)));
        assertThat(found()).hasSize(1);
    }

    @Test
    void tellsListingsOfALargeStockApart() {
        String[] numbers = Cars.numbers(0, 450);
        online(numbers);
        remote.edits(numbers[250], "price", "{\"gross\":1}");
        remote.deletes(numbers[449]);
        remote.holds(null, "X1", null);
        look();
        assertThat(found())
                .extracting(Deviation::kind)
                .containsExactlyInAnyOrder(Kind.EDITED, Kind.VANISHED, Kind.FOREIGN);
        assertThat(comparison().same()).isEqualTo(448);
    }

    @Test
    void endsWithTheExport() {
        online("A1");
        remote.edits("A1", "price", "{\"gross\":9000}");
        look();
        harness.engine().exports().deactivate(export, false);
        assertThat(desk().comparisons().due()).isEmpty();
        assertThat(desk().comparison(export)).isEmpty();
        assertThat(found()).isEmpty();
        assertThat(desk().offered(harness.export(EngineHarness.LOCATION, ShopApp.ID)))
                .isFalse();
    }
}
