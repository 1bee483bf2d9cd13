package dev.carport.engine.users;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after a few failures of one login from one address each further attempt must wait, twice as long
 * every time. Somebody else at another address is not locked out by it. Kept in memory; a restart forgives.
 */
final class LoginThrottle {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int LARGEST_DOUBLING = 16;
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last) {

        Duration pause() {
            if (count < FREE_ATTEMPTS) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_ATTEMPTS, LARGEST_DOUBLING));
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }

    private final Object lock = new Object();
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Counts an attempt as failed until {@link #forgive} says otherwise, so that many at once do not slip through.
     *
     * @return zero when the attempt may go on, else how long to wait; a refused attempt does not count
     */
    Duration admit(String login, String address, Instant now) {
        String key = key(login, address);
        synchronized (lock) {
            Failures before = failures.getOrDefault(key, new Failures(0, Instant.EPOCH));
            Duration sinceLast = Duration.between(before.last(), now);
            if (sinceLast.compareTo(LONGEST_WAIT.multipliedBy(4)) > 0) {
                before = new Failures(0, now);
            }
            Duration left = before.pause().minus(sinceLast);
            if (left.isPositive()) {
                return left;
            }
            failures.put(key, new Failures(before.count() + 1, now));
            return Duration.ZERO;
        }
    }

    /** Forgets the failures: the password was right, or could not be looked at. */
    void forgive(String login, String address) {
        synchronized (lock) {
            failures.remove(key(login, address));
        }
    }

    private static String key(String login, String address) {
        return login + "\n" + address;
    }
}
