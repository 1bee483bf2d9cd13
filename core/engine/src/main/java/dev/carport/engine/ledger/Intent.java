package dev.carport.engine.ledger;

import dev.carport.api.platform.Change;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Written before anything is sent, so that a transmission that was cut off is found again.
 *
 * @param entry the entry as seen
 * @param action what is about to be done
 * @param createKey idempotency key for a create; null for others
 * @param parts names of the parts about to change; they count as uncertain until confirmed
 */
public record Intent(
        Entry entry, Change.Intent action, @Nullable String createKey, Set<String> parts) {
    public Intent {
        parts = Set.copyOf(parts);
    }
}
