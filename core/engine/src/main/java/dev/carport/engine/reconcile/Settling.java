package dev.carport.engine.reconcile;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.ledger.Urgency;
import dev.carport.engine.plan.Decision;
import dev.carport.engine.plan.Planned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Decides what an outcome means for the ledger. Pure but for the spread of waits. */
final class Settling {
    private final Pace pace;
    private final RandomGenerator random;

    Settling(Pace pace, RandomGenerator random) {
        this.pace = pace;
        this.random = random;
    }

    /**
     * The same for the changes of one call: those that wait for a repeat wait equally long, so that what went together goes together
     * again.
     */
    Settling together() {
        long spread = random.nextLong() >>> 8; // small enough to be taken as it is for every bound
        return new Settling(pace, () -> spread);
    }

    /**
     * Something that was sent, with all that is needed to judge its outcome.
     *
     * @param vehicle what it is about; null where that does not matter any more
     */
    record Sent(
            Entry seen,
            Change change,
            Planned planned,
            Instant started,
            @Nullable Vehicle vehicle) {
        Sent(Entry seen, Change change, Planned planned, Instant started) {
            this(seen, change, planned, started, null);
        }

        boolean creates() {
            return change.intent() == Change.Intent.CREATE;
        }

        boolean withdraws() {
            return change.intent() == Change.Intent.WITHDRAW;
        }
    }

    /**
     * The ledger after an outcome.
     *
     * @param remoteId id the app reported on the way; null when none
     * @param confirmedParts parts the app reported on the way, with what it remembered
     */
    Settlement settle(
            Sent sent, Outcome outcome, @Nullable String remoteId, Map<String, String> confirmedParts, Instant now) {
        return settle(sent, outcome, remoteId, confirmedParts, false, now);
    }

    /**
     * As the other.
     *
     * @param untouched whether no request left that could have changed anything: what was held is held as before, so that nothing is
     *     sent if the vehicle changes back
     */
    Settlement settle(
            Sent sent,
            Outcome outcome,
            @Nullable String remoteId,
            Map<String, String> confirmedParts,
            boolean untouched,
            Instant now) {
        Entry seen = sent.seen();
        Settlement.Builder next = Settlement.of(seen).hold(Hold.NONE);
        String known = remoteId != null ? remoteId : seen.remoteId();
        Presence reached = known == null ? Presence.ABSENT : seen.present() ? seen.presence() : Presence.PARTIAL;
        next.remoteId(known)
                .presence(reached)
                .createKey(sent.creates() ? sent.change().key() : seen.createKey());
        switch (outcome) {
            case Outcome.Confirmed confirmed when sent.withdraws() -> withdrawn(next, sent);
            case Outcome.Confirmed confirmed -> confirmed(next, sent, confirmed, known, confirmedParts, now);
            case Outcome.Accepted accepted ->
                next.presence(Presence.ACCEPTED)
                        .hold(sent.withdraws() ? Hold.LEAVING : Hold.NONE)
                        .remoteId(named(accepted.remoteId(), known))
                        .attempts(0)
                        .parts(sent.withdraws() ? Map.of() : sentParts(sent, confirmedParts))
                        .dueAt(now.plus(accepted.askAgain()), Urgency.REVIEW);
            case Outcome.Refused refused ->
                next.hold(sent.withdraws() ? Hold.LEAVING : Hold.REFUSED)
                        .presence(reached == Presence.ACCEPTED ? Presence.PARTIAL : reached)
                        // nothing was made, and what comes next is another create
                        .createKey(null)
                        .attempts(seen.attempts() + 1)
                        .refusedDigest(sent.planned().digest())
                        .findings(join(refused.findings(), sent.planned().findings()))
                        .dueAt(sent.withdraws() ? later(seen, null, now) : review(sent), Urgency.REVIEW);
            case Outcome.Retry retry -> again(next, sent, retry.after(), now);
            case Outcome.InDoubt doubt
            when sent.creates() && known == null ->
                next.presence(Presence.IN_DOUBT).attempts(0).dueAt(now.plus(pace.doubtPause()), Urgency.CHANGE);
            case Outcome.InDoubt doubt -> again(next, sent, null, now);
            // the account is frozen as a whole: the entry stays due and goes out with the first run after the sign-in
            case Outcome.SignInNeeded signIn -> waiting(next, sent, now);
            case Outcome.AccountBlocked blocked -> waiting(next, sent, now);
        }
        if (sent.planned().decision() instanceof Decision.AskAgain && outcome instanceof Outcome.Confirmed) {
            // while the platform decided nobody looked at the vehicle: it may have changed. Not urgent by itself:
            // after thousands of answers the next question would wait for a look at each of them
            next.dueAt(now, Urgency.NEW);
        }
        if (untouched && deniesAnyEffect(outcome)) {
            Map<String, HeldPart> held = heldBefore(sent);
            held.keySet().removeAll(confirmedParts.keySet());
            next.parts(held);
        }
        return next.build();
    }

