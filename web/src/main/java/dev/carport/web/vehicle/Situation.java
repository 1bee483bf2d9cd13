package dev.carport.web.vehicle;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportView.Health;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.web.state.ExportWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that decides how a vehicle stands on one export.
 *
 * @param app name of the app
 * @param entry what the platform is known to hold; null for nothing
 * @param decision what a person decided; null for nothing
 * @param refusal why the vehicle must not be online; empty when it may, or when the app cannot be used
 * @param mapped what would be sent; empty when the app cannot be used or the vehicle left
 */
record Situation(
        Export export,
        Health health,
        String app,
        ExportWords words,
        StoredVehicle stored,
        Vehicle vehicle,
        @Nullable Entry entry,
        @Nullable HandDecision decision,
        Optional<Finding> refusal,
        Optional<MappingResult> mapped) {

    ListingState state() {
        return entry == null ? ListingState.WITHHELD : entry.state();
    }

    /** Whether the platform holds it, or may hold it. */
    boolean present() {
        return entry != null && entry.present();
    }

    /** Whether it must not be online. */
    boolean unwanted() {
        return !stored.present() || refusal.isPresent();
    }

    /** Whether it is still there and shall go. */
    boolean leaving() {
        return present() && unwanted();
    }

    /** Whether only the lack of a person's yes keeps it from going online. */
    boolean waitsForHand() {
        return refusal.map(Finding::code)
                .filter(code -> code.equals("release.withheld")
                        || code.equals("release.waits-for-hand")
                        || code.equals("release.not-chosen"))
                .isPresent();
    }
}
