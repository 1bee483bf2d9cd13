package dev.carport.apps.autoscout24.sandbox;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests get which fault. Built from a named effect and narrowed step by step; without narrowing it hits the next
 * request to the API or the token endpoint.
 *
 * @param effect what happens
 * @param method the HTTP method it is limited to; null for all
 * @param path pattern the whole path has to match; null for the API and the token endpoint
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

    /** Answers 429 with {@code Retry-After}. */
    public static FaultRule tooManyRequests(Duration retryAfter) {
        return of(new FaultEffect.Status(429, retryAfter));
    }

    /** Answers with a message code that is in no document. */
    public static FaultRule unknownCode(int code) {
        return of(new FaultEffect.Code(code, 400, "A message of the training platform that is in no document."));
    }

    /** Answers with HTML instead of JSON. */
    public static FaultRule html(int status) {
        return of(new FaultEffect.Html(status));
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

    /** Ends all access tokens before the request is looked at. */
    public static FaultRule expireTokens() {
        return of(new FaultEffect.ExpireTokens(null));
    }

    /** Takes all tokens back before the request is looked at. */
    public static FaultRule revokeTokens() {
        return of(new FaultEffect.RevokeTokens(null));
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

    boolean fits(String requestMethod, String requestPath, boolean isApi) {
        var methodFits = method == null || method.equals(requestMethod);
        var pathFits = path == null ? isApi : path.matcher(requestPath).matches();
        return methodFits && pathFits;
    }
}
