package dev.carport.engine.ledger;

import dev.carport.engine.guard.Operation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the ledger. Methods join the transaction of their thread, see {@link dev.carport.engine.tx.Transactions}. */
public interface LedgerStore {
    /** Which entry. */
    record Key(String exportId, String vehicleId) {}

    /**
     * Says that a vehicle has changed: all its entries are due now, and exports of its location that may take it get an entry. What a
     * person decided to keep as it was is looked at again, and so is what waits for this vehicle's listings to go.
     *
     * @return accounts to wake
     */
    Set<String> mark(Collection<String> vehicleIds, String location, Instant now);

    /**
     * Makes entries of an export due, in steps so that other writers get their turn. What is online comes first, so that all that must
     * go is known before anything goes; unless everything is sent again, which must not be in the way of changes.
     *
     * @param after vehicle id after which to go on; empty to start
     * @param everythingAgain true to count all parts as uncertain, so that everything is sent again
     * @return the last vehicle id of the step; empty when done
     */
    Optional<String> markExport(String exportId, String after, int step, boolean everythingAgain, Instant now);

    /**
     * Makes vehicles of an export due at once with all their parts uncertain, so that everything of them is sent again. Vehicles
     * without an entry are passed over.
     */
    void again(String exportId, Collection<String> vehicleIds, Instant now);

    /**
     * Gives an export an entry for each of these vehicles that has none, and makes all of theirs due now. A person has planned them: they
     * may be listed.
     */
    void open(String exportId, Collection<String> vehicleIds, Instant now);

    /** Stores listings paired at the first match as present; entries of vehicles that are or may be listed already stay as they are. */
    void adopt(String exportId, List<Adoption> adoptions, Instant now);

    /** A listing found at the platform, and the vehicle it belongs to (or {@code remote-<id>}). */
    record Adoption(String vehicleId, String remoteId, java.net.@Nullable URI link, Hold hold) {}

    /** Vehicles that waited for a decision of the first match ({@link Hold#UNMATCHED}) wait no longer and are due. */
    void matched(String exportId, Collection<String> vehicleIds, Instant now);

    /**
     * Entries with the intent of a run that has ended are made due again. Creates without an id become in doubt, and their attempts
     * are counted anew. Attempts that would wait for more than a day are due now, too: the clock was set back since they were planned.
     *
     * @return how many intents there were
     */
    int recover(Collection<String> exportIds, Instant now);

    /**
     * Due entries of exports without an intent, most urgent first, longest due first.
     *
     * @param exportIds exports to look at
     * @param upTo only entries at least as urgent
     */
    List<Entry> due(Collection<String> exportIds, Urgency upTo, Instant now, int limit);

    /** What waits, by export; exports of which nothing is due are left out. */
    List<Backlog> backlog(Instant now);

    /** True when an entry of these exports with at most this urgency's ordinal is due. */
    boolean anyDue(Collection<String> exportIds, Urgency upTo, Instant now);

    /** When the next entry of these exports will be due; empty for not before an event. Leaves out entries with an intent. */
    Optional<Instant> nextDue(Collection<String> exportIds);

    /** What is held, by entry and part name. Entries without parts are missing in the answer. */
    Map<Key, Map<String, HeldPart>> parts(Collection<Key> keys);

    /**
     * Writes intents; their entries are no longer due until a new mark. Passed over are entries forgotten meanwhile, those with an
     * intent already, and those whose presence is not as it was seen: somebody else works on them.
     *
     * @return the entries whose intent was written; only these may be sent
     */
    Set<Key> intend(List<Intent> intents, Instant now);

    /** Remembers ids and parts confirmed in the middle of a change. */
    void progress(List<ProgressNote> notes, Instant now);

    /**
     * A report from the middle of a change.
     *
     * @param remoteId the id the platform gave; null when this is about a part
     * @param part name of the confirmed part; null when this is about the id
     * @param held what is now held of the part; null when this is about the id
     */
    record ProgressNote(
            Key key,
            @Nullable String remoteId,
            @Nullable String part,
            @Nullable HeldPart held) {}

    /**
     * Writes settlements and clears their intents. Entries forgotten meanwhile stay forgotten. A listing that is gone by this takes its
     * paid extras along, so that none is ordered again by itself when the vehicle is listed anew.
     */
    void settle(List<Settlement> settlements, Instant now);

    /**
     * Entries of an export the platform holds, or may hold, though their vehicle is not in stock (any more), in the order of their vehicle
     * ids.
     *
     * @param after vehicle id after which to go on; empty to start
     */
    List<Entry> outOfStock(String exportId, String after, int limit);

    /**
     * Entries that are to leave ({@link Hold#LEAVING}), in the order of their vehicle ids. Left out are those to look at again first,
     * be it now or before the next attempt, those under way, and those whose withdrawal the platform has taken and decides later.
     */
    List<Entry> leaving(String exportId, String after, int limit);

    /** Number of entries by hold for an export. */
    int count(String exportId, Hold hold);

    /** Number of {@link Hold#LEAVING} entries that no person has let pass. */
    int leavingUnreleased(String exportId);

    /**
     * Turns all {@link Hold#LEAVING} without release into {@link Hold#LOCKED}; gives their number. Left out are those under way and those
     * whose withdrawal the platform has taken already.
     */
    int lock(String exportId);

    /** Turns all {@link Hold#ARRIVING} into {@link Hold#LOCKED}; gives their number. */
    int lockArriving(String exportId);

    /** Lets all {@link Hold#ARRIVING} pass because they are not too many: they are due and count as recent once they are sent. */
    int passArriving(String exportId, Instant now);

