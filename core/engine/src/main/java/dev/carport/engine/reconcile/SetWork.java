package dev.carport.engine.reconcile;

import java.time.ZoneId;
import java.util.List;

/**
 * What delivering an export as a set needs besides.
 *
 * @param settings of the app's record
 * @param parts names of the declared parts, in order
 * @param shape digest of what makes a file another one with the same listings
 * @param zone the dealer's
 */
public record SetWork(Record settings, List<String> parts, String shape, ZoneId zone) {
    public SetWork {
        parts = List.copyOf(parts);
    }
}
