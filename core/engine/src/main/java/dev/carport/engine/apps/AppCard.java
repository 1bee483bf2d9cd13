package dev.carport.engine.apps;

import dev.carport.api.app.AppInfo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the store shows of one app, usable or not.
 *
 * @param id the app's id; for a file whose id cannot be read or is taken, a name made from the file's, beginning with {@code file-}
 * @param version as the plugin says; empty when it cannot be read
 * @param vendor who made it; empty when not known
 * @param state whether it can be used
 * @param info facts about it; null when broken
 * @param texts its words; null when broken
 * @param file name of its file; null for an app on the class path
 * @param bundled true when it came with the product
 * @param problem why it is broken; null when ready
 */
public record AppCard(
        String id,
        String version,
        String vendor,
        State state,
        @Nullable AppInfo info,
        @Nullable AppTexts texts,
        @Nullable String file,
        boolean bundled,
        @Nullable AppProblem problem) {
    /** Whether an app can be used. */
    public enum State {
        /** It can. */
        READY,
        /** It cannot; {@link AppCard#problem()} says why. */
        BROKEN
    }

    /** What people call it. */
    public String name(Locale language) {
        return texts == null ? id : texts.name(language);
    }
}
