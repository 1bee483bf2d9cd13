package dev.carport.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests get which fault. Built from a named effect and narrowed step by step; without narrowing it hits the next request.
 *
 * @param effect what happens
 * @param method the HTTP method it is limited to; null for all
 * @param path pattern the whole path has to match; null for all
 * @param skip how many fitting requests pass first
 * @param every 1 hits every fitting request, 3 every third
 * @param times how many requests are hit in all; 0 for no end
 * @param afterCommit whether the platform first does what was asked
 */
public record FaultRule(
        FaultEffect effect,
        @Nullable String method,
        @Nullable Pattern path,
        int skip,
        int every,
        int times,
        boolean afterCommit) {
    /** Refuses counts that make no sense. */
    public FaultRule {
        if (skip < 0 || every < 1 || times < 0) {
            throw new IllegalArgumentException("skip and times must not be negative, every must be 1 or more");
        }
    }

    /** A rule with any effect. */
    public static FaultRule of(FaultEffect effect) {
        return new FaultRule(effect, null, null, 0, 1, 1, false);
    }

    /** Answers with an HTTP status. */
    public static FaultRule status(int status) {
        return of(new FaultEffect.Status(status, null));
    }

    /** Answers with a status and a wish when to come back. */
    public static FaultRule status(int status, Duration retryAfter) {
        return of(new FaultEffect.Status(status, retryAfter));
    }

    /** Answers with a body of one's own, for example an error nobody knows. */
    public static FaultRule body(int status, String mediaType, String body) {
        return answer("body-" + status, HttpAnswer.of(status, mediaType, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Answers with HTML, as proxies do. */
    public static FaultRule html(int status) {
        String page = "<!DOCTYPE html><title>Maintenance</title><h1>We will be back soon</h1>";
        return answer("html", HttpAnswer.html(status, page));
    }

    private static FaultRule answer(String name, HttpAnswer answer) {
        return of(new FaultEffect.Own(name, call -> Optional.of(answer)));
    }

    /** Closes the connection without an answer. */
    public static FaultRule close() {
        return of(new FaultEffect.Close());
    }

    /** Keeps the request waiting until the fault is removed. */
    public static FaultRule hang() {
        return of(new FaultEffect.Hang(null));
    }

    /** Adds latency, then goes on as usual. */
    public static FaultRule delay(Duration time) {
        return of(new FaultEffect.Hang(time));
    }

    /** The same for one HTTP method only. */
    public FaultRule onMethod(String wanted) {
        return new FaultRule(effect, wanted, path, skip, every, times, afterCommit);
    }

    /** The same for paths that match the regular expression as a whole. */
    public FaultRule onPath(String regex) {
        return new FaultRule(effect, method, Pattern.compile(regex), skip, every, times, afterCommit);
    }

    /** The same, but so many fitting requests pass first. */
    public FaultRule skipping(int requests) {
        return new FaultRule(effect, method, path, requests, every, times, afterCommit);
    }

    /** The same for every n-th fitting request. */
    public FaultRule everyNth(int n) {
        return new FaultRule(effect, method, path, skip, n, times, afterCommit);
    }

    /** The same for so many requests. */
    public FaultRule times(int requests) {
        return new FaultRule(effect, method, path, skip, every, requests, afterCommit);
    }

    /** The same without end. */
    public FaultRule always() {
        return times(0);
    }

    /** The same, after the platform has done what was asked: the client cannot know that it worked. */
    public FaultRule afterCommitting() {
        return new FaultRule(effect, method, path, skip, every, times, true);
    }

    boolean fits(String requestMethod, String requestPath) {
        return (method == null || method.equals(requestMethod))
                && (path == null || path.matcher(requestPath).matches());
    }
}
