package dev.carport.engine.plan;

import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Presence;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when listings are prolonged. Pure.
 *
 * @param lifeTime how long a listing lives at the platform; null for ever
 * @param allowed whether it is prolonged without asking anybody
 */
public record Renewal(@Nullable Duration lifeTime, boolean allowed) {
    /** Listings live for ever. */
    public static final Renewal NEVER = new Renewal(null, false);

    /** So long before the end, unless that is more than a tenth of the time. */
    public static final Duration AHEAD = Duration.ofDays(2);

    /** When a listing is to be prolonged; null for never, or while it is not confirmed. */
    public @Nullable Instant at(Entry entry) {
        Instant from = entry.livesFrom();
        return lifeTime == null || from == null || entry.presence() != Presence.LIVE
                ? null
                : from.plus(lifeTime).minus(ahead(lifeTime));
    }

    /** When a listing that is made or renewed at this moment is to be prolonged; null for never. */
    public @Nullable Instant atNext(Instant now) {
        return lifeTime == null ? null : now.plus(lifeTime).minus(ahead(lifeTime));
    }

    private static Duration ahead(Duration lifeTime) {
        Duration tenth = lifeTime.dividedBy(10);
        return tenth.compareTo(AHEAD) < 0 ? tenth : AHEAD;
    }
}
