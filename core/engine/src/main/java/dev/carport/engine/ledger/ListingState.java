package dev.carport.engine.ledger;

/** What people see of an entry; derived from {@link Presence}, {@link Hold} and whether something is due. */
public enum ListingState {
    /** Confirmed and equal. */
    ONLINE,
    /** Something is about to be sent. */
    WAITING,
    /** The platform decides. */
    IN_REVIEW,
    /** It is being found out whether the platform acted. */
    IN_DOUBT,
    /** Refused, by the platform or by our own check. */
    REFUSED,
    /** Held back until a person decides. */
    LOCKED,
    /** Not released. */
    WITHHELD,
    /** Taken offline, or never online. */
    OFFLINE;

    /**
     * The state of an entry.
     *
     * @param busy true when something is due other than a review, or under way
     */
    public static ListingState of(Presence presence, Hold hold, boolean busy) {
        return switch (hold) {
            case LOCKED, UNMATCHED -> LOCKED;
            case LEAVING, ARRIVING, MOVING -> WAITING;
            case FAULTY, REFUSED, TWICE -> REFUSED;
            case KEPT -> presence == Presence.ABSENT ? WITHHELD : LOCKED;
            case WITHHELD -> presence == Presence.ABSENT ? WITHHELD : WAITING;
            case NONE ->
                switch (presence) {
                    case IN_DOUBT -> IN_DOUBT;
                    case ACCEPTED -> IN_REVIEW;
                    case PARTIAL -> WAITING;
                    case LIVE -> busy ? WAITING : ONLINE;
                    case ABSENT -> busy ? WAITING : OFFLINE;
                };
        };
    }
}
