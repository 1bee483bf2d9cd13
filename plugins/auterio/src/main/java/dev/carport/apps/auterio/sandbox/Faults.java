package dev.carport.apps.auterio.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The faults in place, in the order they were added. Thread-safe. */
public final class Faults {
    private final List<Fault> waiting = new ArrayList<>();

    /** Adds one. */
    public synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    /** Takes all away. */
    public synchronized void clear() {
        waiting.clear();
    }

    synchronized int size() {
        return waiting.size();
    }

    /** The fault this request meets: the first one whose turn it is. */
    synchronized Optional<Fault> strike() {
        List<Fault> next = new ArrayList<>();
        Optional<Fault> struck = Optional.empty();
        for (Iterator<Fault> each = waiting.iterator(); each.hasNext(); ) {
            Fault fault = each.next();
            if (fault.skip() > 0) {
                next.add(fault.skipping(fault.skip() - 1));
            } else if (struck.isPresent()) {
                next.add(fault);
            } else {
                struck = Optional.of(fault);
                if (fault.times() > 1) {
                    next.add(fault.times(fault.times() - 1));
                }
            }
        }
        waiting.clear();
        waiting.addAll(next);
        return struck;
    }
}
