package dev.carport.apps.autoscout24.sandbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dealer accounts of one training platform. Changes take effect with the next request; they are configuration and
 * not kept over a restart. Thread-safe.
 */
public final class Dealers {
    private final Map<String, Dealer> byNumber = new ConcurrentHashMap<>();
    private final Set<String> notPublishable = ConcurrentHashMap.newKeySet();
    private final Set<String> notBookable = ConcurrentHashMap.newKeySet();

    Dealers(Collection<Dealer> dealers) {
        dealers.forEach(this::put);
    }

    /** Adds an account or replaces the one with the same customer number. */
    public void put(Dealer dealer) {
        byNumber.put(dealer.customerNumber(), dealer);
    }

    /** All accounts by customer number. */
    public List<Dealer> all() {
        return byNumber.values().stream()
                .sorted(Comparator.comparing(Dealer::customerNumber))
                .toList();
    }

    /** The account with this customer number. */
    public Optional<Dealer> withNumber(String customerNumber) {
        return Optional.ofNullable(byNumber.get(customerNumber));
    }

    /** Makes every attempt to publish or unpublish this vehicle fail (50105). */
    public void forbidPublishing(String vehicleId) {
        notPublishable.add(vehicleId);
    }

    /** Makes every booking for this vehicle fail (50089). */
    public void forbidBooking(String vehicleId) {
        notBookable.add(vehicleId);
    }

    Optional<Dealer> signedIn(String login, String password) {
        return byNumber.values().stream()
                .filter(dealer ->
                        dealer.login().equals(login) && dealer.password().equals(password))
                .findAny();
    }

    boolean mayPublish(String vehicleId) {
        return !notPublishable.contains(vehicleId);
    }

    boolean mayBook(String vehicleId) {
        return !notBookable.contains(vehicleId);
    }
}
