package dev.carport.apps.autoscout24.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.http.Reply;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every message of the platform becomes a finding at our field. */
class CodesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50004|Field bodyColor is mandatory. Please provide missing field.|colours.exterior",
                "50004|Field emission.particleFilter is mandatory. Please provide missing field.|engine.particleFilter",
                "50004|Field prices[0].priceType is mandatory. Please provide missing field.|prices.gross",
                "50066|Field seats must be in range 1-99.|measures.seats",
                "50050|Field description must not contain email addresses.|descriptions",
                "50071|List of values in the field equipment has duplicates.|equipment.features",
                "50001|Mandatory object maintenance is missing.|maintenance.fullServiceHistory",
                "50067|Field bank must not be longer than 150 characters.|financing",
                "50110|Field doors is not available for vehicle type B.|measures.doors",
                "50031|whatever the text|history.firstRegistration",
                "50077|This account is not allowed to use this channel.|dealerChannel",
                "50107|Only dealers from Germany ...|financingMode",
                "50028|Invalid json|''",
                "50004|Field somethingNew is mandatory.|''",
            })
    void findsOurField(int code, String text, String field) {
        assertThat(finding(code, text).field()).isEqualTo(field);
    }

    @Test
    void placesEveryFieldTheDocumentHas() throws IOException {
        var unplaced = new TreeSet<String>();
        for (var path : documentedPaths()) {
            if (finding(50073, "Field " + path + " must have a value").field().isEmpty()) {
                unplaced.add(path);
            }
        }

        assertThat(unplaced).isEmpty();
    }

    @Test
    void namesOnlyFieldsAndSettingsThatExist() {
        Set<String> known = Stream.concat(
                        VehicleField.all().stream().map(VehicleField::key),
                        Arrays.stream(As24Settings.class.getRecordComponents()).map(component -> component.getName()))
                .collect(Collectors.toSet());

        for (int code : Codes.documented()) {
            var field = finding(code, "").field();
            assertThat(field.isEmpty() || known.contains(field))
                    .as(code + " " + field)
                    .isTrue();
        }
    }

    @Test
    void anAnswerWithoutMessagesIsStillARefusalWithAReason() {
        var answer = Answer.of(reply(418, "{\"_response\":{\"type\":\"Error\"}}"));

        assertThat(Codes.findings(answer)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Codes.UNKNOWN);
            assertThat(finding.detail()).isEqualTo("status 418");
        });
    }

    @Test
    void aMessageWithoutTypeIsJudgedByItsRange() {
        assertThat(new Note(50004, "", "").isError()).isTrue();
        assertThat(new Note(20001, "", "").isWarning()).isTrue();
        assertThat(new Note(10000, "", "").isError()).isFalse();
    }

    private static Finding finding(int code, String text) {
        var answer = Answer.of(reply(
                400,
                "{\"_response\":{\"type\":\"Error\",\"messages\":[{\"code\":" + code
                        + ",\"messageType\":\"Error\",\"text\":\"" + text + "\"}]}}"));
        return Codes.findings(answer).getFirst();
    }

    private static Reply reply(int status, String json) {
        return new Reply(status, Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    /** Paths of the documented create request, which has every attribute but the identifier the platform gives. */
    private static Set<String> documentedPaths() throws IOException {
        var sample = Json.read(Files.readString(Path.of(
                "src/test/resources/dev/carport/apps/autoscout24/sandbox/samples/vehicle-create-request.json")));
        var paths = new TreeSet<String>();
        collect("", sample, paths);
        paths.addAll(Set.of("availability.deliveryDate", "bank", "duration", "grossCreditAmount", "videoUrl"));
        return paths;
    }

    private static void collect(String prefix, JsonNode object, Set<String> paths) {
        object.properties().forEach(entry -> {
            var path = prefix + entry.getKey();
            if (entry.getValue().isObject()
                    && !Set.of("fuel", "consumption", "identifier").contains(entry.getKey())) {
                paths.add(path);
            }
            if (entry.getValue().isObject()) {
                collect(path + ".", entry.getValue(), paths);
            } else {
                paths.add(path);
            }
        });
    }
}
