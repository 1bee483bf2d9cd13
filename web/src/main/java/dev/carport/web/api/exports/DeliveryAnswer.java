package dev.carport.web.api.exports;

import dev.carport.engine.sets.Delivery;
import dev.carport.web.api.FindingView;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a set.
 *
 * @param run counting up from 1
 * @param at when it ended
 * @param result {@code delivered}, {@code refused}, {@code retry} or {@code account}
 * @param listings in the set
 * @param bytes of the files that arrived
 * @param file name of the last file; missing when none arrived
 * @param detail words for support
 */
public record DeliveryAnswer(
        long run,
        Instant at,
        long millis,
        String result,
        int listings,
        long bytes,
        @Nullable String file,
        List<FindingView> findings,
        @Nullable String detail) {

    static DeliveryAnswer of(Delivery delivery, FindingWords words) {
        return new DeliveryAnswer(
                delivery.run(),
                delivery.at(),
                delivery.millis(),
                Words.of(delivery.result()),
                delivery.listings(),
                delivery.bytes(),
                delivery.file().isEmpty() ? null : delivery.file(),
                words.views(delivery.findings()),
                delivery.detail());
    }
}