    /** Whether the app itself does not say that something has, or may have, happened. */
    private static boolean deniesAnyEffect(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed confirmed -> false;
            case Outcome.Accepted accepted -> false;
            case Outcome.InDoubt doubt -> false;
            case Outcome.Refused refused -> true;
            case Outcome.Retry retry -> true;
            case Outcome.SignInNeeded signIn -> true;
            case Outcome.AccountBlocked blocked -> true;
        };
    }

    private static void withdrawn(Settlement.Builder next, Sent sent) {
        next.presence(Presence.ABSENT)
                .remoteId(null)
                .link(null)
                .createKey(null)
                .hold(Hold.WITHHELD)
                .attempts(0)
                // should it come back, it is another listing
                .refusedDigest(null)
                .findings(sent.planned().findings())
                .forgetParts()
                .withdrawn();
    }

    private static void confirmed(
            Settlement.Builder next,
            Sent sent,
            Outcome.Confirmed outcome,
            @Nullable String known,
            Map<String, String> confirmedParts,
            Instant now) {
        Map<String, HeldPart> parts = new HashMap<>();
        sent.change().parts().forEach((name, part) -> {
            String kept = part.before() instanceof Change.Before.Holds holds ? holds.remembered() : "";
            String remembered = confirmedParts.getOrDefault(name, kept);
            switch (part.after()) {
                case PartValue.Present present -> parts.put(name, new HeldPart(present.content(), remembered, true));
                case PartValue.Empty empty -> parts.put(name, new HeldPart(null, remembered, true));
                case PartValue.Untouched untouched -> {}
            }
        });
        next.presence(Presence.LIVE)
                .remoteId(named(outcome.remoteId(), known))
                .createKey(null)
                .attempts(0)
                .refusedDigest(null)
                .findings(join(sent.planned().findings(), outcome.findings()))
                .parts(parts)
                .confirmedAt(now)
                .dueAt(review(sent), Urgency.REVIEW);
        boolean anew = sent.creates() || sent.change().intent() == Change.Intent.RENEW;
        if (anew || sent.seen().livesFrom() == null) {
            // of a listing taken over nobody knows the age: it is counted from the first confirmation
            next.livesFrom(now);
        }
        if (outcome.link() != null) {
            next.link(outcome.link());
        }
    }

    /** What was sent and waits for the platform's word; only what was confirmed on the way is certain. */
    private static Map<String, HeldPart> sentParts(Sent sent, Map<String, String> confirmedParts) {
        Map<String, HeldPart> parts = new HashMap<>();
        sent.change().parts().forEach((name, part) -> {
            if (!(part.after() instanceof PartValue.Untouched)) {
                String kept = part.before() instanceof Change.Before.Holds holds ? holds.remembered() : "";
                boolean certain = !part.differs() || confirmedParts.containsKey(name);
                String remembered = confirmedParts.getOrDefault(name, kept);
                parts.put(name, new HeldPart(part.content().orElse(null), remembered, certain));
            }
        });
        return parts;
    }

    private static @Nullable String named(String remoteId, @Nullable String known) {
        return remoteId.isBlank() ? known : remoteId;
    }

    private void again(Settlement.Builder next, Sent sent, @Nullable Duration wait, Instant now) {
        Entry seen = sent.seen();
        next.attempts(seen.attempts() + 1).dueAt(later(seen, wait, now), sent.creates() ? Urgency.NEW : Urgency.CHANGE);
        if (sent.withdraws()) {
            next.hold(Hold.LEAVING);
        }
    }

    private Instant later(Entry seen, @Nullable Duration wait, Instant now) {
        Duration own = pace.retryAfter(seen.attempts() + 1, random);
        return now.plus(wait == null || wait.compareTo(own) < 0 && seen.attempts() > 3 ? own : wait);
    }

    private static void waiting(Settlement.Builder next, Sent sent, Instant now) {
        next.dueAt(now, sent.creates() ? Urgency.NEW : Urgency.CHANGE);
        if (sent.withdraws()) {
            next.hold(Hold.LEAVING);
        }
    }

    /** The ledger when a change was not handed to the app: everything as before, due at once. */
    Settlement notBegun(Sent sent, Instant now) {
        Settlement.Builder next = Settlement.of(sent.seen()).parts(heldBefore(sent));
        waiting(next, sent, now);
        return next.build();
    }

    private static Map<String, HeldPart> heldBefore(Sent sent) {
        Map<String, HeldPart> held = new HashMap<>();
        sent.change().parts().forEach((name, part) -> {
            if (part.before() instanceof Change.Before.Holds before) {
                held.put(name, new HeldPart(before.content(), before.remembered(), true));
            }
        });
        return held;
    }

    /** The ledger after a look-up of a create in doubt. */
    Settlement settle(Entry seen, LookupAnswer answer, Instant now) {
        Settlement.Builder next = Settlement.of(seen);
        switch (answer) {
            case LookupAnswer.Found found ->
                next.presence(Presence.PARTIAL)
                        .remoteId(found.listing().remoteId())
                        .link(found.listing().link())
                        .attempts(0)
                        .dueAt(now, Urgency.CHANGE);
            case LookupAnswer.NotThere notThere
            when !seen.notThereOnce() ->
                // the request may still be on its way inside the platform: believe it the second time
                next.notThereOnce().attempts(seen.attempts() + 1).dueAt(now.plus(pace.doubtPause()), Urgency.CHANGE);
            case LookupAnswer.NotThere notThere ->
                next.presence(Presence.ABSENT)
                        .remoteId(null)
                        .link(null)
                        .attempts(0)
                        .forgetParts()
                        .dueAt(now, Urgency.NEW);
            case LookupAnswer.CannotTell cannot ->
                next.attempts(seen.attempts() + 1)
                        .dueAt(
                                Collections.max(List.of(later(seen, null, now), now.plus(pace.doubtPause()))),
                                Urgency.CHANGE);
        }
        return next.build();
    }

    /** The ledger when a question to the platform got no answer. */
    Settlement unanswered(Entry seen, Instant now) {
        return Settlement.of(seen)
                .dueAt(now.plus(pace.retryAfter(Math.max(1, seen.attempts()), random)), Urgency.CHANGE)
                .build();
    }

    static Transmission.Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed confirmed -> Transmission.Result.CONFIRMED;
            case Outcome.Accepted accepted -> Transmission.Result.ACCEPTED;
            case Outcome.Refused refused -> Transmission.Result.REFUSED;
            case Outcome.Retry retry -> Transmission.Result.RETRY;
            case Outcome.InDoubt doubt -> Transmission.Result.IN_DOUBT;
            case Outcome.SignInNeeded signIn -> Transmission.Result.ACCOUNT;
            case Outcome.AccountBlocked blocked -> Transmission.Result.ACCOUNT;
        };
    }

    static @Nullable String detail(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Retry retry -> retry.reason();
            case Outcome.InDoubt doubt -> doubt.reason();
            case Outcome.SignInNeeded signIn -> signIn.reason();
            case Outcome.AccountBlocked blocked -> blocked.reason();
            case Outcome.Confirmed confirmed -> null;
            case Outcome.Accepted accepted -> null;
            case Outcome.Refused refused -> null;
        };
    }

    static List<Finding> findings(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed confirmed -> confirmed.findings();
            case Outcome.Refused refused -> refused.findings();
            case Outcome.Accepted accepted -> List.of();
            case Outcome.Retry retry -> List.of();
            case Outcome.InDoubt doubt -> List.of();
            case Outcome.SignInNeeded signIn -> List.of();
            case Outcome.AccountBlocked blocked -> List.of();
        };
    }

    private static @Nullable Instant review(Sent sent) {
        return sent.planned().reviewAt();
    }

    private static List<Finding> join(List<Finding> first, List<Finding> second) {
        List<Finding> all = new ArrayList<>(first);
        second.stream().filter(finding -> !all.contains(finding)).forEach(all::add);
        return all;
    }
}
