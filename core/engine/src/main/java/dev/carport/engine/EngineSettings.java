package dev.carport.engine;

import dev.carport.engine.apps.Deadlines;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.housekeeping.Retention;
import dev.carport.engine.http.HttpTimes;
import dev.carport.engine.reconcile.Pace;
import dev.carport.engine.store.StoreSettings;
import java.time.ZoneId;

/**
 * What an engine is started with.
 *
 * @param stores database and data folder
 * @param zone where the dealers are: the day begins there
 * @param node name of this node, unique among those that share a database
 * @param pace waits of the reconciliation
 * @param guard limits of exports that have none of their own
 * @param deadlines of calls into apps
 * @param times of the apps' HTTP client
 * @param retention how long history and the like are kept
 */
public record EngineSettings(
        StoreSettings stores,
        ZoneId zone,
        String node,
        Pace pace,
        UsualLimits guard,
        Deadlines deadlines,
        HttpTimes times,
        Retention retention) {
    /** What production uses. */
    public static EngineSettings usual(StoreSettings stores, ZoneId zone, String node) {
        return new EngineSettings(
                stores,
                zone,
                node,
                Pace.USUAL,
                UsualLimits.USUAL,
                Deadlines.standard(),
                HttpTimes.standard(),
                Retention.USUAL);
    }

    /** The same with other stores. */
    public EngineSettings with(StoreSettings other) {
        return new EngineSettings(other, zone, node, pace, guard, deadlines, times, retention);
    }

    /** The same with other waits. */
    public EngineSettings with(Pace other) {
        return new EngineSettings(stores, zone, node, other, guard, deadlines, times, retention);
    }

    /** The same with other limits of the guard. */
    public EngineSettings with(UsualLimits other) {
        return new EngineSettings(stores, zone, node, pace, other, deadlines, times, retention);
    }

    /** The same with other deadlines. */
    public EngineSettings with(Deadlines other) {
        return new EngineSettings(stores, zone, node, pace, guard, other, times, retention);
    }

    /** The same with other HTTP times. */
    public EngineSettings with(HttpTimes other) {
        return new EngineSettings(stores, zone, node, pace, guard, deadlines, other, retention);
    }

    /** The same with things kept for other times. */
    public EngineSettings with(Retention other) {
        return new EngineSettings(stores, zone, node, pace, guard, deadlines, times, other);
    }
}
