package dev.carport.api.app;

/**
 * A kind of fee the platform may charge. The amount comes from the dealer's own fee table; the plan multiplies. Label under
 * {@code fee.<key>} in the app's message files.
 *
 * @param key letters, digits, hyphens
 * @param operation what causes it
 * @param rhythm how often it is charged
 */
public record FeeKind(String key, Operation operation, Rhythm rhythm) {
    /** What causes a fee. */
    public enum Operation {
        /** A new listing. */
        CREATE,
        /** A listing that is online. */
        ONLINE,
        /** A booked extra. */
        BOOKING,
        /** A listing whose life time is prolonged, see {@link Limits#lifeTime()}. */
        RENEW
    }

    /** How often a fee is charged. */
    public enum Rhythm {
        /** Once. */
        ONCE,
        /** For each day. */
        PER_DAY,
        /** For each month. */
        PER_MONTH
    }
}
