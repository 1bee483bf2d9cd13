package dev.carport.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
    @Test
    void keepsOnlyWhatTheFailureNeeds() {
        List<Integer> numbers = IntStream.range(0, 100).boxed().toList();

        assertThat(Shrinking.shortest(numbers, some -> some.contains(17) && some.contains(83)))
                .containsExactly(17, 83);
        assertThat(Shrinking.shortest(numbers, some -> some.size() >= 3)).hasSize(3);
    }
}
