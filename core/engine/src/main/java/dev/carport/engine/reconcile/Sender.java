package dev.carport.engine.reconcile;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.http.Errand;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ledger.Intent;
import dev.carport.engine.ledger.LedgerStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Sends changes within the account's limits: intents first, in one commit per group; then the app, on virtual threads; then results to
 * the {@link ResultWriter}. Thread-safe.
 */
final class Sender implements Outlet, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private static final Outcome NO_OUTCOME = Outcome.inDoubt("The app gave no outcome for this change");

    private final OpenAccount account;
    private final Stores stores;
    private final Fence fence;
    private final Admission admission;
    private final Settling settling;
    private final ResultWriter results;
    private final IdSource ids;
    private final InstantSource clock;
    private final Consumer<Set<String>> tellExports;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean frozen = new AtomicBoolean();
    private final AtomicInteger failuresInARow;
    private final int outage;
    private final Semaphore slots;
    private final Semaphore bulkSlots;
    private final Map<String, String> logContext = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("carport-send-", 0).factory());

    Sender(
            OpenAccount account,
            Stores stores,
            Fence fence,
            Admission admission,
            Settling settling,
            ResultWriter results,
            IdSource ids,
            InstantSource clock,
            Consumer<Set<String>> tellExports,
            AtomicInteger failuresInARow,
            int outage) {
        this.account = account;
        this.stores = stores;
        this.fence = fence;
        this.admission = admission;
        this.settling = settling;
        this.results = results;
        this.ids = ids;
        this.clock = clock;
        this.tellExports = tellExports;
        this.failuresInARow = failuresInARow;
        this.outage = outage;
        int parallel = account.limits().parallel();
        slots = new Semaphore(parallel);
        // one slot stays free for a price change while everything else is being listed
        bulkSlots = new Semaphore(Math.max(1, parallel - 1));
    }

    /** What is not with the app yet stays due. */
    void stop() {
        stopped.set(true);
    }

    /** True when the account cannot be used any more. */
    boolean frozen() {
        return frozen.get();
    }

    /** True when so much failed in a row that the account pauses as a whole. */
    boolean outage() {
        return failuresInARow.get() >= outage;
    }

    /** True when something has failed and nothing worked since: one call at a time is enough. */
    boolean probing() {
        return failuresInARow.get() > 0;
    }

    /** Listings under way. */
    int open() {
        return results.open();
    }

    /** Writes the intents and hands the changes over; returns before they are done. */
    @Override
    public void send(List<Settling.Sent> sends) {
        if (sends.isEmpty()) {
            return;
        }
        List<Settling.Sent> ours = stores.transactions().inTransaction(() -> {
            Instant now = clock.instant();
            List<Settling.Sent> admitted = admission.admit(sends, now);
            Set<LedgerStore.Key> written =
                    stores.ledger().intend(admitted.stream().map(Sender::intent).toList(), now);
            return admitted.stream()
                    .filter(sent -> written.contains(Changes.key(sent.seen())))
                    .toList();
        });
        if (ours.isEmpty()) {
            return;
        }
        results.begun(ours.size());
        for (List<Settling.Sent> batch : batches(ours)) {
            threads.execute(() -> {
                MDC.setContextMap(logContext);
                transmit(batch);
            });
        }
    }

    private static Intent intent(Settling.Sent sent) {
        return new Intent(
                sent.seen(),
                sent.change().intent(),
                sent.creates() ? sent.change().key() : null,
                toBeUncertain(sent));
    }

    /** What changes and is not uncertain already: a part of which nothing is known needs no write to say so. */
    private static Set<String> toBeUncertain(Settling.Sent sent) {
        Set<String> parts = changedParts(sent);
        parts.removeIf(name -> sent.change().part(name).before() instanceof Change.Before.Unknown);
        return parts;
    }

    private static Set<String> changedParts(Settling.Sent sent) {
        Set<String> parts = new TreeSet<>();
        sent.change().parts().forEach((name, part) -> {
            if (part.differs()) {
                parts.add(name);
            }
        });
        return parts;
    }

    private List<List<Settling.Sent>> batches(List<Settling.Sent> sends) {
        List<List<Settling.Sent>> batches = new ArrayList<>();
        List<Settling.Sent> batch = new ArrayList<>();
        long bytes = 0;
        for (Settling.Sent sent : sends) {
            long size = sent.change().parts().values().stream()
                    .mapToLong(part ->
                            part.content().map(content -> (long) content.size()).orElse(0L))
                    .sum();
            boolean full = batch.size() >= account.limits().batchItems()
                    || !batch.isEmpty() && bytes + size > account.limits().batchBytes();
            // an account-wide platform tells vehicles apart by reference: the same one never twice in a batch
            boolean twice = batch.stream()
                    .anyMatch(other ->
                            other.change().reference().equals(sent.change().reference()));
            if (full || twice) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(sent);
            bytes += size;
        }
        batches.add(batch);
        return batches;
    }

    private void transmit(List<Settling.Sent> batch) {
        boolean bulk = batch.stream().allMatch(Settling.Sent::creates);
        if (bulk) {
            bulkSlots.acquireUninterruptibly();
        }
        slots.acquireUninterruptibly();
        try {
            Map<String, Export> running = stopped.get() || frozen.get() || outage() ? Map.of() : running(batch);
            Instant now = clock.instant();
            List<Settling.Sent> wanted = new ArrayList<>();
            for (Settling.Sent sent : batch) {
                if (wanted(sent, running.get(sent.seen().exportId()))) {
                    wanted.add(sent);
                } else {
                    results.settled(settling.notBegun(sent, now), List.of());
                }
            }
            if (!wanted.isEmpty()) {
                call(wanted);
            }
        } catch (RuntimeException failed) {
            results.fail(failed);
        } catch (Error failed) {
            results.fail(new IllegalStateException("A transmission broke off", failed));
            throw failed;
        } finally {
            slots.release();
            if (bulk) {
                bulkSlots.release();
            }
        }
        tellExports.accept(batch.stream().map(sent -> sent.seen().exportId()).collect(Collectors.toSet()));
    }

    /** The exports that still run: somebody may have switched one off or paused it while its changes waited for their turn. */
    private Map<String, Export> running(List<Settling.Sent> batch) {
        return batch.stream()
                .map(sent -> sent.seen().exportId())
                .distinct()
                .flatMap(id -> stores.exports().find(id).stream())
                .filter(Export::running)
                .collect(Collectors.toMap(Export::id, Function.identity()));
    }

    private static boolean wanted(Settling.Sent sent, @Nullable Export export) {
        return export != null && (sent.withdraws() || export.state() == ExportState.ACTIVE);
    }

    private void call(List<Settling.Sent> batch) {
        Map<String, Settling.Sent> byReference = new LinkedHashMap<>();
        batch.forEach(sent -> byReference.put(sent.change().reference(), sent));
        ProgressRecorder recorder = new ProgressRecorder(byReference, results);
        Instant started = clock.instant();
        Set<String> untouched;
        try {
            untouched = Errand.whileIn(
                    fence::open,
                    () -> account.platform()
                            .transmit(batch.stream().map(Settling.Sent::change).toList(), recorder)
                            .untouched());
        } finally {
            recorder.end();
        }
        List<Outcome> outcomes = batch.stream()
                .map(sent -> recorder.outcome(sent.change().reference()))
                .map(outcome -> outcome == null ? NO_OUTCOME : outcome)
                .toList();
        heard(outcomes);
        Settling together = settling.together();
        for (int i = 0; i < batch.size(); i++) {
            finish(batch.get(i), outcomes.get(i), recorder, untouched, together, started);
        }
    }

    private void finish(
            Settling.Sent sent,
            Outcome outcome,
            ProgressRecorder recorder,
            Set<String> untouched,
            Settling together,
            Instant started) {
        Instant now = clock.instant();
        String reference = sent.change().reference();
        boolean nothingLeft = untouched.contains(reference);
        results.settled(
                together.settle(
                        sent,
                        outcome,
                        recorder.remoteId(reference),
                        recorder.confirmedParts(reference),
                        nothingLeft,
                        now),
                List.of(transmission(sent, outcome, started, now)));
    }

    /**
     * What the outcomes of one call say about the account as a whole. A call in which anything worked is no failure, and one that
     * failed is one failure, however many changes it carried.
     */
    void heard(List<Outcome> outcomes) {
        boolean failed = false;
        boolean worked = false;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.SignInNeeded signIn -> freeze(AccountState.SIGN_IN_NEEDED, signIn.reason());
                case Outcome.AccountBlocked blocked -> freeze(AccountState.BLOCKED, blocked.reason());
                case Outcome.Retry retry -> failed = true;
                case Outcome.InDoubt doubt -> failed = true;
                case Outcome.Confirmed confirmed -> worked = true;
                case Outcome.Accepted accepted -> worked = true;
                case Outcome.Refused refused -> worked = true;
            }
        }
        if (worked) {
            failuresInARow.set(0);
        } else if (failed) {
            failuresInARow.incrementAndGet();
        }
    }

    private Transmission transmission(Settling.Sent sent, Outcome outcome, Instant started, Instant now) {
        return new Transmission(
                ids.next(),
                now,
                sent.seen().exportId(),
                account.id(),
                sent.seen().vehicleId(),
                sent.change().number(),
                sent.change().intent(),
                Settling.result(outcome),
                List.copyOf(changedParts(sent)),
                Duration.between(started, now).toMillis(),
                Settling.findings(outcome),
                Settling.detail(outcome));
    }

    private void freeze(AccountState state, String reason) {
        if (frozen.compareAndSet(false, true)) {
            Account stored = account.account();
            stores.transactions()
                    .runInTransaction(() -> stores.accounts().put(stored.in(state, reason, clock.instant())));
            LOG.atWarn()
                    .addKeyValue("account", stored.id())
                    .addKeyValue("state", state)
                    .log("An account cannot be used");
        }
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        threads.close();
    }
}
