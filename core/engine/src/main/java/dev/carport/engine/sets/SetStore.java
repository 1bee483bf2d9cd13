package dev.carport.engine.sets;

import dev.carport.api.finding.Finding;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps sets, what is staged for them, and the history of deliveries. Methods join the transaction of their thread. */
public interface SetStore {
    /** How an export stands; empty before anybody has looked at it. */
    Optional<SetState> find(String exportId);

    /** How an export stands, begun when it is new. Another shape than before makes the whole set due. */
    SetState look(String exportId, String shape, Instant now);

    /** Something has been staged. */
    void changed(String exportId, Instant now);

    /** What was staged has been taken back: nothing is to be delivered. */
    void calm(String exportId);

    /** A person wants it delivered now; nothing happens before anybody has looked at it. */
    void demand(String exportId, Instant now);

    /** A delivery begins; gives its number. From now on it counts as not known what the receiver holds. */
    long begin(String exportId, Instant now);

    /**
     * Deliveries that an ended run has left open must be repeated.
     *
     * @return how many
     */
    int recover(Collection<String> exportIds, Instant now);

    /**
     * The delivery has arrived: all that was staged is what the receiver holds, with a line of history for each listing.
     *
     * @param id beginning of the ids of the lines, ordered by time
     * @return false when another run has taken over meanwhile; then nothing is written
     */
    boolean confirm(Delivery delivery, String accountId, String id);

    /** The delivery has not arrived and is repeated. */
    void failed(Delivery delivery, Instant retryAt);

    /** The receiver refused the content: not repeated until something changes. */
    void refused(Delivery delivery);

    /** Forgets that anything was delivered, but not how often: the next delivery is due as a whole. */
    void reset(String exportId);

    /** Whether any listing is staged. */
    boolean anyStaged(String exportId);

    /** Number of listings in the next delivery. */
    int size(String exportId);

    /**
     * A page of the next delivery in the order of vehicle ids: what is staged, else what was delivered last.
     *
     * @param after vehicle id after which to go on; empty to start
     */
    List<SetMember> members(String exportId, String after, int limit);

    /**
     * A page of the history, newest first.
     *
     * @param before run before which to go on; null to start
     */
    List<Delivery> history(String exportId, @Nullable Long before, int limit);

    /** What the receiver said last against the set; empty when nothing. */
    default List<Finding> findings(String exportId) {
        return find(exportId).map(SetState::findings).orElse(List.of());
    }

    /** Forgets deliveries that ended before a time, at most so many at once. Returns how many; 0 when done. */
    int purge(Instant before, int limit);
}
