package dev.carport.web.api.exports;

import dev.carport.engine.history.Transmission;
import dev.carport.web.api.FindingView;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with the platform about one listing.
 *
 * @param at when it ended
 * @param intent {@code create}, {@code update}, {@code withdraw} or {@code renew}
 * @param result {@code confirmed}, {@code accepted}, {@code refused}, {@code retry}, {@code in-doubt} or {@code account}
 * @param parts names of the parts that were sent
 * @param detail words for support
 */
public record TransmissionAnswer(
        String id,
        Instant at,
        String number,
        String intent,
        String result,
        List<String> parts,
        long millis,
        List<FindingView> findings,
        @Nullable String detail) {

    static TransmissionAnswer of(Transmission transmission, FindingWords words) {
        return new TransmissionAnswer(
                transmission.id(),
                transmission.at(),
                transmission.number(),
                Words.of(transmission.intent()),
                Words.of(transmission.result()),
                transmission.parts(),
                transmission.millis(),
                words.views(transmission.findings()),
                transmission.detail());
    }
}