    /** How many of these entries are new listings, or withdrawals. */
    int count(String exportId, Hold hold, Operation operation);

    /**
     * A page of what is locked, or kept, in the order of vehicle ids.
     *
     * @param hold {@link Hold#LOCKED} or {@link Hold#KEPT}
     * @param after vehicle id after which to go on; empty to start
     */
    List<Entry> held(String exportId, Hold hold, Operation operation, String after, int limit);

    /** Lets everything locked pass because a person said so: withdrawals become {@link Hold#LEAVING}, new listings due; gives their number. */
    int releaseLocked(String exportId, Operation operation, Instant now);

    /** As the other, for these vehicles only, and also for what was kept. */
    int releaseLocked(String exportId, Operation operation, Collection<String> vehicleIds, Instant now);

    /** Leaves everything locked as it is until the vehicle changes ({@link Hold#KEPT}); gives their number. */
    int keepLocked(String exportId, Operation operation);

    /** As the other, for these vehicles only. */
    int keepLocked(String exportId, Operation operation, Collection<String> vehicleIds);

    /** Everything of an export that is not listed may be: a person has seen the plan. */
    void planned(String exportId);

    /** These may be listed: a person has said so. */
    void planned(String exportId, Collection<String> vehicleIds);

    /** These are listed though other vehicles look like the same cars, and are due; others than {@link Hold#TWICE} are passed over. */
    int allowTwins(String exportId, Collection<String> vehicleIds, Instant now);

    /** New listings begun since then, those a person has let pass and those that came to nothing left out. */
    int listedSince(String exportId, Instant since);

    /**
     * Hands a listing over: what is known of it belongs to another entry from now on, which is due. Where the other is of another
     * vehicle, the platform does not know its reference yet, so it counts as partial. Nothing happens, and false comes back, when
     * something is being done with either, or the other has a listing.
     */
    boolean handOver(Key from, Key to, Instant now);

    /**
     * What waits for the listings of these vehicles to go is due. {@link #settle} does so too, in its transaction; said again after that
     * has ended, it reaches what began to wait meanwhile.
     *
     * @return accounts to wake
     */
    Set<String> free(Collection<String> vehicleIds, Instant now);

    /** Withdrawals confirmed since then, those a person let pass left out. */
    int withdrawnSince(String exportId, Instant since);

    /** Entries the platform holds (any presence but absent). */
    int present(String exportId);

    /** Entries the platform holds or may be about to hold: the present ones and all that are under way. */
    int presentOrUnderWay(String exportId);

    /** The vehicle that has, or had last, a listing with this id of the platform at one of these exports. */
    Optional<String> vehicleOf(Collection<String> exportIds, String remoteId);

    /** The entries of these exports that have these ids of the platform, by that id; ids nobody has are missing in the answer. */
    Map<String, Entry> ofRemoteIds(Collection<String> exportIds, Collection<String> remoteIds);

    /**
     * Parts that the platform holds otherwise than it confirmed count as uncertain, so that they are sent again. Passed over are entries
     * that are under way or due, and those confirmed later than said: what was found out about them is out of date.
     *
     * @param parts names of parts by vehicle id
     * @return the vehicles whose parts were put in doubt
     */
    Set<String> doubtParts(String exportId, Map<String, Set<String>> parts, Instant confirmedUntil, Instant now);

    /**
     * Listings that the platform does not hold any more are in doubt, as after a create without an answer: they are looked up once more,
     * and made anew when they are not there. Passed over are the same as by {@link #doubtParts}.
     *
     * @return the vehicles whose listings are in doubt now
     */
    Set<String> doubtListings(String exportId, Collection<String> vehicleIds, Instant confirmedUntil, Instant now);

    /** Number of listings of an export whose life time is counted from then or earlier. */
    int livingSince(String exportId, Instant until);

    /** Remote ids known to these exports. */
    Set<String> remoteIds(Collection<String> exportIds);

    /** One entry. */
    Optional<Entry> find(String exportId, String vehicleId);

    /** As {@link #find}, and nobody else, on any node, writes the entry until the transaction of this thread ends. */
    Optional<Entry> findAlone(String exportId, String vehicleId);

    /** The entries an export has of these vehicles, by vehicle id. Vehicles without an entry are missing in the answer. */
    Map<String, Entry> findAll(String exportId, Collection<String> vehicleIds);

    /** All entries of a vehicle. */
    List<Entry> ofVehicle(String vehicleId);

    /** Number of entries by state, of an export. */
    Map<ListingState, Integer> counts(String exportId);

    /**
     * A page of an export's entries in the order of vehicle ids.
     *
     * @param state only this one; null for all
     * @param after vehicle id after which to go on; empty to start
     */
    List<Entry> page(String exportId, @Nullable ListingState state, String after, int limit);

    /** Last confirmation of an export; empty when there is none. */
    Optional<Instant> lastConfirmed(String exportId);

    /**
     * Forgets the entries of vehicles that left the stock, and what people decided about them, where no platform holds a listing or may.
     *
     * @return those of the vehicles that still have an entry
     */
    Set<String> forgetVehicles(Collection<String> vehicleIds);

    /**
     * Forgets the entries of an export whose listings are left on purpose. Kept are those under way or in doubt: what becomes of
     * them must be known before anything is created again.
     */
    void forgetSettled(String exportId);

    /** Forgets the entries of an export that the platform holds nothing of, those under way left out. */
    void forgetAbsent(String exportId);

    /** Forgets all entries of an export. Only after everything was withdrawn. */
    void forget(String exportId);
}
