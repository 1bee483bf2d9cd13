package dev.carport.api.http;

/**
 * Sends requests to the platform. Blocking; call it from the thread the host called you on. Thread-safe. Redirects are not
 * followed. There is no retry inside: the host decides about repeats by the outcome of the change.
 */
public interface PlatformHttp {
    /**
     * Sends one request and waits for the whole answer. Every status is an answer, 4xx and 5xx too.
     *
     * @return the answer, body read completely (at most 16 MiB)
     * @throws NotSentException when the platform cannot have seen the request: host not declared, no connection, time budget used up
     *     while waiting for the rate limit. Repeating is safe.
     * @throws NoAnswerException when the request may have been processed: time-out, connection lost after sending, answer cut off.
     *     Let it pass through: the host then treats a create as in doubt and looks it up.
     */
    Reply send(Request request);
}
