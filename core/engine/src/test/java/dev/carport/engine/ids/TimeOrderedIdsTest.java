package dev.carport.engine.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final TimeOrderedIds ids = new TimeOrderedIds(() -> now, new Random(7));

    @Test
    void makesTwentyCharactersThatAreSafeInAnAddress() {
        assertThat(ids.next()).matches("[0-9a-z]{20}");
    }

    @Test
    void risesWithTheClock() {
        String earlier = ids.next();
        now = now.plusMillis(1);

        assertThat(ids.next()).isGreaterThan(earlier);
    }

    @Test
    void risesWhileTheClockStandsStill() {
        assertThat(Stream.generate(ids::next).limit(100_000).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void risesWhenTheClockIsSetBack() {
        String before = ids.next();
        now = now.minusSeconds(3600);

        assertThat(ids.next()).isGreaterThan(before);
    }

    @Test
    void doesNotMeetTheIdsOfAnotherNodeInTheSameMillisecond() {
        var other = new TimeOrderedIds(() -> now, new Random(8));
        var all = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            all.add(ids.next());
            all.add(other.next());
        }

        assertThat(new HashSet<>(all)).hasSize(2000);
    }
}
