package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The platform's vocabulary: makes, models, references and seals, in the order in which the platform lists them.
 *
 * <p>Immutable and safe to share. The ids are real; the makes and models are the common ones, motorcycles almost none.
 */
public final class Catalogue {
    private final Map<Integer, Make> makes;
    private final Map<Integer, Model> models;
    private final Map<Integer, List<Model>> modelsOfMake;
    private final Map<Integer, Seal> seals;
    private final List<Reference> references;
    private final Map<String, Map<String, Reference>> referencesOfType;
    private final Map<Use, Set<String>> allowedIds;

    private Catalogue(List<Make> makes, List<Model> models, List<Seal> seals, List<Reference> references) {
        this.makes = new LinkedHashMap<>();
        makes.forEach(make -> this.makes.put(make.id(), make));
        this.models = new LinkedHashMap<>();
        models.forEach(model -> this.models.put(model.id(), model));
        this.modelsOfMake = models.stream().collect(Collectors.groupingBy(Model::make));
        this.seals = new LinkedHashMap<>();
        seals.forEach(seal -> this.seals.put(seal.id(), seal));
        this.references = List.copyOf(references);
        this.referencesOfType = new LinkedHashMap<>();
        references.forEach(reference -> referencesOfType
                .computeIfAbsent(reference.type(), type -> new LinkedHashMap<>())
                .put(reference.id(), reference));
        this.allowedIds = new HashMap<>();
        for (var type : referencesOfType.keySet()) {
            allowedIds.put(new Use(type, null), idsFor(type, null));
            allowedIds.put(new Use(type, "B"), idsFor(type, "B"));
            allowedIds.put(new Use(type, "C"), idsFor(type, "C"));
        }
    }

    /** Reads the catalogue that is packaged with the simulator. */
    public static Catalogue load() {
        var makes = new ArrayList<Make>();
        for (var node : Json.resource("makes.json").path("makes")) {
            makes.add(new Make(
                    node.path("id").intValue(), text(node, "name"), new LinkedHashSet<>(texts(node, "vehicleType"))));
        }
        var models = new ArrayList<Model>();
        for (var node : Json.resource("models.json").path("models")) {
            models.add(new Model(
                    node.path("id").intValue(),
                    node.path("make").intValue(),
                    text(node, "name"),
                    text(node, "vehicleType")));
        }
        var seals = new ArrayList<Seal>();
        for (var node : Json.resource("seals.json").path("seals")) {
            seals.add(new Seal(node.path("id").intValue(), optionalText(node, "name"), optionalText(node, "country")));
        }
        var references = new ArrayList<Reference>();
        for (var node : Json.resource("references.json").path("references")) {
            references.add(new Reference(
                    text(node, "referenceType"),
                    text(node, "id"),
                    text(node, "name"),
                    text(node, "nameDe"),
                    optionalTexts(node, "vehicleType"),
                    optionalTexts(node, "country")));
        }
        return new Catalogue(makes, models, seals, references);
    }

    /** All makes. */
    public List<Make> makes() {
        return List.copyOf(makes.values());
    }

    /** The make with this id. */
    public Optional<Make> make(int id) {
        return Optional.ofNullable(makes.get(id));
    }

    /** The models of a make; empty for an unknown make or one whose models are not known. */
    public List<Model> modelsOf(int make) {
        return modelsOfMake.getOrDefault(make, List.of());
    }

    /** The model with this id, whatever its make. */
    public Optional<Model> model(int id) {
        return Optional.ofNullable(models.get(id));
    }

    /** All seals. */
    public List<Seal> seals() {
        return List.copyOf(seals.values());
    }

    /** The seal with this id. */
    public Optional<Seal> seal(int id) {
        return Optional.ofNullable(seals.get(id));
    }

    /** All reference values of all types. */
    public List<Reference> references() {
        return references;
    }

    /**
     * The value of a reference type.
     *
     * @param type for example {@code FuelType}
     * @param id the value as text, also for numeric ids
     */
    public Optional<Reference> reference(String type, String id) {
        return Optional.ofNullable(referencesOfType.getOrDefault(type, Map.of()).get(id));
    }

    /** The ids a vehicle type may use, in the platform's order; a null type takes all. */
    public Set<String> allowedIds(String type, @Nullable String vehicleType) {
        return allowedIds.getOrDefault(new Use(type, vehicleType), Set.of());
    }

    private Set<String> idsFor(String type, @Nullable String vehicleType) {
        return referencesOfType.getOrDefault(type, Map.of()).values().stream()
                .filter(reference -> reference.fits(vehicleType))
                .map(Reference::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Use(String type, @Nullable String vehicleType) {}

    private static String text(JsonNode node, String name) {
        return node.path(name).stringValue();
    }

    private static @Nullable String optionalText(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).stringValue() : null;
    }

    private static List<String> texts(JsonNode node, String name) {
        var texts = new ArrayList<String>();
        node.path(name).forEach(item -> texts.add(item.stringValue()));
        return List.copyOf(texts);
    }

    private static @Nullable List<String> optionalTexts(JsonNode node, String name) {
        return node.path(name).isArray() ? texts(node, name) : null;
    }
}
