package dev.carport.testkit.faults;

/** What can happen to a request on its way. */
public enum Fault {
    /** The connection ends before the platform has seen the request. */
    CUT_BEFORE(false),
    /** The platform acts, and the connection ends before it answers. */
    LOST_ANSWER(true),
    /** The platform acts, and its answer breaks off in the middle. */
    CUT_ANSWER(true),
    /** The platform acts, and does not answer in time. */
    SILENCE(true),
    /** The platform acts, and a gateway answers with status 502 and a page. */
    BAD_GATEWAY(true),
    /** The platform acts, and a page comes with the right status instead of its answer. */
    PAGE_INSTEAD(true),
    /** The platform acts, and the answer has the right status and no body. */
    EMPTY_ANSWER(true),
    /** Status 503: the platform does not act. */
    UNAVAILABLE(false),
    /** Status 429 with {@code Retry-After}: the platform does not act. */
    THROTTLED(false);

    private final boolean acted;

    Fault(boolean acted) {
        this.acted = acted;
    }

    /** Whether the platform has acted on the request all the same. */
    public boolean acted() {
        return acted;
    }
}
