package dev.carport.web.vehicle;

import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.FeatureGroup;
import dev.carport.api.vehicle.Unit;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.web.http.Visit;
import dev.carport.web.ui.Fact;
import dev.carport.web.vehicle.VehicleView.Group;
import dev.carport.web.vehicle.VehicleView.Words;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is known about a vehicle, in groups. Made for one answer. */
final class DataSheet {

    private static final Set<VehicleField<?>> ELSEWHERE = Set.of(
            VehicleFields.IMAGES,
            VehicleFields.DESCRIPTIONS,
            VehicleFields.EQUIPMENT_FEATURES,
            VehicleFields.EQUIPMENT_STANDARD,
            VehicleFields.EQUIPMENT_OPTIONAL,
            VehicleFields.EQUIPMENT_OTHER,
            VehicleFields.FINANCING,
            VehicleFields.LEASING);

    private static final List<VehicleField<?>> KEY_FACTS = List.of(
            VehicleFields.KIND,
            VehicleFields.CONDITION,
            VehicleFields.STATUS,
            VehicleFields.HISTORY_FIRST_REGISTRATION,
            VehicleFields.HISTORY_MILEAGE,
            VehicleFields.ENGINE_POWER,
            VehicleFields.ENGINE_FUEL,
            VehicleFields.ENGINE_TRANSMISSION,
            VehicleFields.COLOURS_EXTERIOR,
            VehicleFields.HISTORY_IN_STOCK_SINCE,
            VehicleFields.MAINTENANCE_NEXT_INSPECTION);

    private static final List<VehicleField<?>> PRICES = List.of(
            VehicleFields.PRICES_GROSS,
            VehicleFields.PRICES_NET,
            VehicleFields.PRICES_VAT,
            VehicleFields.PRICES_DEALER,
            VehicleFields.PRICES_LIST,
            VehicleFields.PRICES_PREVIOUS,
            VehicleFields.PRICES_ON_REQUEST);

    private final Visit visit;
    private final Vehicle vehicle;
    private final FieldValues values;
    private final Locale language;

    DataSheet(Visit visit, Vehicle vehicle) {
        this.visit = visit;
        this.vehicle = vehicle;
        this.values = new FieldValues(visit);
        this.language = visit.language().locale();
    }

    /** The most important facts. */
    List<Fact> keyFacts() {
        return facts(KEY_FACTS.stream());
    }

    /** What it costs. */
    List<Fact> prices() {
        return facts(PRICES.stream());
    }

    private List<Fact> facts(Stream<VehicleField<?>> fields) {
        return fields.filter(field -> known(field.get(vehicle)))
                .map(field -> new Fact(field.label(language), value(field)))
                .toList();
    }

    private String value(VehicleField<?> field) {
        Object value = field.get(vehicle);
        return value == null ? "" : values.of(field.key(), value);
    }

    private static boolean known(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Collection<?> many -> !many.isEmpty();
            case Map<?, ?> entries -> !entries.isEmpty();
            default -> true;
        };
    }

    /** All facts by topic, then offers, then equipment. */
    List<Group> groups() {
        Map<String, List<VehicleField<?>>> topics = new LinkedHashMap<>();
        for (VehicleField<?> field : VehicleField.all()) {
            int dot = field.key().indexOf('.');
            if (!ELSEWHERE.contains(field)) {
                topics.computeIfAbsent(dot < 0 ? "" : field.key().substring(0, dot), any -> new ArrayList<>())
                        .add(field);
            }
        }
        List<Group> groups = new ArrayList<>();
        topics.forEach((topic, fields) -> {
            List<Fact> facts = facts(fields.stream());
            if (!facts.isEmpty()) {
                String title =
                        topic.isEmpty() ? visit.text("vehicle.group.vehicle") : VehicleLabels.topic(topic, language);
                groups.add(new Group(title, facts));
            }
        });
        vehicle.financing().forEach(offer -> groups.add(offer("financing[]", offer)));
        vehicle.leasing().forEach(offer -> groups.add(offer("leasing[]", offer)));
        return groups;
    }

    private Group offer(String topic, Record offer) {
        List<Fact> facts = new ArrayList<>();
        for (RecordComponent component : offer.getClass().getRecordComponents()) {
            Object value = valueOf(component, offer);
            if (known(value) && value != null) {
                String label = VehicleLabels.field(topic + "." + component.getName(), language);
                facts.add(new Fact(label, values.of(value, component.getAnnotation(Unit.class))));
            }
        }
        return new Group(VehicleLabels.topic(topic, language), facts);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record offer) {
        try {
            return component.getAccessor().invoke(offer);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(component + " cannot be read", hidden);
        }
    }

    /** Equipment by group, then the dealer's own lists. */
    List<Group> equipment() {
        Map<FeatureGroup, List<Fact>> features = new EnumMap<>(FeatureGroup.class);
        for (Feature feature : vehicle.equipment().features()) {
            features.computeIfAbsent(feature.group(), any -> new ArrayList<>())
                    .add(new Fact("", feature.label(language)));
        }
        List<Group> groups = new ArrayList<>();
        features.forEach((group, facts) -> groups.add(new Group(group.label(language), facts)));
        items(groups, VehicleFields.EQUIPMENT_STANDARD, vehicle.equipment().standard());
        items(groups, VehicleFields.EQUIPMENT_OPTIONAL, vehicle.equipment().optional());
        return groups;
    }

    private void items(List<Group> groups, VehicleField<?> field, List<String> items) {
        if (!items.isEmpty()) {
            groups.add(new Group(
                    field.label(language),
                    items.stream().map(item -> new Fact("", item)).toList()));
        }
    }

    /** Descriptions and other long texts. */
    List<Words> texts() {
        List<Words> texts = new ArrayList<>();
        vehicle.descriptions()
                .forEach((tag, text) -> texts.add(new Words(
                        VehicleFields.DESCRIPTIONS.label(language) + " ("
                                + Locale.forLanguageTag(tag).getDisplayLanguage(language) + ")",
                        text)));
        String other = vehicle.equipment().other();
        if (other != null) {
            texts.add(new Words(VehicleFields.EQUIPMENT_OTHER.label(language), other));
        }
        return texts;
    }
}
