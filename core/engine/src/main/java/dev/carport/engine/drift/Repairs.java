package dev.carport.engine.drift;

import dev.carport.api.app.FeeKind;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.Deviation.Verdict;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.plan.FeeTable;
import dev.carport.engine.tx.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts the ledger in doubt about listings that are not as they were confirmed; what follows is sent in the usual way. */
final class Repairs {
    private final AppCatalog catalog;
    private final LedgerStore ledger;
    private final DriftStore drifts;
    private final FeeTable fees;
    private final AuditLog audit;
    private final Transactions transactions;

    Repairs(
            AppCatalog catalog,
            LedgerStore ledger,
            DriftStore drifts,
            FeeTable fees,
            AuditLog audit,
            Transactions transactions) {
        this.catalog = catalog;
        this.ledger = ledger;
        this.drifts = drifts;
        this.fees = fees;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Whether a new listing costs nothing there: the app names no fee for it, or the dealer has entered none. */
    boolean listingIsFree(String app) {
        return listingFee(app).filter(fee -> fee.signum() == 0).isPresent();
    }

    /**
     * What a new listing costs there, in euro.
     *
     * @return empty when the dealer has not entered it, or the app is not loaded
     */
    Optional<BigDecimal> listingFee(String app) {
        return fee(app, FeeKind.Operation.CREATE);
    }

    /** What an operation costs there, as {@link #listingFee}. */
    Optional<BigDecimal> fee(String app, FeeKind.Operation operation) {
        Map<String, BigDecimal> amounts = fees.of(app);
        return catalog.app(app).flatMap(installed -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (FeeKind kind : installed.info().fees()) {
                if (kind.operation() == operation) {
                    BigDecimal amount = amounts.get(kind.key());
                    if (amount == null) {
                        return Optional.empty();
                    }
                    sum = sum.add(amount);
                }
            }
            return Optional.of(sum);
        });
    }

    /**
     * Has ours sent again, where nothing has happened since the platform was looked at; what is out of date is forgotten.
     *
     * @return how many
     */
    int repair(Export export, Collection<Deviation> found, Instant now) {
        return transactions.inTransaction(() -> {
            Set<String> touched = new HashSet<>();
            List<Deviation> repaired = new ArrayList<>();
            List<String> outdated = new ArrayList<>();
            for (Deviation deviation : found) {
                String vehicle = deviation.vehicleId();
                if (vehicle == null || deviation.kind() == Kind.FOREIGN) {
                    continue;
                }
                Set<String> done = deviation.kind() == Kind.EDITED
                        ? ledger.doubtParts(
                                export.id(),
                                Map.of(vehicle, new TreeSet<>(deviation.parts())),
                                deviation.lastSeen(),
                                now)
                        : ledger.doubtListings(export.id(), List.of(vehicle), deviation.lastSeen(), now);
                touched.addAll(done);
                if (done.isEmpty()) {
                    outdated.add(deviation.remoteId());
                } else {
                    repaired.add(deviation.decided(Verdict.REPAIR, now));
                }
            }
            drifts.put(repaired);
            drifts.forget(export.id(), outdated);
            if (!touched.isEmpty()) {
                Map<String, Object> after = new HashMap<>();
                after.put("vehicles", new TreeSet<>(touched));
                audit.note("drift.repair", export.location(), "export", export.id(), null, after);
            }
            return repaired.size();
        });
    }
}
