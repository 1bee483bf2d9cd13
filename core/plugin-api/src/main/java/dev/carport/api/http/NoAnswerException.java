package dev.carport.api.http;

import org.jspecify.annotations.Nullable;

/** The request left and no whole answer came back: the platform may or may not have acted on it. */
public final class NoAnswerException extends TransportException {
    private static final long serialVersionUID = 1L;

    /** Says what was tried and how the answer was lost; never holds a secret. */
    public NoAnswerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
