package dev.carport.api.platform;

import java.util.List;

/**
 * For platforms that take one listing per request: implement {@link #transmit(Change, Progress)} and say a batch size of one in
 * {@link dev.carport.api.app.Limits}; the host then runs as many at once as the limits allow.
 */
public interface OneByOne extends ListingPlatform {
    /**
     * Carries out one change and says how it ended; parts are reported on the way. Anything thrown is handled by the host, {@link NotDone}
     * as its outcome.
     */
    Outcome transmit(Change change, Progress progress);

    @Override
    default void transmit(List<Change> changes, Progress progress) {
        for (Change change : changes) {
            progress.outcome(change, carryOut(change, progress));
        }
    }

    /** {@link #transmit(Change, Progress)}, with an outcome that was thrown as the outcome. */
    default Outcome carryOut(Change change, Progress progress) {
        try {
            return transmit(change, progress);
        } catch (NotDone notDone) {
            return notDone.outcome();
        }
    }
}
