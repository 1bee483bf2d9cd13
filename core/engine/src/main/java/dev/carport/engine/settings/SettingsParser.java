package dev.carport.engine.settings;

import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Columns;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.ServerAddress;
import dev.carport.api.settings.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns one JSON into values, and collects everything that is wrong with it. Lives for one JSON. */
final class SettingsParser {
    private static final int MOST_DIGITS = 30;

    private final List<SettingField> fields;
    private final Map<String, SettingField> byKey;
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Map<String, Boolean> visible = new HashMap<>();
    final Map<String, Secret> secrets = new HashMap<>();
    final List<Finding> findings = new ArrayList<>();

    SettingsParser(List<SettingField> fields, Map<String, SettingField> byKey) {
        this.fields = fields;
        this.byKey = byKey;
    }

    /** Reads all keys; afterwards {@link #findings} says whether the rest may be used. */
    void read(@Nullable JsonNode json, Map<String, Secret> stored) {
        if (json == null || !json.isObject()) {
            findings.add(Finding.error("", SettingsCodes.NOT_AN_OBJECT));
            return;
        }
        for (SettingField field : fields) {
            JsonNode given = json.get(field.key());
            if (field.secret()) {
                readSecret(field, given, stored.get(field.key()));
            } else {
                values.put(field.key(), valueOrDefault(field, given));
            }
        }
        fields.forEach(this::check);
        json.propertyNames().stream()
                .filter(key -> !byKey.containsKey(key))
                .forEach(key -> findings.add(Finding.error(key, SettingsCodes.UNKNOWN)));
    }

