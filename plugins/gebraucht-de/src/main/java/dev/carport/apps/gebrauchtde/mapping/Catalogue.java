package dev.carport.apps.gebrauchtde.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.apps.gebrauchtde.GebrauchtDeSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The platform advises to send the whole catalogue once a day. A part that says for which day it was sent makes that an ordinary change:
 * all of a location fall due at one moment of the night and go out together, in requests as full as they can be. The moment differs from
 * location to location, so that not every dealer comes at once.
 */
final class Catalogue {
    private static final Duration EARLIEST = Duration.ofHours(1);
    private static final int MINUTES = 180;

    private Catalogue() {}

    /** The day of the running catalogue, and a look when the next one begins. */
    static String day(Scope<GebrauchtDeSettings> scope) {
        String location = scope.vehicle().location();
        int minute = location == null ? 0 : Math.floorMod(location.hashCode(), MINUTES);
        Duration moment = EARLIEST.plusMinutes(minute);
        Instant shifted = scope.now().minus(moment).truncatedTo(ChronoUnit.DAYS);
        scope.reviewAt(shifted.plus(moment).plus(Duration.ofDays(1)));
        return LocalDate.ofInstant(shifted, ZoneOffset.UTC).toString();
    }
}
