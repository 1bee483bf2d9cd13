package dev.carport.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.SettingsMigration;
import dev.carport.api.finding.Finding;
import dev.carport.api.settings.AccidentHandling;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.Setting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SettingsTypeTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Secret> NO_SECRETS = Map.of();
    private static final String MINIMAL = """
            {"customerNumber": "4711", "password": "geheim", "currentStock": "ALL"}""";

    private final SettingsType<ShopSettings> shop = SettingsType.of(ShopSettings.class);

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private SettingsResult.Valid<ShopSettings> valid(String text) {
        var result = shop.parse(json(text), NO_SECRETS);
        assertThat(result).isInstanceOf(SettingsResult.Valid.class);
        return (SettingsResult.Valid<ShopSettings>) result;
    }

    private List<Finding> findings(String text) {
        var result = shop.parse(json(text), NO_SECRETS);
        assertThat(result).isInstanceOf(SettingsResult.Invalid.class);
        return ((SettingsResult.Invalid<ShopSettings>) result).findings();
    }

    private List<String> codes(String text) {
        return findings(text).stream()
                .map(finding -> finding.field() + ":" + finding.code())
                .toList();
    }

    private String with(String key, String value) {
        ObjectNode changed = (ObjectNode) json(MINIMAL);
        changed.set(key, json(value));
        return changed.toString();
    }

    @Test
    void readsEveryTypeOfSetting() {
        var settings = valid("""
                        {"customerNumber": " 4711 ", "password": "geheim", "energyValues": "WHERE_PRESENT",
                         "equipment": "LIST", "displayedNumber": "VIN_END", "financing": "TEXT_END",
                         "financingOffer": "bank-b", "headline": "Kaufen", "accident": "NOT_STATED", "vin": true,
                         "images": 7, "discount": 2.50, "slogan": "Gut & günstig", "currentStock": "BY_HAND",
                         "futureStock": "AUTOMATIC"}""".replace(" 4711 ", "4711")).settings();

        assertThat(settings.customerNumber()).isEqualTo(new CustomerNumber("4711"));
        assertThat(settings.password().reveal()).isEqualTo("geheim");
        assertThat(settings.equipment()).isEqualTo(EquipmentDisplay.LIST);
        assertThat(settings.financing()).isEqualTo(OfferMode.TEXT_END);
        assertThat(settings.financingOffer()).isEqualTo(new OfferChoice("bank-b"));
        assertThat(settings.headline()).isEqualTo("Kaufen");
        assertThat(settings.accident()).isEqualTo(AccidentHandling.NOT_STATED);
        assertThat(settings.vin()).isTrue();
        assertThat(settings.images()).isEqualTo(7);
        assertThat(settings.discount()).isEqualByComparingTo("2.5");
        assertThat(settings.slogan()).isEqualTo("Gut & günstig");
        assertThat(settings.futureStock()).isEqualTo(FutureStock.AUTOMATIC);
    }

    @Test
    void takesDefaultsForWhatIsLeftOut() {
        var settings = valid(MINIMAL).settings();

        assertThat(settings.images()).isEqualTo(5);
        assertThat(settings.vin()).isFalse();
        assertThat(settings.financingOffer()).isEqualTo(OfferChoice.FIRST);
        assertThat(settings.discount()).isNull();
        assertThat(settings.headline()).isNull();
        assertThat(settings.futureStock()).isEqualTo(FutureStock.BY_HAND);
    }

    @Test
    void storesEveryKeyButSecretsInDeclaredOrder() {
        var valid = valid(MINIMAL);

        assertThat(valid.values().toString())
                .isEqualTo(
                        "{\"customerNumber\":\"4711\",\"energyValues\":\"WHERE_REQUIRED\",\"equipment\":\"FEATURES\","
                                + "\"displayedNumber\":\"STOCK_NUMBER\",\"financing\":\"OFF\",\"financingOffer\":\"\","
                                + "\"headline\":null,\"accident\":\"AS_STORED\",\"vin\":false,\"images\":5,\"discount\":null,"
                                + "\"slogan\":null,\"currentStock\":\"ALL\",\"futureStock\":\"BY_HAND\"}");
        assertThat(valid.secrets()).containsOnlyKeys("password");
    }

    @Test
    void readsWhatItStoredToTheSameSettings() {
        var first = valid(MINIMAL);

        var again = (SettingsResult.Valid<ShopSettings>) shop.parse(first.values(), first.secrets());

        assertThat(again.values()).isEqualTo(first.values());
        assertThat(shop.diff(first.settings(), again.settings())).isEmpty();
    }

    @Test
    void findsEverythingAtOnce() {
        assertThat(codes("""
                        {"customerNumber": "47a", "energyValues": "SOMETIMES", "vin": "yes", "images": 21,
                         "discount": "3", "slogan": 5, "colour": "red", "headline": "x"}"""))
                .containsExactly(
                        "customerNumber:settings.form",
                        "password:settings.required",
                        "energyValues:settings.option",
                        "vin:settings.not-yes-no",
                        "images:settings.too-great",
                        "discount:settings.not-number",
                        "slogan:settings.not-text",
                        "currentStock:settings.required",
                        "colour:settings.unknown");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThat(codes("[]")).containsExactly(":settings.not-an-object");
        assertThat(shop.parse(null, NO_SECRETS)).isInstanceOf(SettingsResult.Invalid.class);
    }

    @Test
    void refusesAnOptionTheAppDoesNotOffer() {
        assertThat(findings(with("equipment", "\"GROUPS\"")).getFirst().arguments())
                .containsExactly("GROUPS", "FEATURES, LIST");
    }

    @Test
    void refusesNumbersOutsideOfTheirRangeOrTooLargeForAnInt() {
        assertThat(codes(with("images", "0"))).containsExactly("images:settings.too-small");
        assertThat(codes(with("images", "3000000000"))).containsExactly("images:settings.not-whole-number");
        assertThat(codes(with("images", "2.5"))).containsExactly("images:settings.not-whole-number");
        assertThat(codes(with("discount", "100.01"))).containsExactly("discount:settings.too-great");
    }

    @Test
    void countsCharactersNotCodeUnits() {
        assertThat(valid(with("slogan", "\"" + "🚗".repeat(200) + "\""))
                        .settings()
                        .slogan())
                .hasSize(400);
        assertThat(findings(with("slogan", "\"" + "🚗".repeat(201) + "\""))
                        .getFirst()
                        .arguments())
                .containsExactly(201, 200);
    }

    @Test
    void takesABlankTextForNone() {
        assertThat(codes(with("customerNumber", "\"  \""))).containsExactly("customerNumber:settings.required");
        assertThat(valid(with("slogan", "\"\"")).settings().slogan()).isNull();
    }

    @Test
    void demandsASettingOnlyWhileItIsShown() {
        assertThat(codes(with("financing", "\"TEXT_START\""))).containsExactly("headline:settings.required");
        assertThat(valid(with("financing", "\"VALUES\"")).settings().headline()).isNull();
    }

    @Test
    void keepsAHiddenValueButDoesNotCheckItsRules() {
        String hidden = with("headline", "\"much longer than twenty characters\"");

        assertThat(valid(hidden).settings().headline()).startsWith("much longer");

        ObjectNode shown = (ObjectNode) json(hidden);
        shown.put("financing", "TEXT_END");
        assertThat(codes(shown.toString())).containsExactly("headline:settings.too-long");
    }

    @Test
    void hidesWhatDependsOnSomethingHidden() {
        record Chain(
                @Setting boolean a,

                @Setting(visibleWhen = "a=true", defaultValue = "true")
                boolean b,

                @Setting(visibleWhen = "b=true") String c) {}
        var type = SettingsType.of(Chain.class);

        assertThat(type.parse(json("{\"a\": false}"), NO_SECRETS)).isInstanceOf(SettingsResult.Valid.class);
        assertThat(type.parse(json("{\"a\": true}"), NO_SECRETS)).isInstanceOf(SettingsResult.Invalid.class);
    }

    @Test
    void keepsTheStoredSecretUnlessANewOneComes() {
        Map<String, Secret> stored = Map.of("password", new Secret("geheim"));

        assertThat(password(with("password", "\"***\""), stored)).isEqualTo("geheim");
        assertThat(password("{\"customerNumber\": \"1\", \"currentStock\": \"ALL\"}", stored))
                .isEqualTo("geheim");
        assertThat(password(with("password", "\"neues\""), stored)).isEqualTo("neues");
        assertThat(shop.parse(json(with("password", "null")), stored)).isInstanceOf(SettingsResult.Invalid.class);
    }

    private String password(String text, Map<String, Secret> stored) {
        return ((SettingsResult.Valid<ShopSettings>) shop.parse(json(text), stored))
                .secrets()
                .get("password")
                .reveal();
    }

    @Test
    void neverRepeatsASecretInAFinding() {
        Finding finding = findings(with("password", "\"CANARY-9\"")).getFirst();

        assertThat(finding.code()).isEqualTo("settings.secret-form");
        assertThat(finding.toString()).doesNotContain("CANARY");
    }

    @Test
    void masksSecretsWhenItShowsSettings() {
        ObjectNode shown = shop.toJson(valid(with("password", "\"canary\"")).settings());

        assertThat(shown.get("password").stringValue()).isEqualTo("***");
        assertThat(shown.toString()).doesNotContain("canary");
        assertThat(shown.size()).isEqualTo(15);
    }

    @Test
    void namesWhatDiffersAndHidesChangedSecrets() {
        var before = valid(MINIMAL).settings();
        ObjectNode changed = (ObjectNode) json(MINIMAL);
        changed.put("password", "anders").put("images", 9).put("discount", new BigDecimal("1.0"));
        var after = valid(changed.toString()).settings();

        assertThat(shop.diff(before, after).stream().map(SettingChange::toString))
                .containsExactly(
                        "SettingChange[key=password, before=\"***\", after=\"***\"]",
                        "SettingChange[key=images, before=5, after=9]",
                        "SettingChange[key=discount, before=null, after=1.0]");
    }

    @Test
    void findsTheSettingsEveryAppShares() {
        var settings = valid(MINIMAL).settings();

        assertThat(shop.customerNumber(settings)).contains("4711");
        assertThat(shop.currentStock(settings)).contains(CurrentStock.ALL);
        assertThat(shop.futureStock(settings)).contains(FutureStock.BY_HAND);

        record Plain(@Setting boolean on) {}
        assertThat(SettingsType.of(Plain.class).customerNumber(new Plain(true))).isEmpty();
    }

    @Test
    void namesChosenValuesThatMayCostFees() {
        ObjectNode costly = (ObjectNode) json(MINIMAL);
        costly.put("vin", true).put("financing", "VALUES");

        assertThat(shop.chosenCosts(valid(costly.toString()).settings()))
                .containsExactly(Map.entry("financing", "VALUES"), Map.entry("vin", "true"));
        assertThat(shop.chosenCosts(valid(MINIMAL).settings())).isEmpty();
    }

    @Test
    void turnsTheRefusalOfTheRecordIntoAFinding() {
        record Strict(@Setting int least, @Setting int most) {
            Strict {
                if (least > most) {
                    throw new IllegalArgumentException("least > most");
                }
            }
        }
        var result = SettingsType.of(Strict.class).parse(json("{\"least\": 3, \"most\": 2}"), NO_SECRETS);

        assertThat(((SettingsResult.Invalid<Strict>) result).findings())
                .extracting(Finding::code, Finding::detail)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "settings.refused-by-app", "java.lang.IllegalArgumentException: least > most"));
    }

    @Test
    void convertsAForm() {
        ObjectNode values = shop.fromForm(Map.of(
                "vin", "on", "images", " 12 ", "discount", "2,5", "slogan", "Hallo", "equipment", "", "foreign", "x"));

        assertThat(values.get("discount").decimalValue()).isEqualTo(new BigDecimal("2.5"));
        values.remove("discount");
        assertThat(values).isEqualTo(json("""
                        {"vin": true, "images": 12, "slogan": "Hallo", "equipment": null, "foreign": "x"}"""));
        assertThat(shop.fromForm(Map.of("images", "viele")).get("images").stringValue())
                .isEqualTo("viele");
    }

    @Test
    void startsWithDefaultsAndNothingElse() {
        assertThat(shop.defaults().get("images").intValue()).isEqualTo(5);
        assertThat(shop.defaults().get("customerNumber").isNull()).isTrue();
        assertThat(shop.defaults().has("password")).isFalse();
    }

    private static SettingsType<ShopSettings> migrating() {
        return SettingsType.of(
                ShopSettings.class,
                List.of(
                        new SettingsMigration(2, values -> {
                            Map<String, Object> newer = new HashMap<>(values);
                            newer.put("images", newer.remove("pictures"));
                            return newer;
                        }),
                        new SettingsMigration(3, values -> {
                            values.put("equipment", "LIST");
                            return values;
                        })));
    }

    @Test
    void migratesFromAnyOlderVersionWithoutTouchingWhatIsStored() {
        ObjectNode stored = (ObjectNode) json("{\"pictures\": 8, \"slogan\": null}");

        var migrated = (MigrationResult.Migrated) migrating().migrate(stored, 1);

        assertThat(migrating().version()).isEqualTo(3);
        assertThat(migrated.version()).isEqualTo(3);
        assertThat(migrated.values()).isEqualTo(json("{\"images\": 8, \"slogan\": null, \"equipment\": \"LIST\"}"));
        assertThat(stored).isEqualTo(json("{\"pictures\": 8, \"slogan\": null}"));
        assertThat(((MigrationResult.Migrated) migrating().migrate(stored, 3)).values())
                .isEqualTo(stored);
    }

    @Test
    void saysWhichMigrationFailed() {
        var type = SettingsType.of(
                ShopSettings.class,
                List.of(
                        new SettingsMigration(2, values -> Map.of("images", new Object())),
                        new SettingsMigration(4, values -> {
                            throw new IllegalStateException("no way");
                        })));
        ObjectNode stored = (ObjectNode) json("{}");

        assertThat(type.migrate(stored, 2))
                .isEqualTo(new MigrationResult.Failed(4, "java.lang.IllegalStateException: no way"));
        assertThat(((MigrationResult.Failed) type.migrate(stored, 7)).toVersion())
                .isEqualTo(7);
    }

    @Test
    void refusesAMigrationThatGivesWhatIsNoSetting() {
        var type = SettingsType.of(
                ShopSettings.class, List.of(new SettingsMigration(2, values -> Map.of("images", new Object()))));

        assertThat(((MigrationResult.Failed) type.migrate((ObjectNode) json("{}"), 1)).reason())
                .contains("images");
    }

    @Test
    void refusesANumberThatWouldTakeAGigabyteToWrite() {
        JsonMapper exact = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        for (String number : List.of("1e999999999", "-1e999999999", "1e-999999999", "1e31")) {
            ObjectNode json = (ObjectNode) exact.readTree(MINIMAL);
            json.set("discount", exact.readTree(number));

            var result = shop.parse(json, NO_SECRETS);

            assertThat(result).as(number).isInstanceOf(SettingsResult.Invalid.class);
            assertThat(((SettingsResult.Invalid<ShopSettings>) result).findings())
                    .as(number)
                    .containsExactly(Finding.error("discount", SettingsCodes.NOT_NUMBER));
        }
    }
}
