package dev.carport.web.state;

import dev.carport.engine.guard.Cause;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.operations.LockCauses;
import dev.carport.web.http.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Says what led to a lock. */
public final class CauseWords {
    private final LockCauses causes;

    /** Words for these causes. */
    public CauseWords(LockCauses causes) {
        this.causes = causes;
    }

    /** A sentence for each cause, the one with the most vehicles first. */
    public List<String> of(Visit visit, Lock lock) {
        return causes.of(lock).stream().map(cause -> sentence(visit, cause)).toList();
    }

    private static String sentence(Visit visit, Cause cause) {
        boolean file = cause.kind() == Cause.Kind.IMPORT && cause.run() != null;
        String key = "lock.cause." + cause.kind().name().toLowerCase(Locale.ROOT) + (file ? ".file" : "");
        return visit.text(
                key,
                cause.vehicles(),
                cause.actor(),
                visit.formats().moment(cause.to()),
                Objects.requireNonNullElse(cause.run(), ""));
    }
}
