package dev.carport.engine.ledger;

import dev.carport.api.finding.Finding;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param exportId the export
 * @param vehicleId the vehicle; {@code remote-<id>} for a listing found at the platform that belongs to no vehicle
 * @param presence what the platform is known to hold
 * @param hold what keeps it from being brought up to date
 * @param remoteId the platform's id; null when not known
 * @param link address for people; null when there is none
 * @param createKey idempotency key of a create that has not been confirmed yet; null when none is under way
 * @param mark counts the reasons to look again; a look that saw an older mark does not clear {@code dueAt}
 * @param dueAt when to look; null for not before the next event
 * @param urgency order among due entries
 * @param underWay true while a transmission for it has begun and not been settled
 * @param attempts failed attempts in a row
 * @param findings what is known to be wrong or advisable, and why it is withheld
 * @param refusedDigest digest of the content the platform refused last; null when none
 * @param notThereOnce true while a create is in doubt and the platform has said once that it holds no such listing
 * @param withdrawalReleased true when a person has let this withdrawal pass
 * @param confirmedAt when the platform last confirmed the whole listing; null for never
 * @param staged what waits for the next delivery of a set; {@link Staged#NONE} on platforms that take changes
 * @param createReleased true when a new listing of it has been let pass, by a person or by the guard
 * @param twinAllowed true when a person has said that it is to be listed though another vehicle looks like the same car
 * @param livesFrom when the listing was made or renewed last, as far as is known; null while there is none
 */
public record Entry(
        String exportId,
        String vehicleId,
        Presence presence,
        Hold hold,
        @Nullable String remoteId,
        @Nullable URI link,
        @Nullable String createKey,
        long mark,
        @Nullable Instant dueAt,
        Urgency urgency,
        boolean underWay,
        int attempts,
        List<Finding> findings,
        @Nullable String refusedDigest,
        boolean notThereOnce,
        boolean withdrawalReleased,
        @Nullable Instant confirmedAt,
        Staged staged,
        boolean createReleased,
        boolean twinAllowed,
        @Nullable Instant livesFrom) {
    public Entry {
        findings = List.copyOf(findings);
    }

    /** An entry for which nothing is staged or let pass. */
    public Entry(
            String exportId,
            String vehicleId,
            Presence presence,
            Hold hold,
            @Nullable String remoteId,
            @Nullable URI link,
            @Nullable String createKey,
            long mark,
            @Nullable Instant dueAt,
            Urgency urgency,
            boolean underWay,
            int attempts,
            List<Finding> findings,
            @Nullable String refusedDigest,
            boolean notThereOnce,
            boolean withdrawalReleased,
            @Nullable Instant confirmedAt) {
        this(
                exportId,
                vehicleId,
                presence,
                hold,
                remoteId,
                link,
                createKey,
                mark,
                dueAt,
                urgency,
                underWay,
                attempts,
                findings,
                refusedDigest,
                notThereOnce,
                withdrawalReleased,
                confirmedAt,
                Staged.NONE,
                false,
                false,
                null);
    }

    /** True when the platform holds, or may hold, something. */
    public boolean present() {
        return presence != Presence.ABSENT;
    }

    /** What people see. */
    public ListingState state() {
        return ListingState.of(
                presence, hold, underWay || staged != Staged.NONE || dueAt != null && urgency != Urgency.REVIEW);
    }
}
