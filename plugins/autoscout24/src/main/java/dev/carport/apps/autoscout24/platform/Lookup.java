package dev.carport.apps.autoscout24.platform;

import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.RemoteListing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Finds listings in the account's stock. What we made carries our reference; number and VIN only count for listings that
 * carry nobody's, or the same number at another location would be taken for ours.
 */
final class Lookup {
    private final List<HeldVehicle> held;

    Lookup(List<HeldVehicle> held) {
        this.held = held;
    }

    LookupAnswer find(ListingKey key) {
        for (HeldVehicle vehicle : held) {
            if (vehicle.id().equals(key.remoteId()) || key.reference().equals(vehicle.crossReference())) {
                return new LookupAnswer.Found(remote(vehicle, ""));
            }
        }
        List<HeldVehicle> alike = new ArrayList<>();
        add(alike, vehicle -> key.vin() != null && key.vin().equalsIgnoreCase(vehicle.vin()));
        add(alike, vehicle -> key.number().equals(vehicle.offerReference()));
        return switch (alike.size()) {
            case 0 -> new LookupAnswer.NotThere();
            case 1 -> new LookupAnswer.Found(remote(alike.getFirst(), ""));
            default -> new LookupAnswer.CannotTell(alike.size() + " listings have the same number or VIN");
        };
    }

    private void add(List<HeldVehicle> alike, Predicate<HeldVehicle> isAlike) {
        held.stream()
                .filter(vehicle ->
                        vehicle.crossReference() == null && isAlike.test(vehicle) && !alike.contains(vehicle))
                .forEach(alike::add);
    }

    /** Whether buyers see it, and where, the list does not say; asking would cost a request for each listing. */
    static RemoteListing remote(HeldVehicle vehicle, String makeName) {
        String title = (makeName + " " + Objects.requireNonNullElse(vehicle.version(), "")).strip();
        return new RemoteListing(
                vehicle.id(), vehicle.crossReference(), vehicle.offerReference(), vehicle.vin(), title, true, null);
    }
}
