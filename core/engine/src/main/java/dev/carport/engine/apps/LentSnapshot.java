package dev.carport.engine.apps;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.Snapshot;
import dev.carport.engine.http.Errand;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A set as the app gets it: each listing read is a sign of life, and failures of the host's own are not taken for the app's. */
record LentSnapshot(Snapshot<Record> set, Errand errand) implements Snapshot<Record> {
    @Override
    public long run() {
        return set.run();
    }

    @Override
    public String location() {
        return set.location();
    }

    @Override
    public ZoneId zone() {
        return set.zone();
    }

    @Override
    public Record settings() {
        return set.settings();
    }

    @Override
    public int size() {
        return set.size();
    }

    @Override
    public Stream<Change> listings() {
        Stream<Change> listings = ours(set::listings);
        Iterator<Change> each = new Alive(listings.iterator(), errand);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(listings::close);
    }

    private static <T> T ours(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw new HostFailure(failed);
        }
    }

    private record Alive(Iterator<Change> each, Errand errand) implements Iterator<Change> {
        @Override
        public boolean hasNext() {
            errand.touch();
            if (errand.revoked()) {
                throw new IllegalStateException("Nobody waits for the set any more");
            }
            return ours(each::hasNext);
        }

        @Override
        public Change next() {
            return ours(each::next);
        }
    }
}
