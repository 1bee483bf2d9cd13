package dev.carport.engine.settings;

import dev.carport.api.app.Messages;
import dev.carport.api.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words for an app's settings: the app's own first ({@code setting.<key>.label}), then the host's for standard types
 * ({@code standard.<Type>.<subject>.label}, where the subject is {@code financing} or {@code leasing} when the key begins so,
 * then {@code standard.<Type>.label}). Thread-safe.
 */
public final class SettingTexts {
    private static final Words HOST = Messages.beside(SettingTexts.class)::text;
    private static final List<String> SUBJECTS = List.of("financing", "leasing", "vin", "bookings");

    private final Words app;
    private final Words host;

    /** A source of finished texts. */
    @FunctionalInterface
    public interface Words {
        /** The text; empty when there is none in this language. */
        Optional<String> text(Locale language, String key);
    }

    /** The app's words over the host's. */
    public SettingTexts(Messages app) {
        this(app::text, HOST);
    }

    /** As the other constructor, from any sources; for tests and for the check of each language by itself. */
    public SettingTexts(Words app, Words host) {
        this.app = app;
        this.host = host;
    }

    /** Words that come from the app alone where it must have them itself, else from the host; see {@link #SettingTexts(Messages)}. */
    public static SettingTexts over(Words app) {
        return new SettingTexts(app, HOST);
    }

    /** What the setting is called; its key when nobody has named it. */
    public String label(Locale language, SettingField field) {
        return find(language, field, "label").orElse(field.key());
    }

    /** A sentence or two that help to decide. */
    public Optional<String> help(Locale language, SettingField field) {
        return find(language, field, "help");
    }

    /** What an option is called; the constant when nobody has named it. */
    public String option(Locale language, SettingField field, String constant) {
        return find(language, field, "option." + constant).orElse(constant);
    }

    /** What an option does. */
    public Optional<String> optionHelp(Locale language, SettingField field, String constant) {
        return find(language, field, "option." + constant + ".help");
    }

    /** What may cost fees, for settings that say so. */
    public Optional<String> cost(Locale language, SettingField field) {
        return field.cost().isEmpty() ? Optional.empty() : find(language, field, "cost");
    }

    /** Heading of a group. */
    public String group(Locale language, Setting.Group group) {
        String key = "group." + group.name();
        return app.text(language, key).or(() -> host.text(language, key)).orElse(group.name());
    }

    /** Keys the app would have to give in this language and nobody has: labels, options, cost notes. */
    public List<String> missing(Locale language, SettingsType<?> type) {
        List<String> missing = new ArrayList<>();
        for (SettingField field : type.fields()) {
            List<String> needed = new ArrayList<>(List.of("label"));
            field.options().forEach(constant -> needed.add("option." + constant));
            if (!field.cost().isEmpty()) {
                needed.add("cost");
            }
            for (String part : needed) {
                if (find(language, field, part).isEmpty()) {
                    missing.add("setting." + field.key() + "." + part);
                }
            }
        }
        return missing;
    }

    private Optional<String> find(Locale language, SettingField field, String part) {
        return app.text(language, "setting." + field.key() + "." + part)
                .or(() -> subject(field)
                        .flatMap(subject ->
                                host.text(language, "standard." + field.typeName() + "." + subject + "." + part)))
                .or(() -> host.text(language, "standard." + field.typeName() + "." + part));
    }

    private static Optional<String> subject(SettingField field) {
        return SUBJECTS.stream().filter(field.key()::startsWith).findFirst();
    }
}
