package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.engine.history.AuditEntry;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.history.AuditStore;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.users.Principal;
import dev.carport.engine.users.Rights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AuditStoreContract {

    private static final Principal ERIKA = new Principal(Principal.Kind.USER, "u1", "Erika", Rights.admin());
    private static final Principal DMS = new Principal(Principal.Kind.TOKEN, "t1", "DMS", Rights.none());

    private final MovableClock clock = new MovableClock();
    private AuditStore entries;
    private AuditLog log;
    private Database database;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        entries = new JdbiAuditStore(opened);
        log = new AuditLog(entries, new TimeOrderedIds(clock, new Random(1)), clock);
    }

    @Test
    void givesBackAnEntryAsNoted() {
        log.as(
                ERIKA,
                () -> log.note(
                        "export.change", "BER", "export", "e1", Map.of("a", 1), Map.of("b", List.of("x"), "a", 2)));

        AuditEntry entry = page(AuditFilter.all()).getFirst();

        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        entry.id(),
                        clock.instant(),
                        "Erika",
                        "u1",
                        "export.change",
                        "BER",
                        "export",
                        "e1",
                        "{\"a\":1}",
                        "{\"a\":2,\"b\":[\"x\"]}"));
    }

    @Test
    void keepsNothingAsNothing() {
        log.as(DMS, () -> log.note("app.install", null, "app", "x", null, null));

        AuditEntry entry = page(AuditFilter.all()).getFirst();

        assertThat(entry.location()).isNull();
        assertThat(entry.before()).isNull();
        assertThat(entry.after()).isNull();
    }

    @Test
    void knowsTheInnermostActorOfTheThreadAndElseTheProgramItself() {
        log.as(ERIKA, () -> {
            log.as(DMS, () -> log.note("a", null, "app", "x", null, null));
            log.note("b", null, "app", "x", null, null);
        });
        log.note("c", null, "app", "x", null, null);

        assertThat(page(AuditFilter.all())).extracting(AuditEntry::actor).containsExactly("Carport", "Erika", "DMS");
        assertThat(page(AuditFilter.all()).getFirst().actorId()).isEmpty();
    }

    @Test
    void filters() {
        Instant start = clock.instant();
        note(ERIKA, "BER", "export", "e1");
        clock.forward(Duration.ofHours(1));
        note(DMS, "BER", "export", "e2");
        note(ERIKA, "HAM", "vehicle", "e1");
        clock.forward(Duration.ofHours(1));
        note(ERIKA, null, "app", "x");

        assertThat(page(AuditFilter.all())).hasSize(4);
        assertThat(page(AuditFilter.all().ofLocations(Set.of("BER", "KOE")))).hasSize(2);
        assertThat(page(AuditFilter.all().ofLocations(Set.of()))).isEmpty();
        assertThat(page(AuditFilter.all().by("u1"))).hasSize(3);
        assertThat(page(AuditFilter.all().about("export", "e1"))).hasSize(1);
        assertThat(page(AuditFilter.all().between(start, start.plus(Duration.ofHours(1)))))
                .extracting(AuditEntry::objectId)
                .containsExactly("e1");
        assertThat(page(AuditFilter.all().ofLocations(Set.of("BER")).by("t1").about("export", "e2")))
                .hasSize(1);
    }

    @Test
    void pagesFromTheLastToTheFirst() {
        for (int i = 0; i < 25; i++) {
            note(ERIKA, "BER", "export", "e" + i);
        }
        var all = new ArrayList<AuditEntry>();
        @Nullable String last = null;
        List<AuditEntry> part;
        while (!(part = entries.page(AuditFilter.all(), last, 10)).isEmpty()) {
            all.addAll(part);
            last = part.getLast().id();
        }

        assertThat(all).hasSize(25);
        assertThat(all.getFirst().objectId()).isEqualTo("e24");
        assertThat(all.getLast().objectId()).isEqualTo("e0");
    }

    @Test
    void isKeptOrDroppedTogetherWithTheChange() {
        assertThatThrownBy(() -> database.runInTransaction(() -> {
                    note(ERIKA, "BER", "export", "e1");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(page(AuditFilter.all())).isEmpty();
    }

    @Test
    void forgetsOldEntriesInSteps() {
        note(ERIKA, "BER", "export", "e1");
        note(ERIKA, "BER", "export", "e2");
        clock.forward(Duration.ofDays(1));
        note(ERIKA, "BER", "export", "e3");

        assertThat(entries.purge(clock.instant(), 1)).isEqualTo(1);
        assertThat(entries.purge(clock.instant(), 10)).isEqualTo(1);
        assertThat(entries.purge(clock.instant(), 10)).isZero();
        assertThat(page(AuditFilter.all())).extracting(AuditEntry::objectId).containsExactly("e3");
    }

    private void note(Principal who, @Nullable String location, String type, String id) {
        log.as(who, () -> log.note("action", location, type, id, null, null));
    }

    private List<AuditEntry> page(AuditFilter filter) {
        return entries.page(filter, null, 100);
    }
}
