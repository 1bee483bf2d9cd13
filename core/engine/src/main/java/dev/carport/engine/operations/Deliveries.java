package dev.carport.engine.operations;

import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.delivery.FeedFile;
import dev.carport.engine.delivery.Feeds;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.reconcile.SetWork;
import dev.carport.engine.sets.Delivery;
import dev.carport.engine.sets.SetState;
import dev.carport.engine.sets.SetStore;
import dev.carport.engine.sets.Timetable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how exports that take whole sets are delivered. Thread-safe. */
public final class Deliveries {
    private static final int MOST_ADDRESSES = 20;

    private final ExportRuntime runtime;
    private final Platforms platforms;
    private final ExportStore exports;
    private final AccountStore accounts;
    private final SetStore sets;
    private final Feeds feeds;
    private final AuditLog audit;
    private final InstantSource clock;

    /** Deliveries out of these parts. */
    public Deliveries(
            ExportRuntime runtime,
            Platforms platforms,
            ExportStore exports,
            AccountStore accounts,
            SetStore sets,
            Feeds feeds,
            AuditLog audit,
            InstantSource clock) {
        this.runtime = runtime;
        this.platforms = platforms;
        this.exports = exports;
        this.accounts = accounts;
        this.sets = sets;
        this.feeds = feeds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How the deliveries of an export stand.
     *
     * @param last when one arrived last
     * @param next when the next one is planned; empty while nothing is to be delivered, or the export or its account rest
     * @param token secret word of its feed address; empty when it has none
     * @param files at the feed address that are no pictures, by name; at most 20
     */
    public record Standing(
            Optional<Instant> last, Optional<Instant> next, Optional<String> token, List<FeedFile> files) {
        public Standing {
            files = List.copyOf(files);
        }
    }

    /** How the deliveries of an export stand; empty when its app takes single changes, or it has never run. */
    public Optional<Standing> of(Export export) {
        return sets.find(export.id()).map(state -> {
            Optional<String> token = feeds.token(export.id());
            List<FeedFile> files = token.isEmpty() ? List.of() : feeds.documents(export.id(), MOST_ADDRESSES);
            return new Standing(Optional.ofNullable(state.deliveredAt()), next(export, state), token, files);
        });
    }

    private Optional<Instant> next(Export export, SetState state) {
        Optional<Account> account =
                accounts.find(export.accountId()).filter(found -> found.state().usable());
        if (!export.running() || account.isEmpty()) {
            return Optional.empty();
        }
        try {
            return account.flatMap(platforms::open)
                    .flatMap(platform -> runtime.inForce(export).flatMap(work -> {
                        SetWork set = work.set();
                        Timetable timetable = new Timetable(platform.schedule(set.settings()), set.zone());
                        boolean leaving = export.state() == ExportState.LEAVING;
                        Instant now = clock.instant();
                        return timetable
                                .next(state, sets.anyStaged(export.id()), leaving, export.activatedAt(), now)
                                .map(at -> at.isBefore(now) ? now : at);
                    }));
        } catch (AppFailure unknown) {
            return Optional.empty();
        }
    }

    /**
     * The history of an export, newest first.
     *
     * @param before number of the delivery before which to go on; null to start
     */
    public List<Delivery> history(Export export, @Nullable Long before, int limit) {
        return sets.history(export.id(), before, limit);
    }

    /**
     * Gives an export another feed address; the one known so far leads nowhere from now on. Nothing happens when it has none.
     *
     * @return whether it has one
     */
    public boolean renewAddress(Export export) {
        if (feeds.token(export.id()).isEmpty() || exports.find(export.id()).isEmpty()) {
            return false;
        }
        feeds.renew(export.id());
        audit.note("export.feed-address", export.location(), "export", export.id(), null, null);
        return true;
    }
}
