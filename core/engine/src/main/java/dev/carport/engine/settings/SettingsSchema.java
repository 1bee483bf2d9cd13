package dev.carport.engine.settings;

import dev.carport.api.settings.Columns;
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.VehicleField;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema of an app's settings in one language. */
final class SettingsSchema {
    private final SettingsType<?> type;
    private final SettingTexts texts;
    private final Locale language;

    SettingsSchema(SettingsType<?> type, SettingTexts texts, Locale language) {
        this.type = type;
        this.texts = texts;
        this.language = language;
    }

    ObjectNode write() {
        ObjectNode schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        type.fields().forEach(field -> properties.set(field.key(), property(field)));
        writeRequired(schema);
        schema.put("additionalProperties", false);
        ObjectNode extension = schema.putObject("x-carport");
        extension.put("version", type.version());
        extension.put("language", language.toLanguageTag());
        ArrayNode groups = extension.putArray("groups");
        groups().forEach(group ->
                groups.addObject().put("name", group.name()).put("label", texts.group(language, group)));
        return schema;
    }

    /** In the order of their first setting. */
    private Set<Setting.Group> groups() {
        Set<Setting.Group> groups = new LinkedHashSet<>();
        type.fields().forEach(field -> groups.add(field.group()));
        return groups;
    }

    private ObjectNode property(SettingField field) {
        ObjectNode property = object();
        property.put("title", texts.label(language, field));
        texts.help(language, field).ifPresent(help -> property.put("description", help));
        boolean empty = !field.required() && field.kind() != SettingKind.YES_NO || field.visibleWhen() != null;
        writeType(property, field, empty && field.kind() != SettingKind.YES_NO);
        if (field.defaultValue() != null) {
            property.set("default", field.defaultValue());
        }
        if (field.secret()) {
            property.put("writeOnly", true);
        }
        property.set("x-carport", extension(field));
        return property;
    }

    private static void writeType(ObjectNode property, SettingField field, boolean mayBeEmpty) {
        String name = switch (field.kind()) {
            case TEXT, CHOICE, CUSTOMER_NUMBER, SECRET, OFFER, SERVER -> "string";
            case COLUMNS -> "array";
            case YES_NO -> "boolean";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
        };
        if (mayBeEmpty) {
            property.putArray("type").add(name).add("null");
        } else {
            property.put("type", name);
        }
        if (field.kind() == SettingKind.CHOICE) {
            ArrayNode values = property.putArray("enum");
            field.options().forEach(values::add);
            if (mayBeEmpty) {
                values.addNull();
            }
        }
        if (field.textual()) {
            property.put("maxLength", field.maxLength());
            if (field.pattern() != null) {
                // an empty text stands for no value
                String whole = "^(?:" + field.pattern().pattern() + ")$";
                String orElse = field.secret() ? "^$|^\\*\\*\\*$|" : mayBeEmpty ? "^$|" : "";
                property.put("pattern", orElse + whole);
            }
            if (!mayBeEmpty && !field.secret()) {
                property.put("minLength", 1);
            }
        }
        if (field.kind() == SettingKind.COLUMNS) {
            writeColumns(property, mayBeEmpty);
        }
        if (field.kind() == SettingKind.INTEGER || field.kind() == SettingKind.DECIMAL) {
            long least = field.kind() == SettingKind.INTEGER ? Math.max(field.min(), Integer.MIN_VALUE) : field.min();
            long most = field.kind() == SettingKind.INTEGER ? Math.min(field.max(), Integer.MAX_VALUE) : field.max();
            if (least != Long.MIN_VALUE) {
                property.put("minimum", least);
            }
            if (most != Long.MAX_VALUE) {
                property.put("maximum", most);
            }
        }
    }

    /** That no name occurs twice, and how values are written, JSON Schema cannot say. */
    private static void writeColumns(ObjectNode property, boolean mayBeEmpty) {
        property.put("minItems", mayBeEmpty ? 0 : 1).put("maxItems", Columns.MOST);
        ObjectNode row = property.putObject("items");
        row.put("type", "object");
        ObjectNode parts = row.putObject("properties");
        for (String part : ColumnsReader.ORDER) {
            ObjectNode text = parts.putObject(part);
            text.putArray("type").add("string").add("null");
            text.put("maxLength", ColumnsReader.PARTS.get(part));
        }
        ObjectNode name = parts.putObject("name");
        name.put("type", "string")
                .put("maxLength", ColumnsReader.PARTS.get("name"))
                .put("pattern", "\\S");
        ArrayNode fields = parts.withObject("field").putArray("enum");
        VehicleField.all().forEach(known -> fields.add(known.key()));
        fields.add("").addNull();
        row.putArray("required").add("name");
        row.put("additionalProperties", false);
    }

