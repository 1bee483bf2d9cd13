package dev.carport.engine.apps;

import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.engine.http.Errand;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call into an app that did not end properly. Do not keep it: its cause may be a class of the app.
 */
public final class AppFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CAUSES = 50;

    private final Kind kind;
    private final String call;
    private final boolean mayHaveChanged;
    private final transient @Nullable Duration retryAfter;

    /** What went wrong. */
    public enum Kind {
        /** The app's fault: it threw something of its own, or gave what the contract forbids. */
        APP_DEFECT,
        /** A request left and no whole answer came. */
        NO_ANSWER,
        /** The last request provably did not reach the platform, or no call was tried: it is known to be down, or the app hangs. */
        NOT_SENT,
        /** The app did not come back in time; it was told to stop. */
        TIMED_OUT
    }

    AppFailure(
            Kind kind,
            String call,
            String message,
            boolean mayHaveChanged,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.call = call;
        this.mayHaveChanged = mayHaveChanged;
        this.retryAfter = retryAfter;
    }

    /** What the thrown thing means: a lost answer anywhere among the causes outweighs everything around it. */
    static AppFailure of(String call, Throwable thrown, Errand errand) {
        Kind kind = Kind.APP_DEFECT;
        Throwable cause = thrown;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof NoAnswerException) {
                return errand.withoutBodies()
                        ? new AppFailure(
                                Kind.NO_ANSWER,
                                call,
                                cause.getClass().getName(),
                                true,
                                null,
                                new WordlessFailure(thrown))
                        : new AppFailure(Kind.NO_ANSWER, call, words(cause), true, null, thrown);
            }
            if (cause instanceof NotSentException) {
                kind = Kind.NOT_SENT;
            }
            cause = cause.getCause();
        }
        Duration wait = kind == Kind.NOT_SENT ? errand.retryAfter().orElse(null) : null;
        // what an unrecorded call throws may name persons, and messages get into logs and pages
        return errand.withoutBodies()
                ? new AppFailure(
                        kind,
                        call,
                        thrown.getClass().getName(),
                        errand.mayHaveChanged(),
                        wait,
                        new WordlessFailure(thrown))
                : new AppFailure(kind, call, words(thrown), errand.mayHaveChanged(), wait, thrown);
    }

    private static String words(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (RuntimeException | Error ofTheApp) {
            message = null;
        }
        return message == null ? thrown.getClass().getName() : thrown.getClass().getSimpleName() + ": " + message;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Which call: {@code transmit}, {@code check} and so on. */
    public String call() {
        return call;
    }

    /** Whether a request that may change something at the platform may have reached it during this call. */
    public boolean mayHaveChanged() {
        return mayHaveChanged;
    }

    /** When to try again at the earliest; empty for the caller's own back-off. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the platform, not the app or the content, seems to be the reason. */
    public boolean platformDown() {
        return switch (kind) {
            case NO_ANSWER, NOT_SENT, TIMED_OUT -> true;
            case APP_DEFECT -> false;
        };
    }
}
