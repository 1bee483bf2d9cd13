package dev.carport.apps.auterio.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with the next requests to the ingest.
 *
 * @param effect what happens
 * @param answer for {@link Effect#ANSWER}; null otherwise
 * @param time for {@link Effect#DELAY}; null otherwise
 * @param skip how many requests pass first
 * @param times how many requests are hit
 * @param afterwards true when the vehicles are stored first
 */
public record Fault(
        Effect effect,
        @Nullable HttpAnswer answer,
        @Nullable Duration time,
        int skip,
        int times,
        boolean afterwards) {
    /** What a fault does. */
    public enum Effect {
        /** Answers in place of the platform. */
        ANSWER,
        /** Closes the connection without an answer. */
        CLOSE,
        /** Waits, then goes on as usual. */
        DELAY
    }

    /** Answers with a status and a short text. */
    public static Fault status(int status) {
        return answer(HttpAnswer.of(status, "text/plain; charset=utf-8", "Training fault: HTTP " + status));
    }

    /** Answers with a status and a wish when to come back. */
    public static Fault status(int status, Duration retryAfter) {
        HttpAnswer plain = HttpAnswer.of(status, "text/plain; charset=utf-8", "Training fault: HTTP " + status);
        Map<String, String> headers = new TreeMap<>(plain.headers());
        headers.put("Retry-After", Long.toString(retryAfter.toSeconds()));
        return answer(new HttpAnswer(status, headers, plain.body()));
    }

    /** Answers with a page, as proxies do. */
    public static Fault html(int status) {
        return answer(HttpAnswer.of(
                status, "text/html; charset=utf-8", "<!DOCTYPE html><title>Back soon</title><h1>Back soon</h1>"));
    }

    /** Answers with any JSON. */
    public static Fault json(int status, String body) {
        return answer(HttpAnswer.of(status, "application/json; charset=utf-8", body));
    }

    /** Closes the connection. */
    public static Fault close() {
        return new Fault(Effect.CLOSE, null, null, 0, 1, false);
    }

    /** Adds latency. */
    public static Fault delay(Duration time) {
        return new Fault(Effect.DELAY, null, time, 0, 1, false);
    }

    private static Fault answer(HttpAnswer answer) {
        return new Fault(Effect.ANSWER, answer, null, 0, 1, false);
    }

    /** The same, after so many requests. */
    public Fault skipping(int requests) {
        return new Fault(effect, answer, time, requests, times, afterwards);
    }

    /** The same for so many requests. */
    public Fault times(int requests) {
        return new Fault(effect, answer, time, skip, requests, afterwards);
    }

    /** The same, after the platform has done what was asked. */
    public Fault afterCommitting() {
        return new Fault(effect, answer, time, skip, times, true);
    }
}
