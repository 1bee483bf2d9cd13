package dev.carport.engine.audit;

import dev.carport.engine.users.Rights;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rights as the audit log writes them, in an order that does not change. */
final class RightsFacts {
    private RightsFacts() {}

    static Map<String, Object> of(Rights rights) {
        Map<String, Object> there = new TreeMap<>();
        rights.byLocation().forEach((location, some) -> there.put(location, new TreeSet<>(some)));
        return new TreeMap<>(Map.of("everywhere", new TreeSet<>(rights.everywhere()), "byLocation", there));
    }
}
