package dev.carport.apps.autoscout24.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Actor;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends calls and judges their answers. Thread-safe. */
final class Api {
    private static final String VERSION = "1.1";
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> NO_TOKEN = Set.of(99902, 99904);

    private final Connection connection;
    private final Tokens tokens;

    Api(Connection connection, Tokens tokens) {
        this.connection = connection;
        this.tokens = tokens;
    }

    /**
     * Sends a call with the account's token, renewed and repeated once when the platform does not take it.
     *
     * @return an answer without errors, or with tolerated ones only
     * @throws NotDone otherwise
     * @throws VehicleGone when the call is about a vehicle the platform does not have
     */
    Answer send(Call call) {
        String token = tokens.valid();
        Reply reply = exchange(call, token);
        Answer answer = Answer.of(reply);
        if (isUnauthorised(reply, answer)) {
            reply = exchange(call, tokens.renewed(token));
            answer = Answer.of(reply);
            if (isUnauthorised(reply, answer)) {
                throw new NotDone(Outcome.signInNeeded("The platform refuses a sign-in that was just renewed"));
            }
        }
        return judged(call, reply, answer);
    }

    /** Sends a call that needs no token: makes, models, seals and references. */
    Answer sendOpen(Call call) {
        Reply reply = exchange(call, null);
        return judged(call, reply, Answer.of(reply));
    }

    /** As {@link #send}, for an answer too large to be read as a tree. */
    byte[] sendForBytes(Call call) {
        String token = tokens.valid();
        Reply reply = exchange(call, token);
        if (isUnauthorised(reply, null)) {
            reply = exchange(call, tokens.renewed(token));
            if (isUnauthorised(reply, null)) {
                throw new NotDone(Outcome.signInNeeded("The platform refuses a sign-in that was just renewed"));
            }
        }
        if (!reply.ok()) {
            judged(call, reply, Answer.of(reply));
        }
        return reply.bytes();
    }

    private Reply exchange(Call call, @Nullable String token) {
        Request request = new Request(
                        call.method(),
                        URI.create(connection.baseUrl() + call.path()),
                        Map.of("X-AS24-Version", VERSION, "Accept", "application/json"),
                        call.body(),
                        false)
                .with("Accept-Language", call.language());
        if (token != null) {
            request = request.with("Authorization", "Bearer " + token);
        }
        try {
            return connection.http().send(request);
        } catch (NotSentException notSent) {
            throw new NotDone(Outcome.retry("Not sent: " + notSent.getMessage()));
        } catch (NoAnswerException noAnswer) {
            String reason = "No answer to " + call.method() + " " + call.path() + ": " + noAnswer.getMessage();
            throw new NotDone(call.once() ? Outcome.inDoubt(reason) : Outcome.retry(reason));
        }
    }

    private static boolean isUnauthorised(Reply reply, @Nullable Answer answer) {
        return reply.status() == 401 || answer != null && NO_TOKEN.stream().anyMatch(answer::has);
    }

    private Answer judged(Call call, Reply reply, @Nullable Answer answer) {
        if (reply.status() == TOO_MANY) {
            throw new NotDone(later(reply, "Too many requests"));
        }
        if (answer == null) {
            throw new NotDone(unreadable(call, reply));
        }
        if (!answer.error()) {
            return answer;
        }
        if (reply.status() >= 500 || answer.has(50000)) {
            throw new NotDone(broken(call, reply, "The platform failed: " + words(answer)));
        }
        if (reply.status() == 403 && isMissingScope(reply) || answer.has(99907)) {
            throw new NotDone(Outcome.accountBlocked(words(answer), Actor.DEALER));
        }
        if (answer.has(99906)) {
            throw new NotDone(Outcome.accountBlocked(words(answer), Actor.ADMIN));
        }
        if (!answer.errors().isEmpty()
                && answer.errors().stream().allMatch(note -> call.tolerated().contains(note.code()))) {
            return answer;
        }
        if (call.isOfVehicle() && (reply.status() == 404 || answer.has(50094))) {
            throw new VehicleGone(answer);
        }
        throw new NotDone(Outcome.refused(Codes.findings(answer)));
    }

    private static boolean isMissingScope(Reply reply) {
        return reply.header("WWW-Authenticate")
                .filter(value -> value.contains("insufficient_scope"))
                .isPresent();
    }

    /** Something between us and the platform answered, such as a proxy with a page: the platform itself may have acted. */
    private Outcome unreadable(Call call, Reply reply) {
        String reason = "No API answer but status " + reply.status() + ", "
                + reply.header("Content-Type").orElse("no type");
        return broken(call, reply, reason);
    }

    /** A server that is busy has not acted; any other failure may have struck after the deed. */
    private Outcome broken(Call call, Reply reply, String reason) {
        return call.once() && reply.status() != UNAVAILABLE ? Outcome.inDoubt(reason) : later(reply, reason);
    }

    private Outcome later(Reply reply, String reason) {
        return Outcome.retryAfter(reply.retryAfter(connection.clock().instant()).orElse(null), reason);
    }

    static String words(Answer answer) {
        String words = answer.notes().stream().map(Note::words).collect(Collectors.joining("; "));
        return words.isEmpty() ? "status " + answer.status() : words;
    }
}
