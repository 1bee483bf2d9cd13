package dev.carport.engine.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Something done on another thread, so not in this thread's transaction, and finished when the attempt is made. */
final class Attempt {

    private final @Nullable Throwable failure;

    Attempt(Runnable work) {
        @Nullable Throwable caught = null;
        try {
            CompletableFuture.runAsync(work).join();
        } catch (CompletionException failed) {
            caught = failed.getCause();
        }
        failure = caught;
    }

    @Nullable Throwable failure() {
        return failure;
    }
}
