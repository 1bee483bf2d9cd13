package dev.carport.engine.store;

import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.engine.reference.ReferenceStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The platforms' lists in SQL, one JSON document per app and environment. */
public final class JdbiReferenceStore implements ReferenceStore {
    private final Database database;

    /** Lists in this database. */
    public JdbiReferenceStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Snapshot> find(String app, String environment) {
        return database.read(handle -> handle.createQuery(
                        "select fetched_at, lists from reference where app = :app and environment = :environment")
                .bind("app", app)
                .bind("environment", environment)
                .map((row, context) ->
                        new Snapshot(InstantColumns.read(row, "fetched_at"), lists(row.getString("lists"))))
                .findOne());
    }

    @Override
    public void put(String app, String environment, Snapshot snapshot) {
        database.write(handle -> handle.createUpdate("""
                        insert into reference (app, environment, fetched_at, lists)
                        values (:app, :environment, :at, :lists)
                        on conflict (app, environment) do update set fetched_at = excluded.fetched_at,
                          lists = excluded.lists""")
                .bind("app", app)
                .bind("environment", environment)
                .bind("at", snapshot.fetchedAt())
                .bind("lists", json(snapshot.lists()))
                .execute());
    }

    private static String json(List<ReferenceList> lists) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (ReferenceList list : lists) {
            document.put(
                    list.name(),
                    list.values().stream()
                            .map(value -> {
                                Map<String, Object> node = new LinkedHashMap<>();
                                node.put("i", value.id());
                                node.put("n", value.names());
                                if (value.parent() != null) {
                                    node.put("p", value.parent());
                                }
                                if (!value.attributes().isEmpty()) {
                                    node.put("a", value.attributes());
                                }
                                return node;
                            })
                            .toList());
        }
        return JsonColumns.write(document);
    }

    private static List<ReferenceList> lists(String json) {
        List<ReferenceList> lists = new ArrayList<>();
        JsonColumns.tree(json).forEachEntry((name, values) -> {
            List<ReferenceValue> entries = new ArrayList<>();
            for (JsonNode node : values) {
                List<String> names = new ArrayList<>();
                node.path("n").forEach(text -> names.add(text.asString()));
                Map<String, String> attributes = new LinkedHashMap<>();
                node.path("a").forEachEntry((key, value) -> attributes.put(key, value.asString()));
                String parent = node.has("p") ? node.path("p").asString() : null;
                entries.add(new ReferenceValue(node.path("i").asString(), names, parent, attributes));
            }
            lists.add(new ReferenceList(name, entries));
        });
        return lists;
    }
}
