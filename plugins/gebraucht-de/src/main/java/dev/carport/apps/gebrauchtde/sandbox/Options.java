package dev.carport.apps.gebrauchtde.sandbox;

import java.time.Duration;

/**
 * What the help page leaves open.
 *
 * @param delay how long an import waits before it is processed
 * @param searchLag how long the search shows what an article was before
 * @param pageSize orders per page
 * @param amountsAsNumbers whether amounts are written as numbers instead of texts
 * @param readable whether an article can be read
 */
public record Options(Duration delay, Duration searchLag, int pageSize, boolean amountsAsNumbers, boolean readable) {
    /** Two seconds until an import is processed, ten until the search knows it. */
    public static Options usual() {
        return new Options(Duration.ofSeconds(2), Duration.ofSeconds(10), 50, false, true);
    }

    /** The same with another delay. */
    public Options delay(Duration time) {
        return new Options(time, searchLag, pageSize, amountsAsNumbers, readable);
    }

    /** The same with other pages. */
    public Options pageSize(int orders) {
        return new Options(delay, searchLag, orders, amountsAsNumbers, readable);
    }

    /** The same with amounts as numbers. */
    public Options withAmountsAsNumbers() {
        return new Options(delay, searchLag, pageSize, true, readable);
    }

    /** The same on a platform that lets no article be read. */
    public Options unreadable() {
        return new Options(delay, searchLag, pageSize, amountsAsNumbers, false);
    }
}
