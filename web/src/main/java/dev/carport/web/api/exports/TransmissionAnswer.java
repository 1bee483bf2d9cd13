package dev.carport.web.api.exports;

import dev.carport.engine.history.RecordedExchange;
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
 * @param exchanges requests and answers, without secrets and cut; missing where they are not asked for
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
        @Nullable String detail,
        @Nullable List<ExchangeAnswer> exchanges) {

    /**
     * One request and its answer.
     *
     * @param status HTTP status; 0 when no answer came
     * @param failure why no answer came
     */
    public record ExchangeAnswer(
            Instant at,
            String method,
            String address,
            int status,
            long millis,
            long requestBytes,
            long answerBytes,
            String request,
            String answer,
            @Nullable String failure) {
        static ExchangeAnswer of(RecordedExchange one) {
            return new ExchangeAnswer(
                    one.at(),
                    one.method(),
                    one.address(),
                    one.status(),
                    one.duration().toMillis(),
                    one.requestBytes(),
                    one.answerBytes(),
                    one.request(),
                    one.answer(),
                    one.failure());
        }
    }

    /** The same with what was exchanged for it. */
    TransmissionAnswer with(List<RecordedExchange> found) {
        return new TransmissionAnswer(
                id,
                at,
                number,
                intent,
                result,
                parts,
                millis,
                findings,
                detail,
                found.stream().map(ExchangeAnswer::of).toList());
    }

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
                transmission.detail(),
                null);
    }
}
