package dev.carport.apps.autoscout24.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Faults on command: what goes wrong on this platform, and when. Thread-safe. */
public final class Faults {
    private final Grants grants;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger added = new AtomicInteger();

    Faults(Grants grants) {
        this.grants = grants;
    }

    /** Puts a fault in place; several may hit the same request, in the order in which they were added. */
    public Fault add(FaultRule rule) {
        var fault = new Fault(Integer.toString(added.incrementAndGet()), rule);
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

    /** Ends access tokens now; refresh tokens stay good. A null customer number means all dealers. */
    public void expireTokensNow(@Nullable String customerNumber) {
        grants.expireAccess(customerNumber);
    }

    /** Takes all tokens back now: the dealer has to sign in again. A null customer number means all dealers. */
    public void revokeTokensNow(@Nullable String customerNumber) {
        grants.revoke(customerNumber);
    }

    /** The faults that hit this request. */
    List<Fault> strike(String method, String path, boolean isApi) {
        return faults.stream()
                .filter(fault -> fault.strikes(method, path, isApi))
                .toList();
    }
}
