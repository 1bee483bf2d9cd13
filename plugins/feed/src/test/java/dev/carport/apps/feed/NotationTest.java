package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.feed.fixtures.Feeds;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a column's format makes of a value. */
class NotationTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Vehicle CAR = Feeds.vehicles().getLast();

    private static String cell(String field, String format, String values) {
        var row = JSON.createObjectNode()
                .put("name", "c")
                .put("field", field)
                .put("format", format)
                .put("values", values);
        var settings = JSON.createObjectNode().put("profile", "OWN");
        settings.putArray("columns").add(row);
        FeedSettings read = Feeds.settings(settings);
        assertThat(new FeedApp().examine(read)).as(field + " " + format).isEmpty();
        JsonNode made = JSON.readTree(Feeds.listing(read, CAR, Locale.GERMAN)
                .part(FeedMapping.ROW)
                .content()
                .orElseThrow()
                .bytes());
        return made.path("c").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "history.firstRegistration | MM.yyyy | | \"03.2021\"",
                "history.firstRegistration | | | \"2021-03\"",
                "prices.gross | | | 27490",
                "prices.gross | 0.00 EUR | | \"27490.00 EUR\"",
                "prices.gross | 0,0 | | \"27490,0\"",
                "prices.gross | 0.00 currency | | \"27490.00 EUR\"",
                "prices.gross | currency | | \"EUR\"",
                "engine.power | | | 135",
                "engine.power | PS | | 184",
                "engine.power | PS 00000 | | \"00184\"",
                "engine.transmission | | | \"AUTOMATIC\"",
                "engine.transmission | label | | \"Automatik\"",
                "engine.transmission | is:AUTOMATIC+MANUAL ja/nein | | \"ja\"",
                "engine.transmission | is:MANUAL | | false",
                "engine.transmission | | AUTOMATIC=A; *=? | \"A\"",
                "engine.fuel | | DIESEL=D; *=? | \"?\"",
                "history.accident | | | false",
                "history.accident | 1/0 | | \"0\"",
                "make | with:model lower | | \"bmw 320\"",
                "make | max:2 | | \"BM\"",
                "number | safe | | \"KS-2001\"",
                "number | in:https://x.example/{}?a | | \"https://x.example/KS-2001?a\"",
                "identity.chassisNumber | or:number | | \"KS-2001\"",
                "identity.chassisNumber | or:number max:2 | | \"KS\"",
                "identity.chassisNumber | or:colours.exterior upper | | \"BLAU\"",
                "identity.chassisNumber | or:prices.gross in:({}) | | \"(27490)\"",
                "prices.previous | or:prices.gross 0.00 currency | | \"27490.00 EUR\"",
                "equipment.features | has:ABS+ISOFIX 1/0 | | \"1\"",
                "equipment.features | pick | PANORAMIC_ROOF=p; ABS=a | \"p\"",
                "financing | monthlyRate 0.00 | | \"249.00\"",
                "financing | bank max:8 | | \"Autobank\"",
                "descriptions | max:8 | | \"Gepflegt\"",
                "images | names 1 | | \"KS-2001_1.jpg\"",
            })
    void writesAsAskedFor(String field, String format, String values, String expected) {
        assertThat(cell(field, format == null ? "" : format, values == null ? "" : values))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "history.firstRegistration | jj.kk.ll",
                "prices.gross | zwei Stellen",
                "history.accident | ja",
                "engine.fuel | is:",
                "make | larger",
                "make | max:viel",
                "make | safe:3",
                "prices.previous | or:make 0.00",
                "make | with:wheels",
                "equipment.features | sorted",
                "financing | interest",
                "'' | MM.yyyy"
            })
    void whatDoesNotFitTheFieldIsAFinding(String field, String format) {
        var row = JSON.createObjectNode()
                .put("name", "c")
                .put("field", field)
                .put("format", format)
                .put("otherwise", "x");
        var settings = JSON.createObjectNode().put("profile", "OWN");
        settings.putArray("columns").add(row);

        assertThat(new FeedApp().examine(Feeds.settings(settings)))
                .extracting(finding -> finding.field() + " " + finding.code())
                .containsExactly("columns feed.format");
    }
}
