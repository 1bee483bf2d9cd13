package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.match.MatchStore.Verdict;
import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the platform already holds is paired with the stock, and never made a second time. */
@Timeout(120)
class FirstMatchingTest {
    private static final String VIN = "WVWZZZ1JZXW000001";
    private static final String OTHER_VIN = "WVWZZZ1JZXW000002";

    private final ShopRemote remote = new ShopRemote();
    private EngineHarness harness;

    @BeforeEach
    void open(@TempDir Path folder) {
        harness = EngineHarness.open(folder, new ShopApp(remote));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void adoptsByReferenceVinAndNumberAndCreatesOnlyTheRest() {
        harness.put(car("A1", 1000), car("A2", 1000, VIN), car("A3", 1000), car("A4", 1000));
        remote.holds(harness.id("A1"), null, null);
        remote.holds(null, "other", VIN);
        remote.holds(null, "A3", null);

        harness.save(EngineHarness.LOCATION, ShopApp.ID, ShopApp.SETTINGS);
        StoredPlan plan = harness.plan(EngineHarness.LOCATION, ShopApp.ID);
        assertThat(plan.counts()).isEqualTo(Map.of(Action.ADOPT, 3, Action.CREATE, 1));
        assertThat(remote.log()).isEmpty();
        harness.goOnline(EngineHarness.LOCATION, ShopApp.ID);
        harness.workUntilQuiet();

        assertThat(remote.log())
                .containsExactlyInAnyOrder(
                        "update A1 [data, images, price]",
                        "update A2 [data, images, price]",
                        "update A3 [data, images, price]",
                        "create A4");
        assertThat(remote.held()).hasSize(4);
        assertThat(harness.state("A2")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void holdsUnclearPairsUntilAPersonDecides() {
        harness.put(car("A1", 1000, VIN), car("A2", 1000));
        String one = remote.holds(null, null, VIN);
        String two = remote.holds(null, null, VIN);
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        assertThat(harness.engine().exports().newestPlan(export).orElseThrow().openPairs())
                .isEqualTo(2);
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("create A2");
        assertThat(harness.state("A1")).isEqualTo(ListingState.LOCKED);
        assertThat(harness.findings("A1")).containsExactly("match.unclear");

        assertThat(harness.engine().exports().decide(export, one, Verdict.PAIR, harness.id("A1")))
                .isTrue();
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("update A1 [data, images, price]");
        assertThat(harness.entry("A1").remoteId()).isEqualTo(one);

        harness.engine().exports().decide(export, two, Verdict.WITHDRAW, null);
        harness.workUntilQuiet();
        assertThat(remote.held()).extracting(ShopRemote.Held::remoteId).doesNotContain(two);
        assertThat(harness.engine().exports().decide(export, "nobody", Verdict.LEAVE, null))
                .isFalse();
    }

    @Test
    void pairsWithVehiclesOfItsOwnLocationOnly() {
        harness.addLocation("HAM");
        harness.putAt("HAM", car("H1", 1000));
        String foreign = harness.engine()
                .stores()
                .stock()
                .find("HAM", "H1")
                .orElseThrow()
                .id();
        harness.put(car("A1", 1000, VIN), car("A2", 1000));
        String gone = harness.id("A2");
        harness.remove("A2");
        String one = remote.holds(null, null, VIN);
        remote.holds(null, null, VIN);
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);

        for (String vehicle : new String[] {foreign, gone, "nothing", null}) {
            assertThat(harness.engine().exports().decide(export, one, Verdict.PAIR, vehicle))
                    .as(vehicle)
                    .isFalse();
        }
        harness.workUntilQuiet();

        assertThat(remote.log()).isEmpty();
        assertThat(harness.state("A1")).isEqualTo(ListingState.LOCKED);
    }

    @Test
    void createsAVehicleAnewWhenNoneOfTheCandidatesIsIts() {
        harness.put(car("A1", 1000, VIN));
        String one = remote.holds(null, null, VIN);
        String two = remote.holds(null, null, VIN);
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();

        harness.engine().exports().decide(export, one, Verdict.LEAVE, null);
        harness.workUntilQuiet();
        assertThat(remote.log()).isEmpty();

        harness.engine().exports().decide(export, two, Verdict.LEAVE, null);
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("create A1");
    }

    @Test
    void takesNoListingWithTheSameNumberButAnotherVin() {
        harness.put(car("A1", 1000, VIN));
        remote.holds(null, "A1", OTHER_VIN);
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();

        assertThat(remote.log()).isEmpty();
        assertThat(harness.state("A1")).isEqualTo(ListingState.LOCKED);
    }

    @Test
    void leavesAloneWhatAnotherExportOfTheAccountHasPutOnline() {
        harness.put(car("A1", 1000));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        remote.log();
        harness.addLocation("HAM");
        harness.putAt("HAM", car("A1", 2000), car("A2", 2000));

        Export second = harness.activateAt("HAM", ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();

        assertThat(second.accountId())
                .isEqualTo(harness.export(EngineHarness.LOCATION, ShopApp.ID).accountId());
        assertThat(remote.log()).containsExactlyInAnyOrder("create A1", "create A2");
        assertThat(remote.numbers()).containsExactly("A1", "A1", "A2");
        assertThat(harness.engine().exports().matches(second)).isEmpty();
    }

    @Test
    void leavesWhatBelongsToNobodyUntilAPersonDecides() {
        String leftover = remote.holds(null, "gone", null);
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        assertThat(remote.held()).hasSize(1);

        harness.engine().exports().decide(export, leftover, Verdict.WITHDRAW, null);
        harness.workUntilQuiet();
        assertThat(remote.held()).isEmpty();
        assertThat(List.of(remote.log().getFirst())).containsExactly("withdraw " + leftover);
    }

    @Test
    void revivesNoListingOfAVehicleSoldSinceWhenAPersonDecidesAboutAnother() {
        harness.put(car("A1", 1000), car("A2", 1000));
        remote.holds(null, "A1", null);
        String leftover = remote.holds(null, "gone", null);
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        harness.remove("A1");
        harness.workUntilQuiet();
        remote.log();

        harness.engine().exports().decide(export, leftover, Verdict.LEAVE, null);
        harness.workUntilQuiet();

        assertThat(remote.log()).isEmpty();
        harness.put(car("A1", 1000));
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("create A1");
    }
}
