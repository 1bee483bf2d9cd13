package dev.carport.engine.release;

import dev.carport.api.finding.Finding;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a vehicle may go to an export. Pure; every "no" has a reason.
 *
 * @param kinds vehicle kinds the app takes
 * @param statuses vehicle statuses that are exported
 * @param leastImages public images a vehicle must have
 * @param current what happens to vehicles that were in stock when the export went online
 * @param future what happens to later ones
 * @param closed reason why nothing may be online, while an export is being switched off; null for none
 * @param onlineSince when the export went online; null while it is a draft: then every vehicle counts as current stock
 */
public record ReleaseRules(
        Set<VehicleKind> kinds,
        Set<VehicleStatus> statuses,
        int leastImages,
        CurrentStock current,
        FutureStock future,
        @Nullable Finding closed,
        @Nullable Instant onlineSince) {
    /** What is exported unless a dealer says otherwise. */
    public static final Set<VehicleStatus> USUAL_STATUSES =
            Set.of(VehicleStatus.AVAILABLE, VehicleStatus.RESERVED, VehicleStatus.IN_TRANSIT, VehicleStatus.ORDERED);

    public ReleaseRules {
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
    }

    /**
     * The reason why the vehicle must not be online; empty when it may.
     *
     * @param firstSeen when the vehicle came into the stock
     * @param decision what a person decided; null for nothing
     */
    public Optional<Finding> refusal(Vehicle vehicle, Instant firstSeen, @Nullable HandDecision decision) {
        if (closed != null) {
            return Optional.of(closed);
        }
        if (!kinds.contains(vehicle.kind())) {
            return no(VehicleFields.KIND.key(), "release.kind", vehicle.kind());
        }
        if (!statuses.contains(vehicle.status())) {
            return no(VehicleFields.STATUS.key(), "release.status", vehicle.status());
        }
        if (decision == HandDecision.WITHHELD) {
            return no("", "release.withheld");
        }
        int images = vehicle.publicImages().size();
        if (images < leastImages) {
            return no(VehicleFields.IMAGES.key(), "release.images", images, leastImages);
        }
        if (decision == HandDecision.RELEASED) {
            return Optional.empty();
        }
        boolean later = onlineSince != null && firstSeen.isAfter(onlineSince);
        if (later ? future == FutureStock.BY_HAND : current == CurrentStock.BY_HAND) {
            return no("", later ? "release.waits-for-hand" : "release.not-chosen");
        }
        return Optional.empty();
    }

    private static Optional<Finding> no(String field, String code, Object... arguments) {
        return Optional.of(Finding.tip(field, code, arguments));
    }
}
