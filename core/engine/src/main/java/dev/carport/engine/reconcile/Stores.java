package dev.carport.engine.reconcile;

import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.bookings.BookingStore;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.guard.LockStore;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.ledger.LedgerStore;
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
        SetStore sets,
        TransmissionStore history) {}
