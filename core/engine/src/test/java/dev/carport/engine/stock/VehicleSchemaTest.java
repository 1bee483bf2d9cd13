package dev.carport.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.carport.api.vehicle.VehicleFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VehicleSchemaTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode schema = new VehicleSchema().json();
    private final Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema);

    @Test
    void givesThreeCompleteExamplesThatItAccepts() {
        var examples = schema.get("examples");
        assertThat(examples).hasSize(3);
        assertThat(examples)
                .extracting(example -> example.get("number").asString())
                .containsExactly("N-1001", "U-2034", "M-310");
        assertThat(examples).allSatisfy(example -> assertThat(faults(example)).isEmpty());
        assertThat(VehicleSchema.examples())
                .allSatisfy(example ->
                        assertThat(Examples.READER.read(example, "KS", null)).isInstanceOf(Reading.Accepted.class));
    }

    @Test
    void tellsTypeRangeUnitLabelAndMeaningOfAField() {
        assertThat(at("history", "mileage").toString())
                .isEqualTo("{\"title\":\"Mileage\",\"description\":\"Distance covered.\",\"type\":\"integer\","
                        + "\"minimum\":0,\"maximum\":9999999,\"x-unit\":\"km\"}");
        assertThat(at("energy", "fuel", "combined").get("multipleOf").decimalValue())
                .isEqualByComparingTo("0.01");
        assertThat(at("identity", "vin").get("pattern").asString()).isEqualTo("^(?:[A-HJ-NPR-Z0-9]{17})$");
        assertThat(at("engine", "fuel").get("enum"))
                .extracting(JsonNode::asString)
                .contains("PETROL", "ELECTRIC");
        assertThat(at("prices", "gross").get("$ref").asString()).isEqualTo("#/$defs/money");
    }

    @Test
    void needsNumberKindAndCondition() {
        assertThat(schema.get("required"))
                .extracting(JsonNode::asString)
                .containsExactly("number", "kind", "condition");
    }

    @Test
    void keepsTheOrderOfTheRecords() {
        assertThat(schema.get("properties").propertyNames().stream().toList())
                .startsWith("number", "location", "identity", "kind", "condition", "status", "make")
                .endsWith("availability", "internals", "attributes");
    }

    @Test
    void acceptsWhatTheReaderAccepts() {
        var codec = new VehicleCodec();
        var vehicles = new RandomVehicles(3, 0.4);
        for (int i = 0; i < 100; i++) {
            var vehicle = vehicles.next().with(VehicleFields.LOCATION, "KS").with(VehicleFields.IMAGES, List.of());
            assertThat(faults(JSON.readTree(codec.encode(vehicle)))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'number':'1','kind':'CAR'}",
                "{'number':'A/1','kind':'CAR','condition':'NEW'}",
                "{'number':'1','kind':'CAR','condition':'NEW','color':'red'}",
                "{'number':'1','kind':'CAR','condition':'NEW','history':{'mileage':-1}}",
                "{'number':'1','kind':'CAR','condition':'NEW','history':{'mileage':1.5}}",
                "{'number':'1','kind':'CAR','condition':'NEW','history':{'firstRegistration':'2021-13'}}",
                "{'number':'1','kind':'CAR','condition':'NEW','identity':{'vin':'WVWZZZ1KZAW00001'}}",
                "{'number':'1','kind':'CAR','condition':'NEW','prices':{'gross':1}}",
                "{'number':'1','kind':'CAR','condition':'NEW','descriptions':{'german':'x'}}",
                "{'number':'1','kind':'CAR','condition':'NEW','images':[{}]}",
                "{'number':'1','kind':'CAR','condition':'NEW','images':[{'url':'https://x.de','data':'AAAA'}]}"
            })
    void refusesWhatTheReaderRefuses(String json) {
        var tree = JSON.readTree(json.replace('\'', '"'));
        assertThat(faults(tree)).isNotEmpty();
        assertThat(Examples.READER.read(tree, "KS", null)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void describesEveryFieldAndNothingElse() throws Exception {
        var described = new Properties();
        try (var in = VehicleSchema.class.getResourceAsStream("/dev/carport/engine/stock/descriptions.properties")) {
            described.load(in);
        }
        assertThat(new TreeSet<Object>(described.keySet())).isEqualTo(new TreeSet<Object>(pathsOf(schema, "")));
    }

    private static List<String> pathsOf(JsonNode node, String path) {
        var paths = new ArrayList<String>();
        if (node.has("properties") && !node.has("$ref")) {
            node.get("properties").properties().forEach(property -> {
                var at = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                paths.add(at);
                paths.addAll(pathsOf(property.getValue(), at));
            });
        }
        if (node.has("items") && node.get("items").has("properties")) {
            paths.add(path + "[]");
            paths.addAll(pathsOf(node.get("items"), path + "[]"));
        }
        return paths;
    }

    private JsonNode at(String... steps) {
        JsonNode node = schema;
        for (var step : steps) {
            node = node.get("properties").get(step);
        }
        return node;
    }

    private List<Error> faults(JsonNode json) {
        return validator.validate(json);
    }
}
