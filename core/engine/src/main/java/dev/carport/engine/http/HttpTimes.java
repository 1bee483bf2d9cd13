package dev.carport.engine.http;

import java.time.Duration;

/**
 * Limits in time for the requests of apps.
 *
 * @param connect until the connection stands, TLS included
 * @param silence longest pause of the platform while an answer is awaited or read
 * @param whole from the first byte to connect until the last byte of the answer
 * @param rateWait longest wait for the account's rate; beyond it the request is not sent
 * @param idle how long an unused connection is kept
 */
public record HttpTimes(Duration connect, Duration silence, Duration whole, Duration rateWait, Duration idle) {
    /** What production uses. Uploads of large images need the longer whole. */
    public static HttpTimes standard() {
        return new HttpTimes(
                Duration.ofSeconds(10),
                Duration.ofSeconds(40),
                Duration.ofSeconds(90),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20));
    }
}
