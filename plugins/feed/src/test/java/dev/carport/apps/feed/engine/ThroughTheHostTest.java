package dev.carport.apps.feed.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.apps.feed.FeedApp;
import dev.carport.engine.Engine;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.sets.Delivery;
import dev.carport.testkit.EngineHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A price change, a sale and a wrong password on the way to a real SFTP server, through the whole host. */
@Timeout(120)
class ThroughTheHostTest {
    @TempDir
    Path folder;

    private EngineHarness harness;
    private Map<String, String> sftp;

    @BeforeEach
    void open() {
        harness = EngineHarness.open(folder, new FeedApp());
        Engine engine = harness.engine();
        InstalledApp<?> app = engine.catalog().app("feed").orElseThrow();
        engine.environments().set(app, "sandbox", null, Map.of());
        sftp = engine.sandboxes().accounts(app).getFirst().settings();
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private String settings(String password) {
        return """
                {"way":"SFTP","server":"%s","user":"%s","password":"%s","profile":"GENERIC_CSV","fileName":"stock.csv"}""".formatted(sftp.get("server"), sftp.get("user"), password);
    }

    private static Vehicle car(String number, long price) {
        return Vehicle.builder(number, VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.MAKE, "Volkswagen")
                .with(VehicleFields.MODEL, "Golf")
                .with(VehicleFields.PRICES_GROSS, Money.eur(price))
                .build();
    }

    private Export export() {
        return harness.export(EngineHarness.LOCATION, "feed");
    }

    private List<Delivery> deliveries() {
        return harness.engine().deliveries().history(export(), null, 10);
    }

    private List<Path> arrived() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("sandboxes/feed/inbox"))) {
            return files.toList();
        }
    }

    private String file() throws IOException {
        assertThat(arrived()).extracting(path -> path.getFileName().toString()).containsExactly("stock.csv");
        return Files.readString(arrived().getFirst());
    }

    @Test
    void changesAndSalesReachTheServer() throws IOException {
        harness.put(car("A1", 9000), car("A2", 8000));
        harness.activate("feed", settings(sftp.get("password")));
        harness.workUntilQuiet();
        assertThat(file()).contains("A1", "9000", "A2", "8000");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);

        harness.put(car("A1", 8765));
        harness.remove("A2");
        harness.workUntilQuiet();

        assertThat(file()).contains("A1", "8765").doesNotContain("A2").doesNotContain("9000");
        assertThat(deliveries()).extracting(Delivery::result).containsOnly(Delivery.Result.DELIVERED);
        assertThat(deliveries()).extracting(Delivery::file).containsOnly("stock.csv");
        assertThat(deliveries().getFirst().bytes())
                .isEqualTo(Files.size(arrived().getFirst()));
    }

    @Test
    void aPasswordThatIsWrongByNowBlocksTheAccountUntilItIsCorrected() throws IOException {
        harness.put(car("A1", 9000));
        harness.activate("feed", settings(sftp.get("password")));
        harness.workUntilQuiet();
        harness.save(EngineHarness.LOCATION, "feed", settings("not the password"));
        harness.put(car("A1", 8765));
        harness.workUntilQuiet();

        assertThat(file()).contains("9000");
        assertThat(deliveries().getFirst().result()).isEqualTo(Delivery.Result.ACCOUNT);
        assertThat(deliveries().getFirst().detail())
                .contains("user and password")
                .doesNotContain("not the password");
        assertThat(harness.engine()
                        .accounts()
                        .find(export().accountId())
                        .orElseThrow()
                        .state())
                .isEqualTo(AccountState.BLOCKED);

        harness.save(EngineHarness.LOCATION, "feed", settings(sftp.get("password")));
        harness.engine().exports().check(export(), null);
        harness.workUntilQuiet();

        assertThat(file()).contains("8765");
    }
}
