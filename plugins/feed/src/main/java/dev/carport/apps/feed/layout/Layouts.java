package dev.carport.apps.feed.layout;

import dev.carport.apps.feed.FeedSettings;
import java.util.ArrayList;
import java.util.List;

/** Keeps the layouts of the settings used last, because each vehicle asks for one. Thread-safe. */
public final class Layouts {
    private static final int KEPT = 16;

    private volatile List<Known> known = List.of();

    private record Known(FeedSettings settings, Layout layout) {}

    /** The layout of these settings. */
    public Layout of(FeedSettings settings) {
        for (Known one : known) {
            if (one.settings == settings) {
                return one.layout;
            }
        }
        Layout fresh = Layout.of(settings);
        List<Known> next = new ArrayList<>(known);
        next.addFirst(new Known(settings, fresh));
        known = List.copyOf(next.subList(0, Math.min(next.size(), KEPT)));
        return fresh;
    }
}
