package dev.carport.api.http;

import org.jspecify.annotations.Nullable;

/** The platform cannot have seen the request; sending it again is safe. */
public final class NotSentException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Says what was tried and why it did not leave; never holds a secret. */
    public NotSentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
