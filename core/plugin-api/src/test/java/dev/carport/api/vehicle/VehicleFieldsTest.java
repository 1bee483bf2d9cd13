package dev.carport.api.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VehicleFieldsTest {

    private static final List<Class<? extends Record>> ELEMENTS =
            List.of(FinancingOffer.class, LeasingOffer.class, Image.class, Video.class);

    @Test
    void coversEveryComponentOfTheVehicleExactlyOnceAndInOrder() {
        assertThat(VehicleField.all()).extracting(VehicleField::key).containsExactlyElementsOf(leaves().keySet());
    }

    @Test
    void hasTheTypeOfItsComponent() {
        var leaves = leaves();
        assertThat(VehicleField.all())
                .allSatisfy(field -> assertThat(field.type())
                        .isEqualTo(leaves.get(field.key()).getType()));
    }

    @Test
    void namesEveryConstantLikeItsKey() throws IllegalAccessException {
        for (var constant : VehicleFields.class.getFields()) {
            assertThat(Modifier.isFinal(constant.getModifiers())).isTrue();
            var key = ((VehicleField<?>) constant.get(null)).key();
            assertThat(constant.getName())
                    .isEqualTo(key.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                            .replace('.', '_')
                            .toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void readsWhatTheBuilderWrote() {
        var vehicle = SampleVehicles.withEveryField();
        assertThat(VehicleField.all())
                .allSatisfy(field -> assertThat(field.get(vehicle))
                        .isEqualTo(SampleVehicles.value(field))
                        .isNotNull());
    }

    @Test
    void readsNullOrAnEmptyCollectionWhereNothingIsKnown() {
        var bare = Vehicle.of("1", VehicleKind.CAR, Condition.USED);
        assertThat(VehicleField.all())
                .filteredOn(field ->
                        !Set.of("number", "kind", "condition", "status").contains(field.key()))
                .allSatisfy(field -> assertThat(field.get(bare)).isIn(null, List.of(), Set.of(), Map.of()));
    }

    @Test
    void knowsTheUnitOfQuantitiesAndOfPlainNumbers() {
        assertThat(VehicleFields.HISTORY_MILEAGE.unit()).isEqualTo("km");
        assertThat(VehicleFields.ENGINE_POWER.unit()).isEqualTo("kW");
        assertThat(VehicleFields.ENERGY_POWER_COMBINED.unit()).isEqualTo("kWh/100 km");
        assertThat(VehicleFields.WARRANTY_MONTHS.unit()).isEqualTo("months");
        assertThat(VehicleFields.MAKE.unit()).isNull();
        assertThat(VehicleFields.PRICES_GROSS.unit()).isNull();
    }

    @Test
    void givesEveryNumberARangeAndEveryTextALength() {
        assertThat(Stream.concat(leaves().values().stream(), elementComponents()))
                .allSatisfy(component -> {
                    var type = component.getType();
                    if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
                        assertThat(component.getAnnotation(Range.class)).isNotNull();
                    }
                    if (component.getGenericType().getTypeName().matches(".*java\\.lang\\.String>?")) {
                        assertThat(component.getAnnotation(Text.class)).isNotNull();
                    }
                });
        assertThat(Quantity.class.getPermittedSubclasses()).allSatisfy(type -> {
            var only = type.getRecordComponents()[0];
            assertThat(only.getAnnotation(Range.class)).isNotNull();
            assertThat(only.getAnnotation(Unit.class)).isNotNull();
        });
    }

    private static Stream<RecordComponent> elementComponents() {
        return ELEMENTS.stream().flatMap(type -> Stream.of(type.getRecordComponents()));
    }

    static Map<String, RecordComponent> leaves() {
        var leaves = new LinkedHashMap<String, RecordComponent>();
        collect("", Vehicle.class, leaves);
        return leaves;
    }

    static List<String> elementPaths() {
        var paths = new ArrayList<String>();
        for (var list : Vehicle.class.getRecordComponents()) {
            for (var element : ELEMENTS) {
                if (list.getGenericType().getTypeName().contains("<" + element.getName() + ">")) {
                    for (var component : element.getRecordComponents()) {
                        paths.add(list.getName() + "[]." + component.getName());
                    }
                }
            }
        }
        return paths;
    }

    private static void collect(String prefix, Class<?> type, Map<String, RecordComponent> leaves) {
        for (var component : type.getRecordComponents()) {
            if (Topic.class.isAssignableFrom(component.getType())) {
                collect(prefix + component.getName() + ".", component.getType(), leaves);
            } else {
                leaves.put(prefix + component.getName(), component);
            }
        }
    }
}