    private static JsonNode valueOrDefault(SettingField field, @Nullable JsonNode given) {
        JsonNode value = given == null ? field.defaultValue() : given;
        boolean nothing = value == null
                || value.isNull()
                || field.textual() && value.isString() && value.stringValue().isBlank();
        if (value != null && !nothing) {
            boolean columns = field.kind() == SettingKind.COLUMNS && ColumnsReader.readable(value);
            return columns ? ColumnsReader.write(ColumnsReader.read(value)) : value;
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (field.kind()) {
            case OFFER -> json.stringNode("");
            case COLUMNS -> json.arrayNode();
            default -> json.nullNode();
        };
    }

    private void readSecret(SettingField field, @Nullable JsonNode given, @Nullable Secret stored) {
        if (given == null || given.isString() && given.stringValue().equals(SettingsType.MASK)) {
            if (stored != null) {
                secrets.put(field.key(), stored);
            }
        } else if (given.isString() && !given.stringValue().isEmpty()) {
            secrets.put(field.key(), new Secret(given.stringValue()));
        } else if (!given.isNull() && !given.isString()) {
            findings.add(Finding.error(field.key(), SettingsCodes.NOT_TEXT));
            values.put(field.key(), given);
        }
    }

    private void check(SettingField field) {
        if (field.secret()) {
            Secret secret = secrets.get(field.key());
            if (secret != null) {
                checkText(field, secret.reveal(), false);
            } else if (field.required() && !values.containsKey(field.key()) && visible(field)) {
                findings.add(Finding.error(field.key(), SettingsCodes.REQUIRED));
            }
            return;
        }
        JsonNode value = value(field);
        if (value.isNull() || value.isArray() && value.isEmpty() && field.kind() == SettingKind.COLUMNS) {
            if (field.kind() == SettingKind.YES_NO) {
                findings.add(Finding.error(field.key(), SettingsCodes.NOT_YES_NO));
            } else if (field.required() && visible(field)) {
                findings.add(Finding.error(field.key(), SettingsCodes.REQUIRED));
            }
            return;
        }
        Finding wrongType = typeFault(field, value);
        if (wrongType != null) {
            findings.add(wrongType);
        } else if (visible(field)) {
            checkRules(field, value);
        }
    }

    private static @Nullable Finding typeFault(SettingField field, JsonNode value) {
        boolean fits = switch (field.kind()) {
            case TEXT, CUSTOMER_NUMBER, SECRET, OFFER, SERVER, CHOICE -> value.isString();
            case YES_NO -> value.isBoolean();
            case INTEGER -> value.isIntegralNumber() && value.canConvertToInt();
            case DECIMAL -> value.isNumber() && canBeWritten(value);
            case COLUMNS -> ColumnsReader.readable(value);
        };
        if (!fits) {
            return Finding.error(
                    field.key(),
                    switch (field.kind()) {
                        case TEXT, CUSTOMER_NUMBER, SECRET, OFFER, SERVER, CHOICE -> SettingsCodes.NOT_TEXT;
                        case YES_NO -> SettingsCodes.NOT_YES_NO;
                        case INTEGER -> SettingsCodes.NOT_WHOLE_NUMBER;
                        case DECIMAL -> SettingsCodes.NOT_NUMBER;
                        case COLUMNS -> SettingsCodes.NOT_COLUMNS;
                    });
        }
        if (field.kind() == SettingKind.CHOICE && !field.options().contains(value.stringValue())) {
            return Finding.error(
                    field.key(), SettingsCodes.OPTION, value.stringValue(), String.join(", ", field.options()));
        }
        return null;
    }

    /** A number such as 1e999999999 is sent in a line and written out in a gigabyte. */
    private static boolean canBeWritten(JsonNode value) {
        if (value.isFloatingPointNumber() && !value.isBigDecimal() && !Double.isFinite(value.doubleValue())) {
            return false;
        }
        BigDecimal number = value.decimalValue();
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private void checkRules(SettingField field, JsonNode value) {
        if (field.textual()) {
            checkText(field, value.stringValue(), true);
            if (field.kind() == SettingKind.SERVER && !ServerAddress.isOne(value.stringValue())) {
                findings.add(Finding.error(field.key(), SettingsCodes.SERVER, value.stringValue()));
            }
        } else if (field.kind() == SettingKind.COLUMNS) {
            findings.addAll(ColumnsReader.check(field.key(), ColumnsReader.read(value)));
        } else if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            if (number.compareTo(BigDecimal.valueOf(field.min())) < 0) {
                findings.add(Finding.error(field.key(), SettingsCodes.TOO_SMALL, number, field.min()));
            }
            if (number.compareTo(BigDecimal.valueOf(field.max())) > 0) {
                findings.add(Finding.error(field.key(), SettingsCodes.TOO_GREAT, number, field.max()));
            }
        }
    }

    private void checkText(SettingField field, String text, boolean repeatable) {
        int length = text.codePointCount(0, text.length());
        if (length > field.maxLength()) {
            findings.add(Finding.error(field.key(), SettingsCodes.TOO_LONG, length, field.maxLength()));
        } else if (field.pattern() != null && !field.pattern().matcher(text).matches()) {
            // a secret must not appear in a message
            findings.add(
                    repeatable
                            ? Finding.error(field.key(), SettingsCodes.FORM, text)
                            : Finding.error(field.key(), SettingsCodes.SECRET_FORM));
        }
    }

    /** Whether a default value, whose type is right, keeps to the rules of its setting. */
    static boolean withinRules(SettingField field, JsonNode value) {
        SettingsParser parser = new SettingsParser(List.of(field), Map.of(field.key(), field));
        if (typeFault(field, value) == null
                && !(field.textual() && value.stringValue().isEmpty())) {
            parser.checkRules(field, value);
        }
        return parser.findings.isEmpty();
    }

    private boolean visible(SettingField field) {
        Boolean known = visible.get(field.key());
        if (known == null) {
            known = visibleNow(field);
            visible.put(field.key(), known);
        }
        return known;
    }

    private boolean visibleNow(SettingField field) {
        Condition condition = field.visibleWhen();
        if (condition == null) {
            return true;
        }
        SettingField other = byKey.get(condition.key());
        // what depends on something hidden is hidden too
        return other != null
                && visible(other)
                && condition.holdsFor(value(other).asString(""));
    }

    private JsonNode value(SettingField field) {
        return values.getOrDefault(field.key(), JsonNodeFactory.instance.nullNode());
    }

    /** Takes out what is wrong in group ACCOUNT; false when something else is wrong too. */
    boolean forgiveAccount() {
        for (Finding finding : findings) {
            SettingField field = byKey.get(finding.field());
            if (field == null || field.group() != Setting.Group.ACCOUNT) {
                return false;
            }
            secrets.remove(field.key());
            values.put(
                    field.key(),
                    field.defaultValue() == null ? JsonNodeFactory.instance.nullNode() : field.defaultValue());
        }
        return true;
    }

    /** What to store: everything but secrets, in declared order. */
    ObjectNode stored() {
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        for (SettingField field : fields) {
            if (!field.secret()) {
                stored.set(field.key(), value(field));
            }
        }
        return stored;
    }

    /** The component's value for the record. */
    @Nullable Object component(SettingField field) {
        if (field.secret()) {
            return secrets.get(field.key());
        }
        JsonNode value = value(field);
        if (value.isNull()) {
            return switch (field.kind()) {
                case INTEGER -> 0;
                case COLUMNS -> Columns.NONE;
                default -> null;
            };
        }
        return switch (field.kind()) {
            case TEXT -> value.stringValue();
            case YES_NO -> value.booleanValue();
            case INTEGER -> value.intValue();
            case DECIMAL -> value.decimalValue();
            case CHOICE -> constant(field, value.stringValue());
            case CUSTOMER_NUMBER -> new CustomerNumber(value.stringValue());
            case OFFER -> new OfferChoice(value.stringValue());
            // what is hidden was not checked
            case SERVER -> ServerAddress.isOne(value.stringValue()) ? new ServerAddress(value.stringValue()) : null;
            case COLUMNS -> ColumnsReader.read(value);
            case SECRET -> null;
        };
    }

    private static @Nullable Object constant(SettingField field, String name) {
        for (Object constant : field.type().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
