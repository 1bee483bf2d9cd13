package dev.carport.engine.apps.sample;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.ListingPlatform;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.ReferenceSource;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.reference.ReferenceList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A platform that offers lists. */
public final class ListedPlatform implements ListingPlatform, ReferenceSource {
    /** Gives the lists. */
    public Function<List<String>, List<ReferenceList>> load = names -> List.of();

    @Override
    public List<String> referenceLists() {
        return List.of("makes");
    }

    @Override
    public List<ReferenceList> loadReferences(List<String> names) {
        return load.apply(names);
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return CheckResult.ok(null, Map.of());
    }

    @Override
    public void transmit(List<Change> changes, Progress progress) {}

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return List.of();
    }

    @Override
    public Stream<RemoteListing> inventory() {
        return Stream.empty();
    }
}
