package dev.carport.engine.apps.sample;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.ListingPlatform;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A platform whose behaviour a test decides. */
public final class FakePlatform implements ListingPlatform {
    /** What {@link #check} does. */
    public Supplier<CheckResult> check = () -> CheckResult.ok("Autohaus Test", Map.of());
    /** What {@link #transmit} does. */
    public BiConsumer<List<Change>, Progress> transmit = (changes, progress) -> {};
    /** What {@link #lookup} does. */
    public Function<List<ListingKey>, List<LookupAnswer>> lookup = keys -> List.of();
    /** What {@link #inventory} gives. */
    public Supplier<Stream<RemoteListing>> inventory = Stream::empty;
    /** What {@link #close} does. */
    public Runnable close = () -> {};

    @Override
    public CheckResult check(CheckRequest request) {
        return check.get();
    }

    @Override
    public void transmit(List<Change> changes, Progress progress) {
        transmit.accept(changes, progress);
    }

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return lookup.apply(keys);
    }

    @Override
    public Stream<RemoteListing> inventory() {
        return inventory.get();
    }

    @Override
    public void close() {
        close.run();
    }
}
