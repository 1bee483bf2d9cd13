package dev.carport.engine.ids;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Identifiers of 20 characters (digits and lower-case letters) whose text order is the order of their making: ten for
 * the millisecond, ten random. Rows made one after the other so lie side by side in an index. Ids of one source rise
 * strictly, even when the clock stands still or is set back. Nothing secret may rest on them.
 *
 * <p>Safe for use by many threads.
 */
public final class TimeOrderedIds implements IdSource {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int BITS_PER_DIGIT = 5;
    private static final int DIGITS_PER_HALF = 10;
    private static final long HALF_MASK = (1L << (BITS_PER_DIGIT * DIGITS_PER_HALF)) - 1;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Object lock = new Object();
    private long lastMillis;
    private long lastTail;

    /** Ids stamped by the clock and told apart between nodes by the random numbers. */
    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String next() {
        long millis;
        long tail;
        synchronized (lock) {
            millis = clock.millis();
            if (millis > lastMillis) {
                tail = random.nextLong() & (HALF_MASK >>> 1);
            } else {
                millis = lastMillis;
                tail = lastTail + 1 + random.nextInt(1 << 16);
                if (tail > HALF_MASK) {
                    millis++;
                    tail = random.nextLong() & (HALF_MASK >>> 1);
                }
            }
            lastMillis = millis;
            lastTail = tail;
        }
        char[] id = new char[2 * DIGITS_PER_HALF];
        write(millis, id, 0);
        write(tail, id, DIGITS_PER_HALF);
        return new String(id);
    }

    private static void write(long value, char[] target, int from) {
        long rest = value;
        for (int i = from + DIGITS_PER_HALF - 1; i >= from; i--) {
            target[i] = DIGITS[(int) (rest & 31)];
            rest >>>= BITS_PER_DIGIT;
        }
    }
}
