package dev.carport.api.app;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What fits. The host keeps to it, so that no app counts or waits by itself.
 *
 * @param batchItems most changes per {@code transmit}
 * @param batchBytes most content bytes per {@code transmit}
 * @param parallel most {@code transmit} calls at once per account
 * @param requestsPerSecond per account; 0 for no limit known
 * @param images most images per listing; 0 for none
 * @param imageBytes most bytes per image
 * @param imageTypes media types of images taken
 * @param lifeTime how long a listing lives, counted from its making or its last renewal, before it must be renewed; null for ever. The
 *     host then asks for a {@link dev.carport.api.platform.Change.Intent#RENEW}: some days before, or in the last tenth of the time
 */
public record Limits(
        int batchItems,
        long batchBytes,
        int parallel,
        double requestsPerSecond,
        int images,
        long imageBytes,
        Set<String> imageTypes,
        @Nullable Duration lifeTime) {
    public Limits {
        if (batchItems < 1 || batchBytes < 1 || parallel < 1 || requestsPerSecond < 0 || images < 0 || imageBytes < 0) {
            throw new IllegalArgumentException("Limits are positive");
        }
        imageTypes = Set.copyOf(imageTypes);
    }

    /** One change per call, four calls at once, no rate known, 30 images of 10 MB. */
    public static Limits oneByOne() {
        return new Limits(1, Long.MAX_VALUE, 4, 0, 30, 10_000_000, Set.of("image/jpeg", "image/png"), null);
    }

    /** Batches of up to this many changes, one after the other. */
    public static Limits batches(int items) {
        return new Limits(items, Long.MAX_VALUE, 1, 0, 30, 10_000_000, Set.of("image/jpeg", "image/png"), null);
    }

    /** The same with at most this many calls at once. */
    public Limits parallel(int calls) {
        return new Limits(batchItems, batchBytes, calls, requestsPerSecond, images, imageBytes, imageTypes, lifeTime);
    }

    /** The same with at most this many content bytes per call. */
    public Limits batchBytes(long bytes) {
        return new Limits(batchItems, bytes, parallel, requestsPerSecond, images, imageBytes, imageTypes, lifeTime);
    }

    /** The same with a rate. */
    public Limits requestsPerSecond(double rate) {
        return new Limits(batchItems, batchBytes, parallel, rate, images, imageBytes, imageTypes, lifeTime);
    }

    /** The same with other image limits. */
    public Limits images(int most, long bytesEach, String... mediaTypes) {
        return new Limits(
                batchItems, batchBytes, parallel, requestsPerSecond, most, bytesEach, Set.of(mediaTypes), lifeTime);
    }

    /** The same with a life time. */
    public Limits lifeTime(Duration time) {
        return new Limits(batchItems, batchBytes, parallel, requestsPerSecond, images, imageBytes, imageTypes, time);
    }
}
