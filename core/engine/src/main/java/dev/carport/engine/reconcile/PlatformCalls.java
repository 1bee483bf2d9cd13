package dev.carport.engine.reconcile;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import java.util.List;

/**
 * Guarded calls into an app's platform: under a deadline, measured, and with every failure turned into a {@link CallFailure}.
 */
public interface PlatformCalls {
    /**
     * See {@link dev.carport.api.platform.ListingPlatform#transmit}.
     *
     * @throws CallFailure when the app threw or did not come back
     */
    void transmit(List<Change> changes, Progress progress);

    /**
     * See {@link dev.carport.api.platform.ListingPlatform#lookup}.
     *
     * @throws CallFailure when the app threw or did not come back
     */
    List<LookupAnswer> lookup(List<ListingKey> keys);

    /**
     * See {@link dev.carport.api.platform.ListingPlatform#confirm}.
     *
     * @throws CallFailure when the app threw or did not come back
     */
    Outcome confirm(ListingKey key);
}
