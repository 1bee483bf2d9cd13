package dev.carport.apps.autoscout24.platform;

import static java.util.Map.entry;

import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.apps.autoscout24.mapping.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Loads the platform's lists, in English and without a token, and divides them by vehicle type. */
final class ReferenceLists {
    private static final String CAR = "C";
    private static final String BIKE = "B";

    /** Our list: the platform's reference type, and the vehicle type its values must fit; empty for any. */
    private record Kind(String type, String vehicleType) {}

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry(Lists.COLOURS, new Kind("BodyColor", "")),
            entry(Lists.INTERIOR_COLOURS, new Kind("InteriorColor", "")),
            entry(Lists.UPHOLSTERY, new Kind("Upholstery", "")),
            entry(Lists.CAR_BODIES, new Kind("VehicleBody", CAR)),
            entry(Lists.BIKE_BODIES, new Kind("VehicleBody", BIKE)),
            entry(Lists.CAR_EQUIPMENT, new Kind("Equipment", CAR)),
            entry(Lists.BIKE_EQUIPMENT, new Kind("Equipment", BIKE)),
            entry(Lists.CAR_FUELS, new Kind("FuelCategory", CAR)),
            entry(Lists.BIKE_FUELS, new Kind("FuelCategory", BIKE)),
            entry(Lists.FUEL_GRADES, new Kind("FuelType", "")),
            entry(Lists.TRANSMISSIONS, new Kind("Transmission", "")),
            entry(Lists.DRIVES, new Kind("DriveType", CAR)),
            entry(Lists.CAR_EMISSION_CLASSES, new Kind("PollutionClass", CAR)),
            entry(Lists.BIKE_EMISSION_CLASSES, new Kind("PollutionClass", BIKE)),
            entry(Lists.EFFICIENCY_CLASSES, new Kind("EfficiencyClass", "")),
            entry(Lists.STICKERS, new Kind("EmissionsSticker", "")),
            entry(Lists.CAR_OFFER_TYPES, new Kind("VehicleOfferType", CAR)),
            entry(Lists.BIKE_OFFER_TYPES, new Kind("VehicleOfferType", BIKE)),
            entry(Lists.SERVICES, new Kind("IncludedService", "")),
            entry(Lists.COUNTRIES, new Kind("Country", "")));

    private final Api api;

    ReferenceLists(Api api) {
        this.api = api;
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(Lists.MAKES, Lists.CAR_MODELS, Lists.BIKE_MODELS, Lists.SEALS));
        KINDS.keySet().stream().sorted().forEach(names::add);
        return List.copyOf(names);
    }

    /** Each of these lists, complete. Makes and references are asked for once, models once per make. */
    List<ReferenceList> load(List<String> names) {
        List<ReferenceList> lists = new ArrayList<>();
        boolean models = names.contains(Lists.CAR_MODELS) || names.contains(Lists.BIKE_MODELS);
        if (models || names.contains(Lists.MAKES)) {
            List<ReferenceValue> makes = makes();
            if (names.contains(Lists.MAKES)) {
                lists.add(new ReferenceList(Lists.MAKES, makes));
            }
            if (models) {
                addModels(makes, names, lists);
            }
        }
        if (names.contains(Lists.SEALS)) {
            lists.add(new ReferenceList(Lists.SEALS, seals()));
        }
        addReferences(names, lists);
        return lists;
    }

    /** All makes. */
    List<ReferenceValue> makes() {
        List<ReferenceValue> makes = new ArrayList<>();
        for (JsonNode make : items("/makes", "makes")) {
            add(makes, make, null);
        }
        return makes;
    }

    private void addModels(List<ReferenceValue> makes, List<String> names, List<ReferenceList> lists) {
        List<ReferenceValue> cars = new ArrayList<>();
        List<ReferenceValue> bikes = new ArrayList<>();
        for (ReferenceValue make : makes) {
            for (JsonNode model : items("/makes/" + make.id() + "/models", "models")) {
                String type = Json.text(model, "vehicleType");
                add(BIKE.equals(type) ? bikes : cars, model, make.id());
            }
        }
        if (names.contains(Lists.CAR_MODELS)) {
            lists.add(new ReferenceList(Lists.CAR_MODELS, cars));
        }
        if (names.contains(Lists.BIKE_MODELS)) {
            lists.add(new ReferenceList(Lists.BIKE_MODELS, bikes));
        }
    }

    private List<ReferenceValue> seals() {
        List<ReferenceValue> seals = new ArrayList<>();
        for (JsonNode seal : items("/seals", "seals")) {
            add(seals, seal, Json.text(seal, "country"));
        }
        return seals;
    }

    private void addReferences(List<String> names, List<ReferenceList> lists) {
        List<String> wanted = names.stream().filter(KINDS::containsKey).toList();
        if (wanted.isEmpty()) {
            return;
        }
        JsonNode references = items("/references", "references");
        for (String name : wanted) {
            Kind kind = KINDS.getOrDefault(name, new Kind("", ""));
            List<ReferenceValue> values = new ArrayList<>();
            for (JsonNode reference : references) {
                if (kind.type.equals(Json.text(reference, "referenceType")) && fits(reference, kind.vehicleType)) {
                    add(values, reference, null);
                }
            }
            lists.add(new ReferenceList(name, values));
        }
    }

    private static boolean fits(JsonNode reference, String vehicleType) {
        JsonNode types = Json.member(reference, "vehicleType");
        if (vehicleType.isEmpty() || !types.isArray() || types.isEmpty()) {
            return true;
        }
        for (JsonNode type : types) {
            if (vehicleType.equals(type.asString(""))) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<ReferenceValue> values, JsonNode node, @Nullable String parent) {
        String id = Json.text(node, "id");
        String name = Json.text(node, "name");
        if (id != null && name != null) {
            values.add(new ReferenceValue(id, List.of(name), parent, Map.of()));
        }
    }

    private JsonNode items(String path, String name) {
        JsonNode items = Json.member(api.sendOpen(Call.get(path)).data(), name);
        if (!items.isArray()) {
            throw new IllegalStateException("The platform's answer to " + path + " holds no " + name);
        }
        return items;
    }
}
