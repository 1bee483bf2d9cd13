package dev.carport.web.store;

import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The store.
 *
 * @param query what was searched for; empty for nothing
 * @param sections cards under their headings; empty when nothing was found
 * @param similar an app that was perhaps meant; null for none
 */
public record StoreView(
        String query,
        List<Chip> chips,
        List<Section> sections,
        @Nullable Card similar) {

    public StoreView {
        chips = List.copyOf(chips);
        sections = List.copyOf(sections);
    }

    /** Cards under one heading. */
    public record Section(String id, String title, List<Card> cards) {

        public Section {
            cards = List.copyOf(cards);
        }
    }

    /**
     * One app.
     *
     * @param logo address of its picture
     * @param by who made it and how it transmits
     * @param text one sentence, or why it is broken
     * @param badge how it stands at this location
     * @param note how many locations use it, or the file of a broken one; null for nothing
     */
    public record Card(
            String id,
            String name,
            String href,
            String logo,
            String by,
            String text,
            Badge badge,
            @Nullable String note) {}
}
