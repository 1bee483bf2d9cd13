package dev.carport.engine.guard;

import org.jspecify.annotations.Nullable;

/**
 * How much of one operation may happen within a day without a person. Pure.
 *
 * @param least so many may always pass within the window
 * @param percent of the listings present that may pass within the window
 * @param mostCents what all within the window may cost together, in euro cents; null for no limit
 */
public record Limit(int least, int percent, @Nullable Long mostCents) {
    public Limit {
        if (least < 0 || percent < 0 || percent > 100 || mostCents != null && mostCents < 0) {
            throw new IllegalArgumentException(
                    "A limit has a least number, a percentage and a sum that is not negative");
        }
    }

    /** A limit that asks for no money. */
    public Limit(int least, int percent) {
        this(least, percent, null);
    }

    /**
     * How many may pass within the window.
     *
     * @param present listings present now, those that wait to leave included
     * @param goneRecently listings that were present and left within the window
     */
    public int most(int present, int goneRecently) {
        return Math.max(least, (int) ((long) (present + goneRecently) * percent / 100));
    }

    /** True when all that wait may pass. All or none: a part would hide the cause. */
    public boolean passes(Load load) {
        return passesCount(load) && passesFee(load);
    }

    /** As {@link #passes} where the number of listings present does not matter; false also means that it is not known. */
    public boolean passesWithoutCount(int waiting, int recent, @Nullable Long eachCents) {
        return waiting + recent <= least && passesFee(new Load(waiting, recent, 0, eachCents));
    }

    private boolean passesCount(Load load) {
        return (long) load.waiting() + load.recent() <= most(load.present(), load.goneRecently());
    }

    private boolean passesFee(Load load) {
        return mostCents == null
                || load.eachCents() == null
                || (long) (load.waiting() + load.recent()) * load.eachCents() <= mostCents;
    }
}
