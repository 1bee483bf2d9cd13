package dev.carport.engine.settings;

import dev.carport.api.settings.Columns;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.ServerAddress;
import dev.carport.api.settings.Setting;
import dev.carport.engine.settings.UnsupportedSettingsException.Fault;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the annotated record. Every fault is found, not only the first. */
final class SettingsDeclaration {
    private static final Pattern CONDITION = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(!?=)(.*)");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, SettingField> fields = new LinkedHashMap<>();

    private SettingsDeclaration() {}

    static List<SettingField> read(Class<? extends Record> record) {
        SettingsDeclaration declaration = new SettingsDeclaration();
        declaration.readComponents(record);
        declaration.checkConditions();
        declaration.checkSingles();
        if (!declaration.faults.isEmpty()) {
            throw new UnsupportedSettingsException(record, declaration.faults);
        }
        return List.copyOf(declaration.fields.values());
    }

    private void readComponents(Class<? extends Record> record) {
        RecordComponent[] components = record.getRecordComponents();
        if (components == null || components.length == 0) {
            fault("", "Settings are a record with at least one component.");
            return;
        }
        for (int order = 0; order < components.length; order++) {
            RecordComponent component = components[order];
            Setting setting = component.getAnnotation(Setting.class);
            SettingKind kind = kind(component.getType());
            if (setting == null) {
                fault(component.getName(), "It lacks the annotation @Setting.");
            } else if (kind == null) {
                fault(
                        component.getName(),
                        "Its type " + component.getType().getTypeName() + " is not one a setting may have.");
            } else {
                SettingField field = new ComponentReader(component, setting, kind, order).read();
                fields.put(field.key(), field);
            }
        }
    }

    private static @Nullable SettingKind kind(Class<?> type) {
        if (type == String.class) {
            return SettingKind.TEXT;
        } else if (type == boolean.class) {
            return SettingKind.YES_NO;
        } else if (type == int.class) {
            return SettingKind.INTEGER;
        } else if (type == BigDecimal.class) {
            return SettingKind.DECIMAL;
        } else if (type.isEnum()) {
            return SettingKind.CHOICE;
        } else if (type == CustomerNumber.class) {
            return SettingKind.CUSTOMER_NUMBER;
        } else if (type == Secret.class) {
            return SettingKind.SECRET;
        } else if (type == OfferChoice.class) {
            return SettingKind.OFFER;
        } else if (type == ServerAddress.class) {
            return SettingKind.SERVER;
        } else if (type == Columns.class) {
            return SettingKind.COLUMNS;
        }
        return null;
    }

    /** Reads one component whose type is known. */
    private final class ComponentReader {
        private final RecordComponent component;
        private final Setting setting;
        private final SettingKind kind;
        private final int order;

        ComponentReader(RecordComponent component, Setting setting, SettingKind kind, int order) {
            this.component = component;
            this.setting = setting;
            this.kind = kind;
            this.order = order;
        }

        SettingField read() {
            if (setting.maxLength() < 1) {
                wrong("maxLength must be at least 1.");
            }
            if (setting.min() > setting.max()) {
                wrong("min is greater than max.");
            }
            List<String> options = options();
            SettingField field = new SettingField(
                    component.getName(),
                    kind,
                    component.getType(),
                    setting.group(),
                    order,
                    required(),
                    defaultValue(options),
                    options,
                    pattern(),
                    setting.maxLength(),
                    setting.min(),
                    setting.max(),
                    condition(),
                    cost(options),
                    setting.pictures());
            if (kind == SettingKind.INTEGER && !field.required() && field.defaultValue() == null) {
                wrong("An int cannot be empty: give it a default value or make it required.");
            }
            if (field.defaultValue() != null && !SettingsParser.withinRules(field, field.defaultValue())) {
                wrong("The default value breaks the setting's own rules.");
            }
            return field;
        }

        private boolean required() {
            // these have a meaning for "nothing": off, and each vehicle's first offer
            return setting.required() && kind != SettingKind.YES_NO && kind != SettingKind.OFFER;
        }

