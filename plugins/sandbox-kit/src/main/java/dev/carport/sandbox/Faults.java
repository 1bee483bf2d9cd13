package dev.carport.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Faults on command: what goes wrong, and when. Thread-safe. */
public final class Faults {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger added = new AtomicInteger();

    Faults() {}

    /** Puts a fault in place; several may hit the same request, in the order in which they were added. */
    public Fault add(FaultRule rule) {
        Fault fault = new Fault(Integer.toString(added.incrementAndGet()), rule);
        faults.add(fault);
        return fault;
    }

    /** Takes a fault away and lets go what it holds. */
    public void remove(Fault fault) {
        faults.remove(fault);
        fault.release();
    }

    /** Takes all faults away and lets go what they hold. */
    public void clear() {
        List.copyOf(faults).forEach(this::remove);
    }

    /** All faults in place, used-up ones included. */
    public List<Fault> all() {
        return List.copyOf(faults);
    }

    List<Fault> strike(String method, String path) {
        return faults.stream().filter(fault -> fault.strikes(method, path)).toList();
    }
}
