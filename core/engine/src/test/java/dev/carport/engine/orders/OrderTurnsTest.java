package dev.carport.engine.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers to an order take turns, and the names of turns do not grow with the orders. */
class OrderTurnsTest {
    @Test
    void anyNumberOfOrdersSharesSixtyFourTurns() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> OrderDesk.turn("01kjprzb0" + i))
                        .collect(Collectors.toSet()))
                .hasSize(64);
        assertThat(OrderDesk.turn("a")).isEqualTo(OrderDesk.turn("a"));
    }
}
