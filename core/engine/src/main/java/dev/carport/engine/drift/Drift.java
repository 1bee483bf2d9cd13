package dev.carport.engine.drift;

import dev.carport.api.platform.RemoteListing;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Staged;
import dev.carport.engine.ledger.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a look at the platform has found, one listing at a time. What was under way or changed since shortly before the look is
 * not judged: the list may show it as it was before. Pure.
 */
final class Drift {
    /** How far a platform's list may lag behind what it has confirmed. */
    static final Duration LAG = Duration.ofMinutes(5);

    private static final int PLAUSIBLE_AT_LEAST = 10;

    private final Instant began;
    private final Instant settledBefore;

    /** A judge for a look that began then. */
    Drift(Instant began) {
        this.began = began;
        settledBefore = began.minus(LAG);
    }

    /** The last confirmation that a listing may have had to be judged. */
    Instant settledBefore() {
        return settledBefore;
    }

    /** What was found out about one listing. */
    sealed interface Judgement {
        /** As the ledger has it. */
        record Same() implements Judgement {}

        /** Something is going on about it. */
        record NotJudged() implements Judgement {}

        /** Not as the ledger has it. */
        record Deviates(Deviation deviation) implements Judgement {}
    }

    /** One that the platform names and the ledger knows. */
    Judgement named(RemoteListing there, Entry ours, Map<String, HeldPart> held) {
        if (!settled(ours)) {
            return new Judgement.NotJudged();
        }
        Differences differences = Differences.between(held, there.parts());
        return differences.none()
                ? new Judgement.Same()
                : new Judgement.Deviates(deviation(
                        ours.exportId(),
                        there,
                        Kind.EDITED,
                        ours.vehicleId(),
                        differences.first(),
                        differences.parts(),
                        differences.mark()));
    }

    /** One that the platform names and the ledger does not know. */
    Deviation foreign(RemoteListing there, String exportId, @Nullable String vehicleId) {
        return deviation(exportId, there, Kind.FOREIGN, vehicleId, List.of(), List.of(), "");
    }

    /** One that the ledger has online, after the platform has named all of its own; empty when something is going on about it. */
    Optional<Deviation> vanished(Entry ours, String title, @Nullable String number, @Nullable String vin) {
        String remoteId = ours.remoteId();
        return remoteId == null || !settled(ours)
                ? Optional.empty()
                : Optional.of(new Deviation(
                        ours.exportId(),
                        remoteId,
                        Kind.VANISHED,
                        ours.vehicleId(),
                        number,
                        vin,
                        title,
                        ours.link(),
                        List.of(),
                        List.of(),
                        "",
                        began,
                        began,
                        false,
                        null,
                        null));
    }

    /** Whether a list that lacks so many of the listings we have online is more likely true than wrong. */
    static boolean plausible(int online, int lacking) {
        return lacking < PLAUSIBLE_AT_LEAST || 2 * lacking <= online;
    }

    private boolean settled(Entry entry) {
        Instant confirmed = entry.confirmedAt();
        return entry.presence() == Presence.LIVE
                && entry.hold() == Hold.NONE
                && !entry.underWay()
                && entry.staged() == Staged.NONE
                && (entry.dueAt() == null || entry.urgency() == Urgency.REVIEW)
                && confirmed != null
                && !confirmed.isAfter(settledBefore);
    }

    private Deviation deviation(
            String exportId,
            RemoteListing there,
            Kind kind,
            @Nullable String vehicleId,
            List<Deviation.Difference> differences,
            List<String> parts,
            String mark) {
        return new Deviation(
                exportId,
                there.remoteId(),
                kind,
                vehicleId,
                there.number(),
                there.vin(),
                there.title(),
                there.link(),
                differences,
                parts,
                mark,
                began,
                began,
                false,
                null,
                null);
    }
}
