package dev.carport.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a fault does to a request. */
public sealed interface FaultEffect {
    /** A short name for the request log, for example {@code close}. */
    String name();

    /** Answers in the platform's place. */
    record Answer(String name, HttpAnswer answer) implements FaultEffect {}

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
