package dev.carport.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import dev.carport.api.json.Content;
import dev.carport.api.mapping.PartValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotDoneTest {
    @Test
    void whatItMeansForACheckIsReadFromItsOutcome() {
        assertThat(code(Outcome.retry("busy"))).isEqualTo(CheckResult.Code.PLATFORM_DOWN);
        assertThat(code(Outcome.signInNeeded("over"))).isEqualTo(CheckResult.Code.SIGN_IN_NEEDED);
        assertThat(code(Outcome.accountBlocked("ended", Actor.DEALER))).isEqualTo(CheckResult.Code.NOT_LINKED);
        assertThat(code(Outcome.accountBlocked("wrong", Actor.ADMIN))).isEqualTo(CheckResult.Code.WRONG_CLIENT);
        assertThat(new NotDone(Outcome.retry("busy")).checked().detail()).isEqualTo("busy");
        assertThat(new NotDone(Outcome.refused(List.of(Finding.error("", "no").withDetail("50000"))))
                        .checked()
                        .detail())
                .isEqualTo("50000");
    }

    @Test
    void aCodeOfItsOwnCountsMore() {
        NotDone notDone =
                new NotDone(Outcome.accountBlocked("wrong", Actor.DEALER), CheckResult.Code.WRONG_CREDENTIALS);

        assertThat(notDone.checked().code()).isEqualTo(CheckResult.Code.WRONG_CREDENTIALS);
    }

    @Test
    void aChangeThatEndsDeepInsideHasItsOutcome() {
        OneByOne platform = new Throwing();

        assertThat(platform.carryOut(change(), new Unheard()))
                .isEqualTo(Outcome.retryAfter(Duration.ofSeconds(5), "busy"));
    }

    @Test
    void aLookUpThatFailsAnswersForEveryKey() {
        ListingKey key = new ListingKey("r-1", "1", null, null);

        assertThat(LookupAnswer.CannotTell.about(List.of(key, key), new NotDone(Outcome.retry("busy"))))
                .hasSize(2)
                .allMatch(LookupAnswer.CannotTell.class::isInstance);
    }

    @Test
    void aChangeOfAnotherListingKeepsWhatShallBe() {
        Change other = change().of("there", Change.Before.UNKNOWN);

        assertThat(other.remoteId()).isEqualTo("there");
        assertThat(other.part("data").before()).isEqualTo(Change.Before.UNKNOWN);
        assertThat(other.part("data").content()).isEqualTo(change().part("data").content());
        assertThat(other.key()).isEqualTo(change().key());
    }

    @Test
    void anErrorTheListingCanLiveWithIsAWarning() {
        Finding warning =
                Finding.error("prices.gross", "no", 1).withDetail("50000").asWarningAt("images[0]");

        assertThat(warning).isEqualTo(new Finding(Severity.WARNING, "images[0]", "no", List.of(1), "50000"));
    }

    /** A platform that is busy whatever it is asked. */
    private static final class Throwing implements OneByOne {
        @Override
        public Outcome transmit(Change change, Progress progress) {
            throw new NotDone(Outcome.retryAfter(Duration.ofSeconds(5), "busy"));
        }

        @Override
        public CheckResult check(CheckRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<LookupAnswer> lookup(List<ListingKey> keys) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stream<RemoteListing> inventory() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Unheard implements Progress {
        @Override
        public void identified(Change change, String remoteId) {}

        @Override
        public void confirmed(Change change, String part, String remembered) {}

        @Override
        public void outcome(Change change, Outcome outcome) {}
    }

    private static CheckResult.Code code(Outcome outcome) {
        return new NotDone(outcome).checked().code();
    }

    private static Change change() {
        PartValue after = new PartValue.Present(Content.of(Map.of("a", 1)));
        return new Change(
                "k-1",
                Change.Intent.UPDATE,
                "r-1",
                "1",
                "gone",
                Map.of("data", new Change.Part(Change.Before.NOTHING, after)));
    }
}
