package dev.carport.engine.apps;

import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.Statistics;
import dev.carport.api.platform.Statistics.Figures;
import dev.carport.engine.http.Errand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Figures of an account, every call guarded. They are not to be kept, so no body of it reaches the history. Thread-safe. */
public final class GuardedStatistics {
    private final GuardedPlatform platform;
    private final Statistics statistics;

    GuardedStatistics(GuardedPlatform platform, Statistics statistics) {
        this.platform = platform;
        this.statistics = statistics;
    }

    /**
     * Figures of one listing, or of all.
     *
     * @param listing its remote id is known; null for all
     * @param to last day, included; before today
     * @throws AppFailure when the platform does not say
     */
    public Figures figures(@Nullable ListingKey listing, LocalDate from, LocalDate to) {
        return platform.guarded("statistics", Errand.unrecorded(), () -> statistics.figures(listing, from, to));
    }
}
