package dev.carport.web.http;

import dev.carport.web.page.Shell.Place;
import java.util.List;
import java.util.Optional;

/** Answers, for each request, who comes in and where they may go. */
public interface Gate {

    /** Whether nobody has set this installation up yet, so that every page leads to the set-up. */
    boolean unclaimed();

    /** The person behind a session's secret; empty if the session is over or never was. Prolongs the session. */
    Optional<SignedIn> signedIn(String session);

    /** As {@link #signedIn}, but does not prolong the session: for lines that stay open while nobody does anything. */
    default Optional<SignedIn> stillSignedIn(String session) {
        return signedIn(session);
    }

    /** The locations the person may enter, in the order of the switcher. */
    List<Place> places(SignedIn person);

    /** Answers a visit as this person, so that histories can tell who it was. */
    default void as(SignedIn person, PageHandler handler, Visit visit) throws Exception {
        handler.handle(visit);
    }

    /** How many unknown values wait for an answer at a location. */
    long openValues(String location);

    /** How many orders wait for an answer at a location; empty where there are no orders. */
    default Optional<Integer> waitingOrders(String location) {
        return Optional.empty();
    }
}
