package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.finding.Finding;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.Outcome;
import dev.carport.apps.gebrauchtde.Assumptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Looks whether an import has been processed, by reading the article. That articles can be read is assumed; where they cannot, an import
 * counts as processed after a while.
 */
final class ReadBack {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Api api;
    private final InstantSource clock;

    ReadBack(Api api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    Outcome confirm(ListingKey key) {
        RemoteId id = key.remoteId() == null ? RemoteId.of(key.reference()) : RemoteId.parse(key.remoteId());
        Instant since = id.since();
        if (since == null) {
            return Outcome.confirmed(id.sku(), null);
        }
        Duration passed = Duration.between(since, clock.instant());
        if (id.print().equals(RemoteId.CATALOGUE)) {
            return settled(id, passed);
        }
        return switch (api.get(api.address(Assumptions.article(id.sku())))) {
            case Said.Done done
            when id.print().isEmpty() || Print.of(done.body()).equals(id.print()) ->
                Outcome.confirmed(id.sku(), Transmission.link(done.body()));
            case Said.Done done
            when passed.compareTo(Assumptions.GIVEN_UP) >= 0 ->
                Outcome.confirmed(
                        id.sku(), Transmission.link(done.body()), List.of(Finding.warning("", Refusals.DIFFERS)));
            case Said.Done done -> notYet(id, passed);
            case Said.Refused refused
            when refused.unknown() ->
                passed.compareTo(Assumptions.GIVEN_UP) >= 0
                        ? Outcome.refused(List.of(Finding.error("", Refusals.NOT_TAKEN_OVER)))
                        : notYet(id, passed);
            case Said.Refused refused -> settled(id, passed);
            case Said.KeyRefused refused -> Transmission.blocked(refused);
            case Said.NotNow later -> Transmission.retry(later);
        };
    }

    /** By time alone. */
    private static Outcome settled(RemoteId id, Duration passed) {
        Duration rest = Assumptions.SETTLED.minus(passed);
        return rest.isPositive() ? Outcome.accepted(id.text(), rest) : Outcome.confirmed(id.sku(), null);
    }

    private static Outcome notYet(RemoteId id, Duration passed) {
        Duration wait = passed.dividedBy(2);
        Duration least = wait.compareTo(Assumptions.FIRST_LOOK) < 0 ? Assumptions.FIRST_LOOK : wait;
        return Outcome.accepted(id.text(), least.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : least);
    }
}
