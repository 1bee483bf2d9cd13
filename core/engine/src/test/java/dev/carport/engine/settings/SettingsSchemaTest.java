package dev.carport.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.settings.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class SettingsSchemaTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SettingsType<ShopSettings> shop = SettingsType.of(ShopSettings.class);
    private final SettingTexts texts = SettingTexts.over((language, key) -> key.equals("setting.slogan.label")
            ? Optional.of(language == Locale.GERMAN ? "Werbespruch" : "Slogan")
            : Optional.empty());
    private final ObjectNode schema = shop.schema(texts, Locale.GERMAN);

    private JsonNode property(String key) {
        return schema.get("properties").get(key);
    }

    @Test
    void describesAChoiceWithItsOptionsInTheReadersLanguage() {
        assertThat(property("equipment")).isEqualTo(JSON.readTree("""
                {"title": "Ausstattung", "description": "Wie die Ausstattung im Inserat steht.", "type": "string",
                 "enum": ["FEATURES", "LIST"], "default": "FEATURES",
                 "x-carport": {"kind": "choice", "group": "LISTING", "order": 3, "required": true, "standard": true,
                   "pictures": "EquipmentDisplay",
                   "options": [
                     {"value": "FEATURES", "label": "Als Suchmerkmale",
                      "help": "Käufer können danach filtern; der Text bleibt kurz.", "cost": false},
                     {"value": "LIST", "label": "Als Liste im Text",
                      "help": "Alles steht im Text, eins nach dem anderen.", "cost": false}]}}"""));
    }

    @Test
    void saysWhatMayCostFeesAndWhenASettingIsShown() {
        JsonNode financing = property("financing").get("x-carport");
        assertThat(financing.get("cost").get("values").toString()).isEqualTo("[\"VALUES\"]");
        assertThat(financing.get("cost").get("text").stringValue()).contains("Gebühren");
        assertThat(financing.get("options").get(3).get("cost").booleanValue()).isTrue();
        assertThat(property("financing").get("title").stringValue()).isEqualTo("Finanzierungsbeispiel");
        assertThat(property("headline").get("x-carport").get("visibleWhen")).isEqualTo(JSON.readTree("""
                {"key": "financing", "not": false, "values": ["TEXT_START", "TEXT_END"]}"""));
    }

    @Test
    void marksSecretsLiveChecksAndSuggestions() {
        assertThat(property("password").get("writeOnly").booleanValue()).isTrue();
        assertThat(property("customerNumber").get("x-carport").get("check").stringValue())
                .isEqualTo("live");
        assertThat(property("financingOffer").get("x-carport").get("suggest").stringValue())
                .isEqualTo("financing-offers");
    }

    @Test
    void listsGroupsInTheOrderOfTheirFirstSetting() {
        List<String> names = new ArrayList<>();
        schema.get("x-carport")
                .get("groups")
                .forEach(group -> names.add(group.get("label").stringValue()));

        assertThat(names)
                .containsExactly(
                        "Kundenkonto",
                        "Rechtliches",
                        "Inserat",
                        "Finanzierung und Leasing",
                        "Welche Fahrzeuge online gehen");
    }

    @Test
    void takesTheAppsWordsBeforeTheHosts() {
        assertThat(property("slogan").get("title").stringValue()).isEqualTo("Werbespruch");
        assertThat(shop.schema(texts, Locale.ENGLISH)
                        .at("/properties/slogan/title")
                        .stringValue())
                .isEqualTo("Slogan");
    }

    /** The schema that third parties validate with must not promise something else than the parser does. */
    @Test
    void agreesWithTheParserAboutWhatIsTaken() {
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        Map<String, Secret> stored = Map.of("password", new Secret("geheim"));
        RandomGenerator random = new Random(7);
        int taken = 0;
        for (int i = 0; i < 3000; i++) {
            ObjectNode values = randomValues(random);
            boolean parsed = shop.parse(values, stored) instanceof SettingsResult.Valid;
            boolean validated = validator.validate(values).isEmpty();
            assertThat(validated).as("schema on %s", values).isEqualTo(parsed);
            taken += parsed ? 1 : 0;
        }
        assertThat(taken).isBetween(300, 2700);
    }

    private static ObjectNode randomValues(RandomGenerator random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode values = json.objectNode();
        values.put("customerNumber", "4711");
        values.put("currentStock", "ALL");
        pick(random, values, "financing", "\"OFF\"", "\"TEXT_END\"", "\"VALUES\"", "null", "\"NEVER\"");
        pick(random, values, "headline", "\"Hallo\"", "null", "\"\"");
        pick(random, values, "financingOffer", "\"\"", "\"b\"", "null");
        pick(random, values, "images", "3", "20", "21", "\"3\"");
        pick(random, values, "discount", "2.5", "null", "-1");
        pick(random, values, "slogan", "null", "\"x\"", "\"\"", "true");
        pick(random, values, "vin", "true", "false");
        pick(random, values, "password", "\"***\"", "\"abcd\"");
        if (random.nextInt(20) == 0) {
            values.put("colour", "red");
        }
        if (random.nextInt(20) == 0) {
            values.remove("currentStock");
        }
        return values;
    }

    private static void pick(RandomGenerator random, ObjectNode values, String key, String... choices) {
        int choice = random.nextInt(choices.length + 3);
        if (choice < choices.length) {
            values.set(key, JSON.readTree(choices[choice]));
        }
    }

    @Test
    void namesOptionsOfTheStandardTypesByTheirConstants() {
        assertThat(property("financing").get("enum").size()).isEqualTo(OfferMode.values().length);
    }
}
