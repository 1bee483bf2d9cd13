package dev.carport.engine.operations;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps sign-ins that have begun. Methods join the transaction of their thread. */
public interface SignIns {
    /**
     * A sign-in that has begun.
     *
     * @param state unguessable
     * @param startedBy the user in whose session it must come back; null when it was begun over the API, where nobody's
     *     session is known
     */
    record Begun(
            String state,
            String exportId,
            URI redirectUri,
            Instant startedAt,
            @Nullable String startedBy) {}

    /** Stores one; those older than an hour are forgotten. */
    void begin(Begun signIn);

    /** Takes one: a state works once. */
    Optional<Begun> take(String state);

    /** Forgets those begun before a time; gives their number. */
    int purge(Instant before);
}
