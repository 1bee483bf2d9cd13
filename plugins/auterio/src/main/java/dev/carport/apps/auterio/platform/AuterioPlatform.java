package dev.carport.apps.auterio.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.mapping.TargetField;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.ListingPlatform;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import java.util.List;
import java.util.stream.Stream;

/** One dealer's account at Auterio. Keeps nothing between calls but in the connection's store. Thread-safe. */
public final class AuterioPlatform implements ListingPlatform {
    private final Ingest ingest;
    private final Refusals refusals;
    private final KeyCheck check;

    /**
     * Does no I/O.
     *
     * @param fields the mapping table: where a complaint about one of Auterio's fields belongs
     */
    public AuterioPlatform(Connection connection, List<TargetField> fields) {
        AcceptedKey accepted = new AcceptedKey(connection.secrets());
        this.ingest = new Ingest(connection, accepted);
        this.refusals = new Refusals(fields);
        this.check = new KeyCheck(ingest, accepted);
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return check.check();
    }

    @Override
    public void transmit(List<Change> changes, Progress progress) {
        new Transmission(ingest, refusals, progress).carryOut(changes);
    }

    /**
     * The platform cannot be asked. It need not be: a vehicle is made and changed by the same request with its VIN as key, so "there" is
     * the safe answer in both cases. What is then sent makes it when it was not.
     */
    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return keys.stream().map(AuterioPlatform::lookup).toList();
    }

    private static LookupAnswer lookup(ListingKey key) {
        String id = key.remoteId() == null ? key.vin() : key.remoteId();
        return id == null
                ? new LookupAnswer.CannotTell("Auterio knows vehicles by VIN only, and this one has left the stock")
                : new LookupAnswer.Found(new RemoteListing(id, null, key.number(), key.vin(), "", false, null));
    }

    @Override
    public Stream<RemoteListing> inventory() {
        throw new UnsupportedOperationException("Auterio's document has no way to read vehicles");
    }
}
