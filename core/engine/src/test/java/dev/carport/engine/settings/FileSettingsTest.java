package dev.carport.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.carport.api.app.SettingsMigration;
import dev.carport.api.settings.Columns;
import dev.carport.api.settings.Columns.Column;
import dev.carport.api.settings.ServerAddress;
import dev.carport.api.settings.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Servers, columns and long texts: what apps that write files ask for. */
class FileSettingsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    enum Way {
        SERVER,
        NONE
    }

    record FileSettings(
            @Setting(defaultValue = "SERVER") Way way,

            @Setting(visibleWhen = "way=SERVER", required = false) @Nullable ServerAddress server,

            @Setting(defaultValue = """
                            [{"name": "Number", "field": "number"}, {"name": "Country", "otherwise": "DE"}]""") Columns columns,

            @Setting(required = false, maxLength = 5000) @Nullable String template) {}

    private final SettingsType<FileSettings> type = SettingsType.of(FileSettings.class);

    private SettingsResult<FileSettings> parse(String json) {
        return type.parse(JSON.readTree(json), Map.of());
    }

    private FileSettings valid(String json) {
        SettingsResult<FileSettings> result = parse(json);
        assertThat(result).isInstanceOf(SettingsResult.Valid.class);
        return ((SettingsResult.Valid<FileSettings>) result).settings();
    }

    private List<String> wrong(String json) {
        SettingsResult<FileSettings> result = parse(json);
        assertThat(result).isInstanceOf(SettingsResult.Invalid.class);
        return ((SettingsResult.Invalid<FileSettings>) result)
                .findings().stream()
                        .map(f -> f.field() + " " + f.code() + " " + f.arguments())
                        .toList();
    }

    @Test
    void anAppStartsWithTheColumnsItDeclares() {
        assertThat(valid("{}").columns())
                .isEqualTo(
                        new Columns(List.of(new Column("number", "Number"), new Column("", "Country", "", "DE", ""))));
        assertThat(type.defaults().get("columns").size()).isEqualTo(2);
    }

    @Test
    void columnsAreKeptInOrderWithoutWhatIsEmpty() {
        var result = (SettingsResult.Valid<FileSettings>) parse("""
                {"columns": [{"values": "PETROL=1", "name": " Kraftstoff ", "field": "engine.fuel", "format": ""},
                             {"name": "PS", "field": "engine.power", "format": "PS", "otherwise": null}]}""");

        assertThat(result.values().get("columns").toString())
                .isEqualTo("[{\"field\":\"engine.fuel\",\"name\":\"Kraftstoff\",\"values\":\"PETROL=1\"},"
                        + "{\"field\":\"engine.power\",\"name\":\"PS\",\"format\":\"PS\"}]");
        assertThat(type.toJson(result.settings()).get("columns"))
                .isEqualTo(result.values().get("columns"));
    }

    @Test
    void findingsSayWhichColumnIsMeant() {
        assertThat(wrong("""
                {"columns": [
                    {"name": "a", "field": "number"},
                    {"name": "", "field": "number"},
                    {"name": "a", "field": "make"},
                    {"name": "b"},
                    {"name": "c", "field": "wheels"},
                    {"name": "d", "field": "make", "values": "VW"},
                    {"name": "e", "field": "make", "otherwise": "%s"}]}""".formatted("x".repeat(501))))
                .containsExactly(
                        "columns settings.column-name [2]",
                        "columns settings.column-twice [3, a, 1]",
                        "columns settings.column-field [5, c, wheels]",
                        "columns settings.column-values [6, d, VW]",
                        "columns settings.column-too-long [7, 500]");
    }

    @Test
    void atLeastOneColumnIsNeededAndNotMoreThanTheMost() {
        assertThat(wrong("{\"columns\": []}")).containsExactly("columns settings.required []");
        ArrayNode many = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i <= Columns.MOST; i++) {
            many.addObject().put("name", "c" + i).put("otherwise", "x");
        }
        assertThat(wrong("{\"columns\": " + many + "}"))
                .containsExactly("columns settings.too-many-columns [301, 300]");
    }

    @Test
    void whatIsNoTableIsRefused() {
        for (String columns : List.of("\"x\"", "{}", "[1]", "[{\"nam\": \"x\"}]", "[{\"name\": 1}]")) {
            assertThat(wrong("{\"columns\": " + columns + "}")).containsExactly("columns settings.not-columns []");
        }
    }

    @Test
    void aServerIsANameWithOrWithoutPortOrAWholeAddress() {
        for (String server :
                List.of("ftp.example.com", "ftp.example.com:2222", "https://example.com/in/", "10.0.0.1")) {
            ServerAddress read = valid("{\"server\": \"" + server + "\"}").server();
            assertThat(read).isEqualTo(new ServerAddress(server));
        }
        for (String server : List.of("no server", "user:secret@example.com", "x:99999", "https://", "a#b")) {
            assertThat(wrong("{\"server\": \"" + server + "\"}"))
                    .containsExactly("server settings.server [" + server + "]");
        }
    }

    @Test
    void aServerThatIsHiddenNowMayBeHalfTyped() {
        assertThat(valid("{\"way\": \"NONE\", \"server\": \"half an\"}").server())
                .isNull();
        assertThat(valid("{\"server\": \"\"}").server()).isNull();
    }

    @Test
    void aChangeOfColumnsIsOneChange() {
        var changes = type.diff(valid("{}"), valid("{\"columns\": [{\"name\": \"x\", \"otherwise\": \"1\"}]}"));

        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().key()).isEqualTo("columns");
        assertThat(changes.getFirst().after().toString()).isEqualTo("[{\"name\":\"x\",\"otherwise\":\"1\"}]");
    }

    @Test
    void columnsComeThroughAMigration() {
        var migrating = SettingsType.of(FileSettings.class, List.of(new SettingsMigration(2, values -> {
            Map<String, Object> newer = new HashMap<>(values);
            List<Object> columns = new ArrayList<>((List<?>) newer.get("columns"));
            columns.add(Map.of("name", "new", "otherwise", "1"));
            newer.put("columns", columns);
            return newer;
        })));
        MigrationResult result = migrating.migrate(type.defaults(), 1);

        JsonNode columns = ((MigrationResult.Migrated) result).values().get("columns");
        assertThat(columns.size()).isEqualTo(3);
        assertThat(columns.get(2).get("name").stringValue()).isEqualTo("new");
    }

    @Test
    void aFormSendsColumnsAsTheirJson() {
        ObjectNode values = type.fromForm(Map.of("columns", "[{\"name\":\"x\"}]", "server", "a.example"));

        assertThat(values.get("columns").isArray()).isTrue();
        assertThat(type.fromForm(Map.of("columns", "[{")).get("columns").isString())
                .isTrue();
    }

    private static final class Cases {
        private static final String[] COLUMNS = {
            "null",
            "[]",
            "\"x\"",
            "[{\"name\":\"a\",\"field\":\"number\"}]",
            "[{\"name\":\"a\"}]",
            "[{\"name\":\"a\",\"field\":\"\",\"otherwise\":\"1\"}]",
            "[{\"name\":\" \",\"field\":\"number\"}]",
            "[{\"name\":\"a\",\"field\":\"wheels\"}]",
            "[{\"field\":\"number\"}]",
            "[{\"name\":\"a\",\"field\":\"number\",\"more\":\"\"}]"
        };
        private static final String[] TEMPLATES = {"null", "\"x\"", "\"\"", "1"};
    }

    @Test
    void theSchemaAgreesWithTheParser() {
        var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(type.schema(SettingTexts.over((language, key) -> Optional.empty()), Locale.GERMAN));
        Random random = new Random(11);
        int taken = 0;
        for (int i = 0; i < 500; i++) {
            ObjectNode values = JsonNodeFactory.instance.objectNode();
            values.set("columns", JSON.readTree(Cases.COLUMNS[random.nextInt(Cases.COLUMNS.length)]));
            values.set("template", JSON.readTree(Cases.TEMPLATES[random.nextInt(Cases.TEMPLATES.length)]));
            boolean parsed = type.parse(values, Map.of()) instanceof SettingsResult.Valid;
            assertThat(validator.validate(values).isEmpty()).as("%s", values).isEqualTo(parsed);
            taken += parsed ? 1 : 0;
        }
        assertThat(taken).isBetween(20, 480);
    }

    @Test
    void aLongTextIsKnownAsOne() {
        assertThat(type.field("template").orElseThrow().longText()).isTrue();
        assertThat(type.field("server").orElseThrow().longText()).isFalse();
    }

    @Test
    void aDefaultThatIsNoTableOrBreaksItsRulesIsAFaultOfTheApp() {
        record NoTable(@Setting(defaultValue = "[{") Columns columns) {}
        record Nameless(
                @Setting(defaultValue = "[{\"field\":\"number\"}]")
                Columns columns) {}

        assertThatThrownBy(() -> SettingsType.of(NoTable.class)).hasMessageContaining("not a JSON array of columns");
        assertThatThrownBy(() -> SettingsType.of(Nameless.class))
                .hasMessageContaining("breaks the setting's own rules");
    }

    @Test
    void valuesAreReplacedByPairs() {
        Column column = new Column("make", "m", "", "", " VW = Volkswagen ;; A\\;B=x\\=y; *=rest;Leer=");

        assertThat(column.replacements())
                .containsExactly(
                        Map.entry("VW", "Volkswagen"),
                        Map.entry("A;B", "x=y"),
                        Map.entry("*", "rest"),
                        Map.entry("Leer", ""));
        assertThatThrownBy(() -> new Column("make", "m", "", "", "a=1;a=2").replacements())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a=2");
    }
}
