package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.events.Event;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.housekeeping.Retention;
import dev.carport.engine.operations.ExportView;
import dev.carport.engine.users.Rights;
import dev.carport.engine.users.Session;
import dev.carport.engine.users.User;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is done every night without anybody asking. */
@Timeout(120)
class HousekeepingTest {
    private final ShopRemote remote = new ShopRemote();

    @TempDir
    Path folder;

    private EngineHarness harness;

    @BeforeEach
    void open() {
        harness = EngineHarness.open(folder, new ShopApp(remote));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private Export online(String... numbers) {
        for (String number : numbers) {
            harness.put(car(number, 10_000));
        }
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        remote.log();
        remote.checks();
        return export;
    }

    private void keepHouse() {
        harness.engine().housekeeping().run();
    }

    /** The chores become known, and then their first night is over. */
    private void aNightPasses() {
        keepHouse();
        harness.clock().forward(Duration.ofDays(1));
        keepHouse();
    }

    private Account account(Export export) {
        return harness.engine().accounts().find(export.accountId()).orElseThrow();
    }

    private ExportView.Health health() {
        return harness.engine()
                .exports()
                .view(harness.export(EngineHarness.LOCATION, ShopApp.ID))
                .health();
    }

    @Test
    void asksThePlatformOnceANightAndNotAtTheStart() {
        online();
        keepHouse();
        keepHouse();
        assertThat(remote.checks()).isZero();

        harness.clock().forward(Duration.ofDays(1));
        keepHouse();
        keepHouse();
        assertThat(remote.checks()).isOne();

        harness.clock().forward(Duration.ofDays(1));
        harness.restart();
        keepHouse();
        assertThat(remote.checks()).isOne();
    }

    @Test
    void findsOutThatAnAccountIsBlockedAndThatItWorksAgain() {
        Export export = online("A1");
        List<Event> news = new ArrayList<>();
        harness.engine().events().subscribe(news::add);
        remote.checks(CheckResult.problem(CheckResult.Code.NOT_LINKED, "no right"));
        aNightPasses();

        assertThat(account(export).state()).isEqualTo(AccountState.BLOCKED);
        assertThat(account(export).lastCheck()).isEqualTo(CheckResult.Code.NOT_LINKED);
        assertThat(health()).isEqualTo(ExportView.Health.ACCOUNT_BLOCKED);
        assertThat(news).hasAtLeastOneElementOfType(Event.ExportChanged.class);

        remote.checks(CheckResult.ok("Autohaus Test", Map.of()));
        aNightPasses();
        assertThat(health()).isEqualTo(ExportView.Health.ACTIVE);
    }

    @Test
    void leavesTheStateWhenThePlatformIsDown() {
        Export export = online("A1");
        remote.checks(CheckResult.problem(CheckResult.Code.PLATFORM_DOWN, null));
        aNightPasses();

        assertThat(account(export).state()).isEqualTo(AccountState.OK);
    }

    @Test
    void renewsTheSignInAndAsksForANewOneWhenItHasEnded() {
        remote.wantsSignIn(Outcome.confirmed("", null));
        Export export = online("A1");
        aNightPasses();
        assertThat(remote.log()).contains("renew sign-in");
        assertThat(account(export).state()).isEqualTo(AccountState.OK);

        remote.wantsSignIn(Outcome.signInNeeded("ended"));
        harness.clock().forward(Duration.ofDays(1));
        keepHouse();
        assertThat(account(export).state()).isEqualTo(AccountState.SIGN_IN_NEEDED);
        assertThat(health()).isEqualTo(ExportView.Health.SIGN_IN_NEEDED);

        remote.log();
        remote.checks(CheckResult.problem(CheckResult.Code.SIGN_IN_NEEDED, null));
        harness.clock().forward(Duration.ofDays(1));
        keepHouse();
        assertThat(remote.log()).doesNotContain("renew sign-in");
    }

    @Test
    void renewsListsBeforeTheyAreOld() {
        remote.wantsSignIn(Outcome.confirmed("", null));
        online("A1");
        aNightPasses();

        // lists are renewed in the background
        List<String> asked = new ArrayList<>();
        await().untilAsserted(() -> {
            asked.addAll(remote.log());
            assertThat(asked).containsOnlyOnce("lists");
        });
    }

    @Test
    void keepsHistoryForThirteenMonthsAndForgetsItThen() {
        Export export = online("A1");
        harness.clock().forward(Duration.ofDays(395));
        aNightPasses();
        assertThat(history(export)).hasSize(1);

        harness.clock().forward(Duration.ofDays(5));
        keepHouse();
        assertThat(history(export)).isEmpty();
        assertThatThrownBy(() -> new Retention(
                        Duration.ofDays(365),
                        Duration.ofDays(30),
                        Duration.ofDays(30),
                        Duration.ofDays(2),
                        Duration.ofDays(90)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<?> history(Export export) {
        return harness.engine().transmissions().page(export.id(), TransmissionStore.Filter.ALL, null, 100);
    }

    @Test
    void forgetsSoldVehiclesOnlyWhenNothingOfThemIsListedAnyMore() {
        online("A1", "A2");
        String withdrawn = harness.id("A1");
        String stillThere = harness.id("A2");
        harness.remove("A1");
        harness.workUntilQuiet();
        remote.next((change, act) -> Outcome.accepted(String.valueOf(change.remoteId()), Duration.ofDays(90)));
        harness.remove("A2");
        harness.work();

        harness.clock().forward(Duration.ofDays(29));
        aNightPasses();
        assertThat(harness.engine().stockStore().get(withdrawn)).isPresent();

        harness.clock().forward(Duration.ofDays(2));
        keepHouse();
        assertThat(harness.engine().stockStore().get(withdrawn)).isEmpty();
        assertThat(harness.engine().ledger().ofVehicle(withdrawn)).isEmpty();
        assertThat(harness.engine().stockStore().get(stillThere)).isPresent();
        assertThat(harness.engine().ledger().ofVehicle(stillThere)).hasSize(1);
    }

    @Test
    void clearsImagesThatNoVehicleNeedsAndSessionsThatHaveEnded() {
        var images = harness.engine().stores().images();
        String hash = images.put(new byte[] {1, 2, 3}, "image/png", 1, 1).sha256();
        Instant now = harness.clock().instant();
        harness.engine()
                .stores()
                .users()
                .create(new User("u1", "anna", "Anna", null, "de", Rights.admin(), true, now, null), "hash");
        harness.engine()
                .stores()
                .sessions()
                .add(new Session("s1", "u1", now, now, now.plusSeconds(60), "browser", "::1"), "hash");

        aNightPasses();
        assertThat(images.find(hash)).isPresent();
        assertThat(harness.engine().stores().sessions().find("hash")).isEmpty();

        harness.clock().forward(Duration.ofDays(2));
        keepHouse();
        assertThat(images.find(hash)).isEmpty();
    }
}
