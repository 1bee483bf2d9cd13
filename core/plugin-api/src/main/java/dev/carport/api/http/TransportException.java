package dev.carport.api.http;

import org.jspecify.annotations.Nullable;

/** A request that got no answer. An app normally lets it pass through to the host. */
public abstract sealed class TransportException extends RuntimeException permits NotSentException, NoAnswerException {
    private static final long serialVersionUID = 1L;

    TransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
