package dev.carport.apps.mobilede.sandbox;

import dev.carport.sandbox.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Sellers, and who may serve them: the provider's account all that are linked, a dealer's own account that dealer. Thread-safe. */
final class Accounts {
    private final Map<String, Seller> byId = new ConcurrentSkipListMap<>();
    private final String provider;
    private final String providerPassword;

    Accounts(Collection<Seller> sellers, String provider, String providerPassword) {
        sellers.forEach(this::put);
        this.provider = provider;
        this.providerPassword = providerPassword;
    }

    void put(Seller seller) {
        byId.put(seller.id(), seller);
    }

    List<Seller> all() {
        return List.copyOf(byId.values());
    }

    Optional<Seller> seller(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Somebody who has signed in.
     *
     * @param own id of the only seller of a dealer's own account; empty for the provider
     */
    record User(String name, String own) {
        boolean serves(Seller seller) {
            return own.isEmpty() ? seller.linked() : seller.id().equals(own);
        }
    }

    Optional<User> user(HttpCall call) {
        String header = call.header("Authorization").orElse("");
        if (!header.startsWith("Basic ")) {
            return Optional.empty();
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        if (pair.equals(provider + ":" + providerPassword)) {
            return Optional.of(new User(provider, ""));
        }
        return byId.values().stream()
                .filter(seller -> pair.equals(seller.login() + ":" + Seller.PASSWORD))
                .map(seller -> new User(seller.login(), seller.id()))
                .findFirst();
    }
}