    private ObjectNode extension(SettingField field) {
        ObjectNode extension = object();
        extension.put("kind", field.kind().word());
        extension.put("group", field.group().name());
        extension.put("order", field.order());
        extension.put("required", field.required());
        if (field.kind() == SettingKind.CHOICE) {
            extension.put("standard", isStandard(field));
        }
        if (field.secret()) {
            extension.put("secret", true);
        }
        if (field.kind() == SettingKind.CUSTOMER_NUMBER) {
            extension.put("check", "live");
        }
        if (field.kind() == SettingKind.OFFER) {
            extension.put("suggest", field.key().startsWith("leasing") ? "leasing-offers" : "financing-offers");
        }
        if (field.pictures()) {
            extension.put("pictures", field.typeName());
        }
        writeCondition(extension, field.visibleWhen());
        writeCost(extension, field);
        writeOptions(extension, field);
        return extension;
    }

    private static boolean isStandard(SettingField field) {
        return field.type().getPackageName().equals(Setting.class.getPackageName());
    }

    private static void writeCondition(ObjectNode extension, @Nullable Condition condition) {
        if (condition != null) {
            ObjectNode node = extension.putObject("visibleWhen");
            node.put("key", condition.key());
            node.put("not", condition.negated());
            ArrayNode values = node.putArray("values");
            condition.values().forEach(values::add);
        }
    }

    private void writeCost(ObjectNode extension, SettingField field) {
        if (!field.cost().isEmpty()) {
            ObjectNode cost = extension.putObject("cost");
            ArrayNode values = cost.putArray("values");
            field.cost().stream().sorted().forEach(values::add);
            texts.cost(language, field).ifPresent(text -> cost.put("text", text));
        }
    }

    private void writeOptions(ObjectNode extension, SettingField field) {
        if (field.kind() != SettingKind.CHOICE) {
            return;
        }
        ArrayNode options = extension.putArray("options");
        for (String constant : field.options()) {
            ObjectNode option = options.addObject();
            option.put("value", constant);
            option.put("label", texts.option(language, field, constant));
            texts.optionHelp(language, field, constant).ifPresent(help -> option.put("help", help));
            option.put("cost", field.cost().contains(constant));
        }
    }

    /** Demanded always, or only while shown. A key with a default may be left out. */
    private void writeRequired(ObjectNode schema) {
        ArrayNode always = JsonNodeFactory.instance.arrayNode();
        ArrayNode sometimes = JsonNodeFactory.instance.arrayNode();
        for (SettingField field : type.fields()) {
            // a stored secret is kept when the key is left out, so it is never demanded here
            if (!field.required() || field.secret()) {
                continue;
            }
            if (field.visibleWhen() == null) {
                if (field.defaultValue() == null) {
                    always.add(field.key());
                }
            } else {
                sometimes.add(whenShown(field));
            }
        }
        if (!always.isEmpty()) {
            schema.set("required", always);
        }
        if (!sometimes.isEmpty()) {
            schema.set("allOf", sometimes);
        }
    }

    private ObjectNode whenShown(SettingField field) {
        ObjectNode rule = object();
        ArrayNode all = rule.putObject("if").putArray("allOf");
        SettingField shown = field;
        while (shown != null && shown.visibleWhen() != null) {
            Condition condition = shown.visibleWhen();
            SettingField other = type.field(condition.key()).orElse(null);
            if (other != null) {
                all.add(holds(other, condition));
            }
            shown = other;
        }
        ObjectNode then = rule.putObject("then");
        if (field.defaultValue() == null) {
            then.putArray("required").add(field.key());
        }
        ObjectNode given = then.putObject("properties").putObject(field.key());
        ArrayNode nothing = given.putObject("not").putArray("enum").addNull().add("");
        if (field.kind() == SettingKind.COLUMNS) {
            nothing.addArray();
        }
        return rule;
    }

    private static ObjectNode holds(SettingField other, Condition condition) {
        ObjectNode test = object();
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        condition.values().forEach(value -> values.add(typed(other, value)));
        if (condition.values().contains("")) {
            values.addNull();
        }
        ObjectNode property = test.putObject("properties").putObject(other.key());
        if (condition.negated()) {
            property.putObject("not").set("enum", values);
        } else {
            property.set("enum", values);
        }
        String preset = other.defaultValue() == null ? "" : other.defaultValue().asString("");
        if (!condition.holdsFor(preset)) {
            test.putArray("required").add(other.key());
        }
        return test;
    }

    private static JsonNode typed(SettingField field, String value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (field.kind()) {
            case YES_NO -> json.booleanNode(value.equals("true"));
            case INTEGER, DECIMAL -> value.isEmpty() ? json.nullNode() : json.numberNode(new BigDecimal(value));
            case TEXT, CHOICE, CUSTOMER_NUMBER, SECRET, OFFER, SERVER, COLUMNS -> json.stringNode(value);
        };
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
