package dev.carport.testkit;

import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an app reports about one listing and words the next change out of it, as the host does: confirmed parts are
 * known, parts that were being sent when a transmission ended badly are not. Thread-safe.
 */
public final class RecordedProgress implements Progress {
    private final String reference;
    private final Map<String, Change.Before> held = new HashMap<>();
    private final List<String> confirmed = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable String remoteId;
    private @Nullable Change current;

    /** A listing the platform does not have. */
    public RecordedProgress(String reference) {
        this.reference = reference;
    }

    /** The host's stable key. */
    public String reference() {
        return reference;
    }

    /** The change from what is known to what was mapped: a create until the platform has given an id. */
    public synchronized Change next(MappingResult desired, String number) {
        Map<String, Change.Part> parts = new LinkedHashMap<>();
        desired.parts()
                .forEach((name, after) ->
                        parts.put(name, new Change.Part(held.getOrDefault(name, Change.Before.NOTHING), after)));
        var intent = remoteId == null ? Change.Intent.CREATE : Change.Intent.UPDATE;
        current = new Change("key-" + reference, intent, reference, number, remoteId, parts);
        current.parts().forEach((name, part) -> {
            if (part.differs()) {
                held.put(name, Change.Before.UNKNOWN);
            }
        });
        return current;
    }

    /** The change that takes the listing offline. */
    public synchronized Change withdrawal(MappingResult last, String number) {
        Map<String, Change.Part> parts = new LinkedHashMap<>();
        last.parts()
                .keySet()
                .forEach(name -> parts.put(
                        name, new Change.Part(held.getOrDefault(name, Change.Before.NOTHING), PartValue.EMPTY)));
        return new Change("key-" + reference, Change.Intent.WITHDRAW, reference, number, remoteId, parts);
    }

    /** Takes in how the last change ended, when the app has given the outcome back instead of reporting it; gives it on. */
    public synchronized Outcome ended(Outcome outcome) {
        outcomes.add(outcome);
        if (outcome instanceof Outcome.Confirmed confirmed && current != null) {
            remoteId = confirmed.remoteId();
            current.parts().forEach((name, part) -> {
                if (held.get(name) instanceof Change.Before.Unknown) {
                    hold(name, part, "");
                }
            });
        }
        return outcome;
    }

    /** The platform's id; null until it is known. */
    public synchronized @Nullable String remoteId() {
        return remoteId;
    }

    /** Takes over a listing that is there, of which nothing else is known. */
    public synchronized void adopt(String id, Iterable<String> parts) {
        remoteId = id;
        parts.forEach(part -> held.put(part, Change.Before.UNKNOWN));
    }

    /** What the app remembered about a part; empty when nothing. */
    public synchronized String remembered(String part) {
        return held.get(part) instanceof Change.Before.Holds holds ? holds.remembered() : "";
    }

    /** Names of the parts the app has confirmed, in its order, repetitions included. */
    public synchronized List<String> confirmedParts() {
        return List.copyOf(confirmed);
    }

    /** How the changes ended, in order. */
    public synchronized List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    @Override
    public synchronized void identified(Change change, String id) {
        remoteId = id;
    }

    @Override
    public synchronized void confirmed(Change change, String part, String remembered) {
        confirmed.add(part);
        hold(part, change.part(part), remembered);
    }

    @Override
    public synchronized void outcome(Change change, Outcome outcome) {
        ended(outcome);
    }

    private void hold(String name, Change.Part part, String remembered) {
        held.put(
                name,
                part.after() instanceof PartValue.Present present
                        ? new Change.Before.Holds(present.content(), remembered)
                        : Change.Before.NOTHING);
    }
}
