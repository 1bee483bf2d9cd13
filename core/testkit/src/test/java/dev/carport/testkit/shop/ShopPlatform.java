package dev.carport.testkit.shop;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import java.util.List;
import java.util.stream.Stream;

/** The shop, one change at a time. */
final class ShopPlatform implements OneByOne {
    private final ShopRemote remote;

    ShopPlatform(ShopRemote remote) {
        this.remote = remote;
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return remote.check();
    }

    @Override
    public Outcome transmit(Change change, Progress progress) {
        return remote.receive(change, progress);
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
