package dev.carport.engine.apps;

import dev.carport.api.app.Messages;
import dev.carport.engine.settings.SettingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An app's words from its message files. Thread-safe. */
public final class AppTexts {
    private static final int MOST_STEPS = 30;

    private final Messages messages;
    private final SettingTexts settings;

    AppTexts(Messages messages) {
        this.messages = messages;
        this.settings = new SettingTexts(messages);
    }

    /** The app's name. */
    public String name(Locale language) {
        return required(language, "app.name");
    }

    /** One sentence. */
    public String summary(Locale language) {
        return required(language, "app.summary");
    }

    /** A few sentences. */
    public String description(Locale language) {
        return required(language, "app.description");
    }

    /** What to arrange with the platform first, in order; may be empty. */
    public List<String> prepare(Locale language) {
        List<String> steps = new ArrayList<>();
        for (int i = 1; i <= MOST_STEPS; i++) {
            Optional<String> step = messages.text(language, "app.prepare." + i);
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
        }
        return steps;
    }

    /** What a credential of the environment is called. */
    public String credential(Locale language, String key) {
        return required(language, "credential." + key + ".label");
    }

    /** What a kind of fee is called. */
    public String fee(Locale language, String key) {
        return required(language, "fee." + key);
    }

    /** Words of the settings, the host's for standard ones included. */
    public SettingTexts settings() {
        return settings;
    }

    /** The app's own message files, for findings and everything else. */
    public Messages messages() {
        return messages;
    }

    private String required(Locale language, String key) {
        return messages.text(language, key).orElse(key);
    }
}
