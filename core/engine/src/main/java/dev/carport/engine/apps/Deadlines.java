package dev.carport.engine.apps;

import java.time.Duration;

/**
 * How long calls into apps may take.
 *
 * @param reading constructor, info and the like while loading
 * @param mapping one batch of vehicles
 * @param quick check, sign-in, confirm
 * @param silence transmit, look-up, inventory, reference lists: longest time without a request, answer or report
 * @param whole the same calls: longest time in all
 * @param delivery publish: longest time in all, while files move on
 * @param grace how long an interrupted call may take to end before it is abandoned
 * @param rest how long an account is left in peace after several calls in a row that the platform did not answer
 */
public record Deadlines(
        Duration reading,
        Duration mapping,
        Duration quick,
        Duration silence,
        Duration whole,
        Duration delivery,
        Duration grace,
        Duration rest) {
    private static final Duration USUAL_REST = Duration.ofSeconds(30);

    /** What production uses. */
    public static Deadlines standard() {
        return new Deadlines(
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(45),
                Duration.ofMinutes(2),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofMillis(500),
                USUAL_REST);
    }

    /** The same time for everything, for tests. */
    public static Deadlines of(Duration each, Duration grace) {
        return new Deadlines(each, each, each, each, each, each, grace, USUAL_REST);
    }

    /** The same with another rest. */
    public Deadlines withRest(Duration other) {
        return new Deadlines(reading, mapping, quick, silence, whole, delivery, grace, other);
    }
}
