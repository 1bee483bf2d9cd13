package dev.carport.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Cuts long lists into pieces that fit into one statement: both databases limit the number of bound values. */
final class Chunks {

    private static final int SIZE = 1_000;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += SIZE) {
            chunks.add(list.subList(from, Math.min(from + SIZE, list.size())));
        }
        return chunks;
    }

    static <T, R> List<R> collect(Collection<T> all, Function<List<T>, List<R>> perChunk) {
        return of(all).stream().flatMap(chunk -> perChunk.apply(chunk).stream()).toList();
    }
}
