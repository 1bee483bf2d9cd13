package dev.carport.engine.guard;

import org.jspecify.annotations.Nullable;

/**
 * What is to be judged against a {@link Limit}.
 *
 * @param waiting how many wait to pass
 * @param recent how many have passed within the window, those a person has let pass left out
 * @param present listings present now
 * @param goneRecently how many of those present have left within the window
 * @param eachCents what one costs, in euro cents; null when that is not known
 */
public record Load(
        int waiting,
        int recent,
        int present,
        int goneRecently,
        @Nullable Long eachCents) {
    /** Withdrawals: what has passed is what has gone, and it costs nothing. */
    public static Load ofWithdrawals(int waiting, int recent, int present) {
        return new Load(waiting, recent, present, recent, null);
    }

    /** New listings: what has passed is present already, and must not raise its own limit. */
    public Load(int waiting, int recent, int present, @Nullable Long eachCents) {
        this(waiting, recent, Math.max(0, present - recent), 0, eachCents);
    }
}
