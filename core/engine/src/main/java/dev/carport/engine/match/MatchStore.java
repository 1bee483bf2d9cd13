package dev.carport.engine.match;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the result of first matches. Methods join the transaction of their thread. */
public interface MatchStore {
    /** What a person decided about a listing that is not paired. */
    enum Verdict {
        /** It stays as it is, and is none of ours. */
        LEAVE,
        /** It is taken offline. */
        WITHDRAW,
        /** It belongs to the vehicle named. */
        PAIR
    }

    /**
     * A pairing with what a person decided.
     *
     * @param verdict null while nobody has
     * @param vehicleId for {@link Verdict#PAIR}, else null
     */
    record Decided(
            Pairing pairing,
            @Nullable Verdict verdict,
            @Nullable String vehicleId) {}

    /** Replaces the whole result for an export; verdicts about listings still there are kept. */
    void replace(String exportId, List<Pairing> pairings);

    /** All of an export, in the order of the platform. */
    List<Decided> of(String exportId);

    /** One listing. */
    Optional<Decided> find(String exportId, String remoteId);

    /** Stores what a person decided. */
    void decide(String exportId, String remoteId, Verdict verdict, @Nullable String vehicleId);
}
