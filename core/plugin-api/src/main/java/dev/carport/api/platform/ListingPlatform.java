package dev.carport.api.platform;

import java.util.List;
import java.util.stream.Stream;

/** A platform that takes changes to single listings, one by one or in batches. */
public non-sealed interface ListingPlatform extends Platform {
    /**
     * Carries out changes. The app owns the order of requests inside a change and reports each part as soon as the platform has
     * confirmed it, so that a crash in the middle resumes with the rest.
     *
     * <p>Every change must get exactly one {@link Progress#outcome}. A change without one, and all open ones when something is thrown,
     * count as in doubt when a request may have reached the platform, else as to be repeated. Carrying out the same change twice must
     * not make a second listing or a second fee: look at {@link Change#remoteId()}, send {@link Change#key()} or
     * {@link Change#reference()} where the platform offers it.
     *
     * @param changes at least one; at most what {@link dev.carport.api.app.Limits} says; of one account, each of another vehicle
     * @param progress thread-safe
     */
    void transmit(List<Change> changes, Progress progress);

    /**
     * Looks up listings whose creation is in doubt, before anything is created a second time.
     *
     * @param keys at least one
     * @return one answer per key, in the same order
     */
    List<LookupAnswer> lookup(List<ListingKey> keys);

    /**
     * Streams every listing the account holds, visible or not. The host closes the stream. Called for the first match and for the nightly
     * comparison. A comparison may take 20 requests and one more for every ten listings, never one for each; what asks for more is
     * broken off.
     *
     * @throws UnsupportedOperationException when the platform cannot list its stock; {@link dev.carport.api.app.AppInfo#inventory()}
     *     then says so
     */
    Stream<RemoteListing> inventory();

    /**
     * Asks for the fate of a change that was {@linkplain Outcome.Accepted accepted} earlier. Called with back-off until it is live or
     * refused.
     *
     * @param key of the listing; its remote id is known
     */
    default Outcome confirm(ListingKey key) {
        return Outcome.confirmed(key.remoteId() == null ? key.reference() : key.remoteId(), null);
    }
}
