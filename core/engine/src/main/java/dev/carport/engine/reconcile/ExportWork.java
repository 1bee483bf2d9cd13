package dev.carport.engine.reconcile;

import dev.carport.engine.exports.Export;
import dev.carport.engine.plan.Planner;
import dev.carport.engine.plan.Renewal;
import dev.carport.engine.release.ReleaseRules;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * An export with everything needed to plan for it. Made anew when its revision, its app or the platform's lists change.
 *
 * @param mapping the app's mapping with this export's settings, at the moment given
 * @param together runs planning of many vehicles where each mapping costs no change of threads
 * @param set for platforms that take whole sets
 * @param renewal how listings are prolonged, as said at this moment
 */
public record ExportWork(
        Export export,
        ReleaseRules rules,
        MappingAt mapping,
        Together together,
        String appVersion,
        SetWork set,
        Supplier<Renewal> renewal) {
    /** A mapping that gets the moment passed in. */
    @FunctionalInterface
    public interface MappingAt {
        /** The mapping at this moment. */
        Planner.ListingMapping at(Instant now);
    }

    /** Runs pure, repeatable work as a whole, see {@link dev.carport.engine.apps.AppCalls#together}. */
    @FunctionalInterface
    public interface Together {
        /** Runs it, perhaps on another thread, perhaps twice. */
        <T> T run(Supplier<T> work);
    }

    /** A planner for this moment. */
    public Planner planner(Instant now) {
        return new Planner(rules, mapping.at(now), appVersion, now, renewal.get());
    }
}
