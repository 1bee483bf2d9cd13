package dev.carport.engine.reconcile;

/**
 * Who owns an account: the run that began last, on whatever node. The scheduler lets one run at a time; but one that stood still for so
 * long that it was taken for dead does not know that, and must find out before it writes or sends.
 */
public interface Owners {
    /**
     * A run begins, and with it every older one of the account has ended. Waits for what an older one is writing. Joins the transaction
     * of its thread.
     *
     * @return its number, larger than that of every run before
     */
    long begin(String accountId);

    /**
     * Whether a run is the newest one of its account. In a transaction no newer one begins before the transaction ends.
     *
     * @param run as {@link #begin} gave it
     */
    boolean newest(String accountId, long run);

    /** Whether runs on other nodes are possible at all. */
    boolean shared();
}
