package dev.carport.engine.ledger;

import dev.carport.api.json.Content;
import org.jspecify.annotations.Nullable;

/**
 * What the platform holds of one part.
 *
 * @param content the last content; null for nothing
 * @param remembered what the app wanted to remember with it; empty for nothing
 * @param certain false while a change of the part is under way or was cut off
 */
public record HeldPart(@Nullable Content content, String remembered, boolean certain) {}
