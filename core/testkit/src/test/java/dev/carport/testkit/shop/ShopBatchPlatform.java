package dev.carport.testkit.shop;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.ListingPlatform;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import java.util.List;
import java.util.stream.Stream;

/** The shop, in batches. */
final class ShopBatchPlatform implements ListingPlatform {
    private final ShopRemote remote;

    ShopBatchPlatform(ShopRemote remote) {
        this.remote = remote;
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return remote.check();
    }

    @Override
    public void transmit(List<Change> changes, Progress progress) {
        remote.batch(changes.size());
        for (Change change : changes) {
            Outcome outcome = remote.receive(change, progress);
            if (!remote.forgetsOutcome(change)) {
                progress.outcome(change, outcome);
            }
        }
    }

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return keys.stream().map(remote::lookUp).toList();
    }

    @Override
    public Stream<RemoteListing> inventory() {
        return remote.inventory().stream();
    }

    @Override
    public Outcome confirm(ListingKey key) {
        return remote.confirm(key);
    }
}
