package dev.carport.engine.settings;

import dev.carport.api.app.SettingsMigration;
import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Columns;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.ServerAddress;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An app's settings, derived once from its annotated record. Everything that handles settings starts here: schema, form,
 * API, validation, storing, migration. Immutable and thread-safe.
 *
 * <p>What is stored is a JSON object with every key but the secrets, in declared order; secrets are kept apart. What comes
 * in may hold a secret under its key; {@link #MASK} or nothing there keeps the stored one, null or an empty text removes it.
 *
 * @param <S> the record
 */
public final class SettingsType<S extends Record> {
    /** What stands for a secret wherever settings are shown. */
    public static final String MASK = "***";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<S> record;
    private final Constructor<S> constructor;
    private final RecordComponent[] components;
    private final List<SettingField> fields;
    private final Map<String, SettingField> byKey = new LinkedHashMap<>();
    private final List<SettingsMigration> migrations;

    private SettingsType(Class<S> record, List<SettingField> fields, List<SettingsMigration> migrations) {
        this.record = record;
        this.fields = fields;
        this.migrations = List.copyOf(migrations);
        this.components = record.getRecordComponents();
        fields.forEach(field -> byKey.put(field.key(), field));
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = record.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every record has its canonical constructor", impossible);
        }
        // an app need not make its record public
        constructor.setAccessible(true);
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
        }
    }

    /** The settings of this record, which has no migrations yet. */
    public static <S extends Record> SettingsType<S> of(Class<S> record) {
        return of(record, List.of());
    }

    /**
     * The settings of this record.
     *
     * @param migrations from version 1 to the present one, in rising order
     * @throws UnsupportedSettingsException with everything the host cannot use
     */
    public static <S extends Record> SettingsType<S> of(Class<S> record, List<SettingsMigration> migrations) {
        List<SettingField> fields = SettingsDeclaration.read(record);
        int last = 1;
        for (SettingsMigration migration : migrations) {
            if (migration.toVersion() <= last) {
                throw new UnsupportedSettingsException(
                        record,
                        List.of(new UnsupportedSettingsException.Fault(
                                "", "Migrations must lead to rising versions from 2 on.")));
            }
            last = migration.toVersion();
        }
        return new SettingsType<>(record, fields, migrations);
    }

    /** The record. */
    public Class<S> record() {
        return record;
    }

    /** Version of the stored form: the greatest migration's target, 1 without migrations. */
    public int version() {
        return migrations.isEmpty() ? 1 : migrations.getLast().toVersion();
    }

    /** All settings in declared order. */
    public List<SettingField> fields() {
        return fields;
    }

    /** The setting with this key. */
    public Optional<SettingField> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** What a new export starts with: every key but secrets, null where nothing is preset. */
    public ObjectNode defaults() {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (SettingField field : fields) {
            if (!field.secret()) {
                JsonNode preset = field.defaultValue();
                values.set(field.key(), preset == null ? JsonNodeFactory.instance.nullNode() : preset);
            }
        }
        return values;
    }

    /**
     * The record for stored or incoming values, or all that is wrong with them. A key left out takes its default; an unknown
     * key is refused; a setting that is hidden now is neither demanded nor checked beyond its type, and keeps its value.
     *
     * @param json a JSON object; null counts as something that is none
     * @param stored secrets known so far, by key
     */
    public SettingsResult<S> parse(@Nullable JsonNode json, Map<String, Secret> stored) {
        SettingsParser parser = new SettingsParser(fields, byKey);
        parser.read(json, stored);
        if (!parser.findings.isEmpty()) {
            return new SettingsResult.Invalid<>(parser.findings);
        }
        @Nullable Object[] arguments = fields.stream().map(parser::component).toArray();
        try {
            return new SettingsResult.Valid<>(construct(arguments), parser.stored(), parser.secrets);
        } catch (RefusedByApp refused) {
            return new SettingsResult.Invalid<>(
                    List.of(Finding.error("", SettingsCodes.REFUSED_BY_APP).withDetail(refused.getMessage())));
        }
    }

    /**
     * The record for values of which those in group {@code ACCOUNT} may be wrong or missing: they become null, or what a new export starts
     * with. For showing what would be sent before anybody has entered how to get there.
     */
    public SettingsResult<S> parseWithoutAccount(@Nullable JsonNode json, Map<String, Secret> stored) {
        SettingsParser parser = new SettingsParser(fields, byKey);
        parser.read(json, stored);
        if (parser.findings.isEmpty() || !parser.forgiveAccount()) {
            return parse(json, stored);
        }
        @Nullable Object[] arguments = fields.stream().map(parser::component).toArray();
        try {
            return new SettingsResult.Valid<>(construct(arguments), parser.stored(), parser.secrets);
        } catch (RefusedByApp refused) {
            return parse(json, stored);
        }
    }

    private S construct(@Nullable Object[] arguments) throws RefusedByApp {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            throw new RefusedByApp(String.valueOf(thrown.getCause()));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record can be made of its own components", impossible);
        }
    }

    /** The record's own constructor threw. */
    private static final class RefusedByApp extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedByApp(String message) {
            super(message);
        }
    }

    /** All values with secrets masked: for pages, the API, the history. Null for what is empty. */
    public ObjectNode toJson(S settings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (SettingField field : fields) {
            json.set(field.key(), toJson(value(settings, field)));
        }
        return json;
    }

    private static JsonNode toJson(@Nullable Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (value) {
            case null -> json.nullNode();
            case String text -> json.stringNode(text);
            case Boolean yes -> json.booleanNode(yes);
            case Integer number -> json.numberNode(number);
            case BigDecimal number -> json.numberNode(number);
            case Enum<?> constant -> json.stringNode(constant.name());
            case CustomerNumber number -> json.stringNode(number.value());
            case OfferChoice offer -> json.stringNode(offer.key());
            case Secret secret -> json.stringNode(MASK);
            case ServerAddress server -> json.stringNode(server.value());
            case Columns columns -> ColumnsReader.write(columns);
            default -> throw new IllegalStateException("Not a type a setting may have: " + value.getClass());
        };
    }

    /** The settings that differ, in declared order. A changed secret is listed with masks on both sides. */
    public List<SettingChange> diff(S before, S after) {
        List<SettingChange> changes = new ArrayList<>();
        for (SettingField field : fields) {
            Object old = value(before, field);
            Object now = value(after, field);
            if (!same(old, now)) {
                changes.add(new SettingChange(field.key(), toJson(old), toJson(now)));
            }
        }
        return changes;
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Secret one && b instanceof Secret other) {
            return one.reveal().equals(other.reveal());
        }
        if (a instanceof BigDecimal one && b instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        return java.util.Objects.equals(a, b);
    }

    /** The value of one setting; null when it is empty. */
    public @Nullable Object value(S settings, SettingField field) {
        try {
            return components[field.order()].getAccessor().invoke(settings);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("The accessor of " + field.key() + " failed", failed);
        }
    }

    /** The customer number; empty when the app has none or it is not filled in. */
    public Optional<String> customerNumber(S settings) {
        return single(settings, CustomerNumber.class).map(CustomerNumber::value);
    }

    /** What happens to the present stock; empty when the app leaves that to the host. */
    public Optional<CurrentStock> currentStock(S settings) {
        return single(settings, CurrentStock.class);
    }

    /** What happens to vehicles that come later; empty when the app leaves that to the host. */
    public Optional<FutureStock> futureStock(S settings) {
        return single(settings, FutureStock.class);
    }

    private <T> Optional<T> single(S settings, Class<T> type) {
        return ofType(type)
                .flatMap(field -> Optional.ofNullable(value(settings, field)))
                .map(type::cast);
    }

    /** The setting that has a standard type of which there is at most one, such as {@link CustomerNumber}. */
    public Optional<SettingField> ofType(Class<?> type) {
        return fields.stream().filter(field -> field.type() == type).findFirst();
    }

    /** Values chosen that may cause fees at the platform: setting key to chosen constant. */
    public Map<String, String> chosenCosts(S settings) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (SettingField field : fields) {
            String value = toJson(value(settings, field)).asString("");
            if (field.cost().contains(value)) {
                chosen.put(field.key(), value);
            }
        }
        return chosen;
    }

    /** JSON Schema (draft 2020-12) with everything a form needs under {@code x-carport}, in one language. */
    public ObjectNode schema(SettingTexts texts, Locale language) {
        return new SettingsSchema(this, texts, language).write();
    }

    /**
     * Stored values brought to the newest form by the app's migrations. Run it on all stored settings before an update: nothing
     * is changed by it. The result is not checked; {@link #parse} does that.
     *
     * @param stored values in an older form, without secrets; not changed
     * @param fromVersion the version they are in
     */
    public MigrationResult migrate(ObjectNode stored, int fromVersion) {
        return new SettingsUpgrade(migrations, version()).run(stored, fromVersion);
    }

    /**
     * Values of an HTML form as JSON, by the settings' kinds. What cannot be converted stays a text, so that {@link #parse}
     * finds it. Keys that are no settings stay texts too.
     *
     * @param form field name to value; decimals with comma or point, columns as their JSON
     */
    public ObjectNode fromForm(Map<String, String> form) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        form.forEach((key, text) -> values.set(key, fromForm(byKey.get(key), text)));
        return values;
    }

    private static JsonNode fromForm(@Nullable SettingField field, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (field == null) {
            return json.stringNode(text);
        }
        try {
            return switch (field.kind()) {
                case YES_NO ->
                    switch (text) {
                        case "true", "on" -> json.booleanNode(true);
                        case "false", "" -> json.booleanNode(false);
                        default -> json.stringNode(text);
                    };
                case INTEGER -> text.isBlank() ? json.nullNode() : json.numberNode(Integer.parseInt(text.strip()));
                case DECIMAL ->
                    text.isBlank()
                            ? json.nullNode()
                            : json.numberNode(new BigDecimal(text.strip().replace(',', '.')));
                case CHOICE -> text.isEmpty() ? json.nullNode() : json.stringNode(text);
                case TEXT, CUSTOMER_NUMBER, SECRET, OFFER, SERVER -> json.stringNode(text);
                case COLUMNS -> text.isBlank() ? json.arrayNode() : JSON.readTree(text);
            };
        } catch (NumberFormatException | JacksonException unreadable) {
            return json.stringNode(text);
        }
    }
}
