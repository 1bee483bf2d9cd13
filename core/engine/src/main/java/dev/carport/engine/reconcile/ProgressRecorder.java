package dev.carport.engine.reconcile;

import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.LedgerStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an app's reports during one {@code transmit}. Reports that come after its end are dropped. */
final class ProgressRecorder implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressRecorder.class);

    private final Map<String, Settling.Sent> sent;
    private final ResultWriter results;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> parts = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private volatile boolean over;

    /** A recorder for these changes, by reference. */
    ProgressRecorder(Map<String, Settling.Sent> sent, ResultWriter results) {
        this.sent = sent;
        this.results = results;
    }

    @Override
    public void identified(Change change, String remoteId) {
        Settling.Sent known = known(change);
        if (known != null && !remoteId.isBlank()) {
            ids.put(change.reference(), remoteId);
            results.note(new LedgerStore.ProgressNote(key(known), remoteId, null, null));
        }
    }

    @Override
    public void confirmed(Change change, String part, String remembered) {
        Settling.Sent known = known(change);
        if (known == null) {
            return;
        }
        parts.computeIfAbsent(change.reference(), r -> new ConcurrentHashMap<>())
                .put(part, remembered);
        HeldPart held = switch (known.change().part(part).after()) {
            case PartValue.Present present -> new HeldPart(present.content(), remembered, true);
            case PartValue.Empty empty -> new HeldPart(null, remembered, true);
            case PartValue.Untouched untouched -> null;
        };
        if (held != null) {
            results.note(new LedgerStore.ProgressNote(key(known), null, part, held));
        }
    }

    @Override
    public void outcome(Change change, Outcome outcome) {
        Settling.Sent known = known(change);
        if (known != null && outcomes.putIfAbsent(change.reference(), outcome) != null) {
            LOG.atWarn().addKeyValue("reference", change.reference()).log("An app gave a second outcome for a change");
        }
    }

    /** No more reports count. */
    void end() {
        over = true;
    }

    @Nullable Outcome outcome(String reference) {
        return outcomes.get(reference);
    }

    @Nullable String remoteId(String reference) {
        return ids.get(reference);
    }

    Map<String, String> confirmedParts(String reference) {
        return parts.getOrDefault(reference, Map.of());
    }

    private Settling.@Nullable Sent known(Change change) {
        Settling.Sent known = over ? null : sent.get(change.reference());
        if (known == null) {
            LOG.atWarn()
                    .addKeyValue("reference", change.reference())
                    .log("An app reported about a change it was not given");
        }
        return known;
    }

    private static LedgerStore.Key key(Settling.Sent known) {
        return new LedgerStore.Key(known.seen().exportId(), known.seen().vehicleId());
    }
}
