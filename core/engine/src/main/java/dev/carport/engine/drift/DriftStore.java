package dev.carport.engine.drift;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps comparisons and what they found. Methods join the transaction of their thread. */
public interface DriftStore {
    /** How far the comparison of an account is; empty while it is not known. */
    Optional<Comparison> comparison(String accountId);

    /** Every known comparison, the one that is due first at the front. */
    List<Comparison> comparisons();

    /** Stores how far a comparison is. */
    void put(Comparison comparison);

    /** Forgets the comparison of an account that nobody uses any more. */
    void forget(String accountId);

    /** What is known about these listings of an export, by the platform's id; those nothing is known about are missing. */
    Map<String, Deviation> find(String exportId, Collection<String> remoteIds);

    /** Stores what was found, new or changed. */
    void put(List<Deviation> deviations);

    /** Forgets what was not found again since then. */
    void forgetNotSeenSince(String exportId, Instant since);

    /** Forgets what was found about these listings. */
    void forget(String exportId, Collection<String> remoteIds);

    /** Forgets everything that was found for an export. */
    void forgetExport(String exportId);

    /**
     * A page in the order of the platform's ids.
     *
     * @param kind only these; null for all
     * @param open true for what nobody has decided about, false for the rest, null for all
     * @param after id after which to go on; empty to start
     */
    List<Deviation> page(
            String exportId, Deviation.@Nullable Kind kind, @Nullable Boolean open, String after, int limit);

    /** How many there are that nobody has decided about, by kind; kinds without any are missing. */
    Map<Deviation.Kind, Integer> open(String exportId);

    /** What was found about a vehicle at all exports. */
    List<Deviation> ofVehicle(String vehicleId);

    /** What is done by itself for an export. */
    Care care(String exportId);

    /** Changes it. */
    void put(String exportId, Care care);
}
