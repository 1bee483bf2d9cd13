package dev.carport.engine.delivery;

import java.time.Duration;

/**
 * Limits in time for carrying files.
 *
 * @param connect until the connection stands and the sign-in is answered
 * @param silence longest pause of the server
 * @param whole for one file pushed over HTTP, while it moves on; less than a whole delivery may take
 */
public record DeliveryTimes(Duration connect, Duration silence, Duration whole) {
    /** What production uses. */
    public static final DeliveryTimes USUAL =
            new DeliveryTimes(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMinutes(110));
}
