package dev.carport.web.upload;

import dev.carport.api.vehicle.Term;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.stock.FieldPaths;
import dev.carport.engine.stock.VehicleSchema;
import dev.carport.web.http.Visit;
import dev.carport.web.upload.FieldsView.Field;
import dev.carport.web.upload.FieldsView.Topic;
import dev.carport.web.upload.FieldsView.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes the list of fields out of the schema, so that it never says anything else. */
final class FieldList {

    private final JsonNode schema = new VehicleSchema().json();

    /** The schema itself, to be downloaded. */
    JsonNode schema() {
        return schema;
    }

    FieldsView read(Visit visit) {
        Map<String, List<Field>> topics = new LinkedHashMap<>();
        topics.put("", new ArrayList<>());
        walk(visit, schema, "", "", topics);
        return new FieldsView(topics.entrySet().stream()
                .filter(topic -> !topic.getValue().isEmpty())
                .map(topic -> new Topic(
                        topic.getKey().isEmpty()
                                ? visit.text("upload.fields.vehicle")
                                : VehicleLabels.field(
                                        topic.getKey(), visit.language().locale()),
                        topic.getValue()))
                .toList());
    }

    private static void walk(Visit visit, JsonNode group, String path, String topic, Map<String, List<Field>> topics) {
        JsonNode required = group.path("required");
        for (var member : group.path("properties").properties()) {
            String name = member.getKey();
            String at = path.isEmpty() ? name : path + "." + name;
            String under = topic.isEmpty() && member.getValue().has("properties") ? name : topic;
            boolean needed = path.isEmpty()
                    && required.valueStream().anyMatch(one -> one.asString().equals(name));
            add(visit, member.getValue(), at, under, needed, topics);
        }
    }

    private static void add(
            Visit visit, JsonNode node, String at, String topic, boolean needed, Map<String, List<Field>> topics) {
        if (at.equals("images") || at.equals("videos")) {
            topics.computeIfAbsent("", any -> new ArrayList<>())
                    .add(field(visit, at, needed, visit.text("upload.form.addresses"), List.of()));
        } else if (node.has("additionalProperties")
                && node.path("additionalProperties").isObject()) {
            String example = at + "." + visit.text("upload.form.name");
            topics.computeIfAbsent(topic, any -> new ArrayList<>())
                    .add(field(visit, example, needed, visit.text("upload.form.text"), List.of()));
        } else if (node.has("properties")) {
            walk(visit, node, at, topic, topics);
        } else if (node.path("items").has("properties")) {
            walk(visit, node.path("items"), at + "[0]", at, topics);
        } else {
            FieldPaths.Target target = FieldPaths.find(at);
            if (target != null) {
                topics.computeIfAbsent(topic, any -> new ArrayList<>())
                        .add(field(visit, at, needed, form(visit, target, node), words(visit, target)));
            }
        }
    }

    private static Field field(Visit visit, String path, boolean needed, String form, List<Word> words) {
        return new Field(path, VehicleLabels.field(path, visit.language().locale()), needed, form, words);
    }

    private static String form(Visit visit, FieldPaths.Target target, JsonNode node) {
        JsonNode one = target.many() ? node.path("items") : node;
        String form = switch (target.kind()) {
            case TEXT ->
                one.has("maxLength")
                        ? visit.text(
                                "upload.form.text.max", one.path("maxLength").asInt())
                        : visit.text("upload.form.text");
            case WHOLE, DECIMAL, QUANTITY ->
                target.unit() == null
                        ? visit.text("upload.form.number")
                        : visit.text("upload.form.number.unit", target.unit());
            case FLAG -> visit.text("upload.form.flag");
            case TERM -> visit.text("upload.form.term");
            case MONTH -> visit.text("upload.form.month");
            case DATE -> visit.text("upload.form.date");
            case MONEY -> visit.text("upload.form.money");
        };
        return target.many() ? visit.text("upload.form.many", form) : form;
    }

    private static List<Word> words(Visit visit, FieldPaths.Target target) {
        List<Word> words = new ArrayList<>();
        Locale locale = visit.language().locale();
        Object[] constants = target.type().getEnumConstants();
        if (constants != null) {
            for (Object constant : constants) {
                if (constant instanceof Term term) {
                    words.add(new Word(term.name(), term.label(locale)));
                }
            }
        }
        return words;
    }
}
