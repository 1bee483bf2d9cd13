package dev.carport.engine.reconcile;

import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.bookings.BookingStore;
import dev.carport.engine.doubles.Doubles;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.guard.LimitStore;
import dev.carport.engine.guard.LockStore;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.notices.Alarm;
import dev.carport.engine.plan.FeeTable;
import dev.carport.engine.sets.SetStore;
import dev.carport.engine.tx.Transactions;

/** The stores a run works with. */
public record Stores(
        Transactions transactions,
        LedgerStore ledger,
        ExportStore exports,
        BookingStore bookings,
        AccountStore accounts,
        LockStore locks,
        LimitStore limits,
        FeeTable fees,
        Doubles doubles,
        Alarm alarm,
        SetStore sets,
        TransmissionStore history,
        Owners owners) {
    /** The same, for one run: what it writes in a transaction is refused when another run has taken over. */
    Stores behind(Fence fence) {
        return new Stores(
                fence.around(transactions),
                ledger,
                exports,
                bookings,
                accounts,
                locks,
                limits,
                fees,
                doubles,
                alarm,
                sets,
                history,
                owners);
    }
}
