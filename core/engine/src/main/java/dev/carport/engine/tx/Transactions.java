package dev.carport.engine.tx;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the writes of several stores one: either all of them are kept or none.
 *
 * <p>A transaction belongs to the thread that began it. Every store method called on that thread until the work returns
 * takes part without being told, and reads see the writes made so far. Threads started inside do not take part.
 *
 * <ol>
 *   <li>{@link #inTransaction} begins, or joins when the thread already has a transaction.
 *   <li>The work runs. Keep it short and free of network calls: with the embedded database it is the only writer.
 *   <li>When the outermost work returns, everything is made durable; when it throws, nothing is kept.
 *   <li>After that, outside the transaction, the hooks given to {@link #afterCommit} run in their order.
 * </ol>
 *
 * <p>When a joined part fails, the whole transaction is lost even if the outer work catches the exception; returning
 * normally then throws {@link StorageException} with {@link StorageException.Reason#INCOMPLETE}. Both databases behave
 * the same in this.
 *
 * <p>Safe for use by many threads, virtual ones too.
 */
public interface Transactions {

    /**
     * Runs work in a transaction and gives back what it returns.
     *
     * @throws StorageException when the database refuses a statement or the commit; nothing is kept then
     */
    <T extends @Nullable Object> T inTransaction(Supplier<T> work);

    /**
     * Runs work in a transaction. As {@link #inTransaction}, without a value.
     *
     * @throws StorageException when the database refuses a statement or the commit; nothing is kept then
     */
    default void runInTransaction(Runnable work) {
        this.<@Nullable Object>inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Runs a hook once what is written so far on this thread is durable: to wake a worker, to send an event. Without a
     * transaction on this thread it runs at once. A rollback drops it. A hook that throws is logged and stops neither
     * the caller nor the other hooks, so nothing may rest on it: work must be found again from the stored state.
     */
    void afterCommit(Runnable hook);
}
