package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.feed.delivery.FeedPlatform;
import dev.carport.apps.feed.fixtures.Feeds;
import dev.carport.testkit.TestConnection;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The mobile.de file, column by column against the list of columns. */
class MobileDeColumnsTest {
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"(;|$)");

    private record Expected(String name, String form) {}

    private static List<Expected> columns() throws IOException {
        return Files.readAllLines(Feeds.resource("mobile-de-columns.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 4))
                .map(parts -> new Expected(parts[2], parts[3].replace("\"", "")))
                .toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        int end = 0;
        while (end < line.length() && matcher.find(end) && matcher.start() == end) {
            cells.add(matcher.group(1).replace("\"\"", "\""));
            end = matcher.end();
        }
        assertThat(end).as(line).isEqualTo(line.length());
        return cells;
    }

    private static List<List<String>> file() {
        TestConnection host = Feeds.host();
        FeedSettings settings = Feeds.settings("{\"profile\": \"MOBILE_DE_CSV\", \"dealerNumber\": \"740117\"}");
        new FeedPlatform(host).publish(Feeds.set(settings, Locale.GERMAN, Feeds.vehicles()));
        String text = new String(host.files().bytes("KS.csv"), Charset.forName("ISO-8859-15"));
        assertThat(text).endsWith("\r\n");
        return List.of(text.split("\r\n")).stream()
                .map(MobileDeColumnsTest::cells)
                .toList();
    }

    @Test
    void everyLineHasEveryColumnInItsForm() throws IOException {
        List<Expected> columns = columns();
        assertThat(columns).hasSize(212);
        for (List<String> line : file()) {
            assertThat(line).hasSameSizeAs(columns);
            for (int i = 0; i < columns.size(); i++) {
                Expected column = columns.get(i);
                assertThat(line.get(i))
                        .as("%d %s (%s)", i, column.name(), column.form())
                        .matches(form(column.form()));
            }
        }
    }

    /** What the list says about a column's values, as far as it can be checked by itself. */
    private static Pattern form(String form) {
        String pattern = form.equals("0/1")
                ? "[01]?"
                : form.startsWith("MM.yyyy")
                        ? "((0[1-9]|1[0-2])\\.[0-9]{4})?"
                        : form.startsWith("dd.MM.yyyy")
                                ? "([0-9]{2}\\.[0-9]{2}\\.[0-9]{4})?"
                                : form.startsWith("decimal")
                                        ? "([0-9]+(\\.[0-9]+)?)?"
                                        : form.equals("int") || form.startsWith("int ") || form.equals("mm")
                                                ? "[0-9]*"
                                                : form.equals("-") ? "" : "[^\\r\\n]*";
        return Pattern.compile(pattern);
    }

    @Test
    void theNamesAreThoseOfTheList() throws IOException {
        List<String> names = dev.carport.apps.feed.layout.Layout.of(Feeds.settings("{\"profile\": \"MOBILE_DE_CSV\"}"))
                .names();
        List<String> expected = new ArrayList<>();
        for (Expected column : columns()) {
            expected.add(column.name().equals("reserviert") ? "reserviert_" + expected.size() : column.name());
        }

        assertThat(names).containsExactlyElementsOf(expected);
    }

    @Test
    void aVehicleWithoutWhatTheFileDemandsIsHeldBackWithTheColumnNamed() {
        FeedSettings settings = Feeds.settings("{\"profile\": \"MOBILE_DE_CSV\"}");
        var bare = dev.carport.api.vehicle.Vehicle.builder(
                        "1", dev.carport.api.vehicle.VehicleKind.MOTORCYCLE, dev.carport.api.vehicle.Condition.USED)
                .build();

        assertThat(Feeds.mapped(settings, bare, Locale.GERMAN).findings())
                .filteredOn(finding -> finding.blocks())
                .extracting(finding -> finding.field() + " " + finding.arguments())
                .containsExactly(
                        "body [kategorie]",
                        "make [marke]",
                        "model [modell]",
                        "prices.vat [mwst]",
                        "history.damaged [beschaedigtes_fahrzeug]");
    }
}
