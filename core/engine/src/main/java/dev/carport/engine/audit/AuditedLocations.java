package dev.carport.engine.audit;

import dev.carport.engine.history.AuditLog;
import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.tx.Transactions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Locations whose making and changing is noted. */
public record AuditedLocations(LocationStore store, AuditLog log, Transactions transactions) implements LocationStore {
    @Override
    public boolean put(Location location) {
        return transactions.inTransaction(() -> {
            Optional<Location> before = store.get(location.code());
            boolean made = store.put(location);
            if (!before.equals(Optional.of(location))) {
                log.note(
                        made ? "location.make" : "location.change",
                        location.code(),
                        "location",
                        location.code(),
                        before.map(AuditedLocations::facts).orElse(null),
                        facts(location));
            }
            return made;
        });
    }

    private static Map<String, @Nullable Object> facts(Location location) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", location.name());
        facts.put("street", location.street());
        facts.put("zip", location.zip());
        facts.put("city", location.city());
        facts.put("country", location.country());
        facts.put("language", location.language());
        facts.put("email", location.email());
        return facts;
    }

    @Override
    public Optional<Location> get(String code) {
        return store.get(code);
    }

    @Override
    public List<Location> list() {
        return store.list();
    }
}
