package dev.carport.engine.reconcile;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Places for runs that work: so many at once use memory, processor and database. A run that waits long for a receiver gives its place to
 * others meanwhile, so that a few slow servers hold nobody up. Thread-safe.
 */
final class Places {
    private final Semaphore free;

    Places(int places) {
        free = new Semaphore(places, true);
    }

    /** Waits for a place. */
    void enter() throws InterruptedException {
        free.acquire();
    }

    /** Gives it back. */
    void leave() {
        free.release();
    }

    /** Does something that takes long and needs nothing of ours, without a place; has one again when it returns or throws. */
    <T> T outside(Supplier<T> waiting) {
        leave();
        try {
            return waiting.get();
        } finally {
            free.acquireUninterruptibly();
        }
    }
}
