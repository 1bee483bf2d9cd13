package dev.carport.engine.apps;

import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.MappingResult;
import dev.carport.engine.http.Errand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maps many vehicles with one hop to the app's thread. A vehicle that does not come back costs one deadline; the rest goes on
 * in a new run, until too many hang.
 */
final class MappingBatch<S extends Record> {
    private static final Logger LOG = LoggerFactory.getLogger(MappingBatch.class);
    private static final int MOST_HANGING = 3;
    /** A call may hang because the machine did; the mapping is pure, and deserves another try. */
    private static final Duration AFTER_HANGING = Duration.ofMinutes(10);

    private final AppCalls calls;
    private final InstalledApp<S> app;
    private final List<Input<S>> inputs;
    private final AtomicReferenceArray<@Nullable MappingResult> results;
    private final AtomicInteger failures = new AtomicInteger();

    MappingBatch(AppCalls calls, InstalledApp<S> app, List<Input<S>> inputs) {
        this.calls = calls;
        this.app = app;
        this.inputs = List.copyOf(inputs);
        this.results = new AtomicReferenceArray<>(this.inputs.size());
    }

    List<MappingResult> run(Duration limit) {
        if (app.threads().entered()) {
            Errand errand = Errand.current().orElseGet(Errand::new);
            mapFrom(new AtomicInteger(), errand);
            return all();
        }
        int next = 0;
        for (int hanging = 0; next < inputs.size() && hanging < MOST_HANGING; hanging++) {
            next = runFrom(next, limit);
        }
        return all();
    }

    private List<MappingResult> all() {
        MappingResult[] all = new MappingResult[inputs.size()];
        for (int i = 0; i < all.length; i++) {
            MappingResult result = results.get(i);
            all[i] = result == null ? hanging(i, "Not mapped: the app hangs on other vehicles") : result;
        }
        if (failures.get() > 0) {
            LOG.atWarn()
                    .addKeyValue("appId", app.id())
                    .addKeyValue("failed", failures.get())
                    .addKeyValue("vehicles", all.length)
                    .log("An app failed to map vehicles");
        }
        return Arrays.asList(all);
    }

    /** Gives the index to go on with; the end when all is done. */
    private int runFrom(int from, Duration limit) {
        AtomicInteger at = new AtomicInteger(from);
        Errand errand = new Errand();
        try {
            calls.run(app, "", "map", limit, limit.multipliedBy(inputs.size()), errand, () -> {
                mapFrom(at, errand);
                return null;
            });
            return inputs.size();
        } catch (AppFailure failed) {
            if (failed.kind() == AppFailure.Kind.NOT_SENT
                    || Thread.currentThread().isInterrupted()) {
                throw failed; // the host stops, or the app is gone: no vehicle's fault
            }
            // whoever comes late finds the end and stops
            int hangs = at.getAndSet(inputs.size());
            if (hangs < inputs.size()) {
                failures.incrementAndGet();
                results.compareAndSet(hangs, null, hanging(hangs, String.valueOf(failed.getMessage())));
            }
            return hangs + 1;
        }
    }

    private MappingResult hanging(int index, String detail) {
        return AppCalls.defect(detail, inputs.get(index).now().plus(AFTER_HANGING));
    }

    private void mapFrom(AtomicInteger at, Errand errand) {
        Mapping<S> mapping = app.mapping();
        int i = at.get();
        while (i < inputs.size()) {
            results.compareAndSet(i, null, mapOne(mapping, inputs.get(i)));
            if (!at.compareAndSet(i, i + 1)) {
                return; // nobody waits for this run any more
            }
            errand.touch();
            i++;
        }
    }

    private MappingResult mapOne(Mapping<S> mapping, Input<S> input) {
        try {
            return mapping.apply(input);
        } catch (Throwable ofTheApp) {
            if (failures.getAndIncrement() == 0) {
                LOG.atWarn().addKeyValue("appId", app.id()).setCause(ofTheApp).log("An app failed to map a vehicle");
            }
            return AppCalls.defect(describe(ofTheApp), null);
        }
    }

    private static String describe(Throwable thrown) {
        List<String> words = new ArrayList<>();
        words.add(thrown.getClass().getName());
        try {
            words.add(String.valueOf(thrown.getMessage()));
            for (StackTraceElement frame : thrown.getStackTrace()) {
                if (!frame.getClassName().startsWith("dev.carport.api.")
                        && !frame.getClassName().startsWith("java.")) {
                    words.add("at " + frame);
                    break;
                }
            }
        } catch (RuntimeException | Error ofTheAppToo) {
            words.add("(its message cannot be read)");
        }
        return String.join(" ", words);
    }
}