        private List<String> options() {
            if (kind != SettingKind.CHOICE) {
                if (setting.options().length > 0) {
                    wrong("Only an enum has options.");
                }
                return List.of();
            }
            List<String> constants = Arrays.stream(component.getType().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            if (setting.options().length == 0) {
                return constants;
            }
            List<String> offered = List.of(setting.options());
            if (!constants.containsAll(offered)) {
                wrong("An option is not a constant of " + component.getType().getSimpleName() + ".");
            }
            if (new HashSet<>(offered).size() < offered.size()) {
                wrong("An option is named twice.");
            }
            return offered;
        }

        private @Nullable JsonNode defaultValue(List<String> options) {
            String text = setting.defaultValue();
            JsonNodeFactory json = JsonNodeFactory.instance;
            if (kind == SettingKind.YES_NO) {
                if (!Set.of("", "true", "false").contains(text)) {
                    wrong("The default value must be true or false.");
                }
                return json.booleanNode(text.equals("true"));
            }
            if (kind == SettingKind.OFFER) {
                return json.stringNode(text);
            }
            if (kind == SettingKind.COLUMNS) {
                return columns(text);
            }
            if (text.isEmpty()) {
                return null;
            }
            try {
                return switch (kind) {
                    case INTEGER -> json.numberNode(Integer.parseInt(text));
                    case DECIMAL -> json.numberNode(new BigDecimal(text));
                    case CHOICE -> {
                        if (!options.contains(text)) {
                            wrong("The default value is not among the options.");
                        }
                        yield json.stringNode(text);
                    }
                    case SECRET -> {
                        wrong("A secret has no default value.");
                        yield null;
                    }
                    case TEXT, CUSTOMER_NUMBER, SERVER, YES_NO, OFFER, COLUMNS -> json.stringNode(text);
                };
            } catch (NumberFormatException noNumber) {
                wrong("The default value is not a number.");
                return null;
            }
        }

        private JsonNode columns(String text) {
            try {
                JsonNode given = JSON.readTree(text.isEmpty() ? "[]" : text);
                if (ColumnsReader.readable(given)) {
                    return ColumnsReader.write(ColumnsReader.read(given));
                }
            } catch (JacksonException broken) {
                // the same fault
            }
            wrong("The default value is not a JSON array of columns.");
            return JsonNodeFactory.instance.arrayNode();
        }

        private @Nullable Pattern pattern() {
            if (setting.pattern().isEmpty()) {
                return null;
            }
            try {
                return Pattern.compile(setting.pattern());
            } catch (PatternSyntaxException broken) {
                wrong("The pattern is not a regular expression.");
                return null;
            }
        }

        private @Nullable Condition condition() {
            if (setting.visibleWhen().isEmpty()) {
                return null;
            }
            var matcher = CONDITION.matcher(setting.visibleWhen());
            if (!matcher.matches()) {
                wrong("visibleWhen must be key=VALUE[|VALUE] or key!=VALUE[|VALUE].");
                return null;
            }
            return new Condition(
                    matcher.group(1),
                    matcher.group(2).equals("!="),
                    List.of(matcher.group(3).split("\\|", -1)));
        }

        private Set<String> cost(List<String> options) {
            List<String> allowed = kind == SettingKind.YES_NO ? List.of("true", "false") : options;
            Set<String> cost = new HashSet<>(List.of(setting.cost()));
            if (!allowed.containsAll(cost)) {
                wrong("cost names a value that is not offered.");
            }
            return cost;
        }

        private void wrong(String reason) {
            fault(component.getName(), reason);
        }
    }

    private void checkConditions() {
        for (SettingField field : fields.values()) {
            Condition condition = field.visibleWhen();
            if (condition == null) {
                continue;
            }
            SettingField other = fields.get(condition.key());
            if (other == null) {
                fault(field.key(), "visibleWhen names the unknown setting " + condition.key() + ".");
            } else if (other.secret()) {
                fault(field.key(), "visibleWhen cannot look at a secret.");
            } else if (!possible(other, condition)) {
                fault(field.key(), "visibleWhen names a value that " + other.key() + " cannot have.");
            } else if (dependsOnItself(field)) {
                fault(field.key(), "visibleWhen goes round in a circle.");
            }
        }
    }

    private static boolean possible(SettingField other, Condition condition) {
        return switch (other.kind()) {
            case CHOICE -> other.options().containsAll(condition.values());
            case YES_NO -> List.of("true", "false").containsAll(condition.values());
            case INTEGER, DECIMAL -> condition.values().stream().allMatch(value -> value.matches("|-?[0-9]{1,18}"));
            case TEXT, CUSTOMER_NUMBER, SECRET, OFFER, SERVER -> true;
            case COLUMNS -> false;
        };
    }

    private boolean dependsOnItself(SettingField start) {
        Set<String> seen = new HashSet<>();
        SettingField field = start;
        while (field != null && seen.add(field.key())) {
            Condition condition = field.visibleWhen();
            field = condition == null ? null : fields.get(condition.key());
        }
        return field != null;
    }

    private void checkSingles() {
        for (Class<?> single : List.of(CustomerNumber.class, CurrentStock.class, FutureStock.class)) {
            if (fields.values().stream().filter(field -> field.type() == single).count() > 1) {
                fault("", "There is more than one " + single.getSimpleName() + ".");
            }
        }
    }

    private void fault(String component, String reason) {
        faults.add(new Fault(component, reason));
    }
}
