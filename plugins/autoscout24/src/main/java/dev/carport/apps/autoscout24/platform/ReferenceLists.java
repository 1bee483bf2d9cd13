package dev.carport.apps.autoscout24.platform;

import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.reference.Tables;
import dev.carport.apps.autoscout24.AutoScout24App;
import dev.carport.apps.autoscout24.mapping.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Loads the platform's lists, in English and without a token, and divides them by vehicle type. */
final class ReferenceLists {
    private static final String BIKE = "B";

    /** Our list: the platform's reference type, then the vehicle type its values must fit. */
    private static final Map<String, String> KINDS =
            Tables.beside(AutoScout24App.class, "lists.ini").of("references");

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
            String[] kind = KINDS.getOrDefault(name, "").split(" ");
            List<ReferenceValue> values = new ArrayList<>();
            for (JsonNode reference : references) {
                if (kind[0].equals(Json.text(reference, "referenceType"))
                        && (kind.length == 1 || fits(reference, kind[1]))) {
                    add(values, reference, null);
                }
            }
            lists.add(new ReferenceList(name, values));
        }
    }

    private static boolean fits(JsonNode reference, String vehicleType) {
        JsonNode types = Json.member(reference, "vehicleType");
        if (!types.isArray() || types.isEmpty()) {
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
