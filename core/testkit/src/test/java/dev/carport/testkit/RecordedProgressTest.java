package dev.carport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.json.Content;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The next change is worded as the host words it. */
class RecordedProgressTest {
    private static final Content NEW = Content.of(Map.of("price", 2));
    private static final Content OLD = Content.of(Map.of("price", 1));

    private final RecordedProgress listing = new RecordedProgress("ref-1");

    @Test
    void aListingNobodyKnowsIsCreated() {
        Change change = listing.next(mapped(OLD), "4711");

        assertThat(change.intent()).isEqualTo(Change.Intent.CREATE);
        assertThat(change.part("data").before()).isEqualTo(Change.Before.NOTHING);
        assertThat(change.key()).isEqualTo(listing.next(mapped(OLD), "4711").key());
    }

    @Test
    void whatWasConfirmedIsKnownAtTheNextChange() {
        Change first = listing.next(mapped(OLD), "4711");
        listing.identified(first, "r-1");
        listing.confirmed(first, "data", "etag");
        listing.ended(Outcome.confirmed("r-1", null));

        Change next = listing.next(mapped(NEW), "4711");

        assertThat(next.intent()).isEqualTo(Change.Intent.UPDATE);
        assertThat(next.remoteId()).isEqualTo("r-1");
        assertThat(next.part("data").before()).isEqualTo(new Change.Before.Holds(OLD, "etag"));
        assertThat(listing.confirmedParts()).containsExactly("data");
        assertThat(listing.outcomes()).containsExactly(Outcome.confirmed("r-1", null));
    }

    @Test
    void whatWasBeingSentWhenItEndedBadlyIsNotKnown() {
        Change first = listing.next(mapped(OLD), "4711");
        listing.identified(first, "r-1");
        listing.outcome(first, Outcome.inDoubt("no answer"));

        assertThat(listing.next(mapped(OLD), "4711").part("data").before()).isEqualTo(Change.Before.UNKNOWN);
        assertThat(listing.remembered("data")).isEmpty();
    }

    @Test
    void anOutcomeConfirmsWhatWasSent() {
        listing.next(mapped(OLD), "4711");
        listing.ended(Outcome.confirmed("r-1", null));

        assertThat(listing.next(mapped(OLD), "4711").part("data").differs()).isFalse();
        assertThat(listing.withdrawal(mapped(OLD), "4711").part("data").after()).isEqualTo(PartValue.EMPTY);
    }

    @Test
    void anAdoptedListingIsUpdatedAndHoldsNobodyKnowsWhat() {
        listing.adopt("r-9", List.of("data"));

        Change change = listing.next(mapped(OLD), "4711");

        assertThat(change.intent()).isEqualTo(Change.Intent.UPDATE);
        assertThat(change.part("data").before()).isEqualTo(Change.Before.UNKNOWN);
    }

    private static MappingResult mapped(Content data) {
        return new MappingResult(Map.of("data", new PartValue.Present(data)), List.of(), List.of(), null);
    }
}
