package dev.carport.engine.apps;

import org.jspecify.annotations.Nullable;

/** What was thrown, as far as it may be logged when its words may hold data of persons: its class and where, and no message. */
final class WordlessFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CAUSES = 10;

    WordlessFailure(Throwable thrown) {
        this(thrown, MOST_CAUSES);
    }

    private WordlessFailure(Throwable thrown, int causes) {
        super(thrown.getClass().getName(), cause(thrown, causes), false, true);
        setStackTrace(thrown.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable thrown, int left) {
        Throwable cause = thrown.getCause();
        return cause == null || left == 0 ? null : new WordlessFailure(cause, left - 1);
    }
}
