package dev.carport.engine.drift;

import dev.carport.api.app.FeeKind;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.Deviation.Verdict;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.match.MatchStore;
import dev.carport.engine.operations.Platforms;
import dev.carport.engine.plan.FeeTable;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.tx.Transactions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What people see of comparisons, and what they decide. Thread-safe. */
public final class DriftDesk {
    private final AccountStore accounts;
    private final ExportStore exports;
    private final LedgerStore ledger;
    private final MatchStore matches;
    private final StockStore stock;
    private final DriftStore drifts;
    private final Repairs repairs;
    private final Comparisons comparisons;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Events events;
    private final Consumer<String> wake;
    private final Consumer<String> compare;
    private final Consumer<Export> lookAgain;
    private final AppCatalog catalog;
    private final InstantSource clock;

    /**
     * A desk over these parts.
     *
     * @param wake tells the reconciliation that an account may have work
     * @param compare has an account looked at that is due
     * @param lookAgain has all listings of an export planned again
     */
    public DriftDesk(
            AppCatalog catalog,
            Platforms platforms,
            AccountStore accounts,
            ExportStore exports,
            LedgerStore ledger,
            MatchStore matches,
            StockStore stock,
            DriftStore drifts,
            FeeTable fees,
            AuditLog audit,
            Transactions transactions,
            Events events,
            Consumer<String> wake,
            Consumer<String> compare,
            Consumer<Export> lookAgain,
            ZoneId zone,
            RandomGenerator random,
            InstantSource clock) {
        this.accounts = accounts;
        this.exports = exports;
        this.ledger = ledger;
        this.matches = matches;
        this.stock = stock;
        this.drifts = drifts;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.wake = wake;
        this.compare = compare;
        this.lookAgain = lookAgain;
        this.catalog = catalog;
        this.clock = clock;
        repairs = new Repairs(catalog, ledger, drifts, fees, audit, transactions);
        comparisons = new Comparisons(
                catalog, platforms, accounts, exports, ledger, matches, stock, drifts, repairs, events, wake, zone,
                random, clock);
    }

    /** The looks themselves. */
    public Comparisons comparisons() {
        return comparisons;
    }

    /** How a decision ended. */
    public enum Answer {
        /** It is decided; what must be sent is on its way. */
        DONE,
        /** Nothing is known about such a listing, or the decision does not fit what was found. */
        UNKNOWN,
        /** Something has happened about the listing since the platform was looked at: the finding is out of date and gone. */
        OUTDATED,
        /** There is no such vehicle in the stock of the location. */
        NO_VEHICLE,
        /** The vehicle has, or may have, another listing there. */
        LISTED_ALREADY
    }

    /** Whether the platform of an export can be compared. */
    public boolean offered(Export export) {
        return export.listed()
                && accounts.find(export.accountId())
                        .filter(comparisons::compared)
                        .isPresent();
    }

    /** How far the comparison of an export's account is; empty when it has not been planned yet. */
    public Optional<Comparison> comparison(Export export) {
        return drifts.comparison(export.accountId());
    }

    /** How many findings nobody has decided about, by kind. */
    public Map<Kind, Integer> open(Export export) {
        return drifts.open(export.id());
    }

    /** A page of findings, see {@link DriftStore#page}. */
    public List<Deviation> page(Export export, @Nullable Kind kind, @Nullable Boolean open, String after, int limit) {
        return drifts.page(export.id(), kind, open, after, limit);
    }

    /** One finding. */
    public Optional<Deviation> find(Export export, String remoteId) {
        return Optional.ofNullable(drifts.find(export.id(), List.of(remoteId)).get(remoteId));
    }

    /** What was found about a vehicle, and nobody has decided about. */
    public List<Deviation> ofVehicle(String vehicleId) {
        return drifts.ofVehicle(vehicleId).stream()
                .filter(found -> found.open() || found.verdict() == Verdict.STAYS)
                .toList();
    }

    /** What is done by itself for an export. */
    public Care care(Export export) {
        return drifts.care(export.id());
    }

    /** Changes it. */
    public void put(Export export, Care care) {
        Care before = care(export);
        if (!before.equals(care)) {
            transactions.runInTransaction(() -> {
                drifts.put(export.id(), care);
                audit.note(
                        "drift.care",
                        export.location(),
                        "export",
                        export.id(),
                        Map.of("changes", before.changes(), "renewals", before.renewals()),
                        Map.of("changes", care.changes(), "renewals", care.renewals()));
            });
            if (before.renewals() != care.renewals()
                    && export.online()
                    && lifeTime(export).isPresent()) {
                lookAgain.accept(export);
            }
            tell(export);
        }
    }

    /** What a new listing costs there, in euro; empty when the dealer has not entered it. */
    public Optional<BigDecimal> listingFee(Export export) {
        return repairs.listingFee(export.app());
    }

    /** How long listings live there before they have to be renewed; empty for ever, or when the app is not loaded. */
    public Optional<Duration> lifeTime(Export export) {
        return catalog.app(export.app()).map(app -> app.info().limits().lifeTime());
    }

    /** What renewing a listing costs there, in euro; empty when the dealer has not entered it. */
    public Optional<BigDecimal> renewalFee(Export export) {
        return repairs.fee(export.app(), FeeKind.Operation.RENEW);
    }

