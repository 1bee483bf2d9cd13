package dev.carport.api.platform;

import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a change ended. Built with the factory methods. */
public sealed interface Outcome {
    /** Who has to act next. */
    Actor actor();

    /** Words about it for the history and for support; null when all went well or nothing is known. */
    default @Nullable String reason() {
        return null;
    }

    /**
     * The platform has confirmed the whole change.
     *
     * @param remoteId the platform's id; empty for a withdrawal
     * @param link address of the listing for people, {@code http} or {@code https}, any other is dropped; null when there is none
     * @param findings warnings that came with it
     */
    record Confirmed(String remoteId, @Nullable URI link, List<Finding> findings) implements Outcome {
        public Confirmed {
            link = WebLink.of(link);
            findings = List.copyOf(findings);
        }

        @Override
        public Actor actor() {
            return Actor.NOBODY;
        }
    }

    /**
     * The platform has taken it and will decide later; the host asks {@link ListingPlatform#confirm}. Changes wait for that, but for a
     * withdrawal: what is sold is taken off at once.
     *
     * @param askAgain when to ask first
     */
    record Accepted(String remoteId, Duration askAgain) implements Outcome {
        @Override
        public Actor actor() {
            return Actor.NOBODY;
        }
    }

    /** The platform refuses the content. Never repeated until the vehicle, a setting or the app changes. */
    record Refused(List<Finding> findings) implements Outcome {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A refusal says why");
            }
        }

        @Override
        public Actor actor() {
            return Actor.DEALER;
        }

        @Override
        public @Nullable String reason() {
            return findings.getFirst().detail();
        }
    }

    /**
     * Not done, and the platform certainly did not act on the rest: repeat later.
     *
     * @param after the wait the platform asked for; null for the host's back-off
     * @param reason for the history
     */
    record Retry(@Nullable Duration after, String reason) implements Outcome {
        @Override
        public Actor actor() {
            return Actor.PLATFORM;
        }
    }

    /** It is not known whether the platform acted: look it up first. */
    record InDoubt(String reason) implements Outcome {
        @Override
        public Actor actor() {
            return Actor.NOBODY;
        }
    }

    /** The sign-in has ended. The account is frozen, its listings stay, all waiting changes go out after the next sign-in. */
    record SignInNeeded(String reason) implements Outcome {
        @Override
        public Actor actor() {
            return Actor.DEALER;
        }
    }

    /** The platform refuses the account as a whole, for example the contract has ended. Frozen like {@link SignInNeeded}. */
    record AccountBlocked(String reason, Actor actor) implements Outcome {}

    /** {@link Confirmed} without warnings. */
    static Outcome confirmed(String remoteId, @Nullable URI link) {
        return new Confirmed(remoteId, link, List.of());
    }

    /** {@link Confirmed} with warnings. */
    static Outcome confirmed(String remoteId, @Nullable URI link, List<Finding> findings) {
        return new Confirmed(remoteId, link, findings);
    }

    /** {@link Confirmed} for a withdrawal. */
    static Outcome withdrawn() {
        return new Confirmed("", null, List.of());
    }

    /** {@link Accepted}. */
    static Outcome accepted(String remoteId, Duration askAgain) {
        return new Accepted(remoteId, askAgain);
    }

    /** {@link Refused}. */
    static Outcome refused(List<Finding> findings) {
        return new Refused(findings);
    }

    /** {@link Retry} with the host's back-off. */
    static Outcome retry(String reason) {
        return new Retry(null, reason);
    }

    /** {@link Retry} after the wait the platform asked for; null for the host's back-off. */
    static Outcome retryAfter(@Nullable Duration wait, String reason) {
        return new Retry(wait, reason);
    }

    /** {@link InDoubt}. */
    static Outcome inDoubt(String reason) {
        return new InDoubt(reason);
    }

    /** {@link SignInNeeded}. */
    static Outcome signInNeeded(String reason) {
        return new SignInNeeded(reason);
    }

    /** {@link AccountBlocked}. */
    static Outcome accountBlocked(String reason, Actor actor) {
        return new AccountBlocked(reason, actor);
    }
}
