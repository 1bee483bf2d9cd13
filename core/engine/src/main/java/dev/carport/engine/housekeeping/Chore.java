package dev.carport.engine.housekeeping;

import java.util.Optional;

/** One thing that is done daily, in pieces small enough to be broken off between them. */
interface Chore {
    /** Its name in the database and in the log; stays the same for ever. */
    String name();

    /**
     * Does the next piece. Doing a piece twice does no harm.
     *
     * @param after where the piece before ended; empty to begin
     * @return where this one ended; empty when everything is done
     */
    Optional<String> piece(String after);
}
