package dev.carport.testkit.model;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.ListingPlatform;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An account at the {@link Market}, one change at a time. */
class MarketStall implements OneByOne {
    private final Market market;
    private final Supplier<String> account;

    MarketStall(Market market, Supplier<String> account) {
        this.market = market;
        this.account = account;
    }

    /** The same account in batches: one request carries all changes, and a failure leaves all of it unanswered. */
    static final class Wide implements ListingPlatform {
        private final MarketStall stall;

        Wide(MarketStall stall) {
            this.stall = stall;
        }

        @Override
        public CheckResult check(CheckRequest request) {
            return stall.check(request);
        }

        @Override
        public void transmit(List<Change> changes, Progress progress) {
            stall.market.together(
                    stall.account.get(),
                    changes,
                    () -> changes.forEach(change -> progress.outcome(change, stall.transmit(change, progress))));
        }

        @Override
        public List<LookupAnswer> lookup(List<ListingKey> keys) {
            return stall.lookup(keys);
        }

        @Override
        public Stream<RemoteListing> inventory() {
            return stall.inventory();
        }

        @Override
        public Outcome confirm(ListingKey key) {
            return stall.confirm(key);
        }
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return CheckResult.ok("Autohaus", Map.of());
    }

    @Override
    public Outcome transmit(Change change, Progress progress) {
        return market.receive(account.get(), change, progress);
    }

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return keys.stream().map(key -> market.lookUp(account.get(), key)).toList();
    }

    @Override
    public Stream<RemoteListing> inventory() {
        return market.inventory(account.get()).stream();
    }

    @Override
    public Outcome confirm(ListingKey key) {
        return market.confirm(account.get(), key);
    }
}
