package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.finding.Finding;
import dev.carport.api.http.Body;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.Outcome;
import dev.carport.apps.gebrauchtde.Assumptions;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks what became of an import, by reading the article. That articles can be read is assumed; where they cannot, an import counts as
 * processed after a while. What was taken off sale meanwhile is taken off again, until no import can put it back.
 */
final class ReadBack {
    private final Api api;
    private final InstantSource clock;

    ReadBack(Api api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    Outcome confirm(ListingKey key) {
        RemoteId id = key.remoteId() == null ? RemoteId.of(key.reference()) : RemoteId.parse(key.remoteId());
        if (id.since() == null) {
            return Outcome.confirmed(id.sku(), null);
        }
        return id.off() ? offAgain(id) : look(id, clock.instant());
    }

    private Outcome look(RemoteId id, Instant now) {
        boolean givenUp = id.passed(now).compareTo(Assumptions.GIVEN_UP) >= 0;
        return switch (api.get(api.address(Assumptions.article(id.sku())))) {
            case Said.Done done -> shown(id, done.body(), givenUp, now);
            case Said.Refused refused
            when refused.unknown() ->
                givenUp ? Outcome.refused(List.of(Finding.error("", Refusals.NOT_TAKEN_OVER))) : later(id, now);
            case Said.Refused refused ->
                id.untilSettled(now).isPositive()
                        ? Outcome.accepted(id.text(), id.untilSettled(now))
                        : Outcome.confirmed(id.sku(), null);
            case Said.KeyRefused refused -> Transmission.blocked(refused);
            case Said.NotNow notNow -> Transmission.retry(notNow);
        };
    }

    /**
     * While the platform decides nothing else is sent for the article. So one that is on sale does not wait for long: a sale must get
     * through.
     */
    private static Outcome shown(RemoteId id, JsonNode article, boolean givenUp, Instant now) {
        boolean onSale = article.path(Assumptions.STOCK).asInt(1) > 0;
        boolean settled = !id.untilSettled(now).isPositive();
        URI link = Transmission.link(article);
        if (id.shownBy(article)) {
            return onSale || settled
                    ? Outcome.confirmed(id.proves() && onSale ? id.sku() : id.text(), link)
                    : later(id, now);
        }
        return givenUp || onSale && settled
                ? Outcome.confirmed(id.text(), link, List.of(Finding.warning("", Refusals.DIFFERS)))
                : later(id, now);
    }

    private static Outcome later(RemoteId id, Instant now) {
        return Outcome.accepted(id.text(), id.untilNextLook(now));
    }

    private Outcome offAgain(RemoteId id) {
        boolean processed = isProcessed(api, id);
        Said said = api.patch(Assumptions.article(id.sku()), Body.json(Map.of(Assumptions.STOCK, 0)));
        Outcome end = takenOff(id, processed, said, clock.instant());
        return end != null
                ? end
                : switch (said) {
                    case Said.KeyRefused refused -> Transmission.blocked(refused);
                    case Said.NotNow notNow -> Transmission.retry(notNow);
                    case Said.Refused refused -> Outcome.retry("Unexpected " + refused.words());
                    case Said.Done done -> throw new IllegalStateException("What was taken has ended");
                };
    }

    /**
     * Whether the import is seen to be processed: the article looks as it was sent and is on sale. Asked before it is taken off, because
     * an article that was off sale before the import may look the same all the time.
     */
    static boolean isProcessed(Api api, RemoteId id) {
        return id.proves()
                && api.get(api.address(Assumptions.article(id.sku()))) instanceof Said.Done done
                && id.shownBy(done.body())
                && done.body().path(Assumptions.STOCK).asInt(0) > 0;
    }

    /**
     * What stock 0 has brought about; null when it was not taken. An import that may be waiting could put the article back on sale.
     *
     * @param processed whether the import was seen to be processed before
     */
    static @Nullable Outcome takenOff(RemoteId id, boolean processed, Said said, Instant now) {
        boolean gone = said instanceof Said.Refused refused && refused.unknown();
        if (!gone && !(said instanceof Said.Done)) {
            return null;
        }
        return processed || !id.underWay(now)
                ? Outcome.withdrawn()
                : Outcome.accepted(id.takenOff().text(), id.proves() ? id.untilNextLook(now) : id.untilSettled(now));
    }
}
