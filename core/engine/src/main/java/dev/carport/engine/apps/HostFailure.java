package dev.carport.engine.apps;

import org.jspecify.annotations.Nullable;

/** Carries a failure of the host's own code through app code, so that it is not taken for the app's. */
final class HostFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException original;

    HostFailure(RuntimeException original) {
        super("The host failed while the app reported to it", original);
        this.original = original;
    }

    RuntimeException unwrap() {
        return original;
    }

    /** The host's failure among the causes; null when there is none. */
    static @Nullable HostFailure in(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < 50 && cause != null; i++) {
            if (cause instanceof HostFailure found) {
                return found;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
