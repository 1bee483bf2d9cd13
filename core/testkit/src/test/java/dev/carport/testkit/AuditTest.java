package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static dev.carport.testkit.Cars.fleet;
import static dev.carport.testkit.Cars.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import dev.carport.api.reference.References;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.AuditEntry;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.match.MatchStore.Verdict;
import dev.carport.engine.operations.SignInService;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.users.Principal;
import dev.carport.engine.users.Rights;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people do to exports and around them can be told later. */
@Timeout(120)
class AuditTest {
    private static final Principal ERIKA = new Principal(Principal.Kind.USER, "u1", "Erika", Rights.admin());
    private static final String CANARY = "canary-4f1c-secret";

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

    private Export export() {
        return harness.export(EngineHarness.LOCATION, ShopApp.ID);
    }

    private void asErika(Runnable work) {
        harness.engine().stores().auditLog().as(ERIKA, work::run);
    }

    /** Of everything Erika did, oldest first; the rest is forgotten. */
    private List<AuditEntry> entries() {
        return harness.engine()
                .stores()
                .audit()
                .page(AuditFilter.all().by("u1"), null, 100)
                .reversed();
    }

    private AuditEntry only(String action) {
        List<AuditEntry> found = entries().stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
        assertThat(found).as(action).hasSize(1);
        return found.getFirst();
    }

    @Test
    void tellsTheLifeOfAnExport() {
        asErika(() -> {
            harness.activate(ShopApp.ID, ShopApp.SETTINGS);
            harness.save(EngineHarness.LOCATION, ShopApp.ID, ShopApp.SETTINGS.replace("Fair", "Fein"));
            harness.engine().exports().pause(export(), null);
            harness.engine().exports().resume(export());
            harness.engine().exports().completeTransfer(export());
            harness.engine().exports().deactivate(export(), false);
        });

        assertThat(entries())
                .extracting(AuditEntry::action)
                .containsExactly(
                        "export.settings",
                        "account.ok",
                        "export.activate",
                        "export.settings",
                        "export.pause",
                        "export.resume",
                        "export.complete-transfer",
                        "export.deactivate");
        AuditEntry changed = entries().get(3);
        assertThat(changed.location()).isEqualTo(EngineHarness.LOCATION);
        assertThat(changed.objectType()).isEqualTo("export");
        assertThat(changed.objectId()).isEqualTo(export().id());
        assertThat(changed.before()).contains("Fair").doesNotContain("Fein");
        assertThat(changed.after()).contains("Fein").doesNotContain("Fair");
        assertThat(only("export.pause").before()).isEqualTo("{\"state\":\"ACTIVE\"}");
        assertThat(only("export.pause").after()).isEqualTo("{\"state\":\"PAUSED\"}");
    }

    @Test
    void tellsWhoDecidedAboutVehiclesListingsAndLocks() {
        String leftover = remote.holds(null, "Z9", null);
        harness.put(fleet(20));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        String id = harness.id("C00");
        asErika(() -> {
            harness.engine().exports().decide(export(), List.of(id), HandDecision.WITHHELD, "Erika");
            harness.engine().exports().decide(export(), leftover, Verdict.LEAVE, null);
        });
        harness.remove(numbers(1, 19));
        harness.workUntilQuiet();
        asErika(() -> harness.engine().exports().releaseLock(export()));

        assertThat(only("vehicle.decide").before()).contains("\"" + id + "\":\"null\"");
        assertThat(only("vehicle.decide").after()).contains("\"" + id + "\":\"WITHHELD\"");
        assertThat(only("match.decide").after()).contains("LEAVE").contains(leftover);
        assertThat(only("lock.release").before()).contains("\"waiting\"");
        assertThat(only("lock.release").after()).contains("\"operation\":\"WITHDRAW\"", "\"vehicles\":");
    }

    @Test
    void tellsWhichCredentialWasChangedAndNeverItsValue() {
        var app = harness.engine().catalog().app(ShopApp.ID).orElseThrow();
        asErika(() -> {
            harness.engine()
                    .environments()
                    .set(app, "custom", "https://test.shop.example", Map.of("clientSecret", CANARY));
            harness.engine().fees().put(ShopApp.ID, "listing", new BigDecimal("9.90"));
            harness.engine()
                    .references()
                    .resolve(ShopApp.ID, new References.Resolved("makes", "VW", null), Optional.of("74"), "Erika");
            harness.addLocation("HAM");
        });

        assertThat(entries())
                .extracting(AuditEntry::action)
                .containsExactly(
                        "credential.set", "environment.change", "fee.change", "value.resolve", "location.make");
        assertThat(only("credential.set").after()).contains("clientSecret");
        assertThat(only("environment.change").after()).contains("https://test.shop.example");
        assertThat(entries().toString()).doesNotContain(CANARY);
    }

    @Test
    void tellsWhenASignInBeganAndWhenItEnded() {
        remote.wantsSignIn(Outcome.signInNeeded("ended"));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        SignInService signIns = harness.engine().signIns();
        URI address = signIns.begin(export(), URI.create("https://carport.example/connect/callback"), null)
                .orElseThrow();
        String state = address.getQuery().replace("state=", "");
        asErika(() -> signIns.finish(Map.of("state", state, "code", CANARY), null));
        remote.checks(CheckResult.problem(CheckResult.Code.SIGN_IN_NEEDED, null));
        harness.engine().exports().check(export(), null);

        assertThat(only("sign-in.connect").location()).isEqualTo(EngineHarness.LOCATION);
        assertThat(entries().toString()).doesNotContain(CANARY);
        List<AuditEntry> account = harness.engine()
                .stores()
                .audit()
                .page(AuditFilter.all().about("account", export().accountId()), null, 9);
        assertThat(account.getFirst().action()).isEqualTo("account.sign-in-needed");
        assertThat(account.getFirst().actorId()).isEmpty();
    }

    @Test
    void tellsWhichImportWasTakenAndWhichWasHeld() {
        harness.put(car("A1", 10_000));
        ChangeOrigin origin = new ChangeOrigin(
                ChangeOrigin.Source.API, "Erika", harness.clock().instant());
        asErika(() -> {
            harness.engine().stock().replaceAll(EngineHarness.LOCATION, List.of(), origin, false);
            harness.engine()
                    .stock()
                    .replaceAll(EngineHarness.LOCATION, List.of(harness.reading(car("A2", 9_000))), origin, true);
        });

        assertThat(only("import.hold").after()).contains("import.empty");
        assertThat(only("import.take").after())
                .isEqualTo("{\"confirmed\":true,\"leaving\":1,\"sent\":1,\"source\":\"API\"}");
    }
}
