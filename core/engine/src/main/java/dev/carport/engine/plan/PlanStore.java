package dev.carport.engine.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the newest plan of each export. Methods join the transaction of their thread. */
public interface PlanStore {
    /** Starts a plan; older ones of the export are forgotten. Items follow in steps. */
    void begin(String planId, String exportId);

    /** Adds lines. */
    void add(String planId, List<StoredPlan.Item> items);

    /** Ends a plan with its sums; only now it can be found. */
    void finish(StoredPlan plan);

    /** A finished plan. */
    Optional<StoredPlan> find(String planId);

    /** The newest finished plan of an export. */
    Optional<StoredPlan> newest(String exportId);

    /**
     * A page of lines in the order of actions, then numbers.
     *
     * @param action only this one; null for all
     * @param offset how many lines to skip
     */
    List<StoredPlan.Item> items(String planId, @Nullable Action action, int offset, int limit);
}
