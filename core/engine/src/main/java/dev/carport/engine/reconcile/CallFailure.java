package dev.carport.engine.reconcile;

import org.jspecify.annotations.Nullable;

/** A call into an app did not end properly. */
public final class CallFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean nothingSent;

    /**
     * A failure.
     *
     * @param nothingSent true when the platform cannot have seen anything of what failed
     */
    public CallFailure(String message, boolean nothingSent, @Nullable Throwable cause) {
        super(message, cause);
        this.nothingSent = nothingSent;
    }

    /** True when the platform cannot have seen anything of what failed. */
    public boolean nothingSent() {
        return nothingSent;
    }
}
