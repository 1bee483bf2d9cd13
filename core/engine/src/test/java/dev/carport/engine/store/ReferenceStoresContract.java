package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.reference.References.Resolved;
import dev.carport.engine.reference.ReferenceStore.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ReferenceStoresContract {
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00.123Z");

    private JdbiReferenceStore lists;
    private JdbiResolutionStore resolutions;

    @BeforeEach
    void open(Database database) {
        lists = new JdbiReferenceStore(database);
        resolutions = new JdbiResolutionStore(database, () -> AT);
    }

    @Test
    void givesBackListsAsTheyWere() {
        ReferenceValue make = ReferenceValue.of("74", "Volkswagen");
        ReferenceValue model =
                new ReferenceValue("2084", List.of("Golf", "ゴルフ"), "74", Map.of("type", "C", "bodies", "1,2"));
        lists.put(
                "tiny", "sandbox", new Snapshot(AT, List.of(list("makes", make), list("models", model), list("none"))));

        Snapshot found = lists.find("tiny", "sandbox").orElseThrow();

        assertThat(found.fetchedAt()).isEqualTo(AT);
        assertThat(found.lists().stream().map(ReferenceList::name)).containsExactly("makes", "models", "none");
        assertThat(found.lists().get(0).values()).containsExactly(make);
        assertThat(found.lists().get(1).values()).containsExactly(model);
        assertThat(found.lists().get(2).values()).isEmpty();
    }

    private static ReferenceList list(String name, ReferenceValue... values) {
        return new ReferenceList(name, List.of(values));
    }

    @Test
    void replacesListsAndKeepsAppsAndEnvironmentsApart() {
        lists.put("tiny", "sandbox", new Snapshot(AT, List.of(list("makes", ReferenceValue.of("1", "A")))));
        lists.put("tiny", "sandbox", new Snapshot(AT.plusSeconds(1), List.of(list("makes"))));
        lists.put("other", "sandbox", new Snapshot(AT, List.of(list("colours"))));

        assertThat(lists.find("tiny", "sandbox").orElseThrow().fetchedAt()).isEqualTo(AT.plusSeconds(1));
        assertThat(lists.find("tiny", "production")).isEmpty();
        assertThat(lists.find("other", "sandbox").orElseThrow().lists()).hasSize(1);
    }

    @Test
    void resolvesChangesAndTakesBack() {
        Resolved make = new Resolved("makes", "Vau-Weh", null);
        Resolved model = new Resolved("models", "Golf VIII", "74");
        resolutions.put("tiny", make, Optional.of("1"), "anna");
        resolutions.put("tiny", make, Optional.of("74"), "bert");
        resolutions.put("tiny", model, Optional.of("2084"), "anna");
        resolutions.put("other", make, Optional.of("9"), "anna");

        assertThat(resolutions.of("tiny")).isEqualTo(Map.of(make, "74", model, "2084"));

        resolutions.put("tiny", make, Optional.empty(), "anna");
        resolutions.put("tiny", make, Optional.empty(), "anna");
        assertThat(resolutions.of("tiny")).isEqualTo(Map.of(model, "2084"));
        assertThat(resolutions.of("other")).isEqualTo(Map.of(make, "9"));
    }
}
