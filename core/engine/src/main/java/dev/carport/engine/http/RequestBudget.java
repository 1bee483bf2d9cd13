package dev.carport.engine.http;

/**
 * How many requests a look at a platform's stock may cost: pages, never one request for each listing. It grows with what is known to be
 * there, or has been listed by then. Thread-safe.
 */
public final class RequestBudget {
    /** For signing in, names of makes and the like, and for the last page. */
    static final int FREE = 20;

    /** The smallest page that is taken for one. */
    static final int LISTINGS_PER_REQUEST = 10;

    /** However much is there. */
    static final int MOST = 2_000;

    private final int known;
    private int listed;
    private int used;
    private boolean refused;

    /** A budget for an account that is known to hold so many listings. */
    public RequestBudget(int known) {
        this.known = known;
    }

    /** One more request; false when it must not leave. */
    public synchronized boolean take() {
        if (used >= Math.min(MOST, FREE + Math.max(known, listed) / LISTINGS_PER_REQUEST)) {
            refused = true;
            return false;
        }
        used++;
        return true;
    }

    /** The platform has named one more listing. */
    public synchronized void listed() {
        listed++;
    }

    /** Requests that have left. */
    public synchronized int used() {
        return used;
    }

    /** Whether a request was refused, so that the look is not complete. */
    public synchronized boolean spent() {
        return refused;
    }
}
