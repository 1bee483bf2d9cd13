package dev.carport.web.store;

import dev.carport.web.ui.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an app works.
 *
 * @param address for an address of one's own
 * @param online codes of the locations with active exports, which forbid a change
 * @param problem why it was not changed; null for nothing
 */
public record EnvironmentView(
        List<Option> options,
        Field address,
        List<Secret> secrets,
        List<String> online,
        @Nullable String problem) {

    public EnvironmentView {
        options = List.copyOf(options);
        secrets = List.copyOf(secrets);
        online = List.copyOf(online);
    }

    /** A place to work. */
    public record Option(String name, String label, String text, boolean chosen, boolean now) {}

    /**
     * A credential; its value is never shown.
     *
     * @param hidden whether it is hidden while it is typed
     * @param stored since when there is a value; null when there is none
     */
    public record Secret(
            String key,
            String label,
            boolean hidden,
            @Nullable String stored) {}
}
