package dev.carport.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.web.form.ColumnEdits.Edit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class ColumnEditsTest {

    private static ArrayNode read(Map<String, List<String>> form) {
        return ColumnEdits.read("columns", key -> form.getOrDefault(key, List.of()), Locale.GERMAN);
    }

    private static ArrayNode three() {
        return read(Map.of(
                "columns.field", List.of("number", "make", ""),
                "columns.name", List.of("Nr", "Marke", "Land"),
                "columns.format", List.of("", "upper", ""),
                "columns.otherwise", List.of("", "", "DE"),
                "columns.values", List.of("", "", "")));
    }

    private static List<String> names(ArrayNode rows) {
        return rows.valueStream()
                .map((JsonNode row) -> row.path("name").asString())
                .toList();
    }

    private static String edit(ArrayNode rows, String button, String added) {
        return ColumnEdits.apply(rows, Objects.requireNonNull(Edit.of(button)), added, "Fester Wert", Locale.GERMAN);
    }

    @Test
    void readsRowsInOrderAndKeepsWhatIsEmptyOut() {
        assertThat(three().toString())
                .isEqualTo("[{\"field\":\"number\",\"name\":\"Nr\"},{\"field\":\"make\",\"name\":\"Marke\",\"format\":"
                        + "\"upper\"},{\"name\":\"Land\",\"otherwise\":\"DE\"}]");
    }

    @Test
    void aRowWithNothingInItIsNoneAndOneWithoutANameGetsItsFields() {
        ArrayNode rows = read(Map.of(
                "columns.field", List.of("make", "", "make"),
                "columns.name", List.of("", "", "")));

        assertThat(names(rows)).containsExactly("Marke", "Marke 2");
    }

    @Test
    void movesAndTellsWhereThePersonIs() {
        ArrayNode rows = three();
        assertThat(edit(rows, "columns:up:3", "")).isEqualTo("columns-up-2");
        assertThat(names(rows)).containsExactly("Nr", "Land", "Marke");
        assertThat(edit(rows, "columns:down:1", "")).isEqualTo("columns-down-2");
        assertThat(names(rows)).containsExactly("Land", "Nr", "Marke");
        edit(rows, "columns:up:1", "");
        edit(rows, "columns:down:3", "");
        edit(rows, "columns:up:99", "");
        assertThat(names(rows)).containsExactly("Land", "Nr", "Marke");
    }

    @Test
    void addsAFieldUnderItsLabelAndAFixedValue() {
        ArrayNode rows = three();
        assertThat(edit(rows, "columns:add", "make")).isEqualTo("columns-name-4");
        edit(rows, "columns:add", "");

        assertThat(names(rows)).containsExactly("Nr", "Marke", "Land", "Marke 2", "Fester Wert");
    }

    @Test
    void removesAndStaysNearby() {
        ArrayNode rows = three();
        assertThat(edit(rows, "columns:remove:3", "")).isEqualTo("columns-remove-2");
        assertThat(edit(rows, "columns:remove:1", "")).isEqualTo("columns-remove-1");
        assertThat(edit(rows, "columns:remove:1", "")).isEqualTo("columns-add");
        assertThat(rows.isEmpty()).isTrue();
    }

    @Test
    void aButtonThatIsNoneIsRefused() {
        assertThat(Edit.of("")).isNull();
        assertThat(Edit.of("columns")).isNull();
        assertThat(Edit.of("columns:up:x")).isNull();
    }

    @Test
    void everyFieldCanBeChosenUnderATopic() {
        ColumnTable table = ColumnEdits.table(three(), List.of(), "", "Fahrzeug", Locale.GERMAN);

        assertThat(table.topics().stream()
                        .mapToInt(topic -> topic.fields().size())
                        .sum())
                .isEqualTo(dev.carport.api.vehicle.VehicleField.all().size());
        assertThat(table.rows().get(1).label()).isEqualTo("Marke");
    }

    @Test
    void aButtonMeansTheRowThePersonSees() {
        Map<String, List<String>> form = Map.of(
                "columns.field", List.of("number", "make", "", "model"),
                "columns.name", List.of("Nr", "Marke", "", "Modell"),
                "columns.format", List.of("", "", "", ""),
                "columns.otherwise", List.of("", "", "", ""),
                "columns.values", List.of("", "", "", ""));

        assertThat(remaining(form, 3)).containsExactly("Nr", "Marke", "Modell");
        assertThat(remaining(form, 4)).containsExactly("Nr", "Marke");
        assertThat(remaining(form, 9)).containsExactly("Nr", "Marke", "Modell");
    }

    private static List<String> remaining(Map<String, List<String>> form, int pressed) {
        ArrayNode rows = read(form);
        Edit edit = new Edit("columns", "remove", pressed);
        int kept = ColumnEdits.kept("columns", key -> form.getOrDefault(key, List.of()), pressed);
        ColumnEdits.apply(rows, edit.at(kept), "", "Fester Wert", Locale.GERMAN);
        return names(rows);
    }
}
