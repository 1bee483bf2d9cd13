package dev.carport.api.mapping;

import dev.carport.api.json.Content;

/** What a mapping wants one part of a listing to be. Empty is never confused with untouched. */
public sealed interface PartValue {
    /** The platform shall hold exactly this. */
    record Present(Content content) implements PartValue {}

    /** The platform shall hold nothing here: remove what is there. */
    record Empty() implements PartValue {}

    /** Not ours: whatever the platform holds stays. */
    record Untouched() implements PartValue {}

    /** {@link Empty}. */
    PartValue EMPTY = new Empty();

    /** {@link Untouched}. */
    PartValue UNTOUCHED = new Untouched();
}
