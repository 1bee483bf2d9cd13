package dev.carport.engine.reconcile;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.LedgerStore;
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
        String open = intent == Change.Intent.CREATE ? entry.createKey() : null;
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
