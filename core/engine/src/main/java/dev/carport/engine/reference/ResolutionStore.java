package dev.carport.engine.reference;

import dev.carport.api.reference.References;
import java.util.Map;
import java.util.Optional;

/** Keeps what dealers resolved by hand, for all vehicles. Methods join the transaction of their thread. */
public interface ResolutionStore {
    /** All resolutions of an app: the dealer's value to an id of the platform's list. */
    Map<References.Resolved, String> of(String app);

    /**
     * Resolves a value, or takes a resolution back.
     *
     * @param id of the entry in the platform's list; empty to take it back
     * @param by who did
     */
    void put(String app, References.Resolved value, Optional<String> id, String by);
}
