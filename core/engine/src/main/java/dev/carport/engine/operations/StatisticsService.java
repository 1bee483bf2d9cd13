package dev.carport.engine.operations;

import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.Statistics.Figures;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.apps.GuardedStatistics;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.stock.StoredVehicle;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Asks platforms how listings do, when a person looks; keeps nothing. Thread-safe. */
public final class StatisticsService {
    /** Length of the time told and of the one before it. */
    public static final int DAYS = 30;

    private static final int WEEKS = 8;
    private static final int WEEK = 7;

    private final Platforms platforms;
    private final AccountStore accounts;
    private final LedgerStore ledger;
    private final ZoneId zone;
    private final InstantSource clock;

    /** A service over these parts; {@code zone} is where days begin. */
    public StatisticsService(
            Platforms platforms, AccountStore accounts, LedgerStore ledger, ZoneId zone, InstantSource clock) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.ledger = ledger;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * What a platform tells.
     *
     * @param latest the last thirty days, today left out
     * @param before the thirty days before them
     * @param weeks the last eight weeks, the oldest first
     */
    public record Report(Figures latest, Figures before, List<Week> weeks) {}

    /** Seven days from a day on. */
    public record Week(LocalDate from, Figures figures) {}

    /** Whether the platform of an export tells figures. */
    public boolean offered(Export export) {
        try {
            return export.listed() && ability(export).isPresent();
        } catch (AppFailure unusable) {
            return false;
        }
    }

    /**
     * Figures of all listings of the export's account.
     *
     * @return empty when the platform tells none
     * @throws AppFailure when it does not answer
     */
    public Optional<Report> ofStock(Export export) {
        return ability(export).map(statistics -> report(statistics, null));
    }

    /**
     * Figures of one listing.
     *
     * @return empty when the platform tells none, or there is no listing
     * @throws AppFailure when it does not answer
     */
    public Optional<Report> ofVehicle(Export export, StoredVehicle vehicle) {
        Optional<Entry> entry =
                ledger.find(export.id(), vehicle.id()).filter(found -> found.present() && found.remoteId() != null);
        return entry.flatMap(found -> ability(export)
                .map(statistics -> report(
                        statistics, new ListingKey(vehicle.id(), vehicle.number(), vehicle.vin(), found.remoteId()))));
    }

    private Optional<GuardedStatistics> ability(Export export) {
        return accounts.find(export.accountId()).flatMap(platforms::open).flatMap(GuardedPlatform::statistics);
    }

    private Report report(GuardedStatistics statistics, @Nullable ListingKey listing) {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), zone).minusDays(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Figures> latest =
                    threads.submit(() -> statistics.figures(listing, yesterday.minusDays(DAYS - 1L), yesterday));
            Future<Figures> before = threads.submit(
                    () -> statistics.figures(listing, yesterday.minusDays(2L * DAYS - 1), yesterday.minusDays(DAYS)));
            List<LocalDate> starts = new ArrayList<>();
            List<Future<Figures>> weeks = new ArrayList<>();
            for (int week = WEEKS; week > 0; week--) {
                LocalDate from = yesterday.minusDays((long) WEEK * week - 1);
                starts.add(from);
                weeks.add(threads.submit(() -> statistics.figures(listing, from, from.plusDays(WEEK - 1L))));
            }
            List<Week> told = new ArrayList<>();
            for (int i = 0; i < weeks.size(); i++) {
                told.add(new Week(starts.get(i), answer(weeks.get(i))));
            }
            return new Report(answer(latest), answer(before), told);
        }
    }

    private static Figures answer(Future<Figures> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while asking for statistics", stop);
        }
    }
}
