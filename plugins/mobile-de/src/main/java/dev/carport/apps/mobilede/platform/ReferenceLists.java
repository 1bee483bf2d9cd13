package dev.carport.apps.mobilede.platform;

import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.reference.Tables;
import dev.carport.apps.mobilede.MobileDeApp;
import dev.carport.apps.mobilede.PackagedLists;
import dev.carport.apps.mobilede.mapping.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Loads the platform's lists; models once per make, as they are offered by make only. */
final class ReferenceLists {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceLists.class);
    private static final String CAR = "classes/Car/";

    private static final Map<String, String> PATHS =
            Tables.beside(MobileDeApp.class, "lists.ini").of("paths");

    private final Api api;

    ReferenceLists(Api api) {
        this.api = api;
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(Lists.MAKES, Lists.MODELS));
        PATHS.keySet().stream().sorted().forEach(names::add);
        return List.copyOf(names);
    }

    /** Each of these lists, complete. */
    List<ReferenceList> load(List<String> names) {
        List<ReferenceList> lists = new ArrayList<>();
        if (names.contains(Lists.MAKES) || names.contains(Lists.MODELS)) {
            List<ReferenceValue> makes = values(CAR + "makes", null);
            lists.add(new ReferenceList(Lists.MAKES, makes));
            if (names.contains(Lists.MODELS)) {
                List<ReferenceValue> models = new ArrayList<>();
                for (ReferenceValue make : makes) {
                    models.addAll(values(CAR + "makes/" + Api.encoded(make.id()) + "/models", make.id()));
                }
                lists.add(new ReferenceList(Lists.MODELS, models));
            }
        }
        for (String name : names) {
            String path = PATHS.get(name);
            if (path != null) {
                lists.add(new ReferenceList(name, values(path, null)));
            }
        }
        return lists.stream().filter(list -> names.contains(list.name())).toList();
    }

    private List<ReferenceValue> values(String path, @Nullable String parent) {
        JsonNode answer;
        try {
            answer = api.referenceData("/refdata/" + path);
        } catch (Gone notOffered) {
            // some paths are known from other programs only; one that is not there must not stop all listings
            LOG.atWarn().addKeyValue("path", path).log("The platform does not offer a list; the packaged one is used");
            return PackagedLists.at(path);
        }
        List<ReferenceValue> values = new ArrayList<>();
        for (JsonNode value : answer.path("values")) {
            String key = Json.text(value, "name");
            String label = Json.text(value, "description");
            if (key != null) {
                values.add(
                        new ReferenceValue(key, label == null ? List.of(key) : List.of(label, key), parent, Map.of()));
            }
        }
        return values;
    }
}
