package dev.carport.api.platform;

import dev.carport.api.json.Content;
import dev.carport.api.mapping.PartValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of one listing. Read by accessors only; later versions may have more components.
 *
 * @param key idempotency key: the same for every repeat of the same create, at most 64 characters of {@code [A-Za-z0-9-]}
 * @param intent what to do
 * @param reference the host's stable key of the listing, as {@link dev.carport.api.mapping.Input#reference()}
 * @param number the dealer's stock number, for messages
 * @param remoteId the platform's id; null when the platform is not known to hold the listing
 * @param parts every declared part, in declared order, with before and after; for {@link Intent#WITHDRAW} the after is
 *     {@link PartValue.Empty}
 * @param sold true for a withdrawal of a vehicle that is known to be sold, for platforms that tell a sale from a removal
 */
public record Change(
        String key,
        Intent intent,
        String reference,
        String number,
        @Nullable String remoteId,
        Map<String, Part> parts,
        boolean sold) {
    /** What to do with the listing. */
    public enum Intent {
        /** The platform does not have it: make it. */
        CREATE,
        /** The platform has it: bring the parts that differ up to date. */
        UPDATE,
        /** Take it offline for good. Done already is done. */
        WITHDRAW,
        /** Its life time ends: prolong it without change. Every repeat has the same {@link Change#key()}. */
        RENEW
    }

    /** A change of something that is not known to be sold. */
    public Change(
            String key,
            Intent intent,
            String reference,
            String number,
            @Nullable String remoteId,
            Map<String, Part> parts) {
        this(key, intent, reference, number, remoteId, parts, false);
    }

    public Change {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * The same change for another listing, such as one found in the place of a listing that is gone.
     *
     * @param remoteId id of the other; null when none is there
     * @param before what is known about each of its parts
     */
    public Change of(@Nullable String remoteId, Before before) {
        Map<String, Part> others = new LinkedHashMap<>();
        parts.forEach((name, part) -> others.put(name, new Part(before, part.after())));
        return new Change(key, intent, reference, number, remoteId, others, sold);
    }

    /** The part with this name. */
    public Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("Not a declared part: " + name);
        }
        return part;
    }

    /**
     * One part of the change.
     *
     * @param before what the platform is known to hold
     * @param after what it shall hold
     */
    public record Part(Before before, PartValue after) {
        /** True when something has to be sent: the after is ours and not known to be there already. */
        public boolean differs() {
            return switch (after) {
                case PartValue.Untouched untouched -> false;
                case PartValue.Empty empty -> !(before instanceof Before.Nothing);
                case PartValue.Present present ->
                    !(before instanceof Before.Holds holds && holds.content().equals(present.content()));
            };
        }

        /** What shall be there; empty when the after is empty or untouched. */
        public Optional<Content> content() {
            return after instanceof PartValue.Present present ? Optional.of(present.content()) : Optional.empty();
        }

        /** What the app remembered when the part was last confirmed; empty when nothing is known. */
        public Optional<String> remembered() {
            return before instanceof Before.Holds holds && !holds.remembered().isEmpty()
                    ? Optional.of(holds.remembered())
                    : Optional.empty();
        }
    }

    /** What the platform is known to hold for a part. */
    public sealed interface Before {
        /** Nothing is there. */
        record Nothing() implements Before {}

        /** It is not known: a listing adopted at the first match, or a transmission that was cut off. Look, or send everything. */
        record Unknown() implements Before {}

        /**
         * The last confirmed content.
         *
         * @param remembered what the app gave to {@link Progress#confirmed}; empty for nothing
         */
        record Holds(Content content, String remembered) implements Before {}

        /** {@link Nothing}. */
        Before NOTHING = new Nothing();

        /** {@link Unknown}. */
        Before UNKNOWN = new Unknown();
    }
}
