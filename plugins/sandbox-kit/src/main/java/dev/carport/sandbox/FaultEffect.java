package dev.carport.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a fault does to a request. */
public sealed interface FaultEffect {
    /** A short name for the request log, for example {@code close}. */
    String name();

    /**
     * Answers with an HTTP status as the platform would: see {@link TrainingServer.Simulated#failure}.
     *
     * @param retryAfter value of {@code Retry-After}, sent in whole seconds; null leaves the header out
     */
    record Status(int status, @Nullable Duration retryAfter) implements FaultEffect {
        @Override
        public String name() {
            return "status-" + status;
        }
    }

    /**
     * Whatever else can happen.
     *
     * @param work answers in the platform's place; or changes something, such as what a key is good for, and answers nothing: the
     *     request goes on as usual. Called by many threads at once
     */
    record Own(String name, Function<HttpCall, Optional<HttpAnswer>> work) implements FaultEffect {}

    /** Closes the connection without an answer. */
    record Close() implements FaultEffect {
        @Override
        public String name() {
            return "close";
        }
    }

    /**
     * Keeps the request waiting, then goes on as usual.
     *
     * @param longest how long, in real time; null waits until the fault is removed
     */
    record Hang(@Nullable Duration longest) implements FaultEffect {
        @Override
        public String name() {
            return "hang";
        }
    }
}
