package dev.carport.engine.reconcile;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.LedgerStore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words an entry for the app. */
final class Changes {
    private final IdSource ids;

    Changes(IdSource ids) {
        this.ids = ids;
    }

    /** A change; repeats of a create that is still open keep its key. */
    Change of(Entry entry, @Nullable KnownVehicle known, Change.Intent intent, Map<String, Change.Part> parts) {
        String open = switch (intent) {
            case CREATE -> entry.createKey();
            case RENEW -> renewal(entry);
            case UPDATE, WITHDRAW -> null;
        };
        return new Change(
                open == null ? ids.next() : open,
                intent,
                entry.vehicleId(),
                number(entry, known),
                entry.remoteId(),
                parts,
                intent == Change.Intent.WITHDRAW
                        && known != null
                        && known.vehicle().status() == VehicleStatus.SOLD);
    }

    /** The same for every attempt at this very renewal, so that a repeat costs nothing a second time. */
    private static @Nullable String renewal(Entry entry) {
        Instant from = entry.livesFrom();
        return from == null ? null : entry.vehicleId() + "-" + Long.toString(from.toEpochMilli(), Character.MAX_RADIX);
    }

    /** How to find the listing. */
    static ListingKey listingKey(Entry entry, @Nullable KnownVehicle known) {
        String vin = known == null ? null : known.vehicle().identity().vin();
        return new ListingKey(entry.vehicleId(), number(entry, known), vin, entry.remoteId());
    }

    static LedgerStore.Key key(Entry entry) {
        return new LedgerStore.Key(entry.exportId(), entry.vehicleId());
    }

    private static String number(Entry entry, @Nullable KnownVehicle known) {
        if (known != null) {
            return known.vehicle().number();
        }
        return entry.remoteId() == null ? entry.vehicleId() : entry.remoteId();
    }
}
