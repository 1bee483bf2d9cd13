package dev.carport.engine.ledger;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a look at an entry has led to. Written in groups.
 *
 * @param seen the entry as it was when the look began; its mark decides whether {@code dueAt} may be cleared
 * @param presence new presence
 * @param hold new hold
 * @param remoteId new remote id; null for none
 * @param link new link; null for none
 * @param createKey key of a create still under way; null for none
 * @param dueAt when to look again on its own account; null for not before an event. An event since {@code seen} wins, unless this
 *     says that a create is in doubt: that wait is the platform's
 * @param urgency for that look
 * @param attempts failed attempts in a row
 * @param findings what to show
 * @param refusedDigest content the platform refused; null when none
 * @param notThereOnce whether the platform has said once that a create in doubt is not there
 * @param parts new knowledge about parts, by name
 * @param forgetParts true when nothing is held any more
 * @param confirmedAt when the whole listing was confirmed by this; null to keep what is stored
 * @param withdrawn true when this ended a listing
 * @param staged what the next delivery of a set will change
 * @param staging for {@link Staged#PUT}: the parts that will differ, present or empty
 * @param waitsFor id of the vehicle whose listing elsewhere must go first; null for none. When that has gone, this entry is due
 * @param livesFrom when the listing was made or renewed by this; null to keep what is stored
 */
public record Settlement(
        Entry seen,
        Presence presence,
        Hold hold,
        @Nullable String remoteId,
        @Nullable URI link,
        @Nullable String createKey,
        @Nullable Instant dueAt,
        Urgency urgency,
        int attempts,
        List<Finding> findings,
        @Nullable String refusedDigest,
        boolean notThereOnce,
        Map<String, HeldPart> parts,
        boolean forgetParts,
        @Nullable Instant confirmedAt,
        boolean withdrawn,
        Staged staged,
        Map<String, PartValue> staging,
        @Nullable String waitsFor,
        @Nullable Instant livesFrom) {
    public Settlement {
        findings = List.copyOf(findings);
        parts = Map.copyOf(parts);
        staging = Map.copyOf(staging);
    }

    /** A settlement that leaves everything as it was seen and looks again only after an event. */
    public static Builder of(Entry seen) {
        return new Builder(seen);
    }

    /** Collects what differs. Not thread-safe. */
    public static final class Builder {
        private final Entry seen;
        private Presence presence;
        private Hold hold;
        private @Nullable String remoteId;
        private @Nullable URI link;
        private @Nullable String createKey;
        private @Nullable Instant dueAt;
        private Urgency urgency = Urgency.REVIEW;
        private int attempts;
        private List<Finding> findings;
        private @Nullable String refusedDigest;
        private boolean notThereOnce;
        private Map<String, HeldPart> parts = Map.of();
        private boolean forgetParts;
        private @Nullable Instant confirmedAt;
        private boolean withdrawn;
        private Staged staged = Staged.NONE;
        private Map<String, PartValue> staging = Map.of();
        private @Nullable String waitsFor;
        private @Nullable Instant livesFrom;

        private Builder(Entry seen) {
            this.seen = seen;
            presence = seen.presence();
            hold = seen.hold();
            remoteId = seen.remoteId();
            link = seen.link();
            createKey = seen.createKey();
            attempts = seen.attempts();
            findings = seen.findings();
            refusedDigest = seen.refusedDigest();
            notThereOnce = seen.notThereOnce();
        }

        /** New presence. */
        public Builder presence(Presence value) {
            presence = value;
            return this;
        }

        /** New hold. */
        public Builder hold(Hold value) {
            hold = value;
            return this;
        }

        /** New remote id. */
        public Builder remoteId(@Nullable String value) {
            remoteId = value;
            return this;
        }

        /** New link. */
        public Builder link(@Nullable URI value) {
            link = value;
            return this;
        }

        /** Key of the create under way. */
        public Builder createKey(@Nullable String value) {
            createKey = value;
            return this;
        }

        /** When to look again without an event. */
        public Builder dueAt(@Nullable Instant value, Urgency order) {
            dueAt = value;
            urgency = order;
            return this;
        }

        /** Failed attempts in a row. */
        public Builder attempts(int value) {
            attempts = value;
            return this;
        }

        /** What to show. */
        public Builder findings(List<Finding> value) {
            findings = value;
            return this;
        }

        /** Content the platform refused. */
        public Builder refusedDigest(@Nullable String value) {
            refusedDigest = value;
            return this;
        }

        /** The platform has said once that a create in doubt is not there. */
        public Builder notThereOnce() {
            notThereOnce = true;
            return this;
        }

        /** New knowledge about parts. */
        public Builder parts(Map<String, HeldPart> value) {
            parts = value;
            return this;
        }

        /** Nothing is held any more. */
        public Builder forgetParts() {
            forgetParts = true;
            return this;
        }

        /** The whole listing is confirmed. */
        public Builder confirmedAt(Instant value) {
            confirmedAt = value;
            return this;
        }

        /** A listing has ended. */
        public Builder withdrawn() {
            withdrawn = true;
            return this;
        }

        /** It will be in the next delivery with these parts, present or empty, and what the last one had of the others. */
        public Builder stage(Map<String, PartValue> value) {
            staged = Staged.PUT;
            staging = value;
            return this;
        }

        /** It will not be in the next delivery. */
        public Builder stageGone() {
            staged = Staged.GONE;
            return this;
        }

        /** The listing of this vehicle elsewhere must go first. */
        public Builder waitsFor(String vehicleId) {
            waitsFor = vehicleId;
            return this;
        }

        /** Its life time is counted from then. */
        public Builder livesFrom(Instant value) {
            livesFrom = value;
            return this;
        }

        /** The settlement. */
        public Settlement build() {
            return new Settlement(
                    seen,
                    presence,
                    hold,
                    remoteId,
                    link,
                    createKey,
                    dueAt,
                    urgency,
                    attempts,
                    findings,
                    refusedDigest,
                    notThereOnce && presence == Presence.IN_DOUBT,
                    parts,
                    forgetParts,
                    confirmedAt,
                    withdrawn,
                    staged,
                    staging,
                    waitsFor,
                    livesFrom);
        }
    }
}
