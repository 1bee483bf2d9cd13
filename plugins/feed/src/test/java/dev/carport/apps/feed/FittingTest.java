package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.apps.feed.delivery.FeedPlatform;
import dev.carport.apps.feed.fixtures.Feeds;
import dev.carport.testkit.TestConnection;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands in for a character that the encoding lacks may be a quotation mark, a separator or the beginning of a formula. */
class FittingTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static ObjectNode csv(String encoding) {
        ObjectNode settings = JSON.createObjectNode().put("profile", "OWN").put("encoding", encoding);
        settings.put("header", false).put("lineEnd", "LF").put("formulaGuard", true);
        return settings;
    }

    private static ObjectNode template(String encoding, String escaping, String template) {
        return JSON.createObjectNode()
                .put("profile", "OWN")
                .put("format", "TEMPLATE")
                .put("encoding", encoding)
                .put("escaping", escaping)
                .put("template", template);
    }

    private static Vehicle car(String make) {
        return Vehicle.builder("1", VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.MAKE, make)
                .build();
    }

    private static String file(ObjectNode settings, Vehicle car) {
        settings.putArray("columns").addObject().put("name", "Marke").put("field", "make");
        return file(settings, car, settings.path("encoding").asString());
    }

    private static String file(ObjectNode settings, Vehicle car, String encoding) {
        TestConnection host = Feeds.host();
        new FeedPlatform(host).publish(Feeds.set(Feeds.settings(settings), Locale.GERMAN, List.of(car)));
        Charset charset = Charset.forName(encoding.replace('_', '-').replace("WINDOWS-", "windows-"));
        return new String(host.files().bytes(host.files().arrived().getFirst()), charset);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ISO_8859_1 | „Top“ Zustand | \"\"\"Top\"\" Zustand\"",
                "ISO_8859_1 | a；b | \"a;b\"",
                "ISO_8859_1 | −5 | '-5",
                "ISO_8859_1 | ＝1+1 | '=1+1",
                "ISO_8859_1 | =1+1 | '=1+1",
                "WINDOWS_1252 | „Top“ Zustand | „Top“ Zustand",
                "WINDOWS_1252 | ＂Top＂ | \"\"\"Top\"\"\"",
                "WINDOWS_1252 | a；b | \"a;b\"",
                "WINDOWS_1252 | −5 | '-5",
                "WINDOWS_1252 | ＝1+1 | '=1+1",
                "UTF_8 | ＝1+1 | '＝1+1",
                "UTF_8 | −5；„ | −5；„"
            })
    void csvIsGuardedAndQuotedAsItIsWritten(String encoding, String make, String line) {
        assertThat(file(csv(encoding), car(make))).isEqualTo(line + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ISO_8859_1 | CSV | \"\"\"Top\"\" <b\"",
                "ISO_8859_1 | JSON | \"\\\"Top\\\" <b\"",
                "ISO_8859_1 | XML | \"&quot;Top&quot; &lt;b\"",
                "ISO_8859_1 | HTML | \"&quot;Top&quot; &lt;b\"",
                "WINDOWS_1252 | CSV | \"„Top“ <b\"",
            })
    void aTemplateEscapesWhatIsWritten(String encoding, String escaping, String line) {
        String inside = "<#list rows as row>\"${row.Marke}\"</#list>";

        assertThat(file(template(encoding, escaping, inside), car("„Top“ <b"))).isEqualTo(line);
        assertThat(file(template(encoding, escaping, "\"${\"„Top“ <b\"}\""), car("x")))
                .as("a text of the template itself")
                .isEqualTo(line);
    }

    @Test
    void aTemplateThatQuotesByItselfSeesWhatIsWritten() {
        String doubling = "<#list rows as row>\"${row.Marke?replace('\"', '\"\"')}\"</#list>";

        assertThat(file(template("ISO_8859_1", "NONE", doubling), car("„Top“"))).isEqualTo("\"\"\"Top\"\"\"");
    }

    @Test
    void aLetterWithItsAccentBehindItIsOneCharacter() {
        assertThat(file(csv("ISO_8859_1"), car("Citroe\u0308n C\u030C"))).isEqualTo("Citroën C\n");
    }

    @Test
    void listsAndObjectsAreGuardedToo() {
        ObjectNode settings = csv("UTF_8");
        settings.putArray("columns").addObject().put("name", "a").put("field", "equipment.optional");
        Vehicle listed = Vehicle.builder("1", VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.EQUIPMENT_OPTIONAL, List.of("=1+1", "b"))
                .build();
        assertThat(file(settings, listed, "UTF_8")).isEqualTo("'=1+1, b\n");

        settings.putArray("columns").addObject().put("name", "a").put("field", "attributes");
        Vehicle further = Vehicle.builder("1", VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.ATTRIBUTES, Map.of("@SUM(A1)", "1"))
                .build();
        assertThat(file(settings, further, "UTF_8")).isEqualTo("'@SUM(A1): 1\n");
    }
}
