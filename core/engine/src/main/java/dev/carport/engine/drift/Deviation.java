package dev.carport.engine.drift;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something at the platform that is not as the ledger has it.
 *
 * @param exportId the export it belongs to; a listing of nobody goes to the export with the car it may belong to, else to the first of
 *     the account
 * @param remoteId the platform's id
 * @param kind what differs
 * @param vehicleId the vehicle whose listing it is, for a listing of nobody the vehicle it may belong to; null when there is none
 * @param number the dealer's number there or here; null when not known
 * @param vin null when not known
 * @param title what people recognise it by; may be empty
 * @param link address for people; null when not known
 * @param differences for {@link Kind#EDITED}: what was changed, the first ones
 * @param parts for {@link Kind#EDITED}: names of the parts that differ
 * @param mark fingerprint of what was found: a verdict holds as long as the same is found
 * @param firstSeen when this was first found as it is
 * @param lastSeen when it was last found
 * @param believed whether it was found a second time, so that it is no hiccup of the platform's list
 * @param verdict what was decided; null while nothing was
 * @param decidedAt when; null while nothing was decided
 */
public record Deviation(
        String exportId,
        String remoteId,
        Kind kind,
        @Nullable String vehicleId,
        @Nullable String number,
        @Nullable String vin,
        String title,
        @Nullable URI link,
        List<Difference> differences,
        List<String> parts,
        String mark,
        Instant firstSeen,
        Instant lastSeen,
        boolean believed,
        @Nullable Verdict verdict,
        @Nullable Instant decidedAt) {
    /** What differs. */
    public enum Kind {
        /** The platform holds other content than it last confirmed. */
        EDITED,
        /** The platform does not hold it any more. */
        VANISHED,
        /** The platform holds it, and the ledger knows no vehicle for it. */
        FOREIGN
    }

    /** What was decided. */
    public enum Verdict {
        /** It stays as it is at the platform and is not shown any more. */
        LEAVE,
        /** Ours is sent again. */
        REPAIR,
        /** Ours was sent again, and the platform holds the same as before: it is not sent again by itself. */
        STAYS
    }

    /**
     * One field that is not as the platform last confirmed it.
     *
     * @param field part and path, such as {@code data.price.gross}
     * @param ours what the platform confirmed, shortened
     * @param theirs what it holds now, shortened; empty for nothing
     */
    public record Difference(String field, String ours, String theirs) {}

    public Deviation {
        differences = List.copyOf(differences);
        parts = List.copyOf(parts);
    }

    /** True while a person may decide something about it. */
    public boolean open() {
        return verdict == null;
    }

    /** The same, found again by a look that began then. */
    Deviation again(Instant at) {
        Verdict next = verdict == Verdict.REPAIR ? Verdict.STAYS : verdict;
        return seen(at, believed || at.isAfter(firstSeen), next);
    }

    /** The same, of which a look that began then can say nothing because something is going on. */
    Deviation untouched(Instant at) {
        return seen(at, believed, verdict);
    }

    private Deviation seen(Instant at, boolean certain, @Nullable Verdict next) {
        return new Deviation(
                exportId,
                remoteId,
                kind,
                vehicleId,
                number,
                vin,
                title,
                link,
                differences,
                parts,
                mark,
                firstSeen,
                at,
                certain,
                next,
                decidedAt);
    }

    /** The same with a verdict. */
    Deviation decided(Verdict next, Instant at) {
        return new Deviation(
                exportId,
                remoteId,
                kind,
                vehicleId,
                number,
                vin,
                title,
                link,
                differences,
                parts,
                mark,
                firstSeen,
                lastSeen,
                believed,
                next,
                at);
    }
}
