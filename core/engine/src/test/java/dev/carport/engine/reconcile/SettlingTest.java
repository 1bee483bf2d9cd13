package dev.carport.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.json.Content;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.RemoteListing;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.ledger.Urgency;
import dev.carport.engine.plan.Decision;
import dev.carport.engine.plan.Planned;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant REVIEW = NOW.plus(Duration.ofDays(3));
    private static final Pace PACE = Pace.USUAL;
    private static final Finding ADVICE = Finding.warning("price", "low");
    private static final Finding NO = Finding.error("model", "unknown");
    private static final Content NEW = Content.of("new");
    private static final Content OLD = Content.of("old");

    private final Settling settling = new Settling(PACE, new Random(1));

    private static Entry seen(Presence presence, @Nullable String remoteId, int attempts) {
        return seen(presence, remoteId, attempts, false);
    }

    private static Entry seen(Presence presence, @Nullable String remoteId, int attempts, boolean notThereOnce) {
        return new Entry(
                "e",
                "v",
                presence,
                Hold.FAULTY,
                remoteId,
                URI.create("https://example.org/before"),
                null,
                7,
                NOW,
                Urgency.CHANGE,
                false,
                attempts,
                List.of(Finding.tip("", "earlier")),
                null,
                notThereOnce,
                false,
                null);
    }

    private static Settling.Sent sent(Change.Intent intent, Entry seen) {
        Map<String, Change.Part> parts = new LinkedHashMap<>();
        parts.put("changed", new Change.Part(new Change.Before.Holds(OLD, "kept"), new PartValue.Present(NEW)));
        parts.put("removed", new Change.Part(Change.Before.UNKNOWN, PartValue.EMPTY));
        parts.put("same", new Change.Part(new Change.Before.Holds(OLD, "same"), new PartValue.Present(OLD)));
        parts.put("untouched", new Change.Part(Change.Before.UNKNOWN, PartValue.UNTOUCHED));
        return new Settling.Sent(
                seen,
                new Change("key", intent, "v", "A1", seen.remoteId(), parts),
                new Planned(new Decision.Send(intent, parts), List.of(ADVICE), List.of(), "digest", REVIEW),
                NOW);
    }

    private static Settling.Sent create() {
        return sent(Change.Intent.CREATE, seen(Presence.ABSENT, null, 2));
    }

    private static Settling.Sent update() {
        return sent(Change.Intent.UPDATE, seen(Presence.LIVE, "r", 2));
    }

    private static Settling.Sent withdrawal() {
        return sent(Change.Intent.WITHDRAW, seen(Presence.LIVE, "r", 2));
    }

    private Settlement settle(Settling.Sent sent, Outcome outcome) {
        return settling.settle(sent, outcome, null, Map.of(), NOW);
    }

    // confirmed

    @Test
    void isLiveOnThePlatformsWordWithEverythingThatWasSent() {
        Settlement settled = settling.settle(
                create(),
                Outcome.confirmed("r-1", URI.create("https://example.org/1"), List.of(NO)),
                null,
                Map.of("changed", "ids"),
                NOW);

        assertThat(settled.presence()).isEqualTo(Presence.LIVE);
        assertThat(settled.hold()).isEqualTo(Hold.NONE);
        assertThat(settled.remoteId()).isEqualTo("r-1");
        assertThat(settled.link()).hasToString("https://example.org/1");
        assertThat(settled.createKey()).isNull();
        assertThat(settled.attempts()).isZero();
        assertThat(settled.findings()).containsExactly(ADVICE, NO);
        assertThat(settled.dueAt()).isEqualTo(REVIEW);
        assertThat(settled.urgency()).isEqualTo(Urgency.REVIEW);
        assertThat(settled.confirmedAt()).isEqualTo(NOW);
        assertThat(settled.parts())
                .isEqualTo(Map.of(
                        "changed", new HeldPart(NEW, "ids", true),
                        "removed", new HeldPart(null, "", true),
                        "same", new HeldPart(OLD, "same", true)));
    }

    @Test
    void keepsTheLinkAndTheIdWhenAnUpdateNamesNone() {
        Settlement settled = settle(update(), Outcome.confirmed("", null));

        assertThat(settled.link()).hasToString("https://example.org/before");
        assertThat(settled.remoteId()).isEqualTo("r");
        assertThat(settled.parts().get("changed").remembered()).isEqualTo("kept");
    }

    @Test
    void isGoneWhenAWithdrawalIsConfirmed() {
        Settlement settled = settle(withdrawal(), Outcome.withdrawn());

        assertThat(settled.presence()).isEqualTo(Presence.ABSENT);
        assertThat(settled.hold()).isEqualTo(Hold.WITHHELD);
        assertThat(settled.remoteId()).isNull();
        assertThat(settled.link()).isNull();
        assertThat(settled.forgetParts()).isTrue();
        assertThat(settled.withdrawn()).isTrue();
        assertThat(settled.dueAt()).isNull();
        assertThat(settled.findings()).containsExactly(ADVICE);
    }

    // accepted

    @Test
    void waitsForThePlatformsDecisionAndRemembersWhatWasSent() {
        Settlement settled = settling.settle(
                create(), Outcome.accepted("r-1", Duration.ofMinutes(5)), null, Map.of("removed", "x"), NOW);

        assertThat(settled.presence()).isEqualTo(Presence.ACCEPTED);
        assertThat(settled.remoteId()).isEqualTo("r-1");
        assertThat(settled.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(settled.parts())
                .isEqualTo(Map.of(
                        "changed", new HeldPart(NEW, "kept", false),
                        "removed", new HeldPart(null, "x", true),
                        "same", new HeldPart(OLD, "same", true)));
        assertThat(settled.confirmedAt()).isNull();
    }

    @Test
    void keepsAnAcceptedWithdrawalLeaving() {
        Settlement settled = settle(withdrawal(), Outcome.accepted("r", Duration.ofMinutes(5)));

        assertThat(settled.presence()).isEqualTo(Presence.ACCEPTED);
        assertThat(settled.hold()).isEqualTo(Hold.LEAVING);
        assertThat(settled.parts()).isEmpty();
        assertThat(settled.withdrawn()).isFalse();
    }

    // refused

    @Test
    void isRefusedUntilSomethingChanges() {
        Settlement settled = settle(create(), Outcome.refused(List.of(NO)));

        assertThat(settled.presence()).isEqualTo(Presence.ABSENT);
        assertThat(settled.hold()).isEqualTo(Hold.REFUSED);
        assertThat(settled.refusedDigest()).isEqualTo("digest");
        assertThat(settled.findings()).containsExactly(NO, ADVICE);
        assertThat(settled.dueAt()).isEqualTo(REVIEW);
        assertThat(settled.urgency()).isEqualTo(Urgency.REVIEW);
        assertThat(settled.createKey()).as("the next one is another create").isNull();
    }

    @Test
    void staysOnlineWhenAnUpdateIsRefused() {
        Settlement settled = settle(update(), Outcome.refused(List.of(NO)));

        assertThat(settled.presence()).isEqualTo(Presence.LIVE);
        assertThat(settled.hold()).isEqualTo(Hold.REFUSED);
        assertThat(settled.remoteId()).isEqualTo("r");
    }

    @Test
    void keepsTheIdOfACreateRefusedHalfway() {
        Settlement settled = settling.settle(create(), Outcome.refused(List.of(NO)), "r-1", Map.of(), NOW);

        assertThat(settled.presence()).isEqualTo(Presence.PARTIAL);
        assertThat(settled.remoteId()).isEqualTo("r-1");
    }

    @Test
    void triesARefusedWithdrawalAgain() {
        Settlement settled = settle(withdrawal(), Outcome.refused(List.of(NO)));

        assertThat(settled.hold()).isEqualTo(Hold.LEAVING);
        assertThat(settled.presence()).isEqualTo(Presence.LIVE);
        assertThat(settled.dueAt()).isAfter(NOW);
    }

    // retry

    @Test
    void holdsWhatItHeldWhenNothingLeft() {
        for (Outcome outcome :
                List.of(Outcome.retry("busy"), Outcome.refused(List.of(NO)), Outcome.signInNeeded("no"))) {
            assertThat(settling.settle(update(), outcome, null, Map.of("same", ""), true, NOW)
                            .parts())
                    .isEqualTo(Map.of("changed", new HeldPart(OLD, "kept", true)));
            assertThat(settling.settle(update(), outcome, null, Map.of(), false, NOW)
                            .parts())
                    .isEmpty();
        }
        assertThat(settling.settle(update(), Outcome.inDoubt("no answer"), null, Map.of(), true, NOW)
                        .parts())
                .as("the app doubts it all the same")
                .isEmpty();
    }

    @Test
    void comesBackWithBackOffAndTheSameKey() {
        Settlement settled = settle(create(), Outcome.retry("busy"));

        assertThat(settled.presence()).isEqualTo(Presence.ABSENT);
        assertThat(settled.attempts()).isEqualTo(3);
        assertThat(settled.dueAt()).isBetween(NOW.plusSeconds(4), NOW.plusSeconds(8));
        assertThat(settled.urgency()).isEqualTo(Urgency.NEW);
        assertThat(settled.createKey()).isEqualTo("key");
        assertThat(settled.parts()).isEmpty();
    }

    @Test
    void obeysTheWaitThePlatformAsksFor() {
        Settlement settled = settle(update(), Outcome.retryAfter(Duration.ofHours(2), "quota"));

        assertThat(settled.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(settled.urgency()).isEqualTo(Urgency.CHANGE);
        assertThat(settled.presence()).isEqualTo(Presence.LIVE);
    }

    @Test
    void doesNotBelieveAPlatformThatAlwaysSaysAtOnce() {
        Settling.Sent tired = sent(Change.Intent.UPDATE, seen(Presence.LIVE, "r", 6));

        assertThat(settle(tired, Outcome.retryAfter(Duration.ZERO, "now")).dueAt())
                .isAfter(NOW.plusSeconds(60));
        assertThat(settle(update(), Outcome.retryAfter(Duration.ZERO, "now")).dueAt())
                .isEqualTo(NOW);
    }

    // in doubt

    @Test
    void looksUpACreateInDoubt() {
        Settlement settled = settle(create(), Outcome.inDoubt("no answer"));

        assertThat(settled.presence()).isEqualTo(Presence.IN_DOUBT);
        assertThat(settled.attempts()).isZero();
        assertThat(settled.createKey()).isEqualTo("key");
        assertThat(settled.dueAt()).isEqualTo(NOW.plus(PACE.doubtPause()));
    }

    @Test
    void goesOnWithACreateInDoubtWhoseIdIsKnown() {
        Settlement settled = settling.settle(create(), Outcome.inDoubt("no answer"), "r-1", Map.of(), NOW);

        assertThat(settled.presence()).isEqualTo(Presence.PARTIAL);
        assertThat(settled.remoteId()).isEqualTo("r-1");
        assertThat(settled.dueAt()).isAfter(NOW);
    }

    @Test
    void repeatsUpdatesAndWithdrawalsInDoubt() {
        assertThat(settle(update(), Outcome.inDoubt("no answer")).presence()).isEqualTo(Presence.LIVE);
        Settlement leaving = settle(withdrawal(), Outcome.inDoubt("no answer"));
        assertThat(leaving.presence()).isEqualTo(Presence.LIVE);
        assertThat(leaving.hold()).isEqualTo(Hold.LEAVING);
        assertThat(leaving.dueAt()).isAfter(NOW);
    }

    // the account

    @ParameterizedTest
    @EnumSource(Change.Intent.class)
    void staysDueWhileTheAccountIsFrozen(Change.Intent intent) {
        Entry seen = intent == Change.Intent.CREATE ? seen(Presence.ABSENT, null, 2) : seen(Presence.LIVE, "r", 2);
        for (Outcome outcome :
                List.of(Outcome.signInNeeded("revoked"), Outcome.accountBlocked("ended", Actor.DEALER))) {
            Settlement settled = settle(sent(intent, seen), outcome);

            assertThat(settled.dueAt()).isEqualTo(NOW);
            assertThat(settled.attempts()).isEqualTo(2);
            assertThat(settled.presence()).isEqualTo(seen.presence());
            assertThat(settled.hold() == Hold.LEAVING).isEqualTo(intent == Change.Intent.WITHDRAW);
        }
    }

    @Test
    void putsEverythingBackThatWasNotBegun() {
        Settlement settled = settling.notBegun(update(), NOW);

        assertThat(settled.presence()).isEqualTo(Presence.LIVE);
        assertThat(settled.hold()).isEqualTo(Hold.FAULTY);
        assertThat(settled.dueAt()).isEqualTo(NOW);
        assertThat(settled.parts().get("changed")).isEqualTo(new HeldPart(OLD, "kept", true));
        assertThat(settled.parts()).doesNotContainKeys("removed", "untouched");
        assertThat(settling.notBegun(create(), NOW).createKey()).isNull();
        assertThat(settling.notBegun(withdrawal(), NOW).hold()).isEqualTo(Hold.LEAVING);
    }

    // look-ups

    @Test
    void goesOnWithAListingThatWasFound() {
        var listing = new RemoteListing("r-1", "v", null, null, "", true, URI.create("https://example.org/1"));
        Settlement settled = settling.settle(seen(Presence.IN_DOUBT, null, 1), new LookupAnswer.Found(listing), NOW);

        assertThat(settled.presence()).isEqualTo(Presence.PARTIAL);
        assertThat(settled.remoteId()).isEqualTo("r-1");
        assertThat(settled.dueAt()).isEqualTo(NOW);
    }

    @Test
    void believesNotThereTheSecondTime() {
        Settlement first = settling.settle(seen(Presence.IN_DOUBT, null, 0), new LookupAnswer.NotThere(), NOW);
        assertThat(first.presence()).isEqualTo(Presence.IN_DOUBT);
        assertThat(first.dueAt()).isEqualTo(NOW.plus(PACE.doubtPause()));

        Settlement second = settling.settle(
                seen(Presence.IN_DOUBT, null, first.attempts(), first.notThereOnce()),
                new LookupAnswer.NotThere(),
                NOW);
        assertThat(second.presence()).isEqualTo(Presence.ABSENT);
        assertThat(second.urgency()).isEqualTo(Urgency.NEW);
        assertThat(second.forgetParts()).isTrue();
    }

    @Test
    void staysInDoubtWhileNobodyCanTell() {
        Entry doubt = seen(Presence.IN_DOUBT, null, 0);

        Settlement settled = settling.settle(doubt, new LookupAnswer.CannotTell("later"), NOW);
        assertThat(settled.presence()).isEqualTo(Presence.IN_DOUBT);
        assertThat(settled.dueAt()).isAfterOrEqualTo(NOW.plus(PACE.doubtPause()));
        assertThat(settling.unanswered(doubt, NOW).presence()).isEqualTo(Presence.IN_DOUBT);
        assertThat(settling.unanswered(doubt, NOW).dueAt()).isAfter(NOW);
    }

    @Test
    void keepsAskingAboutWhatWasAccepted() {
        Settling.Sent asked = sent(Change.Intent.UPDATE, seen(Presence.ACCEPTED, "r", 0));

        assertThat(settle(asked, Outcome.retry("busy")).presence()).isEqualTo(Presence.ACCEPTED);
        assertThat(settle(asked, Outcome.refused(List.of(NO))).presence()).isEqualTo(Presence.PARTIAL);
        assertThat(settle(asked, Outcome.confirmed("r", null)).presence()).isEqualTo(Presence.LIVE);
    }

    @Test
    void looksAtAVehicleOnceMoreWhenThePlatformHasDecided() {
        Entry seen = seen(Presence.ACCEPTED, "r", 0);
        Settling.Sent asked = new Settling.Sent(
                seen,
                new Change("key", Change.Intent.UPDATE, "v", "A1", "r", Map.of()),
                new Planned(new Decision.AskAgain(), List.of(), List.of(), null, null),
                NOW);

        Settlement decided = settle(asked, Outcome.confirmed("r", null));

        assertThat(decided.dueAt()).isEqualTo(NOW);
        assertThat(decided.urgency()).isEqualTo(Urgency.NEW);
    }

    @Test
    void countsTheAttempts() {
        assertThat(settle(update(), Outcome.refused(List.of(NO))).attempts()).isEqualTo(3);
        assertThat(settle(update(), Outcome.retry("busy")).attempts()).isEqualTo(3);
        Entry doubt = seen(Presence.IN_DOUBT, null, 4);
        assertThat(settling.settle(doubt, new LookupAnswer.NotThere(), NOW).attempts())
                .isEqualTo(5);
        assertThat(settling.settle(doubt, new LookupAnswer.CannotTell("later"), NOW)
                        .attempts())
                .isEqualTo(5);
    }

    @Test
    void changesOfOneCallWaitEquallyLong() {
        Settling together = settling.together();

        Settlement one = together.settle(update(), Outcome.retry("busy"), null, Map.of(), NOW);
        Settlement other = together.settle(update(), Outcome.retry("busy"), null, Map.of(), NOW);

        assertThat(one.dueAt()).isEqualTo(other.dueAt()).isAfter(NOW);
        assertThat(settling.together()
                        .settle(update(), Outcome.retry("busy"), null, Map.of(), NOW)
                        .dueAt())
                .as("another call spreads differently")
                .isNotEqualTo(one.dueAt());
    }

    @Test
    void aWaitOfThePlatformCountsThreeTimesBeforeTheOwnTakesOver() {
        Duration blink = Duration.ofMillis(1);
        Entry often = seen(Presence.LIVE, "r", 4);
        Entry seldom = seen(Presence.LIVE, "r", 3);

        assertThat(settle(sent(Change.Intent.UPDATE, seldom), Outcome.retryAfter(blink, "busy"))
                        .dueAt())
                .isEqualTo(NOW.plus(blink));
        assertThat(settle(sent(Change.Intent.UPDATE, often), Outcome.retryAfter(blink, "busy"))
                        .dueAt())
                .isAfter(NOW.plus(blink));
        Duration day = Duration.ofDays(1);
        assertThat(settle(sent(Change.Intent.UPDATE, often), Outcome.retryAfter(day, "busy"))
                        .dueAt())
                .isEqualTo(NOW.plus(day));
    }

    @Test
    void aFrozenCreateStaysLessUrgentThanAFrozenChange() {
        Outcome frozen = Outcome.signInNeeded("ended");

        assertThat(settle(create(), frozen).urgency()).isEqualTo(Urgency.NEW);
        assertThat(settle(update(), frozen).urgency()).isEqualTo(Urgency.CHANGE);
    }

    @Test
    void aFindingThatBothHaveIsToldOnce() {
        Outcome both = Outcome.confirmed("r", null, List.of(ADVICE, NO));

        assertThat(settle(update(), both).findings()).containsExactly(ADVICE, NO);
    }

    @Test
    void theHistorySaysHowEachOutcomeEnded() {
        Outcome frozen = Outcome.accountBlocked("contract ended", Actor.DEALER);

        assertThat(Settling.result(Outcome.accepted("r", Duration.ZERO))).isEqualTo(Transmission.Result.ACCEPTED);
        assertThat(Settling.result(frozen)).isEqualTo(Transmission.Result.ACCOUNT);
        assertThat(Settling.detail(frozen)).isEqualTo("contract ended");
        assertThat(Settling.detail(Outcome.signInNeeded("ended"))).isEqualTo("ended");
        assertThat(Settling.detail(Outcome.inDoubt("no answer"))).isEqualTo("no answer");
        assertThat(Settling.detail(Outcome.retry("busy"))).isEqualTo("busy");
        assertThat(Settling.findings(Outcome.confirmed("r", null, List.of(ADVICE))))
                .containsExactly(ADVICE);
        assertThat(Settling.findings(Outcome.refused(List.of(NO)))).containsExactly(NO);
        assertThat(Settling.findings(frozen)).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsNotRefusedAnyMore() {
        Settlement gone = settle(withdrawal(), Outcome.withdrawn());

        assertThat(gone.refusedDigest()).isNull();
        assertThat(gone.withdrawn()).isTrue();
    }
}
