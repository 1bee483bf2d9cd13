package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.SettingsMigration;
import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.operations.ExportView;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An app's second version finds settings that its first one stored. */
@Timeout(120)
class SettingsFormTest {
    private final ShopRemote remote = new ShopRemote();

    @TempDir
    Path folder;

    private EngineHarness harness;

    /** What the second version calls the slogan a motto. */
    public record SecondShop(
            @Setting CustomerNumber customerNumber,
            @Setting(required = true) String motto,
            @Setting(defaultValue = "true") boolean showVin) {}

    /** The shop's second version. */
    private final class SecondApp implements ExportApp<SecondShop> {
        private final ShopApp first = new ShopApp(remote);
        private final UnaryOperator<Map<String, Object>> step;

        SecondApp(UnaryOperator<Map<String, Object>> step) {
            this.step = step;
        }

        @Override
        public AppInfo info() {
            return AppInfo.builder(ShopApp.ID, "Test")
                    .baseUrl("https://shop.example")
                    .build();
        }

        @Override
        public Class<SecondShop> settings() {
            return SecondShop.class;
        }

        @Override
        public List<SettingsMigration> migrations() {
            return List.of(new SettingsMigration(2, step));
        }

        @Override
        public Mapping<SecondShop> mapping() {
            return Mapping.of(SecondShop.class)
                    .part("data", data -> {
                        data.field("number").from(VehicleFields.NUMBER);
                        data.field("motto").set(scope -> scope.settings().motto());
                    })
                    .part(
                            "price",
                            price -> price.field("gross")
                                    .from(VehicleFields.PRICES_GROSS)
                                    .as(Money::amount))
                    .build();
        }

        @Override
        public Platform connect(Connection connection) {
            return first.connect(connection);
        }
    }

    private static Map<String, Object> rename(Map<String, Object> values) {
        Map<String, Object> renamed = new HashMap<>(values);
        renamed.put("motto", String.valueOf(renamed.remove("slogan")));
        return renamed;
    }

    @BeforeEach
    void goOnlineWithTheFirstVersion() {
        harness = EngineHarness.open(folder, new ShopApp(remote));
        harness.put(car("A1", 10_000));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        remote.log();
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private void update(UnaryOperator<Map<String, Object>> step) {
        harness.restartWith(new SecondApp(step));
    }

    private Export export() {
        return harness.export(EngineHarness.LOCATION, ShopApp.ID);
    }

    private ExportView view() {
        return harness.engine().exports().view(export());
    }

    @Test
    void takesTheSettingsOverOnceAndGoesOn() {
        harness.save(EngineHarness.LOCATION, ShopApp.ID, ShopApp.SETTINGS.replace("Fair", "Fein"));
        long revision = export().revision();
        update(SettingsFormTest::rename);

        assertThat(export().settingsVersion()).isEqualTo(2);
        assertThat(export().revision()).isEqualTo(revision + 1);
        assertThat(export().settings()).contains("\"motto\":\"Fair\"").doesNotContain("slogan");
        assertThat(export().draft()).contains("\"motto\":\"Fein\"").doesNotContain("slogan");
        assertThat(view().health()).isEqualTo(ExportView.Health.ACTIVE);
        assertThat(view().findings()).isEmpty();

        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();
        assertThat(remote.part("A1", "data")).contains("Fair");
        assertThat(remote.part("A1", "price")).contains("9000");

        harness.restart();
        assertThat(export().revision()).isEqualTo(revision + 1);
        assertThat(harness.engine()
                        .stores()
                        .audit()
                        .page(AuditFilter.all().about("export", export().id()), null, 1)
                        .getFirst()
                        .action())
                .isEqualTo("export.migrate");
    }

    @Test
    void waitsAndSaysSoWhenAPersonHasToCompleteThem() {
        update(values -> {
            Map<String, Object> without = new HashMap<>(values);
            without.remove("slogan");
            return without;
        });
        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();

        assertThat(remote.log()).isEmpty();
        assertThat(remote.numbers()).containsExactly("A1");
        assertThat(export().settingsVersion()).isEqualTo(2);
        assertThat(view().health()).isEqualTo(ExportView.Health.SETTINGS_NEEDED);
        assertThat(view().findings()).extracting(Finding::field).containsExactly("motto");

        harness.save(
                EngineHarness.LOCATION, ShopApp.ID, "{\"customerNumber\":\"4711\",\"motto\":\"Neu\",\"showVin\":true}");
        harness.goOnline(EngineHarness.LOCATION, ShopApp.ID);
        harness.workUntilQuiet();
        assertThat(view().health()).isEqualTo(ExportView.Health.ACTIVE);
        assertThat(remote.part("A1", "data")).contains("Neu");
    }

    @Test
    void keepsTheOldSettingsWhenTheMigrationBreaks() {
        String before = export().settings();
        update(values -> {
            throw new IllegalStateException("broken");
        });
        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();

        assertThat(remote.log()).isEmpty();
        assertThat(export().settings()).isEqualTo(before);
        assertThat(export().settingsVersion()).isEqualTo(1);
        assertThat(view().findings()).extracting(Finding::code).containsExactly("settings.not-migrated");

        harness.restartWith(new ShopApp(remote));
        harness.workUntilQuiet();
        assertThat(remote.log()).containsExactly("update A1 [price]");
    }

    @Test
    void touchesNothingThatANewerVersionHasStored() {
        update(SettingsFormTest::rename);
        harness.restartWith(new ShopApp(remote));

        assertThat(export().settingsVersion()).isEqualTo(2);
        assertThat(export().settings()).contains("motto");
        assertThat(view().health()).isEqualTo(ExportView.Health.SETTINGS_NEEDED);
        assertThat(view().findings()).extracting(Finding::code).containsExactly("settings.newer-form");
    }
}
