package dev.carport.engine.guard;

/**
 * Decides whether withdrawals may pass without a person. Pure.
 *
 * @param least so many may always leave within the window
 * @param percent of the listings present that may leave within the window
 */
public record WithdrawalGuard(int least, int percent) {
    /** Five, or a tenth of what is online, within a day. */
    public static final WithdrawalGuard USUAL = new WithdrawalGuard(5, 10);

    public WithdrawalGuard {
        if (least < 0 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A guard has a least number and a percentage");
        }
    }

    /**
     * How many withdrawals may happen within the window.
     *
     * @param present listings present now, those that wait to leave included
     * @param recent withdrawals already made within the window
     */
    public int limit(int present, int recent) {
        return Math.max(least, (int) ((long) (present + recent) * percent / 100));
    }

    /** True when all that wait may leave. All or none: a part would hide the cause. */
    public boolean passes(int waiting, int present, int recent) {
        return waiting + recent <= limit(present, recent);
    }
}
