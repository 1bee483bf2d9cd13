package dev.carport.engine.plan;

/** What a plan shows for a vehicle, in the order in which plans list them. */
public enum Action {
    /** The platform holds it already: taken over and brought up to date. */
    ADOPT,
    /** Listed anew. */
    CREATE,
    /** Changed. */
    UPDATE,
    /** Prolonged, because its life time at the platform ends. */
    RENEW,
    /** Taken offline. */
    WITHDRAW,
    /** Looked up first: it is not known whether the platform acted. */
    LOOK_UP,
    /** Held back by errors or an open question. */
    HOLD,
    /** Not sent: not released. */
    SKIP,
    /** Equal already: nothing is sent. */
    KEEP;

    /**
     * Whether the vehicle counts as <em>here</em>: released and so to be online, whether it is there already, still on its way, or held
     * back by errors or an open question.
     */
    public boolean here() {
        return switch (this) {
            case ADOPT, CREATE, UPDATE, RENEW, LOOK_UP, HOLD, KEEP -> true;
            case WITHDRAW, SKIP -> false;
        };
    }
}
