package dev.carport.web.form;

import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Setting;
import dev.carport.engine.settings.Condition;
import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingKind;
import dev.carport.engine.settings.SettingTexts;
import dev.carport.engine.settings.SettingsType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws an app's settings: groups in declared order, values filled in, what is wrong at its field. Immutable; made for
 * one answer.
 */
public final class SettingsForm {

    /** Standard types whose options have drawings of their result. */
    private static final Set<String> DRAWN = Set.of("EquipmentDisplay");

    private final SettingsType<?> type;
    private final SettingTexts texts;
    private final Locale language;

    /** A form in one language. */
    public SettingsForm(SettingsType<?> type, SettingTexts texts, Locale language) {
        this.type = type;
        this.texts = texts;
        this.language = language;
    }

    /**
     * What the form shows besides its own declaration.
     *
     * @param presets what columns can be taken over from
     * @param focus id of the control a person is at; empty for none
     * @param rest heading of the fields that belong to no topic
     */
    public record Content(
            ObjectNode values,
            Set<String> storedSecrets,
            List<Finding> findings,
            Function<Finding, String> sentence,
            Function<SettingField, List<FormOption>> suggestions,
            List<FormOption> presets,
            String focus,
            String rest) {}

    /** The groups that hold the settings of interest; groups without any are left out. */
    public List<FormGroup> groups(Predicate<Setting.Group> wanted, Content content) {
        Map<Setting.Group, List<FormField>> byGroup = new LinkedHashMap<>();
        for (SettingField field : type.fields()) {
            if (wanted.test(field.group())) {
                byGroup.computeIfAbsent(field.group(), g -> new ArrayList<>()).add(draw(field, content));
            }
        }
        return byGroup.entrySet().stream()
                .map(e -> new FormGroup(e.getKey().name(), texts.group(language, e.getKey()), e.getValue()))
                .toList();
    }

    private FormField draw(SettingField field, Content content) {
        String value = field.secret() ? "" : text(content.values().get(field.key()));
        return new FormField(
                field.key(),
                field.longText() ? "long-text" : field.kind().word(),
                field.pictures() && DRAWN.contains(field.typeName()) ? field.typeName() : null,
                texts.label(language, field),
                texts.help(language, field).orElse(null),
                value,
                field.required(),
                field.maxLength(),
                field.kind() == SettingKind.CHOICE
                        ? options(field, value)
                        : content.suggestions().apply(field),
                when(field),
                texts.cost(language, field).orElse(null),
                field.kind() == SettingKind.COLUMNS
                        ? ColumnEdits.table(
                                content.values().get(field.key()),
                                content.presets(),
                                content.focus(),
                                content.rest(),
                                language)
                        : null,
                sentences(field, content, false).orElse(null),
                sentences(field, content, true).orElse(null),
                content.storedSecrets().contains(field.key()));
    }

    private List<FormOption> options(SettingField field, String value) {
        return field.options().stream()
                .map(constant -> new FormOption(
                        constant,
                        texts.option(language, field, constant),
                        texts.optionHelp(language, field, constant).orElse(null),
                        constant.equals(value),
                        field.cost().contains(constant)))
                .toList();
    }

    private static Optional<String> sentences(SettingField field, Content content, boolean blocking) {
        String all = content.findings().stream()
                .filter(f -> f.field().equals(field.key()) && f.blocks() == blocking)
                .map(content.sentence())
                .distinct()
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** The conditions of a setting and of everything it depends on: what depends on something hidden is hidden too. */
    private @Nullable String when(SettingField field) {
        List<String> rules = new ArrayList<>();
        Condition condition = field.visibleWhen();
        while (condition != null) {
            rules.add(condition.key() + (condition.negated() ? "!=" : "=") + String.join("|", condition.values()));
            condition =
                    type.field(condition.key()).map(SettingField::visibleWhen).orElse(null);
        }
        return rules.isEmpty() ? null : String.join(";", rules);
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.asString("");
    }
}
