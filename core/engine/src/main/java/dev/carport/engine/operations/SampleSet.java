package dev.carport.engine.operations;

import dev.carport.api.mapping.MappingResult;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Snapshot;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small set to look at, made of a few mapped vehicles; it is never delivered. */
record SampleSet<S extends Record>(S settings, String location, ZoneId zone, List<Change> changes)
        implements Snapshot<S> {

    SampleSet {
        changes = List.copyOf(changes);
    }

    /** The listing a vehicle becomes. */
    static Change listing(String reference, String number, MappingResult mapped) {
        Map<String, Change.Part> parts = new LinkedHashMap<>();
        mapped.parts().forEach((name, value) -> parts.put(name, new Change.Part(Change.Before.NOTHING, value)));
        return new Change(reference, Change.Intent.CREATE, reference, number, null, parts);
    }

    @Override
    public long run() {
        return 0;
    }

    @Override
    public int size() {
        return changes.size();
    }

    @Override
    public Stream<Change> listings() {
        return changes.stream();
    }
}
