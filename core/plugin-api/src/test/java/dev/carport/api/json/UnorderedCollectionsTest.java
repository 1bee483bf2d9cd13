package dev.carport.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same value gives the same bytes in every process, whatever collection an author took. */
class UnorderedCollectionsTest {
    @Test
    void mapsWithoutAnOrderAreSortedByTheirKeys() {
        Map<String, Integer> unordered = Map.of("c", 3, "a", 1, "d", 4, "b", 2);

        assertThat(Content.of(unordered).json()).isEqualTo("{\"a\":1,\"b\":2,\"c\":3,\"d\":4}");
        assertThat(Content.of(Map.copyOf(unordered))).isEqualTo(Content.of(new TreeMap<>(unordered)));
        assertThat(Content.of(new HashMap<>(unordered))).isEqualTo(Content.of(unordered));
        assertThat(Content.of(Map.of("outer", unordered)).json()).contains("{\"a\":1,");
    }

    @Test
    void setsWithoutAnOrderAreSortedByTheirText() {
        Set<DayOfWeek> days = new HashSet<>(List.of(DayOfWeek.SUNDAY, DayOfWeek.FRIDAY, DayOfWeek.MONDAY));

        assertThat(Content.of(days).json()).isEqualTo("[\"FRIDAY\",\"MONDAY\",\"SUNDAY\"]");
        assertThat(Content.of(Set.of("b", "a")).json()).isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    void anOrderSomebodyChoseStays() {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        chosen.put("price", 1);
        chosen.put("make", 2);

        assertThat(Content.of(chosen).json()).isEqualTo("{\"price\":1,\"make\":2}");
        assertThat(Content.of(new LinkedHashSet<>(List.of("z", "y"))).json()).isEqualTo("[\"z\",\"y\"]");
        assertThat(Content.of(List.of("z", "y")).json()).isEqualTo("[\"z\",\"y\"]");
    }
}
