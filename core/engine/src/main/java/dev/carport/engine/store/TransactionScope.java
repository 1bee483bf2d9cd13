package dev.carport.engine.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The transaction that a thread is in: its connection, whether a part of it failed, and what to do afterwards. */
final class TransactionScope {

    private final Handle handle;
    private final List<Runnable> hooks = new ArrayList<>();
    private boolean failed;

    TransactionScope(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    void fail() {
        failed = true;
    }

    boolean failed() {
        return failed;
    }

    void afterCommit(Runnable hook) {
        hooks.add(hook);
    }

    List<Runnable> hooks() {
        return hooks;
    }
}
