package dev.carport.engine.reconcile;

import dev.carport.engine.tx.Transactions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a run that was taken for dead from writing results and from sending. Its writes go through {@link #around}, which asks in the
 * same transaction whether the run is still the newest, so that nothing can come between.
 */
final class Fence {
    private final Owners owners;
    private final String account;
    private volatile long run;

    Fence(Owners owners, String account) {
        this.owners = owners;
        this.account = account;
    }

    /** From here on every older run of the account is shut out. In the transaction that makes their intents due again. */
    void begin() {
        run = owners.begin(account);
    }

    /** Transactions that fail with {@link Overtaken}, and keep nothing, once a newer run has begun. */
    Transactions around(Transactions transactions) {
        return new Transactions() {
            @Override
            public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
                return transactions.inTransaction(() -> {
                    if (!owners.newest(account, run)) {
                        throw new Overtaken(account);
                    }
                    return work.get();
                });
            }

            @Override
            public void afterCommit(Runnable hook) {
                transactions.afterCommit(hook);
            }
        };
    }

    /** Whether a request may leave. Asks the database each time: nobody can tell by a clock of their own how long they stood still. */
    boolean open() {
        return !owners.shared() || owners.newest(account, run);
    }
}
