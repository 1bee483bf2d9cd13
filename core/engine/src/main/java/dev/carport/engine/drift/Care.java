package dev.carport.engine.drift;

/**
 * What is done by itself about what people change at the platform.
 *
 * @param changes what to do about listings that were changed or deleted there
 * @param renewals when a listing whose life time ends is prolonged
 */
public record Care(Treatment changes, Renewals renewals) {
    /** What to do. */
    public enum Treatment {
        /** Show it, and wait for a person. */
        SHOW,
        /** Bring the platform back to what the stock says, where that costs no fee. */
        REPAIR
    }

    /** When a listing whose life time ends is prolonged. */
    public enum Renewals {
        /** Where that costs nothing; else it waits for a person, and ends if nobody says so. */
        FREE,
        /** Always, also for a fee. */
        ALWAYS
    }

    /** The same with another treatment of changes. */
    public Care changes(Treatment value) {
        return new Care(value, renewals);
    }

    /** The same with other renewals. */
    public Care renewals(Renewals value) {
        return new Care(changes, value);
    }

    /** Shown only: who changes a listing at the platform mostly knows why, and finds out here that the stock says something else. */
    public static final Care USUAL = new Care(Treatment.SHOW, Renewals.FREE);
}
