package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.drift.Care;
import dev.carport.engine.drift.Comparison;
import dev.carport.engine.drift.Deviation;
import dev.carport.engine.drift.Deviation.Difference;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.Deviation.Verdict;
import dev.carport.engine.exports.ExportState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class DriftStoreContract {
    private JdbiDriftStore drifts;

    @BeforeEach
    void open(Database open) {
        drifts = new JdbiDriftStore(open);
        ExportFixture.stored(open, "e1", "BER", ExportState.ACTIVE);
        ExportFixture.stored(open, "e2", "MUC", ExportState.ACTIVE);
    }

    private static Deviation found(
            String export, String remote, Kind kind, @Nullable Verdict verdict, Instant lastSeen) {
        return new Deviation(
                export,
                remote,
                kind,
                kind == Kind.FOREIGN ? null : "v-" + remote,
                "A1",
                "WBA8E51070K123456",
                "VW „Golf“",
                URI.create("https://market.example/" + remote),
                kind == Kind.EDITED ? List.of(new Difference("data.price", "20000", "19 \"500\"")) : List.of(),
                kind == Kind.EDITED ? List.of("data", "price") : List.of(),
                "mark",
                NOON,
                lastSeen,
                true,
                verdict,
                verdict == null ? null : NOON.plusSeconds(5));
    }

    @Test
    void givesBackAllOfAComparisonAndReplacesIt() {
        assertThat(drifts.comparison("account")).isEmpty();
        Comparison fresh = new Comparison("account", NOON, false, null, null, null, null, 0, 0, 0);
        drifts.put(fresh);
        assertThat(drifts.comparison("account")).contains(fresh);

        Comparison done = new Comparison(
                "account",
                NOON.plusSeconds(600),
                true,
                NOON,
                NOON.plusSeconds(3),
                Comparison.Result.BUDGET_SPENT,
                "too much",
                20,
                40,
                39);
        drifts.put(done);
        assertThat(drifts.comparison("account")).contains(done);
        assertThat(drifts.comparisons()).containsExactly(done);

        drifts.forget("account");
        assertThat(drifts.comparisons()).isEmpty();
    }

    @Test
    void givesBackAllOfADeviationAndReplacesIt() {
        Deviation edited = found("e1", "r1", Kind.EDITED, null, NOON);
        Deviation foreign = found("e1", "r2", Kind.FOREIGN, Verdict.LEAVE, NOON);
        drifts.put(List.of(edited, foreign));
        assertThat(drifts.find("e1", List.of("r1", "r2", "r3"))).isEqualTo(Map.of("r1", edited, "r2", foreign));
        assertThat(drifts.find("e2", List.of("r1"))).isEmpty();

        Deviation vanished = found("e1", "r1", Kind.VANISHED, Verdict.REPAIR, NOON.plusSeconds(9));
        drifts.put(List.of(vanished));
        drifts.put(List.of());
        assertThat(drifts.find("e1", List.of("r1"))).isEqualTo(Map.of("r1", vanished));
    }

    @Test
    void pagesByTheIdsOfThePlatformAndCountsWhatIsOpen() {
        Deviation first = found("e1", "r1", Kind.EDITED, null, NOON);
        Deviation second = found("e1", "r2", Kind.FOREIGN, null, NOON);
        Deviation third = found("e1", "r3", Kind.EDITED, Verdict.LEAVE, NOON);
        drifts.put(List.of(third, second, first, found("e2", "r9", Kind.EDITED, null, NOON)));

        assertThat(drifts.page("e1", null, null, "", 10)).containsExactly(first, second, third);
        assertThat(drifts.page("e1", null, null, "r1", 1)).containsExactly(second);
        assertThat(drifts.page("e1", Kind.EDITED, null, "", 10)).containsExactly(first, third);
        assertThat(drifts.page("e1", null, true, "", 10)).containsExactly(first, second);
        assertThat(drifts.page("e1", null, false, "", 10)).containsExactly(third);
        assertThat(drifts.open("e1")).isEqualTo(Map.of(Kind.EDITED, 1, Kind.FOREIGN, 1));
        assertThat(drifts.ofVehicle("v-r1")).containsExactly(first);
    }

    @Test
    void forgetsWhatWasNotFoundAgain() {
        Deviation old = found("e1", "r1", Kind.EDITED, null, NOON);
        Deviation current = found("e1", "r2", Kind.EDITED, null, NOON.plusSeconds(60));
        Deviation other = found("e2", "r1", Kind.EDITED, null, NOON);
        drifts.put(List.of(old, current, other));

        drifts.forgetNotSeenSince("e1", NOON.plusSeconds(60));
        assertThat(drifts.page("e1", null, null, "", 10)).containsExactly(current);
        drifts.forget("e1", List.of("r2", "r5"));
        assertThat(drifts.page("e1", null, null, "", 10)).isEmpty();
        drifts.forgetExport("e2");
        assertThat(drifts.page("e2", null, null, "", 10)).isEmpty();
    }

    @Test
    void keepsWhatIsDoneByItselfAndShowsOnlyUnlessTold() {
        assertThat(drifts.care("e1")).isEqualTo(Care.USUAL.changes(Care.Treatment.SHOW));
        Care both = new Care(Care.Treatment.REPAIR, Care.Renewals.ALWAYS);
        drifts.put("e1", Care.USUAL.changes(Care.Treatment.REPAIR));
        drifts.put("e1", both);
        assertThat(drifts.care("e1")).isEqualTo(both);
        assertThat(drifts.care("e2")).isEqualTo(Care.USUAL);
    }
}
