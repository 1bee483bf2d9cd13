package dev.carport.engine.imports;

import dev.carport.api.finding.Finding;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.FullImport;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.StockForecast;
import dev.carport.engine.stock.StockItem;
import dev.carport.engine.stock.StockService;
import dev.carport.engine.stock.VehiclePut;
import dev.carport.engine.stock.VehicleReader;
import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.Transactions;
import dev.carport.engine.users.Principal;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes stock files over after a person has seen what they would do. Life of a file: {@link #folder() kept}, {@link #preview
 * previewed} as often as one likes, then {@link #begin begun} once, or thrown away. A file is taken over as a whole or not at all.
 * Thread-safe.
 */
public final class StockImports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StockImports.class);

    /** So many vehicles have their pictures fetched side by side. */
    private static final int SIDE_BY_SIDE = 16;

    private final UploadFolder folder;
    private final StockFile file;
    private final StockService stock;
    private final Transactions transactions;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closing;

    private static final class Run {
        final Upload upload;
        volatile ImportRun state = new ImportRun.Running(0);
        volatile @Nullable Future<?> work;

        Run(Upload upload) {
            this.upload = upload;
        }
    }

    /** A vehicle of a file with the line it stands on. */
    private record Read(long line, Reading reading) {}

    /** Imports of files in this folder into this stock. */
    public StockImports(
            UploadFolder folder,
            VehicleReader reader,
            StockService stock,
            Transactions transactions,
            AuditLog audit,
            InstantSource clock) {
        this.folder = folder;
        this.file = new StockFile(reader);
        this.stock = stock;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where the files wait. */
    public UploadFolder folder() {
        return folder;
    }

    /**
     * What taking a file over would do now.
     *
     * @param from how many faulty lines to skip
     * @param most how many faulty lines to tell about
     * @throws IOException when the file is gone
     */
    public ImportPreview preview(Upload upload, int from, int most) throws IOException {
        PreviewTally tally = new PreviewTally(stock.forecast(upload.location()), from, most);
        try (InputStream content = folder.open(upload)) {
            file.read(content, null, upload.location(), tally::add);
        }
        return tally.preview(upload.mode());
    }

    /**
     * Begins to take a file over, once; while it is under way, or when it is done, further calls do nothing.
     *
     * @param seen {@link ImportPreview#state()} the person decided on
     * @param who does it
     */
    public void begin(Upload upload, ImportChoice choice, String seen, Principal who) {
        Run run = new Run(upload);
        Run present =
                runs.compute(upload.token(), (token, old) -> old == null || !isDoneOrUnderWay(old.state) ? run : old);
        if (present == run) {
            run.work = threads.submit(() -> audit.as(who, () -> work(run, choice, seen, who.name())));
        }
    }

    /** Waits for the end of what was begun, but no longer than so. */
    public void await(Upload upload, long millis) {
        Run run = runs.get(upload.token());
        Future<?> work = run == null ? null : run.work;
        if (work != null) {
            try {
                work.get(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException goesOn) {
                // its state tells
            }
        }
    }

    /** What became of a file that somebody began to take over, and the file; empty when nobody did. */
    public Optional<Map.Entry<Upload, ImportRun>> run(String token, String person, String location) {
        return Optional.ofNullable(runs.get(token))
                .filter(run -> run.upload.person().equals(person)
                        && run.upload.location().equals(location))
                .map(run -> Map.entry(run.upload, run.state));
    }

    /** Throws a file away, unless it is being taken over. */
    public void discard(Upload upload) {
        Run run = runs.get(upload.token());
        if (run == null || !isDoneOrUnderWay(run.state)) {
            runs.remove(upload.token());
            folder.discard(upload);
        }
    }

    /** Forgets what is too old. Call it now and then. */
    public void tidy() {
        folder.tidy();
        var oldest = clock.instant().minus(UploadFolder.KEPT);
        runs.values()
                .removeIf(run -> !(run.state instanceof ImportRun.Running)
                        && run.upload.at().isBefore(oldest));
    }

    /** Ends what is under way: it is given up where nothing is written yet, else waited for. */
    @Override
    public void close() {
        closing = true;
        threads.close();
    }

    private static boolean isDoneOrUnderWay(ImportRun state) {
        return switch (state) {
            case ImportRun.Running running -> true;
            case ImportRun.Done done -> true;
            case ImportRun.Held held -> false;
            case ImportRun.Failed failed -> false;
        };
    }

    private void work(Run run, ImportChoice choice, String seen, String actor) {
        try {
            run.state = takeOver(run, choice, seen, actor);
            if (run.state instanceof ImportRun.Done) {
                folder.discard(run.upload);
            }
        } catch (StorageException e) {
            failed(run, e, e.reason() == StorageException.Reason.DISK_FULL);
        } catch (IOException | RuntimeException e) {
            failed(run, e, false);
        }
    }

    private static void failed(Run run, Exception e, boolean diskFull) {
        LOG.atError()
                .addKeyValue("location", run.upload.location())
                .setCause(e)
                .log("A stock file could not be taken over; nothing was changed");
        run.state = new ImportRun.Failed(diskFull);
    }

    private ImportRun takeOver(Run run, ImportChoice choice, String seen, String actor) throws IOException {
        Upload upload = run.upload;
        List<Read> read = new ArrayList<>();
        List<ImportPreview.Line> faulty = new ArrayList<>();
        List<Read> waiting = new ArrayList<>();
        List<Finding> broken = new ArrayList<>();
        try (InputStream content = folder.open(upload)) {
            file.read(content, null, upload.location(), line -> {
                switch (line) {
                    case ImportLine.Broken end -> broken.addAll(end.findings());
                    case ImportLine.Entry entry -> {
                        waiting.add(new Read(entry.line(), entry.reading()));
                        if (waiting.size() == SIDE_BY_SIDE) {
                            keepImages(waiting, read);
                            run.state = new ImportRun.Running(read.size());
                        }
                    }
                }
            });
        }
        keepImages(waiting, read);
        if (!broken.isEmpty()) {
            return new ImportRun.Held(broken, List.of());
        }
        for (Read one : read) {
            if (one.reading() instanceof Reading.Refused refused) {
                faulty.add(new ImportPreview.Line(one.line(), refused.number(), refused.findings()));
            }
        }
        if (!faulty.isEmpty() && choice != ImportChoice.GOOD_ONLY) {
            return new ImportRun.Held(List.of(Finding.error("", "import.has-errors")), faulty);
        }
        ChangeOrigin origin = new ChangeOrigin(ChangeOrigin.Source.IMPORT, actor, clock.instant(), upload.name());
        List<Reading> good = read.stream()
                .map(Read::reading)
                .filter(Reading.Accepted.class::isInstance)
                .toList();
        return upload.mode() == ImportMode.WHOLE && choice != ImportChoice.GOOD_ONLY
                ? replace(upload, good, origin, choice == ImportChoice.RELEASED, seen)
                : put(upload, good, origin, faulty.size());
    }

    /** Pictures are kept side by side, because fetching them takes its time; vehicles stay in their order. */
    private void keepImages(List<Read> waiting, List<Read> done) {
        if (closing) {
            throw new IllegalStateException("the server is being stopped");
        }
        List<Future<Reading>> kept = waiting.stream()
                .map(one -> threads.submit(() -> stock.keepImages(one.reading())))
                .toList();
        for (int i = 0; i < kept.size(); i++) {
            try {
                done.add(new Read(waiting.get(i).line(), kept.get(i).get()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the server is being stopped", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }
        waiting.clear();
    }

    private ImportRun put(Upload upload, List<Reading> good, ChangeOrigin origin, int leftOut) {
        return result(stock.putTogether(upload.location(), good, origin), leftOut, 0);
    }

    private ImportRun replace(Upload upload, List<Reading> good, ChangeOrigin origin, boolean confirmed, String seen) {
        return transactions.inTransaction(() -> {
            StockForecast forecast = stock.forecast(upload.location());
            good.forEach(forecast::mention);
            if (!PreviewTally.state(forecast.missing()).equals(seen)) {
                return new ImportRun.Held(List.of(Finding.error("", ImportCodes.STOCK_CHANGED)), List.of());
            }
            return switch (stock.replaceAll(upload.location(), good, origin, confirmed)) {
                case FullImport.Done done ->
                    result(done.items(), 0, done.removed().size());
                case FullImport.Held held -> new ImportRun.Held(held.findings(), List.of());
            };
        });
    }

    private static ImportRun result(List<StockItem> items, int leftOut, int removed) {
        int created = 0;
        int changed = 0;
        int unchanged = 0;
        for (StockItem item : items) {
            VehiclePut put = item.put();
            if (put == null) {
                return new ImportRun.Held(List.of(Finding.error("", "import.has-errors")), List.of());
            }
            switch (put.effect()) {
                case CREATED, RETURNED -> created++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
            }
        }
        return new ImportRun.Done(created, changed, unchanged, leftOut, removed);
    }
}