    /** Whether listings whose life time ends are renewed without asking anybody. */
    public boolean renews(Export export) {
        return care(export).renewals() == Care.Renewals.ALWAYS
                || renewalFee(export).filter(fee -> fee.signum() == 0).isPresent();
    }

    /** How many listings end, or are renewed, within this time. */
    public int ending(Export export, Duration within) {
        return lifeTime(export)
                .map(life -> ledger.livingSince(
                        export.id(), clock.instant().plus(within).minus(life)))
                .orElse(0);
    }

    /**
     * Has the platform looked at soon; at most every five minutes.
     *
     * @return when; empty when its stock cannot be listed
     */
    public Optional<Instant> compareNow(Export export) {
        Optional<Instant> at = accounts.find(export.accountId()).flatMap(comparisons::ask);
        at.filter(when -> !when.isAfter(clock.instant())).ifPresent(when -> compare.accept(export.accountId()));
        tell(export);
        return at;
    }

    /** It stays as it is at the platform, and is not shown any more while it stays so. */
    public Answer leave(Export export, String remoteId) {
        Optional<Deviation> found = find(export, remoteId);
        if (found.isEmpty()) {
            return Answer.UNKNOWN;
        }
        transactions.runInTransaction(() -> {
            drifts.put(List.of(found.get().decided(Verdict.LEAVE, clock.instant())));
            if (matches.find(export.id(), remoteId).isPresent()) {
                matches.decide(export.id(), remoteId, MatchStore.Verdict.LEAVE, null);
            }
            note("drift.leave", export, found.get(), null);
        });
        tell(export);
        return Answer.DONE;
    }

    /** Brings a listing that was changed or deleted there back to what the stock says; one that was deleted may cost its fee again. */
    public Answer repair(Export export, String remoteId) {
        Optional<Deviation> found = find(export, remoteId).filter(one -> one.kind() != Kind.FOREIGN && export.online());
        if (found.isEmpty()) {
            return Answer.UNKNOWN;
        }
        int repaired = repairs.repair(export, found.stream().toList(), clock.instant());
        if (repaired > 0) {
            wake.accept(export.accountId());
        }
        tell(export);
        return repaired > 0 ? Answer.DONE : Answer.OUTDATED;
    }

    /** A listing of nobody belongs to this vehicle from now on, and becomes what the stock says. */
    public Answer adopt(Export export, String remoteId, String number) {
        Optional<Deviation> found = foreign(export, remoteId);
        Optional<String> vehicle = stock.find(export.location(), number).map(stored -> stored.id());
        if (found.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return vehicle.map(id -> take(export, found.get(), id, MatchStore.Verdict.PAIR, "drift.adopt"))
                .orElse(Answer.NO_VEHICLE);
    }

    /** A listing of nobody is taken offline, by the guard as every withdrawal. */
    public Answer remove(Export export, String remoteId) {
        return foreign(export, remoteId)
                .map(found -> take(export, found, "remote-" + remoteId, MatchStore.Verdict.WITHDRAW, "drift.remove"))
                .orElse(Answer.UNKNOWN);
    }

    private Optional<Deviation> foreign(Export export, String remoteId) {
        return find(export, remoteId).filter(one -> one.kind() == Kind.FOREIGN && export.online());
    }

    private Answer take(Export export, Deviation found, String vehicleId, MatchStore.Verdict verdict, String action) {
        String remoteId = found.remoteId();
        Answer answer = transactions.inTransaction(() -> {
            List<String> all = exports.ofAccount(export.accountId()).stream()
                    .map(Export::id)
                    .toList();
            if (!ledger.ofRemoteIds(all, List.of(remoteId)).isEmpty()) {
                drifts.forget(export.id(), List.of(remoteId));
                return Answer.OUTDATED;
            }
            Instant now = clock.instant();
            ledger.adopt(
                    export.id(), List.of(new LedgerStore.Adoption(vehicleId, remoteId, found.link(), Hold.NONE)), now);
            boolean taken = ledger.find(export.id(), vehicleId)
                    .map(Entry::remoteId)
                    .filter(remoteId::equals)
                    .isPresent();
            if (!taken) {
                return Answer.LISTED_ALREADY;
            }
            if (matches.find(export.id(), remoteId).isPresent()) {
                matches.decide(export.id(), remoteId, verdict, verdict == MatchStore.Verdict.PAIR ? vehicleId : null);
            }
            drifts.forget(export.id(), List.of(remoteId));
            note(action, export, found, verdict == MatchStore.Verdict.PAIR ? vehicleId : null);
            return Answer.DONE;
        });
        if (answer == Answer.DONE) {
            wake.accept(export.accountId());
        }
        tell(export);
        return answer;
    }

    private void note(String action, Export export, Deviation found, @Nullable String vehicle) {
        Map<String, Object> after = new HashMap<>();
        after.put("listing", found.remoteId());
        after.put("found", found.kind());
        if (vehicle != null) {
            after.put("vehicle", vehicle);
        }
        audit.note(action, export.location(), "export", export.id(), null, after);
    }

    private void tell(Export export) {
        transactions.afterCommit(
                () -> events.publish(new Event.ExportChanged(export.id(), export.location(), export.app())));
    }

    /** Whether an account is used by the app of an export and works; a broken one is not compared. */
    public boolean usable(Export export) {
        return accounts.find(export.accountId())
                .map(Account::state)
                .filter(state -> state.usable())
                .isPresent();
    }
}
