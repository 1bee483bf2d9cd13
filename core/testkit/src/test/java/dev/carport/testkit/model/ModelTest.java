package dev.carport.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stock, settings, pauses, moves, lost answers, edits by others, outages and kills in random order, and the laws of {@link Broken.Law}
 * over them. A few thousand changes in every build; {@code -Dcarport.soak=1000000} makes as many, and {@code -Dcarport.seed=…} begins
 * with another seed.
 */
class ModelTest {
    private static final int STEPS = 100;
    private static final @Nullable Long SOAK = Long.getLong("carport.soak");

    /** Small dealers make short examples, large ones many changes at once. */
    private record Dealer(int cars, Limits limits) {
        static Dealer of(long seed) {
            int large = SOAK == null ? 100 : 1_000;
            return switch ((int) (seed % 8)) {
                case 0 -> new Dealer(large, Limits.oneByOne().parallel(1));
                case 4 -> new Dealer(large, Limits.batches(20).parallel(1));
                case 1, 5 -> new Dealer(6, Limits.batches(3).parallel(1));
                default -> new Dealer(6, Limits.oneByOne().parallel(1));
            };
        }
    }

    @TempDir
    Path folder;

    @Test
    @Timeout(24 * 3600)
    void whateverHappensNothingIsLostNothingIsThereTwiceAndNothingIsSentWithoutNeed() {
        long wanted = SOAK == null ? 2_000 : SOAK;
        Map<Broken.Law, Integer> broken = new EnumMap<>(Broken.Law.class);
        StringBuilder told = new StringBuilder();
        long changes = 0;
        for (long seed = Long.getLong("carport.seed", 1); changes < wanted; seed++) {
            Dealer dealer = Dealer.of(seed);
            List<Step> all = Step.random(seed, STEPS, dealer.cars());
            changes += all.stream().mapToInt(Step::changes).sum();
            Optional<Broken> found = run(all, dealer.limits());
            if (found.isPresent()) {
                Broken.Law law = found.get().law();
                if (broken.merge(law, 1, Integer::sum) == 1) {
                    List<Step> few = Shrinking.shortest(
                            all,
                            some -> run(some, dealer.limits())
                                    .filter(one -> one.law() == law)
                                    .isPresent());
                    // threads may meet in another way the next time
                    told.append(run(few, dealer.limits()).orElse(found.get()).told(seed, few))
                            .append("\n");
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d changes: lost %d, doubled %d, needless %d, restless %d%n",
                changes,
                broken.getOrDefault(Broken.Law.LOST, 0),
                broken.getOrDefault(Broken.Law.DOUBLED, 0),
                broken.getOrDefault(Broken.Law.NEEDLESS, 0),
                broken.getOrDefault(Broken.Law.RESTLESS, 0));

        assertThat(told.toString()).isEmpty();
    }

    private Optional<Broken> run(List<Step> steps, Limits limits) {
        Path world = folder.resolve("world");
        try {
            return World.after(steps, Files.createDirectories(world), limits);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(world);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
