package dev.carport.engine.drift;

/**
 * What is done by itself about what people change at the platform.
 *
 * @param changes what to do about listings that were changed or deleted there
 */
public record Care(Treatment changes) {
    /** What to do. */
    public enum Treatment {
        /** Show it, and wait for a person. */
        SHOW,
        /** Bring the platform back to what the stock says, where that costs no fee. */
        REPAIR
    }

    /** Shown only: who changes a listing at the platform mostly knows why, and finds out here that the stock says something else. */
    public static final Care USUAL = new Care(Treatment.SHOW);
}
