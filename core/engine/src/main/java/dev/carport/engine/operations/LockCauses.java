package dev.carport.engine.operations;

import dev.carport.engine.guard.Cause;
import dev.carport.engine.guard.CauseStore;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.history.AuditEntry;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.history.AuditStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what led to a lock: the change that came last before it, of the vehicles or of the export. What neither explains within a day
 * before has another cause. Thread-safe.
 */
public final class LockCauses {
    private static final Set<String> OF_EXPORT = Set.of("export.activate", "export.resume", "vehicle.decide");
    private static final Duration NEAR = Duration.ofDays(1);
    private static final int LOOKED_AT = 20;

    private final CauseStore causes;
    private final AuditStore audit;

    /** Causes from these stores. */
    public LockCauses(CauseStore causes, AuditStore audit) {
        this.causes = causes;
        this.audit = audit;
    }

    /** What led to it, the one with the most vehicles first; empty when nothing is held any more. */
    public List<Cause> of(Lock lock) {
        Optional<AuditEntry> export = export(lock);
        List<Cause> told = new ArrayList<>();
        int byExport = 0;
        int otherwise = 0;
        for (Cause cause : causes.of(lock.exportId(), lock.operation())) {
            if (export.isPresent() && cause.to().isBefore(export.get().at())) {
                byExport += cause.vehicles();
            } else if (cause.to().isBefore(lock.since().minus(NEAR))) {
                otherwise += cause.vehicles();
            } else {
                told.add(cause);
            }
        }
        if (byExport > 0) {
            AuditEntry entry = export.get();
            told.add(new Cause(Cause.Kind.EXPORT, entry.actor(), null, entry.at(), entry.at(), byExport));
        }
        if (otherwise > 0) {
            told.add(new Cause(Cause.Kind.OTHER, "", null, lock.since(), lock.since(), otherwise));
        }
        told.sort((one, other) -> other.vehicles() - one.vehicles());
        return told;
    }

    /** The last change of the export within a day before the lock. */
    private Optional<AuditEntry> export(Lock lock) {
        AuditFilter filter = AuditFilter.all()
                .about("export", lock.exportId())
                .between(lock.since().minus(NEAR), lock.since().plusMillis(1));
        return audit.page(filter, null, LOOKED_AT).stream()
                .filter(entry -> OF_EXPORT.contains(entry.action()))
                .findFirst();
    }
}
