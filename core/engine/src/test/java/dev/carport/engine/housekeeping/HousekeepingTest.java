package dev.carport.engine.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Memory store = new Memory();
    private final List<String> done = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    private static final class Memory implements ChoreStore {
        private final Map<String, Progress> kept = new HashMap<>();

        @Override
        public Optional<Progress> find(String chore) {
            return Optional.ofNullable(kept.get(chore));
        }

        @Override
        public void put(String chore, Progress progress) {
            kept.put(chore, progress);
        }
    }

    /** Counts to three, a piece each. */
    private final class Counting implements Chore {
        private final String name;
        private String breaksAfter = "never";
        private Runnable onPiece = () -> {};

        Counting(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<String> piece(String after) {
            if (after.equals(breaksAfter)) {
                throw new IllegalStateException("broken");
            }
            onPiece.run();
            int next = after.isEmpty() ? 1 : Integer.parseInt(after) + 1;
            done.add(name + next);
            return next == 3 ? Optional.empty() : Optional.of(String.valueOf(next));
        }
    }

    private Housekeeping housekeeping(Chore... chores) {
        return new Housekeeping(List.of(chores), store, BERLIN, new Random(7), () -> now);
    }

    private void forward(Duration time) {
        now = now.plus(time);
    }

    @Test
    void beginsInTheNightAfterTheFirstLook() {
        Housekeeping house = housekeeping(new Counting("a"));
        house.run();
        assertThat(done).isEmpty();
        assertThat(store.kept.get("a").dueAt())
                .isBetween(Instant.parse("2026-03-03T01:00:00Z"), Instant.parse("2026-03-03T04:00:00Z"));

        now = Instant.parse("2026-03-03T04:00:00Z");
        house.run();
        house.run();
        assertThat(done).containsExactly("a1", "a2", "a3");
        assertThat(store.kept.get("a").doneAt()).isEqualTo(now);
        assertThat(store.kept.get("a").dueAt()).isAfter(Instant.parse("2026-03-04T00:59:59Z"));
    }

    @Test
    void goesOnWithTheOthersWhenOneFailsAndTriesItAgainWhereItWas() {
        Counting broken = new Counting("a");
        broken.breaksAfter = "2";
        Housekeeping house = housekeeping(broken, new Counting("b"));
        house.run();
        forward(Duration.ofDays(1));
        house.run();
        assertThat(done).containsExactly("a1", "a2", "b1", "b2", "b3");

        broken.breaksAfter = "never";
        forward(Duration.ofMinutes(59));
        house.run();
        assertThat(done).hasSize(5);
        forward(Duration.ofMinutes(1));
        house.run();
        assertThat(done).endsWith("a3");
    }

    @Test
    void goesOnWhereItWasCutOff() {
        Counting first = new Counting("a");
        Housekeeping house = housekeeping(first);
        house.run();
        forward(Duration.ofDays(1));
        first.onPiece = house::stop;
        house.run();
        assertThat(done).containsExactly("a1");

        housekeeping(new Counting("a")).run();
        assertThat(done).containsExactly("a1", "a2", "a3");
    }
}
