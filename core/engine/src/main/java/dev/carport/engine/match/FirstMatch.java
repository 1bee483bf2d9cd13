package dev.carport.engine.match;

import dev.carport.api.platform.RemoteListing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs listings with vehicles by our reference, the VIN or the number. A pair needs to be clear both ways: a trait that several
 * listings or several vehicles share makes candidates for a person, never a pair. Pure.
 */
public final class FirstMatch {
    private final Map<String, MatchKey> byId = new HashMap<>();
    private final Map<String, List<String>> byVin = new HashMap<>();
    private final Map<String, List<String>> byNumber = new HashMap<>();

    /** A match against this stock. */
    public FirstMatch(Collection<MatchKey> stock) {
        for (MatchKey key : stock) {
            byId.put(key.vehicleId(), key);
            byNumber.computeIfAbsent(normal(key.number()), n -> new ArrayList<>())
                    .add(key.vehicleId());
            if (key.vin() != null) {
                byVin.computeIfAbsent(normal(key.vin()), v -> new ArrayList<>()).add(key.vehicleId());
            }
        }
    }

    /**
     * Pairs all listings.
     *
     * @param all as the platform streams them; a listing that comes twice, as pages that shift may give it, counts once
     * @return one line per listing, in their order
     */
    public List<Pairing> pair(List<RemoteListing> all) {
        Map<String, RemoteListing> byRemoteId = new LinkedHashMap<>();
        all.forEach(listing -> byRemoteId.putIfAbsent(listing.remoteId(), listing));
        List<RemoteListing> listings = List.copyOf(byRemoteId.values());
        Map<RemoteListing, Pairing> found = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Pairing.Trait trait : Pairing.Trait.values()) {
            Map<String, List<RemoteListing>> claims = new HashMap<>();
            for (RemoteListing listing : listings) {
                if (!found.containsKey(listing)) {
                    List<String> vehicles = vehicles(listing, trait);
                    if (vehicles.size() == 1 && !taken.contains(vehicles.getFirst())) {
                        claims.computeIfAbsent(vehicles.getFirst(), v -> new ArrayList<>())
                                .add(listing);
                    }
                }
            }
            claims.forEach((vehicle, claimants) -> {
                if (claimants.size() == 1 && agrees(claimants.getFirst(), vehicle)) {
                    found.put(claimants.getFirst(), new Pairing(claimants.getFirst(), vehicle, trait, List.of()));
                    taken.add(vehicle);
                }
            });
        }
        return listings.stream()
                .map(listing -> found.getOrDefault(listing, open(listing, taken)))
                .toList();
    }

    /** A shared number does not make a pair when both sides know a VIN and they differ. */
    private boolean agrees(RemoteListing listing, String vehicleId) {
        MatchKey vehicle = byId.get(vehicleId);
        return vehicle == null
                || vehicle.vin() == null
                || listing.vin() == null
                || normal(vehicle.vin()).equals(normal(listing.vin()));
    }

    private Pairing open(RemoteListing listing, Set<String> taken) {
        Set<String> candidates = new LinkedHashSet<>();
        for (Pairing.Trait trait : Pairing.Trait.values()) {
            candidates.addAll(vehicles(listing, trait));
        }
        candidates.removeAll(taken);
        return new Pairing(listing, null, null, List.copyOf(candidates));
    }

    private List<String> vehicles(RemoteListing listing, Pairing.Trait trait) {
        return switch (trait) {
            case REFERENCE -> {
                String reference = listing.reference();
                yield reference != null && byId.containsKey(reference) ? List.of(reference) : List.of();
            }
            case VIN -> get(byVin, listing.vin());
            case NUMBER -> get(byNumber, listing.number());
        };
    }

    private static List<String> get(Map<String, List<String>> index, @Nullable String key) {
        return key == null || key.isBlank() ? List.of() : index.getOrDefault(normal(key), List.of());
    }

    private static String normal(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
