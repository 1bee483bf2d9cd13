package dev.carport.engine.housekeeping;

import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.tx.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Forgets vehicles that left the stock long ago, unless a platform still holds a listing of them, or may. */
record ForgetTombstones(
        StockStore stock, LedgerStore ledger, Transactions transactions, Duration kept, InstantSource clock)
        implements Chore {
    private static final int STEP = 200;

    @Override
    public String name() {
        return "tombstones";
    }

    @Override
    public Optional<String> piece(String after) {
        List<String> gone = stock.tombstones(clock.instant().minus(kept), after, STEP);
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        transactions.runInTransaction(() -> {
            Set<String> listed = ledger.forgetVehicles(gone);
            stock.purge(gone.stream().filter(id -> !listed.contains(id)).toList());
        });
        return gone.size() < STEP ? Optional.empty() : Optional.of(gone.getLast());
    }
}
