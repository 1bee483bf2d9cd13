package dev.carport.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ListingStateTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static Entry entry(@Nullable Instant dueAt, Urgency urgency, boolean underWay, Staged staged) {
        return new Entry(
                "e",
                "v",
                Presence.LIVE,
                Hold.NONE,
                "r",
                null,
                null,
                0,
                dueAt,
                urgency,
                underWay,
                0,
                List.of(),
                null,
                false,
                false,
                null,
                staged,
                false,
                false,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "ABSENT,   NONE,      false, OFFLINE",
        "ABSENT,   NONE,      true,  WAITING",
        "IN_DOUBT, NONE,      false, IN_DOUBT",
        "IN_DOUBT, NONE,      true,  IN_DOUBT",
        "ACCEPTED, NONE,      true,  IN_REVIEW",
        "PARTIAL,  NONE,      false, WAITING",
        "LIVE,     NONE,      false, ONLINE",
        "LIVE,     NONE,      true,  WAITING",
        "ABSENT,   WITHHELD,  false, WITHHELD",
        "LIVE,     WITHHELD,  false, WAITING",
        "LIVE,     LEAVING,   false, WAITING",
        "LIVE,     LOCKED,    true,  LOCKED",
        "ABSENT,   UNMATCHED, true,  LOCKED",
        "LIVE,     FAULTY,    true,  REFUSED",
        "LIVE,     REFUSED,   false, REFUSED",
        "ABSENT,   ARRIVING,  false, WAITING",
        "ABSENT,   LOCKED,    false, LOCKED",
        "ABSENT,   MOVING,    false, WAITING",
        "ABSENT,   TWICE,     false, REFUSED",
        "ABSENT,   KEPT,      false, WITHHELD",
        "LIVE,     KEPT,      false, LOCKED"
    })
    void peopleSeeOneWordForWhatTheLedgerKnows(Presence presence, Hold hold, boolean busy, ListingState seen) {
        assertThat(ListingState.of(presence, hold, busy)).isEqualTo(seen);
    }

    @Test
    void aListingWaitsWhileAnythingIsDueUnderWayOrStaged() {
        assertThat(entry(null, Urgency.CHANGE, false, Staged.NONE).state()).isEqualTo(ListingState.ONLINE);
        assertThat(entry(NOW, Urgency.CHANGE, false, Staged.NONE).state()).isEqualTo(ListingState.WAITING);
        assertThat(entry(null, Urgency.CHANGE, true, Staged.NONE).state()).isEqualTo(ListingState.WAITING);
        assertThat(entry(null, Urgency.CHANGE, false, Staged.PUT).state()).isEqualTo(ListingState.WAITING);
    }

    @Test
    void aLookAheadIsNothingToWaitFor() {
        assertThat(entry(NOW, Urgency.REVIEW, false, Staged.NONE).state()).isEqualTo(ListingState.ONLINE);
    }

    @ParameterizedTest
    @EnumSource(Presence.class)
    void everythingButAbsenceMayBeThere(Presence presence) {
        Entry entry = entry(null, Urgency.CHANGE, false, Staged.NONE);
        Settlement settled = Settlement.of(entry).presence(presence).build();

        assertThat(settled.presence()).isEqualTo(presence);
        assertThat(new Entry(
                                "e",
                                "v",
                                presence,
                                Hold.NONE,
                                null,
                                null,
                                null,
                                0,
                                null,
                                Urgency.CHANGE,
                                false,
                                0,
                                List.of(),
                                null,
                                false,
                                false,
                                null)
                        .present())
                .isEqualTo(presence != Presence.ABSENT);
    }
}
