package dev.carport.engine.delivery;

import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file did not arrive. */
final class TransportFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient @Nullable Duration wait;

    /** Why not, and so who can help. */
    enum Kind {
        /** The server does not answer, the connection broke, a disk is full: later perhaps. */
        UNREACHABLE,
        /** User, password or token are wrong. */
        CREDENTIALS,
        /** There is no such directory or address, or it cannot be written. */
        PLACE,
        /** The server is another one than before. */
        SERVER_KEY,
        /** The host does not connect to this server. */
        FORBIDDEN,
        /** The receiver does not take this file. */
        CONTENT
    }

    TransportFailure(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, cause);
    }

    TransportFailure(Kind kind, String message, @Nullable Duration wait, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.wait = wait;
    }

    Kind kind() {
        return kind;
    }

    /** The message without a secret. */
    String words(String... secrets) {
        String words = String.valueOf(getMessage());
        for (String secret : secrets) {
            words = secret.isEmpty() ? words : words.replace(secret, "***");
        }
        return words;
    }

    Outcome outcome(String words) {
        return switch (kind) {
            case UNREACHABLE -> wait == null ? Outcome.retry(words) : Outcome.retryAfter(wait, words);
            case CREDENTIALS, PLACE, SERVER_KEY, FORBIDDEN -> new Outcome.AccountBlocked(words, Actor.DEALER);
            case CONTENT ->
                new Outcome.Refused(
                        List.of(Finding.error("", "delivery.refused").withDetail(words)));
        };
    }

    CheckResult check(String words) {
        return CheckResult.problem(
                switch (kind) {
                    case UNREACHABLE -> CheckResult.Code.PLATFORM_DOWN;
                    case CREDENTIALS -> CheckResult.Code.WRONG_CREDENTIALS;
                    case PLACE, FORBIDDEN, CONTENT -> CheckResult.Code.MISSING_RIGHT;
                    case SERVER_KEY -> CheckResult.Code.OTHER_ACCOUNT;
                },
                words);
    }
}
