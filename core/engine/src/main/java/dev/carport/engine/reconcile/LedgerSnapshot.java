package dev.carport.engine.reconcile;

import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Snapshot;
import dev.carport.engine.sets.SetMember;
import dev.carport.engine.sets.SetStore;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A set out of the ledger, read in pages: memory does not grow with it. The run that owns the account changes nothing while it is read. */
final class LedgerSnapshot implements Snapshot<Record> {
    private static final int PAGE = 200;

    private final SetStore sets;
    private final String exportId;
    private final String location;
    private final SetWork work;
    private final long run;
    private final int size;

    LedgerSnapshot(SetStore sets, String exportId, String location, SetWork work, long run) {
        this.sets = sets;
        this.exportId = exportId;
        this.location = location;
        this.work = work;
        this.run = run;
        this.size = sets.size(exportId);
    }

    @Override
    public long run() {
        return run;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public ZoneId zone() {
        return work.zone();
    }

    @Override
    public Record settings() {
        return work.settings();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Stream<Change> listings() {
        return Stream.iterate(
                        sets.members(exportId, "", PAGE),
                        Predicate.not(List::isEmpty),
                        page -> sets.members(exportId, page.getLast().vehicleId(), PAGE))
                .flatMap(List::stream)
                .map(this::listing);
    }

    private Change listing(SetMember member) {
        Map<String, Change.Part> parts =
                LinkedHashMap.newLinkedHashMap(work.parts().size());
        work.parts()
                .forEach(name -> parts.put(
                        name,
                        new Change.Part(Change.Before.NOTHING, member.parts().getOrDefault(name, PartValue.EMPTY))));
        return new Change(member.vehicleId(), Change.Intent.CREATE, member.vehicleId(), member.number(), null, parts);
    }
}
