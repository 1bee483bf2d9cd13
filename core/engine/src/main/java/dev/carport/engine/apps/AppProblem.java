package dev.carport.engine.apps;

import dev.carport.api.app.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an app cannot be used. The sentence is {@code problem.<code>} in the messages beside this class, what to do about it
 * {@code problem.<code>.action}.
 *
 * @param code stable code
 * @param arguments values for the text
 * @param detail words of the app or of the JVM for support; null when there are none
 */
public record AppProblem(
        String code, List<Object> arguments, @Nullable String detail) {
    private static final Messages TEXTS = Messages.beside(AppProblem.class);

    public AppProblem {
        arguments = List.copyOf(arguments);
    }

    static AppProblem of(String code, Object... arguments) {
        return new AppProblem(code, List.of(arguments), null);
    }

    AppProblem because(@Nullable Throwable cause) {
        return because(cause == null ? null : cause.toString());
    }

    AppProblem because(@Nullable String words) {
        return new AppProblem(code, arguments, words);
    }

    /** What is wrong, as one sentence. */
    public String text(Locale language) {
        return find(language, "problem." + code).orElse(code);
    }

    /** What to do about it. */
    public String action(Locale language) {
        return find(language, "problem." + code + ".action").orElse("");
    }

    private Optional<String> find(Locale language, String key) {
        return TEXTS.text(language, key, arguments.toArray());
    }
}
