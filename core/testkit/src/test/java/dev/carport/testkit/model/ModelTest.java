package dev.carport.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stock, settings, pauses, lost answers, outages and kills in random order, and the laws of {@link Broken.Law} over them. A few thousand
 * steps in every build; {@code -Dcarport.soak=1000000} makes as many, and {@code -Dcarport.seed=…} begins with another seed.
 */
class ModelTest {
    private static final int STEPS = 100;

    @TempDir
    Path folder;

    @Test
    @Timeout(24 * 3600)
    void whateverHappensNothingIsLostNothingIsThereTwiceAndNothingIsSentWithoutNeed() {
        long steps = Long.getLong("carport.soak", 2_000);
        long first = Long.getLong("carport.seed", 1);
        Map<Broken.Law, Integer> broken = new EnumMap<>(Broken.Law.class);
        StringBuilder told = new StringBuilder();
        for (long seed = first; seed < first + Math.ceilDiv(steps, STEPS); seed++) {
            List<Step> all = Step.random(seed, STEPS);
            Optional<Broken> found = run(all);
            if (found.isPresent()) {
                Broken.Law law = found.get().law();
                if (broken.merge(law, 1, Integer::sum) == 1) {
                    List<Step> few = Shrinking.shortest(
                            all,
                            some -> run(some).filter(one -> one.law() == law).isPresent());
                    // threads may meet in another way the next time
                    told.append(run(few).orElse(found.get()).told(seed, few)).append("\n");
                }
            }
        }
        System.out.printf(
                "%,d steps: lost %d, doubled %d, needless %d, restless %d%n",
                Math.ceilDiv(steps, STEPS) * STEPS,
                broken.getOrDefault(Broken.Law.LOST, 0),
                broken.getOrDefault(Broken.Law.DOUBLED, 0),
                broken.getOrDefault(Broken.Law.NEEDLESS, 0),
                broken.getOrDefault(Broken.Law.RESTLESS, 0));

        assertThat(told.toString()).isEmpty();
    }

    private Optional<Broken> run(List<Step> steps) {
        Path world = folder.resolve("world");
        try {
            return World.after(steps, Files.createDirectories(world));
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
