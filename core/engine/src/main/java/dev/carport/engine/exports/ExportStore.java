package dev.carport.engine.exports;

import dev.carport.engine.release.HandDecision;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps exports and decisions by hand. Methods join the transaction of their thread. */
public interface ExportStore {
    /** The export of an app at a location. */
    Optional<Export> find(String location, String app);

    /** An export by its id. */
    Optional<Export> find(String id);

    /** All exports, by location and app. */
    List<Export> all();

    /** Exports of an account. */
    List<Export> ofAccount(String accountId);

    /** Exports of a location. */
    List<Export> ofLocation(String location);

    /**
     * Stores an export.
     *
     * @return false when somebody else changed it since it was read: nothing is stored then
     */
    boolean put(Export export);

    /** Stores what a person decided about vehicles; null takes the decision back. */
    void decide(String exportId, Collection<String> vehicleIds, @Nullable HandDecision decision, String by);

    /** Decisions about these vehicles; vehicles without one are missing. */
    Map<String, HandDecision> decisions(String exportId, Collection<String> vehicleIds);
}
